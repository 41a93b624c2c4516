"""Looks at a finished PDF of a timeline. It knows the plan and the promise, nothing of how the page was laid out."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from itertools import combinations, pairwise

from planforms.plan import Action, Plan
from tests.views import timeline_truth as truth
from tests.views.timeline_paper import ALARM, GRID, Box, Glyph, Paper, Row, Shape, Word, panels, read, squeezed

__all__ = ["SMALLEST", "complaints"]

SMALLEST = 7.0
_MARGINS = {"left": 12, "top": 11, "right": 12, "bottom": 9}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
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
    found = [box for box in (*(glyph.box for glyph in paper.glyphs), *drawn)]
    return [
        f"ink outside the margins at {box.left:.1f}, {box.bottom:.1f}"
        for box in found
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
    who = "and".join(squeezed(name) for name in truth.people(action))
    names = [squeezed(name) for name in truth.people(action)] or ["Noonenamed"]
    who = (
        squeezed(", ".join(truth.people(action)[:-1]) + " and " + truth.people(action)[-1])
        if len(names) > 1
        else names[0]
    )
    date, ref = truth.shown_date(action), squeezed(action.id)
    own = [row for row in rows if squeezed(row.ref) == ref and row.who]
    if own:
        row = own[0]
        said, wanted = squeezed(row.text), squeezed(action.description)
        whole = said.startswith(wanted) or ("…" in said and wanted.startswith(said.partition("…")[0].rstrip(",;:.")))
        wrong = [] if whole else [f"{action.id} has lost its text"]
        wrong += [] if squeezed(row.who) == who else [f"{action.id} does not name {who}"]
        kept = squeezed(row.when).rstrip("…").removesuffix(",late")
        named = kept.casefold().startswith(squeezed(date).casefold()) or (
            "…" in row.when and squeezed(date).startswith(kept)
        )
        return wrong + ([] if named else [f"{action.id} has no {date}"])
    for row in rows:
        text = squeezed(row.text)
        if squeezed(row.text).startswith("Finished:") or (not row.who and "Finished:" in text):
            if re.search(f"(?:Finished:|;){re.escape(ref + who)},{re.escape(squeezed(date))}", text, re.IGNORECASE):
                return []
        elif squeezed(row.who) in names or (row.who.endswith("…") and names[0].startswith(squeezed(row.who)[:-1])):
            if re.search(f"(?:^|;){re.escape(ref)}{re.escape(squeezed(date))}", text, re.IGNORECASE):
                return []
    return [f"no row for {action.id}"]


def _untrue_bars(paper: Paper, plan: Plan, today: dt.date) -> list[str]:
    """Diamonds that do not stand on the day that is due, and bars that do not begin on the day that they should."""
    by_ref = {squeezed(action.id): action for action in truth.actions(plan)}
    wrong = []
    for number, rows in enumerate(paper.rows):
        scale = _scale(paper, number)
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


def _scale(paper: Paper, number: int) -> tuple[float, float] | None:
    """Where day 0 lies and how wide a day is, read from the lines of months and the month that is named beside one."""
    left, right, bottom, _ = panels(paper)[number]
    lines = sorted(
        {
            round(x, 2)
            for shape in paper.shapes
            if shape.stroke == GRID and shape.box.top - shape.box.bottom > 50 and left <= shape.box.left < right
            for x, _ in shape.corners
        }
    )
    labels = [
        (word, match)
        for word in _joined(paper, bottom)
        if left <= word.box.left < right and (match := re.fullmatch(r"([A-Z][a-z]{2})?(\d{4})", word.text))
        if not match[1] or match[1] in _MONTHS
    ]
    widths = [after - before for before, after in pairwise(lines)]
    if len(lines) < 2 or not labels:
        return None
    yearly = len(widths) > 2 and max(widths) / min(widths) < 1.03
    for word, match in labels:
        month = int(match[2]) * 12 + (_MONTHS.index(match[1]) if match[1] else 0)
        at = next((index for index, x in enumerate(lines) if -0.4 < word.box.left - x < 1.3), None)
        if at is None:
            at, month = 0, month + (12 - month % 12 if yearly else 1)
        step = 12 if yearly else 1
        days = [_first(month + (index - at) * step).toordinal() for index in range(len(lines))]
        per_day = (lines[-1] - lines[0]) / (days[-1] - days[0])
        zero = lines[0] - days[0] * per_day
        if all(abs(zero + day * per_day - x) < 0.06 + 0.02 * per_day for day, x in zip(days, lines, strict=True)):
            return zero, per_day
    return None


def _joined(paper: Paper, bottom: float) -> list[Word]:
    """The labels in the head of the chart: a month and its year are one."""
    line = [word for word in paper.words if abs(word.baseline - bottom) < 0.2]
    found = list(line)
    for one, other in pairwise(sorted(line, key=lambda word: word.box.left)):
        if one.text in _MONTHS and re.fullmatch(r"\d{4}", other.text) and other.box.left - one.box.right < 1.6:
            found = [word for word in found if word not in (one, other)] + [
                Word(one.text + other.text, one.box, one.baseline)
            ]
    return found


def _first(month: int) -> dt.date:
    return dt.date(month // 12, month % 12 + 1, 1)


def _untrue_counts(paper: Paper, plan: Plan, today: dt.date) -> list[str]:
    """Numbers in the load strip that are not those of the plan, and people whom the strip leaves out in silence."""
    rows = [(number, row) for number, strip in enumerate(paper.strips) for row in strip]
    if not rows:
        return [] if not truth.load(plan, today, [dt.date.min, dt.date.max]) else ["no load strip"]
    edges = _edges(paper)
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


def _edges(paper: Paper) -> list[dt.date] | None:
    """The first days of the strip's columns and the day after, from what stands over them."""
    title = next(word for word in paper.words if word.text == "How")
    line = " ".join(word.text for word in paper.words if abs(word.baseline - title.baseline) < 0.2)
    number = next(number for number, strip in enumerate(paper.strips) if strip)
    cells = [box for box, _ in paper.strips[number][0].cells]
    first = _first_edge(paper, number, cells, line)
    if first is None:
        return None
    edges = [first]
    for _ in cells:
        edges.append(_next(edges[-1], line))
    return edges


