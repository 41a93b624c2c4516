"""The folder report: many plans on one page for a screen. What is missing where, what falls due, who carries how much.

Children’s names are not in it unless somebody asked for names: plans are called by reference or number, and whoever of
a family is responsible is “Family”.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planforms.dates import day, full, month
from planforms.overview import Line, Overview
from planforms.state import Change
from planforms.view import Design

__all__ = ["DESIGN", "Bar", "Cell", "FolderPage", "Table", "changed_sentences", "folder_page"]

_MOST_BARS = 12
_NAMED = 6  # plans that are named beside what they lack; of more, how many there are


@dataclass(frozen=True)
class Cell:
    """A cell of a table that can be sorted: its words, and what it is sorted by (a number or a day)."""

    text: str
    key: str = ""
    alarm: bool = False


@dataclass(frozen=True)
class Table:
    """A table that can be sorted; the columns whose heading ends in "#" are numbers."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Bar:
    """One bar of a chart: what it stands for, the number, and its length in hundredths of the longest."""

    label: str
    number: int
    share: int


@dataclass(frozen=True)
class FolderPage:
    """The overview as finished wording."""

    document_title: str
    language: str
    title: str
    lede: str
    facts: tuple[tuple[str, str], ...]
    changed: tuple[str, ...]
    plans: Table
    missing: Table
    missing_bars: tuple[Bar, ...]
    due: Table
    due_bars: tuple[Bar, ...]
    load: tuple[Bar, ...]
    organisations: tuple[Bar, ...]


def folder_page(found: Overview, titles: Mapping[str, str], change: Change | None = None) -> FolderPage:
    """The page of an overview; `titles` says what each check looks for, for what has changed."""
    plans = f"{len(found.lines)} plan{'s' if len(found.lines) != 1 else ''}"
    return FolderPage(
        document_title=f"{plans} on {day(found.today)}",
        language="en-GB",
        title=f"{plans} at a glance",
        lede=f"As of {full(found.today)}. Click a heading to sort by it.",
        facts=_facts(found),
        changed=changed_sentences(change, titles) if change else (),
        plans=Table(_PLAN_HEADS, tuple(_row(line) for line in found.lines)),
        missing=_missing(found),
        missing_bars=_bars((row.title.rstrip("."), len(row.plans)) for row in found.missing),
        due=_due(found),
        due_bars=_bars(((month(first), number) for first, number in found.months), most=24, longest_first=False),
        load=_bars(found.load),
        organisations=_bars(found.organisations),
    )


_PLAN_HEADS = (
    "Plan", "Kind", "Lead", "Open actions#", "No date#", "No one person#", "Past their day#", "Outcomes#",
    "No measure#", "Next review", "Findings#",
)  # fmt: skip


def _facts(found: Overview) -> tuple[tuple[str, str], ...]:
    total = found.total
    missed = sum(line.figures.review_missed for line in found.lines)
    none = sum(line.figures.next_review is None for line in found.lines)
    return (
        ("Open actions", f"{total('open'):,}"),
        ("Without a date", f"{total('no_date'):,}"),
        ("Without one person", f"{total('no_owner'):,}"),
        ("Past their day", f"{total('overdue'):,}"),
        ("Reviews", f"{missed} missed, {none} not set"),
    )


def _row(line: Line) -> tuple[Cell, ...]:
    found = line.figures
    review = day(found.next_review) if found.next_review else "No date yet"
    return (
        Cell(line.label),
        Cell("Child" if line.kind == "child" else "Partnership"),
        Cell(line.lead or "No one named", alarm=not line.lead),
        *(
            _number(number, alarm=alarm)
            for number, alarm in (
                (found.open, False),
                (found.no_date, True),
                (found.no_owner, True),
                (found.overdue, True),
                (found.outcomes, False),
                (found.no_measure, True),
            )
        ),
        Cell(
            f"{review}, passed" if found.review_missed else review,
            found.next_review.isoformat() if found.next_review else "9999",
            alarm=found.review_missed or found.next_review is None,
        ),
        _number(line.findings, alarm=line.gravest == "error"),
    )


def _number(number: int, *, alarm: bool) -> Cell:
    return Cell(str(number), str(number), alarm=alarm and number > 0)


def _missing(found: Overview) -> Table:
    rows = tuple(
        (
            Cell(row.title.rstrip(".")),
            _number(len(row.plans), alarm=row.severity == "error"),
            _number(row.number, alarm=False),
            Cell(_listed(row.plans)),
        )
        for row in found.missing
    )
    return Table(("What", "Plans#", "Times#", "Where"), rows)


def _due(found: Overview) -> Table:
    rows = tuple(
        (
            Cell(
                f"{day(one.on)}, passed" if one.on < found.today else day(one.on),
                one.on.isoformat(),
                alarm=one.on < found.today,
            ),
            Cell(label),
            Cell(one.ref or "Action"),
            Cell(one.who),
        )
        for label, one in found.due
    )
    return Table(("By when", "Plan", "Action", "Who"), rows)


def changed_sentences(change: Change, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Sentences about what is different since the last run."""
    told = [f"Since {full(change.since)}: {_counted(change.actions_done, 'action')} done."]
    if change.new_plans or change.gone_plans:
        told.append(f"{_counted(change.new_plans, 'plan')} new, {_counted(change.gone_plans, 'plan')} no longer here.")
    for words, counts in (("Settled", change.settled), ("New", change.new)):
        if counts:
            most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            listed = "; ".join(f"{titles.get(code, code).rstrip('.')} ({number})" for code, number in most[:_NAMED])
            told.append(f"{words}, {_counted(sum(counts.values()), 'finding')}: {listed}.")
    if not change.settled and not change.new:
        told.append("The findings are the same.")
    return tuple(told)


def _bars(counts: Iterable[tuple[str, int]], most: int = _MOST_BARS, *, longest_first: bool = True) -> tuple[Bar, ...]:
    listed = [(label, number) for label, number in counts if number]
    if longest_first:
        listed.sort(key=lambda item: -item[1])
    longest = max((number for _, number in listed), default=1)
    return tuple(Bar(label, number, round(100 * number / longest)) for label, number in listed[:most])


def _listed(labels: Sequence[str]) -> str:
    if len(labels) <= _NAMED:
        return ", ".join(labels)
    return f"{', '.join(labels[: _NAMED - 1])} and {len(labels) - _NAMED + 1} more"


def _counted(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


DESIGN = Design("folder_report")
