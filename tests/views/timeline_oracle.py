"""Looks at a finished PDF of a timeline. It knows the plan and the promise, nothing of how the page was laid out."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from itertools import combinations

from planforms.plan import Action, Plan
from tests.views import timeline_truth as truth
from tests.views.timeline_clock import edges_of, scale_of
from tests.views.timeline_paper import ALARM, Glyph, Paper, Row, Shape, read, squeezed

__all__ = ["SMALLEST", "complaints"]

SMALLEST = 7.0
_MARGINS = {"left": 12, "top": 11, "right": 12, "bottom": 9}
_OVERLAP = 0.06  # mm: the rounding of boxes


def complaints(pdf: bytes, plan: Plan, today: dt.date) -> list[str]:
    """Everything that is wrong with the document; empty when it keeps the promise."""
    paper = read(pdf)
    if paper.pages != 1:
        return [f"{paper.pages} pages"]
    return [
        *_too_small(paper),
        *_outside(paper),
        *_overlapping(paper),
        *_missing(paper, plan),
        *_untrue_bars(paper, plan, today),
        *_untrue_counts(paper, plan, today),
    ]


def _too_small(paper: Paper) -> list[str]:
    return sorted({f"type of {glyph.size:.2f} points" for glyph in paper.glyphs if glyph.size < SMALLEST - 0.01})


def _outside(paper: Paper) -> list[str]:
    """Ink outside the margins; the lines behind the chart are longer than the sheet and cut off at it."""
    slack = 0.35
    left, right = _MARGINS["left"] - slack, paper.width - _MARGINS["right"] + slack
    bottom, top = _MARGINS["bottom"] - slack, paper.height - _MARGINS["top"] + slack
    drawn = [shape.box for shape in paper.shapes if shape.box.top - shape.box.bottom < 100]
    return [
        f"ink outside the margins at {box.left:.1f}, {box.bottom:.1f}"
        for box in (*(glyph.box for glyph in paper.glyphs), *drawn)
        if box.left < left or box.right > right or box.bottom < bottom or box.top > top
    ]


def _overlapping(paper: Paper) -> list[str]:
    """Glyphs of different words whose ink shares more than a hair, and words of one line that touch."""
    cells: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in paper.glyphs:
        for x in range(int(glyph.box.left // 4), int(glyph.box.right // 4) + 1):
            for y in range(int(glyph.box.bottom // 4), int(glyph.box.top // 4) + 1):
                cells[x, y].append(glyph)
    found = {
        f"{one.letter} over {other.letter} at {one.box.left:.1f}, {one.box.bottom:.1f}"
        for near in cells.values()
        for one, other in combinations(near, 2)
        if one.word != other.word
        and min(one.box.right, other.box.right) - max(one.box.left, other.box.left) > _OVERLAP
        and min(one.box.top, other.box.top) - max(one.box.bottom, other.box.bottom) > _OVERLAP
    }
    return sorted(found)


def _missing(paper: Paper, plan: Plan) -> list[str]:
    rows = [row for panel in paper.rows for row in panel]
    return [wrong for action in truth.actions(plan) for wrong in _missing_of(action, rows)]


def _missing_of(action: Action, rows: list[Row]) -> list[str]:
    """An action has a row of its own, or stands in one of finished actions or of one person; each with its date."""
    names = truth.people(action) or ["No one named"]
    who = squeezed(" and ".join(filter(None, (", ".join(names[:-1]), names[-1]))))
    date, ref = squeezed(truth.shown_date(action)), squeezed(action.id)
    own = next((row for row in rows if squeezed(row.ref) == ref and row.who), None)
    if own:
        return _wrong_in(own, action, who, date)
    for row in rows:
        text = squeezed(row.text)
        if not row.who and re.search(f"(?:Finished:|;){re.escape(f'{ref}{who},{date}')}", text, re.IGNORECASE):
            return []
        theirs = squeezed(row.who) in map(squeezed, names)
        if theirs and re.search(f"(?:^|;){re.escape(f'{ref}{date}')}", text, re.IGNORECASE):
            return []
    return [f"no row for {action.id}"]


def _wrong_in(row: Row, action: Action, who: str, date: str) -> list[str]:
    """What a row does not hold of its action: its text to the last word that has room, everybody, the whole date."""
    said, wanted = squeezed(row.text), squeezed(action.description)
    cut = "…" in said and wanted.startswith(said.partition("…")[0].rstrip(",;:."))
    wrong = [] if cut or said.startswith(wanted) else [f"{action.id} has lost its text"]
    wrong += [] if squeezed(row.who) == who else [f"{action.id} does not name {who}"]
    when = squeezed(row.when)
    dated = when.casefold().startswith(date.casefold()) or ("…" in when and date.startswith(when.partition("…")[0]))
    return wrong + ([] if dated else [f"{action.id} has no {date}"])


def _untrue_bars(paper: Paper, plan: Plan, today: dt.date) -> list[str]:
    """Diamonds that do not stand on the day that is due, and bars that do not begin on the day that they should."""
    by_ref = {squeezed(action.id): action for action in truth.actions(plan)}
    wrong = []
    for number, rows in enumerate(paper.rows):
        scale = scale_of(paper, number)
        for row in rows:
            action = by_ref.get(squeezed(row.ref)) if row.who else None
            if action is None or truth.sure_day(action) is None:
                continue
            if scale is None:
                wrong.append("no time to be read from the chart")
                continue
            wrong += _untrue(action, row, scale, plan, today)
    return wrong


def _untrue(action: Action, row: Row, scale: tuple[float, float], plan: Plan, today: dt.date) -> list[str]:
    time = truth.days(action, plan, today)
    if time is None or isinstance(time, list):
        return []
    zero, per_day = scale
    due = time[1] if truth.is_closed(action) else truth.sure_day(action)
    slack = max(0.5 * per_day, 0.02) + 0.06
    wrong = []
    if due and action.status.state != "stopped":
        at = zero + (due.toordinal() + 0.5) * per_day
        diamonds = [shape for shape in row.shapes if _is_diamond(shape)]
        if not any(abs(shape.box.centre - at) < slack for shape in diamonds):
            wrong.append(f"{action.id} has no diamond on {due}")
    starts = zero + time[0].toordinal() * per_day
    if (
        due
        and (due - time[0]).days * per_day > 3
        and not any(abs(shape.box.left - starts) < slack + 0.15 for shape in row.shapes)
    ):
        wrong.append(f"{action.id} does not begin on {time[0]}")
    if due and due < today and not truth.is_closed(action):
        now = zero + (today.toordinal() + 0.5) * per_day
        if not any(shape.stroke == ALARM and abs(shape.box.right - now) < slack for shape in row.shapes):
            wrong.append(f"{action.id} is late, and no line runs to today")
    return wrong


def _is_diamond(shape: Shape) -> bool:
    box, wide = shape.box, shape.box.right - shape.box.left
    corners = {(round(x - box.centre, 1), round(y - box.middle, 1)) for x, y in shape.corners}
    return (
        1 < wide < 4.5
        and abs(wide - (box.top - box.bottom)) < 0.15
        and (round(wide / 2, 1), 0.0) in {(x, abs(y)) for x, y in corners}
    )


def _untrue_counts(paper: Paper, plan: Plan, today: dt.date) -> list[str]:
    """Numbers in the load strip that are not those of the plan, and people whom the strip leaves out in silence."""
    rows = [(number, row) for number, strip in enumerate(paper.strips) for row in strip]
    if not rows:
        return [] if not truth.load(plan, today, [dt.date.min, dt.date.max]) else ["no load strip"]
    edges = edges_of(paper)
    if edges is None:
        return ["no time to be read from the load strip"]
    wanted = truth.load(plan, today, edges)
    left = {squeezed(person).casefold(): counts for person, counts in _merged(wanted).items()}
    wrong = []
    for _, row in rows:
        name = squeezed(row.person).casefold()
        known = next((key for key in left if key == name or (name.endswith("…") and key.startswith(name[:-1]))), None)
        if known is None:
            wrong.append(f"a row of the strip for {row.person}, who has nothing to do")
        elif left.pop(known) != [count for _, count in row.cells]:
            wrong.append(f"the numbers of {row.person} are not those of the plan")
    return wrong + _left_out(left, squeezed(paper.text).casefold())


def _left_out(left: dict[str, list[int]], said: str) -> list[str]:
    """Who has no row is named as never having two at a time, or counted among the others."""
    numbers = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    others = 0
    for found in re.finditer(
        r"(?:and)(\d+|[a-z]{3,5})others?\.|notinthestrip:(\d+|[a-z]+)other(?:person|people)", said
    ):
        word = found[1] or found[2]
        others += numbers.index(word) + 1 if word in numbers else int(word) if word.isdigit() else 0
    unnamed = [person for person in left if person not in said]
    return [] if len(unnamed) <= others else [f"{len(unnamed)} people are missing from the load strip"]


def _merged(counts: dict[str, list[int]]) -> dict[str, list[int]]:
    """People whose names differ in capitals alone are one person."""
    merged: dict[str, tuple[str, list[int]]] = {}
    for person, row in counts.items():
        name, so_far = merged.get(person.casefold(), (person, [0] * len(row)))
        merged[person.casefold()] = name, [one + other for one, other in zip(so_far, row, strict=True)]
    return dict(merged.values())
