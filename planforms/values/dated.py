"""The dates in a cell put together: which starts something, which ends it, which is the deadline."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from planforms.plan import TimescaleKind
from planforms.values.anchor import Anchor
from planforms.values.dates_written import Written, dates_written
from planforms.values.doubt import Doubt
from planforms.values.periods import Period, period

__all__ = ["Bounds", "bounds", "has_day"]

_SMALL = r"\W*(?:(?:on|in|at|the|date|about|around|approx|end of)\b\W*)*$"
_ROLES = tuple(
    (role, re.compile(rf"(?:{words}){_SMALL}", re.IGNORECASE))
    for role, words in (
        (
            "deadline",
            (
                r"\b(?:by|at|for|until) (?:the |our )?(?:next )?(?:\w+ )?(?:review|meeting|conference|TAF|TAC|PEP)"
                r"\W*(?:on|of)?"
            ),
        ),
        ("week", r"\b(?:w/c|wc|w/b|wk/?c|(?:week|wk) (?:commencing|beginning|starting|of))"),
        ("start", r"\b(?:from|since|start(?:s|ing|ed|ing from)?|commenc\w+|begin(?:s|ning)?|begun|w\.?e\.?f)"),
        ("until", r"\b(?:until|till|til|up to|through(?: to)?|to)"),
        ("before", r"\b(?:before|prior to|ahead of)"),
        ("after", r"\b(?:after|following)"),
        ("again", r"\b(?:re-?view\w*|(?:look|visit|check|meet)\w*(?: at)?(?: this| it)?(?: again)?|revisit\w*)"),
        ("deadline", r"\b(?:by|for|no later than|due|finish\w*|end\w*|complet\w*)"),
    )
)
_TO = re.compile(r"\s*(?:-|to|until|till|til|through(?: to)?)\s*(?:the )?", re.IGNORECASE)
_BOTH = re.compile(r"\s*(?:/|&|or|and)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween(?: the)?\s*$", re.IGNORECASE)
_FINANCIAL = re.compile(r"\b(?:financial|fin\.?|fy)\b", re.IGNORECASE)
_SCHOOL = re.compile(r"\b(?:academic|school|ac)\b", re.IGNORECASE)

ENDS_FIRST = Doubt("ends-before-start", "error", "The end lies before the start.", "Which of the two dates is right?")
SEVERAL = Doubt(
    "several-dates", "warning", "There is more than one date here; the latest was taken as the deadline.",
    "Which date is the deadline? Give each action its own.",
)  # fmt: skip
AGAIN = Doubt(
    "review-in-timescale",
    "note",
    "The date here is a day to look again, not a deadline.",
    "Add it to the plan's review points.",
)
NOT_MONDAY = Doubt(
    "weekday-mismatch", "error", "The day given as the start of a week is not a Monday.", "Which week is meant?"
)


@dataclass(frozen=True)
class Bounds:
    """What the dates of a cell say. `found` counts the dates that were written, whatever they mean."""

    start: dt.date | None = None
    due: dt.date | None = None
    kind: TimescaleKind = "none"
    found: int = 0
    started_by: dt.date | None = None
    deadline: bool = False
    doubts: tuple[Doubt, ...] = field(default=())


def has_day(cell: str) -> bool:
    """Whether a day of a month is written in the cell."""
    return any(written.shape == "day" for written in dates_written(cell))


def bounds(cell: str, anchor: Anchor) -> Bounds:
    """The start and the latest day that the dates in a cell give.

    `started_by` is the last day on which it may start (the end of "from September"); `deadline` is True where a word
    such as "by" or "until" makes a date the end, so that it also ends something that recurs.
    """
    found = Bounds(found=0)
    financial = True if _FINANCIAL.search(cell) else False if _SCHOOL.search(cell) else None
    for one, other, role in _paired(cell, dates_written(cell)):
        if other is not None:
            found = _with_range(found, one, other, anchor, financial=financial)
        else:
            found = _with_date(found, one, role, anchor, financial=financial)
    if found.start and found.due and found.due < found.start:
        found = replace(found, doubts=(*found.doubts, ENDS_FIRST))
    return found


def _paired(cell: str, dates: tuple[Written, ...]) -> list[tuple[Written, Written | None, str]]:
    """Each date with its role, or with the other end of its range; starts come first."""
    paired: list[tuple[Written, Written | None, str]] = []
    at = 0
    while at < len(dates):
        one, following = dates[at], dates[at + 1] if at + 1 < len(dates) else None
        if following is not None and _is_range(cell, one, following):
            paired.append((one, following, "range"))
            at += 2
            continue
        paired.append((one, None, _role(cell[: one.begin])))
        at += 1
    return sorted(paired, key=lambda pair: pair[2] not in ("start", "range"))


def _is_range(cell: str, one: Written, following: Written) -> bool:
    between = cell[one.end : following.begin]
    if _TO.fullmatch(between):
        return True
    months = one.shape != "day" and following.shape != "day"
    return _BOTH.fullmatch(between) is not None and (months or _BETWEEN.search(cell[: one.begin]) is not None)


def _role(before: str) -> str:
    return next((role for role, words in _ROLES if words.search(before)), "")


def _with_range(found: Bounds, one: Written, other: Written, anchor: Anchor, *, financial: bool | None) -> Bounds:
    last, doubts = period(other, anchor, financial=financial)
    first, more = period(one, anchor, starts=True, not_after=last.last if last else None, financial=financial)
    start = first.first if first else found.start
    return replace(
        found, start=start, started_by=first.last if first else None, due=last.last if last else None, kind="range",
        found=found.found + 2, deadline=True, doubts=(*found.doubts, *more, *doubts),
    )  # fmt: skip


def _with_date(found: Bounds, one: Written, role: str, anchor: Anchor, *, financial: bool | None) -> Bounds:
    not_before = found.start if role not in ("start", "after", "again") else None
    dated, doubts = period(one, anchor, starts=role in ("start", "after"), not_before=not_before, financial=financial)
    several = (SEVERAL,) if found.due and role not in ("start", "again") else ()
    found = replace(found, found=found.found + 1, doubts=(*found.doubts, *doubts, *several))
    if role == "again":
        return replace(found, doubts=(*found.doubts, AGAIN))
    if dated is None:
        return found
    if role == "start":
        kind = found.kind if found.kind != "none" else "ongoing"
        return replace(found, start=dated.first, started_by=dated.last, kind=kind)
    if role == "after":
        return replace(found, start=_shifted(dated.last, 1), kind="approximate")
    if role == "week" and dated.shape == "day":
        wrong = (NOT_MONDAY,) if dated.first.weekday() else ()
        due = _shifted(dated.first, 6)
        return replace(found, start=dated.first, due=due, kind="range", deadline=True, doubts=(*found.doubts, *wrong))
    return _with_deadline(found, dated, role)


def _with_deadline(found: Bounds, dated: Period, role: str) -> Bounds:
    due = dated.last
    if role == "before" and dated.part != "end":
        due = _shifted(dated.first, -1) or due
    start = found.start
    if dated.shape in ("quarter", "years") or (dated.first != dated.last and dated.shape == "day"):
        kind: TimescaleKind = "range"
        start = start or (dated.first if role == "" else None)
    else:
        kind = {"day": "exact", "month": "month"}.get(dated.shape, "approximate")  # type: ignore[assignment]  # two kinds
    if found.due and found.due > due:
        due, kind = found.due, found.kind
    if start and found.start:
        kind = "range"
    return replace(
        found, start=start, due=due, kind=kind, deadline=found.deadline or role in ("until", "deadline", "before")
    )


def _shifted(date: dt.date, days: int) -> dt.date | None:
    try:
        return date + dt.timedelta(days)
    except OverflowError:
        return None
