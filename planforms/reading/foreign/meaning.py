"""What a label beside a value, or a heading over a section, announces: its words and what it labels, weighed together.

A label that is known announces something by itself. Any other must have words that speak for a sense, and the value
must be of the kind that the sense asks for: together they reach `_ENOUGH` points, or nothing is announced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.content import content_points
from planforms.reading.foreign.evidence import Evidence, is_body, is_person, is_time, weigh_column
from planforms.reading.foreign.manner import is_troubled, manner_of
from planforms.reading.foreign.people import are_people, begins_with_person, without_birth
from planforms.reading.foreign.senses import ITEM, NOTHING, Announced, Senses
from planforms.reading.foreign.voices import voice_of, whose
from planforms.values.almanac import plain
from planforms.values.dates_written import dates_written
from planforms.values.level import understand_level
from planforms.values.roles import is_group, is_name
from planforms.values.sentence import read_step
from planforms.values.splitting import segments

__all__ = ["belongs", "is_about_risks", "of_heading", "of_label", "of_pair", "speaks_for"]

_ENOUGH = 3.0
_CLOSE = 0.25
"""Points by which one reading must be better than the next."""
_BLANK = 2.0
"""Points of a label that say what an empty box is for."""
_VOICE, _STEPS = 4.5, 3.2
_OWN_WORDS = 1.5
"""Points more for somebody's words where they are said in the first person."""
_SAID_OVER = 1.0
_RISKS = re.compile(r"\brisks?\b", re.IGNORECASE)
_OF_A_KIND = 0.3
_ANSWER = 14  # words: a longer paragraph under a heading is no answer to a question
_ANSWERS = ("subject", "preferred_name", "date_of_birth", "lead", "agreed_on", "starts", "ends", "review", "reference")
_DAYS = ("review", "agreed_on", "starts", "ends", "date_of_birth", "dated")
_PROSE = ("strengths", "contingency", "aim", "child_view", "parent_view", "family_view")
_SECTIONS = (*_PROSE, "person", "assumption")
_SECTION_ITEMS = ("need", "objective", "action", "measure")
_OF_RISK = ("risk", "likelihood", "impact", "mitigation", "owner", "due", "status")
_ALONE = ("need", "objective", "priority")
"""What a label may announce of an outcome outside the block of one."""
_I = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_WHAT_IF = re.compile(r"(?:what )?if\b|should\b|in case\b|when things\b", re.IGNORECASE)
_IF = re.compile(r"^(?:if|when|should|in an emergency|ring|call)\b", re.IGNORECASE)
_Weighed = tuple[Announced, float]


def of_pair(build: Build, label: str, typed: Sequence[Cell], *, in_block: bool = False) -> Announced:
    """What a label beside values announces where it is not known; `in_block` within an outcome or an action."""
    if not typed:
        return NOTHING
    said = voice_of(label)
    speaker = whose(build, said) if said else ""
    found: list[_Weighed] = []
    if speaker and len(typed[0].text.split()) >= 4:
        found.append((("fact", f"{speaker}_view"), _VOICE + (_OWN_WORDS if _I.search(typed[0].text) else 0.0)))
    named = bool(said) and not speaker
    found += [one for one in _facts(build.senses, label, typed[0]) if not named or one[0][1] != "child_view"]
    evidence = weigh_column(typed)
    found += [
        (
            ("item", sense),
            points + 2 * content_points(sense, evidence) - (0.0 if in_block or points >= _ENOUGH else 0.5),
        )
        for sense, points in build.senses.points(label, "actions").items()
        if points > 0 and sense in (ITEM if in_block else _ALONE) and (in_block or _may_stand_alone(sense, typed[0]))
    ]
    found += _risks(build, label, typed[0], evidence)
    return _best(found)


def _may_stand_alone(sense: str, value: Cell) -> bool:
    return sense != "priority" or bool(understand_level(value.text).level)


def of_label(build: Build, label: str) -> Announced:
    """What a label beside an empty box would announce, by its words alone: nothing can be placed by that."""
    senses = build.senses
    known = senses.announced(label)
    if known != NOTHING or senses.teaches(label):
        return known
    said = voice_of(label)
    speaker = whose(build, said) if said else ""
    if speaker:
        return ("fact", f"{speaker}_view")
    found: list[_Weighed] = [(("fact", sense), points) for sense, points in senses.points(label, "facts").items()]
    found += [
        (("item", sense), points - 0.5) for sense, points in senses.points(label, "actions").items() if sense in ITEM
    ]
    best = max(found, key=lambda one: one[1], default=(NOTHING, 0.0))
    return best[0] if best[1] >= _BLANK else NOTHING


def of_heading(build: Build, label: str, below: Sequence[Cell]) -> Announced:
    """What a heading over a section of text announces where it is not known."""
    if not below:
        return NOTHING
    said = voice_of(label)
    speaker = whose(build, said) if said else ""
    found: list[_Weighed] = [(("fact", f"{speaker}_view"), _VOICE)] if speaker else []
    found += [(("fact", "contingency"), _ENOUGH)] if _WHAT_IF.match(label) and is_troubled(label) else []
    evidence = weigh_column(below)
    for sense, points in build.senses.points(label, "facts").items():
        if points > 0 and sense in _SECTIONS:
            found.append((("fact", sense), points + _section(sense, below, evidence)))
    for sense, points in build.senses.points(label, "actions").items():
        if points > 0 and sense in _SECTION_ITEMS:
            found.append((("item", sense), points + content_points(sense, evidence)))
    if len(below[0].text.split()) <= _ANSWER and not below[0].listed:
        found += [one for one in _facts(build.senses, label, below[0]) if one[0][1] in _ANSWERS]
    if _are_steps(below):
        found.append((("item", "action"), _STEPS))
    risk = build.senses.points(label, "risks").get("risk", 0.0)
    if risk > 0:
        found.append((("risk", "risk"), risk + content_points("risk", evidence)))
    return _best(found)