def _next(edge: dt.date, line: str) -> dt.date:
    months = {"month by": 1, "quarter by": 3, "year by": 12, "five years": 60}
    for words, step in months.items():
        if words in line:
            return _first(edge.year * 12 + edge.month - 1 + step)
    return edge + dt.timedelta(weeks=2 if "fortnight by" in line else 1)


def _first_edge(paper: Paper, number: int, cells: list[Box], line: str) -> dt.date | None:
    """The first day of the first column: from the months and numbers over the strip, else from the chart above it."""
    box = cells[0]
    scale = _scale(paper, number)
    if len([panel for panel in paper.rows if panel]) == 1 and len(paper.rows) == 1 and scale:
        return dt.date.fromordinal(round((box.left - scale[0]) / scale[1]))
    title = next(word for word in paper.words if word.text == "How")
    over = [word for word in paper.words if box.top < word.box.bottom and word.baseline < title.baseline - 1]
    heads = sorted(
        (word for word in over if box.left - 1 <= word.box.left < cells[-1].right), key=lambda word: word.box.left
    )
    months = [
        (one, dt.date(int(other.text), _MONTHS.index(one.text) + 1, 1))
        for one, other in pairwise(sorted(heads, key=lambda word: (word.baseline, word.box.left)))
        if one.baseline == other.baseline and one.text in _MONTHS and re.fullmatch(r"20\d\d|19\d\d", other.text)
    ]
    if months and ("week by" in line or "fortnight by" in line):
        word, month = months[0]
        at = next(index for index, cell in enumerate(cells) if cell.right > word.box.left)
        day = next(
            head
            for head in heads
            if re.fullmatch(r"\d{1,2}", head.text) and cells[at].left <= head.box.centre < cells[at].right
        )
        return month.replace(day=int(day.text)) - at * dt.timedelta(weeks=2 if "fortnight by" in line else 1)
    if "week by" in line or "fortnight by" in line:
        return _by_monday(paper, heads, cells, line)
    years = [word for word in heads if re.fullmatch(r"20\d\d|19\d\d", word.text)]
    if not years:
        return None
    at = next(index for index, cell in enumerate(cells) if cell.right > years[-1].box.left)
    step = {"month by": 1, "quarter by": 3, "year by": 12}.get(
        next((key for key in ("month by", "quarter by", "year by") if key in line), ""), 60
    )
    start = int(years[-1].text) * 12
    if at == 0 and step < 12:
        names = [
            head.text for head in heads if cells[0].left <= head.box.centre < cells[0].right and head.text[0].isalpha()
        ]
        candidates = [m for m in range(0, 12, step) if names and _MONTHS[m].startswith(names[0])]
        return _first(start + candidates[0]) if len(candidates) == 1 else None
    return _first(start - at * step)


def _by_monday(paper: Paper, heads: list[Word], cells: list[Box], line: str) -> dt.date | None:
    """Where no year has room over the columns: that of the chart in which the numbered day is a Monday."""
    word = next((head for head in heads if head.text in _MONTHS), None)
    if word is None:
        return None
    at = next(index for index, cell in enumerate(cells) if cell.right > word.box.left)
    day = next(head for head in heads if head.text.isdigit() and cells[at].left <= head.box.centre < cells[at].right)
    named = {int(year) for year in re.findall(r"\b20\d\d\b", paper.text)}
    for year in sorted(named | {year + 1 for year in named}):
        date = dt.date(year, _MONTHS.index(word.text) + 1, int(day.text))
        if date.weekday() == 0:
            return date - at * dt.timedelta(weeks=2 if "fortnight by" in line else 1)
    return None
