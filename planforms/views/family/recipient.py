"""Who gets a copy: a kind of reader, or one person of the plan by name."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from planforms.dates import age_on
from planforms.errors import CannotRender, UsageError
from planforms.plan import Plan
from planforms.text import comparable
from planforms.views.family.cast import KIN, Cast, kin_of
from planforms.views.family.reader import CHILD_READERS, READERS, Reader

__all__ = ["Recipient", "own_reader", "recipient"]

_YOUNG_PERSON, _CHILD = 13, 8  # years of age from which on
_TITLE_OF_A_CHILDS = re.compile(r"\b(?:child|young person|pupil|my)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Recipient:
    """For whom a copy is. `you` are the reader's places in the list of people; `named` says that one person was meant.

    `several` says that it may go to more than one parent, so that nobody in it is "you".
    """

    reader: Reader
    you: frozenset[int] = frozenset()
    named: bool = False
    several: bool = False


def recipient(plan: Plan, wanted: str, today: dt.date) -> Recipient:
    """The reader who is wanted: one of the kinds, or somebody of the plan by name ("Claire Ashdown", "Claire", "Mum").

    Raises UsageError: "no-such-reader" where the plan has nobody of that name or several, "not-of-the-family" for
    somebody else's, "wrong-kind-of-plan" where the plan has no such reader; CannotRender, "nobodys-plan", where it
    is not said whose plan it is: a copy for a family might be a letter to nobody.
    """
    kind = comparable(wanted)
    if kind in READERS:
        return _of_kind(plan, next(reader for reader in READERS if reader == kind))
    if plan.kind == "partnership":
        raise UsageError("wrong-kind-of-plan", "A partnership’s plan has one shared copy, the public one.", _PUBLIC)
    number = Cast(plan, "parent").find(wanted)
    if number is None:
        raise UsageError(
            "no-such-reader",
            "The plan has nobody of the name after --for, or several.",
            f"Write the whole name as it stands in the list of people: {_people(plan)}; or one of "
            f"{', '.join(READERS[:-1])}.",
        )
    person = plan.people[number]
    if person.part == "child":
        return Recipient(own_reader(plan, today), frozenset({number}), named=True)
    if person.part == "parent" or kin_of(person) in KIN:
        return Recipient("parent", frozenset({number}), named=True)
    raise UsageError(
        "not-of-the-family",
        "The person after --for is neither the child nor of the family, as the list of people has it.",
        "Correct the part in the plan, or give a professional the printable plan.",
    )


def own_reader(plan: Plan, today: dt.date) -> Reader:
    """The child's own kind of copy, by age; that for 8 to 12 where no date of birth is known."""
    born = plan.subject.date_of_birth
    years = age_on(born, today) if born else _CHILD
    return "young-person" if years >= _YOUNG_PERSON else "child" if years >= _CHILD else "young-child"


def is_nobodys(plan: Plan) -> bool:
    """Whether a plan that was read as a child's names no child and shows no other sign of one.

    A register or a tracker that says of nobody that it is theirs is read as a child's plan, for want of a better kind.
    """
    subject = plan.subject
    named = subject.name.strip() or subject.preferred_name.strip() or subject.date_of_birth
    family = any(person.part in ("child", "parent") or kin_of(person) for person in plan.people)
    heard = any(view.whose in ("child", "parent", "family") for view in plan.views)
    return plan.kind == "child" and not (named or family or heard or _TITLE_OF_A_CHILDS.search(plan.title))


def _people(plan: Plan) -> str:
    names = dict.fromkeys(" ".join((one.name or one.role).split()) for one in plan.people)
    return ", ".join(name for name in names if name) or "nobody yet"


def _of_kind(plan: Plan, reader: Reader) -> Recipient:
    nobodys = is_nobodys(plan)
    if nobodys and reader != "public":
        raise CannotRender(
            "nobodys-plan",
            "This copy was not made: the plan names no child, so that it cannot be told whose plan it is.",
            "Write the child’s name in the plan; or, where it is the plan of a service: planforms copy --for public.",
        )
    if (reader == "public") != (plan.kind == "partnership") and not nobodys:
        hint = _PUBLIC if plan.kind == "partnership" else "A child’s plan is for the family: parent or child."
        raise UsageError("wrong-kind-of-plan", "This kind of plan has no such copy.", hint)
    if reader in CHILD_READERS:
        return Recipient(reader, frozenset(n for n, person in enumerate(plan.people) if person.part == "child"))
    parents = frozenset(n for n, person in enumerate(plan.people) if person.part == "parent")
    if reader == "parent" and len(parents) == 1:
        return Recipient(reader, parents)
    return Recipient(reader, several=len(parents) > 1)


_PUBLIC = "Write --for public."