def is_about_risks(build: Build) -> bool:
    """Whether the table that is being read says over it that it is one of risks."""
    return _RISKS.search(build.over) is not None


def belongs(what: Announced, below: Sequence[Cell]) -> bool:
    """Whether text is of the kind that the heading over its own heading announced."""
    return bool(below) and content_points(what[1], weigh_column(below)) > _OF_A_KIND


def speaks_for(senses: Senses, label: str, what: Announced) -> bool:
    """Whether the words of a label speak for an item that it was taken for; for facts they always do."""
    return what[0] != "item" or senses.points(label, "actions").get(what[1], 0.0) > 0


def _are_steps(below: Sequence[Cell]) -> bool:
    """Whether a list says of most of its lines who is to do them: it needs no heading to be one of steps."""
    told = sum(manner_of(cell.text) == "told" and bool(read_step(cell.text).owners) for cell in below if cell.listed)
    return told >= 3 and told * 3 >= len(below) * 2


def _best(found: Sequence[_Weighed]) -> Announced:
    ordered = sorted(found, key=lambda one: -one[1])
    if not ordered or ordered[0][1] < _ENOUGH:
        return NOTHING
    others = [points for what, points in ordered[1:] if what != ordered[0][0]]
    return ordered[0][0] if not others or ordered[0][1] - others[0] >= _CLOSE else NOTHING


def _facts(senses: Senses, label: str, value: Cell) -> Iterator[_Weighed]:
    for sense, points in senses.points(label, "facts").items():
        agrees = _agrees(sense, value) if points > 0 else 0.0
        if agrees > 0:
            yield ("fact", sense), points + agrees


def _risks(build: Build, label: str, value: Cell, evidence: Evidence) -> Iterator[_Weighed]:
    """What a label says of a risk: of the one that is open, or, where it names one, of a new one."""
    for sense, points in build.senses.points(label, "risks").items():
        if (
            points <= 0
            or sense not in _OF_RISK
            or (build.risk is None and sense not in ("risk", "likelihood", "impact"))
        ):
            continue
        if sense in ("likelihood", "impact"):
            agrees = 1.5 if understand_level(value.text).level else -4.0
        elif sense in ("risk", "mitigation"):
            agrees = 0.8 if len(value.text.split()) >= 4 and not is_person(value.text) else -4.0
        else:
            agrees = 2 * content_points(sense, evidence)
        yield ("risk", sense), points + agrees + (_SAID_OVER if is_about_risks(build) else 0.0)


def _agrees(sense: str, value: Cell) -> float:
    """How well one value agrees with a fact of the plan, in points; nothing above 0 where it does not."""
    text = value.text.strip()
    words = len(text.split())
    if sense in _DAYS:
        days = dates_written(plain(text))
        dated = value.date is not None or any(day.shape == "day" for day in days)
        return 1.6 if dated and words <= 12 else 0.6 if days and words <= 6 and sense != "date_of_birth" else -4.0
    if sense == "lead":
        return _one_person(text)
    if sense == "person":
        return 1.2 if are_people(text) else -4.0
    if sense == "subject":
        return 1.2 if all(is_name(without_birth(line)[0]) for line in text.split("\n")) else -4.0
    if sense == "partnership":
        return 1.2 if is_body(text) else -4.0
    if sense == "preferred_name":
        return 1.2 if words <= 3 and is_name(text) else -4.0
    if sense in _PROSE:
        wide = words >= 5 and not is_time(text) and not is_person(text)
        mine = 0.5 if sense == "child_view" and _I.search(text) else 0.0
        return 1.0 + mine + (0.5 if sense == "contingency" and _IF.match(text) else 0.0) if wide else -4.0
    if sense == "reference":
        return 1.0 if re.search(r"\d", text) and words <= 4 and not dates_written(plain(text)) else -4.0
    return 0.0


def _one_person(text: str) -> float:
    """A person by name, best of all one alone."""
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or not is_person(lines[0]) or is_group(text):
        return -4.0
    alone = len(segments(lines[0])) == 1 and len(lines[0].split()) > 1
    return 1.5 if alone else 0.3


def _section(sense: str, below: Sequence[Cell], found: Evidence) -> float:
    """How well the text of a section agrees with a fact of the plan."""
    if sense == "person":
        return 1.5 if sum(begins_with_person(cell.text) for cell in below) * 2 > len(below) else -4.0
    if found.people > 0.5 or found.times > 0.5:
        return -4.0
    mine = sum(bool(_I.search(cell.text)) for cell in below) / len(below)
    if sense == "child_view":
        return 0.5 + mine
    if sense == "strengths":
        manners = found.manners
        return 0.8 * (1 + manners.get("state", 0.0)) - 1.5 * manners.get("trouble", 0.0) - manners.get("told", 0.0)
    if sense == "contingency":
        return 0.5 + sum(bool(_IF.match(cell.text)) for cell in below) / len(below)
    return 0.6
