"""Who does something, as people write it: one person, several, or those responsible and those involved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planforms.plan import Who
from planforms.values.almanac import plain
from planforms.values.blank import AS_ABOVE, is_as_above, is_placeholder
from planforms.values.doubt import Doubt
from planforms.values.person import is_option_list, say_who, understand_who
from planforms.values.responsibility import has_second_initials, names_a_lead, with_helpers
from planforms.values.roles import is_group, is_nobody
from planforms.values.splitting import segments

__all__ = [
    "say_people",
    "say_responsibility",
    "say_who",
    "understand_people",
    "understand_responsibility",
    "understand_who",
]

_CONTACT = re.compile(r"\S{1,64}@\S{1,190}\.\w|(?<![0-9])(?:\+44|0)[0-9 ()-]{9,}")

SECOND = Doubt(
    "initials-in-brackets", "note", "The person in brackets was read as involved, the one before as responsible.",
    "Is the person in brackets a deputy, or the same person?",
)  # fmt: skip
OPTIONS = Doubt(
    "options-left-in", "warning", "This looks like a list of choices from which nothing was deleted.",
    "Who of these is responsible?",
)  # fmt: skip
CONTACT = Doubt(
    "contact-in-owner", "note", "There is a telephone number or e-mail address among the people.",
    "Keep it in the list of people, so that it does not reach a shared copy.",
)  # fmt: skip

GROUP = Doubt(
    "no-single-owner", "note", "This is a whole group; nobody in it is named.", "Which one person sees it through?"
)
NO_LEAD = Doubt("no-lead", "note", "Several people are named here, and none of them as the lead.", "Who of them leads?")
NOBODY = Doubt("no-owner", "warning", "Nobody is named here yet.", "Who will do it, or who finds somebody?")
TWO_MEANINGS = Doubt(
    "two-meanings", "note", "SLT may be the senior leadership team, or the speech and language therapist.",
    "Which is meant? Write it out.",
)  # fmt: skip

_Sorted = tuple[tuple[Who, ...], tuple[Who, ...]]


def understand_people(text: str) -> tuple[Who, ...]:
    """Everybody whom the text names, in its order: "SW (Jane Smith) / school" gives two."""
    lines = _tidy(text)
    found = _people(lines)
    return found if _people(say_people(found)) == found else _line_by_line(lines)


def understand_responsibility(
    text: str, *, brackets_help: bool = False
) -> tuple[tuple[Who, ...], tuple[Who, ...], tuple[Doubt, ...]]:
    """Who is responsible, who is involved, and what is doubtful: "Lead: AB Support: CD, EF", "AB with CD", "AB (CD)".

    Words such as Lead, Support and with only sort people and are not kept; a prompt that nobody filled in gives nobody.
    `brackets_help`: the form asks for the others involved in brackets, as in "Responsible (others involved)".
    """
    lines, cell = _tidy(text), plain(text)
    if is_placeholder(cell):
        return (), (), ()
    marks = ((is_as_above(cell), AS_ABOVE), (_CONTACT.search(cell), CONTACT), (has_second_initials(lines), SECOND))
    doubts = tuple(doubt for seen, doubt in marks if seen)
    responsible, involved = _sorted(lines, brackets_help=brackets_help)
    if _sorted(say_responsibility(responsible, involved)) != (responsible, involved):
        responsible, involved = _line_by_line(lines), ()
    if is_placeholder(plain(say_responsibility(responsible, involved))):
        return (), (), ()
    return responsible, involved, (*doubts, *_of_owners(lines, responsible, involved))


def say_people(people: Sequence[Who]) -> str:
    """Several people, one per line."""
    return "\n".join(say_who(who) for who in people)


def say_responsibility(responsible: Sequence[Who], involved: Sequence[Who]) -> str:
    """Those responsible, one per line, then those involved, each behind "With:"."""
    return "\n".join([*(say_who(who) for who in responsible), *(f"With: {say_who(who)}" for who in involved)])


def _tidy(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def _people(lines: str) -> tuple[Who, ...]:
    return tuple(who for part in segments(lines) if (who := understand_who(part)) is not None)


def _of_owners(lines: str, responsible: Sequence[Who], involved: Sequence[Who]) -> Iterator[Doubt]:
    """What is doubtful about those who are to do it."""
    if any(is_option_list(who.written) for who in responsible):
        yield OPTIONS
    elif any(is_group(who.organisation) for who in responsible):
        yield GROUP
    elif len(responsible) > 1 and not names_a_lead(lines):
        yield NO_LEAD
    if responsible and all(is_nobody(who.written) for who in responsible):
        yield NOBODY
    if any(who.role == "SLT" for who in (*responsible, *involved)):
        yield TWO_MEANINGS


def _sorted(lines: str, *, brackets_help: bool = False) -> _Sorted:
    found = with_helpers(lines, brackets_help=brackets_help)
    parts = [(who, helper) for part, helper in found if (who := understand_who(part)) is not None]
    return tuple(who for who, helper in parts if not helper), tuple(who for who, helper in parts if helper)


def _line_by_line(lines: str) -> tuple[Who, ...]:
    """Each line as one person, for the rare text whose parts would not be read alike a second time."""
    return tuple(who for line in lines.split("\n") if (who := understand_who(line)) is not None)
