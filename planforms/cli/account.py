"""A readable account of a reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from planforms.checks.places import called
from planforms.cli.screen import OUT, counted, line, shown
from planforms.dates import full
from planforms.finding import SEVERITIES, Finding
from planforms.forms import FORMS
from planforms.plan import Plan
from planforms.reading import Reading, Unplaced

__all__ = ["account"]

# What is counted: a pattern over the paths of items, and what one and several of them are called.
_COUNTED: tuple[tuple[str, str, str], ...] = (
    (r"strengths\.\d+", "strength", "strengths"),
    (r"people\.\d+", "person", "people"),
    (r"areas\.\d+", "area", "areas"),
    (r"areas\.\d+\.objectives\.\d+", "objective", "objectives"),
    (r"areas\.\d+\.objectives\.\d+\.measures\.\d+", "measure", "measures"),
    (r"areas\.\d+\.objectives\.\d+\.actions\.\d+", "action", "actions"),
    (r"areas\.\d+\.objectives\.\d+\.(?:actions\.\d+\.)?resources\.\d+", "resource", "resources"),
    (r"areas\.\d+\.objectives\.\d+\.monitoring\.\d+", "monitoring arrangement", "monitoring arrangements"),
    (r"views\.\d+", "view in somebody’s own words", "views in people’s own words"),
    (r"assumptions\.\d+", "assumption", "assumptions"),
    (r"risks\.\d+", "risk", "risks"),
    (r"review_points\.\d+", "review point", "review points"),
    (r"reviews\.\d+", "review", "reviews"),
    (r"withheld\.\d+", "text kept from somebody", "texts kept from somebody"),
    (r"sharing\.\d+", "copy to be given out", "copies to be given out"),
    (r"signatures\.\d+", "signature", "signatures"),
    (r"notes\.\d+", "other section", "other sections"),
)

_KINDS = {"child": "A child’s plan", "partnership": "An implementation plan"}


def account(file: Path, reading: Reading) -> None:
    """Print what was read from a file: facts, counts with places, what was not placed, findings."""
    OUT.print(Text(shown(file), "bold"), soft_wrap=True)
    _table(_facts(reading))
    if reading.taken:
        _heading("Taken for")
        _table(_taken(reading))
    found = tuple(_found(reading))
    _heading("Found" if found else "Nothing was filled in")
    _table(found)
    _heading("Not placed" if reading.unplaced else "Every text was placed")
    _unplaced(reading.unplaced)
    _heading("Findings" if reading.findings else "No findings")
    for finding in sorted(reading.findings, key=lambda one: -SEVERITIES.index(one.severity)):
        _say(finding, reading.plan)


def _facts(reading: Reading) -> Iterator[tuple[str, str]]:
    plan = reading.plan
    form = FORMS.get(reading.form or "")
    learnt = f"{reading.form} (learnt)" if reading.form else "none of planforms’ own; read by its labels"
    yield "Form", f"{form.title} ({form.name})" if form else learnt
    yield "Kind", _KINDS[plan.kind]
    if plan.title:
        yield "Title", plan.title
    yield "For", plan.subject.name or plan.subject.preferred_name or "nobody named"
    if plan.lead:
        yield "Lead", plan.lead.name or plan.lead.written or plan.lead.role
    if plan.starts or plan.ends:
        yield "Period", " to ".join(full(day) if day else "open" for day in (plan.starts, plan.ends))
    if reading.places:
        whole = reading.placed + len(reading.unplaced)
        yield "Placed", f"{reading.placed:,} of {counted(whole, 'piece of text', 'pieces of text')}"


def _taken(reading: Reading) -> Iterator[tuple[str, str]]:
    """Labels of the form with what they were taken for; those of no use to a plan last, in one line."""
    yield from ((label, meaning) for label, meaning in reading.taken if meaning)
    rest = [label for label, meaning in reading.taken if not meaning]
    if rest:
        yield "(kept as they are)", "; ".join(rest)


def _found(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each kind of thing with its number, and the first and last place at which it stands."""
    paths = tuple(_items(reading.plan))
    for pattern, one, many in _COUNTED:
        items = [path for path in paths if re.fullmatch(pattern, path)]
        if items:
            yield counted(len(items), one, many), _where(items, reading)


def _items(plan: Plan) -> Iterator[str]:
    """The path of each item of a list in the plan ("areas.0.objectives.1")."""

    def walk(node: object, path: str) -> Iterator[str]:
        pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, value in pairs:
            here = f"{path}.{key}".strip(".")
            if isinstance(node, list):
                yield here
            yield from walk(value, here)

    return walk(plan.model_dump(mode="json"), "")


def _where(items: list[str], reading: Reading) -> str:
    """The first and the last place of the items' own boxes, without the columns; what both share is said once."""
    own = re.compile(f"(?:{'|'.join(map(re.escape, items))})(?:[.][a-z_]+)*")
    rows = [place.split(", column ")[0].split(", ") for path, place in reading.places.items() if own.fullmatch(path)]
    if not rows:
        return ""
    first, last = rows[0], rows[-1]
    rest = [word for number, word in enumerate(last) if first[number : number + 1] != [word]]
    return " to ".join([", ".join(first), ", ".join(rest)]) if rest else ", ".join(first)


def _unplaced(pieces: tuple[Unplaced, ...]) -> None:
    for piece in pieces:
        OUT.print(Padding(Text.assemble((f"{piece.place or 'somewhere'}: ", "dim"), piece.text), (0, 0, 0, 2)))


def _say(finding: Finding, plan: Plan) -> None:
    words = " ".join(part for part in (finding.message, finding.hint) if part)
    place = finding.place or called(plan, finding.path)
    where = f" ({place})" if place else ""
    OUT.print(Padding(Text.assemble((f"{finding.severity}: ", "bold"), words, (where, "dim")), (0, 0, 0, 2)))


def _heading(words: str) -> None:
    line()
    OUT.print(Text(words, "bold"))


def _table(rows: Iterable[tuple[str, str]]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows:
        table.add_row(Text(label), Text(value))
    OUT.print(Padding(table, (0, 0, 0, 2)))
