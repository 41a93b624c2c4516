"""What time it is on a finished timeline: days to millimetres, read from the months that are written on it."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from tests.views.timeline_paper import ALARM, GRID, Box, Paper, Word, panels

__all__ = ["edges_of", "scale_of"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = {"month by": 1, "quarter by": 3, "year by": 12, "five years": 60}
_YEAR = r"20\d\d|19\d\d"


def scale_of(paper: Paper, number: int) -> tuple[float, float] | None:
    """Where day 0 lies and how wide a day is: from the lines of months and a month that is named beside one of them.

    Today's line, where there is one, must stand on the day that the page says it is; it tells the year where no month
    is named with its own.
    """
    left, right, bottom, _ = panels(paper)[number]
    lines = _lines(paper, left, right, GRID)
    words = [word for word in _joined(paper, bottom) if left <= word.box.left < right]
    labels = [
        (word, match) for word in words if (match := re.fullmatch(rf"({'|'.join(_MONTHS)})?({_YEAR})?", word.text))
    ]
    if len(lines) < 2:
        return None
    widths = [after - before for before, after in pairwise(lines)]
    yearly = not any(match[1] for _, match in labels) and max(widths) / min(widths) < 1.02
    today, now = _today(paper), _lines(paper, left, right, ALARM)
    for word, match in sorted(labels, key=lambda label: not label[1][2]):
        for year in [int(match[2])] if match[2] else _years(paper):
            month = year * 12 + (_MONTHS.index(match[1]) if match[1] else 0)
            scale = _measured(lines, word, month, yearly=yearly)
            if scale and (
                not now or abs(scale[0] + (today.toordinal() + 0.5) * scale[1] - now[0]) < 0.1 + scale[1] / 2
            ):
                return scale
    return None


def _measured(lines: list[float], word: Word, month: int, *, yearly: bool) -> tuple[float, float] | None:
    """The scale, if the lines are those of months (or years) and the one beside the word is that of its month."""
    at = next((index for index, x in enumerate(lines) if -0.4 < word.box.left - x < 1.3), None)
    if at is None:
        at, month = 0, month + (12 - month % 12 if yearly else 1)
    step = 12 if yearly else 1
    days = [_first(month + (index - at) * step).toordinal() for index in range(len(lines))]
    per_day = (lines[-1] - lines[0]) / (days[-1] - days[0])
    zero = lines[0] - days[0] * per_day
    true = all(abs(zero + day * per_day - x) < 0.06 + 0.02 * per_day for day, x in zip(days, lines, strict=True))
    return (zero, per_day) if true else None


def _lines(paper: Paper, left: float, right: float, colour: str) -> list[float]:
    """Where the lines of a colour stand that run through the whole chart."""
    tall = [shape for shape in paper.shapes if shape.stroke == colour and shape.box.top - shape.box.bottom > 50]
    return sorted({round(x, 2) for shape in tall if left <= shape.box.left < right for x, _ in shape.corners})


def _today(paper: Paper) -> dt.date:
    said = re.search(r"As at \w+ (\d+)\s(\w{3})\w* (\d{4})", paper.text.replace("\u00a0", " "))
    return dt.date(int(said[3]), _MONTHS.index(said[2]) + 1, int(said[1])) if said else dt.date.min


def _years(paper: Paper) -> list[int]:
    """The years that the page mentions, and those beside them."""
    named = {int(year) for year in re.findall(r"\b20\d\d\b", paper.text)}
    return sorted({year + beside for year in named for beside in (-1, 0, 1)})


def edges_of(paper: Paper) -> list[dt.date] | None:
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


def _next(edge: dt.date, line: str) -> dt.date:
    for words, step in _STEPS.items():
        if words in line:
            return _first(edge.year * 12 + edge.month - 1 + step)
    return edge + dt.timedelta(weeks=2 if "fortnight by" in line else 1)


def _first_edge(paper: Paper, number: int, cells: list[Box], line: str) -> dt.date | None:
    """The first day of the first column: from the months and numbers over the strip, else from the chart above it."""
    box = cells[0]
    scale = scale_of(paper, number)
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
        if one.baseline == other.baseline and one.text in _MONTHS and re.fullmatch(_YEAR, other.text)
    ]
    if months and ("week by" in line or "fortnight by" in line):
        word, month = months[0]
        at, day = _numbered(heads, cells, word)
        return month.replace(day=day) - at * dt.timedelta(weeks=2 if "fortnight by" in line else 1)
    if "week by" in line or "fortnight by" in line:
        return _by_monday(paper, heads, cells, line)
    return _by_year(heads, cells, line)


def _numbered(heads: list[Word], cells: list[Box], month: Word) -> tuple[int, int]:
    """The column under a month's name, and the day that is written over it."""
    at = next(index for index, cell in enumerate(cells) if cell.right > month.box.left)
    over = (head for head in heads if re.fullmatch(r"\d{1,2}", head.text))
    return at, next(int(head.text) for head in over if cells[at].left <= head.box.centre < cells[at].right)


def _by_year(heads: list[Word], cells: list[Box], line: str) -> dt.date | None:
    """The first day where the columns are months, quarters or years: from the last year that is written over them."""
    years = [word for word in heads if re.fullmatch(_YEAR, word.text)]
    if not years:
        return None
    at = next(index for index, cell in enumerate(cells) if cell.right > years[-1].box.left)
    step = next((step for words, step in _STEPS.items() if words in line), 60)
    start = int(years[-1].text) * 12
    if at or step >= 12:
        return _first(start - at * step)
    names = [head.text for head in heads if head.box.centre < cells[0].right and head.text[0].isalpha()]
    months = [month for month in range(0, 12, step) if names and _MONTHS[month].startswith(names[0])]
    return _first(start + months[0]) if len(months) == 1 else None


def _by_monday(paper: Paper, heads: list[Word], cells: list[Box], line: str) -> dt.date | None:
    """Where no year has room over the columns: that of the chart in which the numbered day is a Monday."""
    word = next((head for head in heads if head.text in _MONTHS), None)
    if word is None:
        return None
    at, day = _numbered(heads, cells, word)
    for year in _years(paper):
        date = dt.date(year, _MONTHS.index(word.text) + 1, day)
        if date.weekday() == 0:
            return date - at * dt.timedelta(weeks=2 if "fortnight by" in line else 1)
    return None
