"""How `planforms check` says what it found: plan by plan, strengths first, then what matters most, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.padding import Padding
from rich.text import Text

from planforms.checked import Checked, Group, Remark, ranked
from planforms.cli.screen import OUT, counted, line, shown
from planforms.finding import SEVERITIES
from planforms.overview import Overview

__all__ = ["say_overview", "say_plan", "severities"]

_MOST_ROWS = 10


def say_plan(source: Path, plan: Checked) -> None:
    """Everything about one plan."""
    OUT.print(Text(shown(source), "bold"), soft_wrap=True)
    for sentence in plan.unclear:
        _indented(Text(sentence, "dim"))
    _list("Strong", plan.strengths)
    most, rest = ranked(plan.standing)
    if not plan.standing:
        _heading("Nothing was found that the guidance would have otherwise")
    for heading, groups in (("What matters most", most), ("The rest" if most else "Worth a look", rest)):
        if groups:
            _heading(heading)
        for group in groups:
            _say(group)
    _list("Accepted", [_accepted(remark) for remark in plan.remarks if remark.accepted])
    _list("Not checked", [f"{code}: {why}" for code, why in plan.off.items()])
    line()


def say_overview(found: Overview) -> None:
    """The figures of many plans."""
    total = found.total
    OUT.print(Text(f"{counted(len(found.lines), 'plan')} at a glance", "bold"))
    _indented(Text(f"{counted(total('open'), 'open action')}: {total('no_date'):,} without a date, "
                   f"{total('no_owner'):,} without one person, {total('overdue'):,} past their day"))  # fmt: skip
    missed = sum(one.figures.review_missed for one in found.lines)
    unset = sum(one.figures.next_review is None for one in found.lines)
    _indented(Text(f"{counted(missed, 'review')} missed, {counted(unset, 'plan')} without a date for the next"))
    rows = [f"{counted(len(row.plans), 'plan')}: {row.title.rstrip('.')} ({row.number})" for row in found.missing]
    _list("Missing in most plans", rows[:_MOST_ROWS])
    _list("Most open actions", [f"{who}: {number}" for who, number in found.load[:_MOST_ROWS]])
    late = sum(one.on < found.today for _, one in found.due)
    _list("Falls due", [f"{len(found.due) - late} in the next four weeks, {late} late"] if found.due else [])
    line()


def severities(remarks: Sequence[Remark]) -> str:
    """The remarks by number, the gravest first: 1 error, 3 warnings."""
    numbers = {one: sum(remark.severity == one for remark in remarks) for one in reversed(SEVERITIES)}
    return ", ".join(counted(number, severity) for severity, number in numbers.items() if number) or "nothing found"


def _say(group: Group) -> None:
    """One check's remarks: what it looks for, each place, why it matters, what to write instead."""
    first = group.first
    _indented(Text.assemble((first.title.rstrip("."), "bold"), (f"  {first.code}, {group.severity}", "dim")), 4)
    for remark in group.remarks:
        where = f" ({remark.place})" if remark.place else ""
        _indented(Text.assemble(remark.message, (where, "dim")), 6)
    _indented(Text.assemble(("Why: ", "dim"), f"“{first.why.words}” {first.why.source}"), 6)
    _indented(Text.assemble(("Instead: ", "dim"), group.instead), 6)
    example = next((remark.example for remark in group.remarks if remark.example), "")
    if example:
        _indented(Text.assemble(("For example: ", "dim"), example), 6)


def _accepted(remark: Remark) -> str:
    if remark.accepted is None:
        return ""
    return f"{remark.message} ({remark.code}) {remark.accepted.by}: {remark.accepted.reason}"


def _list(heading: str, sentences: Sequence[str]) -> None:
    if sentences:
        _heading(heading)
    for sentence in sentences:
        _indented(Text(sentence), 4)


def _heading(words: str) -> None:
    _indented(Text(words, "bold"))


def _indented(text: Text, by: int = 2) -> None:
    OUT.print(Padding(text, (0, 0, 0, by), expand=False))
