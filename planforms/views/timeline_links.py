"""The thin arrows from an action to the one that waits for it, cut into the rows that they pass through."""

from __future__ import annotations

from collections.abc import Sequence

from planforms.pace.spans import Span
from planforms.views.timeline_bars import Pen
from planforms.views.timeline_entries import Entry
from planforms.views.timeline_scale import Scale
from planforms.views.timeline_strokes import CANVAS, INK

__all__ = ["links_through"]

_MOST = 6
_WIDE = 0.3


def links_through(rows: Sequence[Entry | None], scale: Scale, pen: Pen) -> dict[int, list[str]]:
    """SVG pieces by row, for rows of one panel (None is a heading). Nothing where there are more than a few arrows;
    none from what is done.
    """
    places = {entry.id: index for index, entry in enumerate(rows) if entry and entry.id and _is_placed(entry.span)}
    pairs = [
        (places[ref], places[entry.id])
        for entry in rows
        if entry and entry.task.open and entry.id in places
        for ref in entry.task.waits_for
        if ref in places and ref != entry.id and _ends(rows[places[ref]])
    ]
    pieces: dict[int, list[str]] = {}
    for source, target in pairs if len(pairs) <= _MOST else []:
        _connect(rows, source, target, scale, pen, pieces)
    return pieces


def _connect(
    rows: Sequence[Entry | None], source: int, target: int, scale: Scale, pen: Pen, pieces: dict[int, list[str]]
) -> None:
    """An elbow from the end of one bar to the beginning of another; from the right where the other ends before it."""
    first, second = rows[source], rows[target]
    if not (first and first.span and second and second.span):
        return
    end = scale.middle(first.span.end)
    begins, ends = scale.x(second.span.start), scale.middle(second.span.end)
    reach = pen.half_diamond if second.span.dates else 0.3
    turn = max(end + pen.half_diamond + 1.2, min(begins + 0.6, ends - reach))
    if turn > scale.width - _WIDE:
        return  # no room for it at the edge of the chart: the row says it in words
    from_right = turn > ends - (reach if ends - begins > 2 * reach else -reach)
    edge = CANVAS / 2 if target > source else -CANVAS / 2
    step = 1 if target > source else -1
    pieces.setdefault(source, []).append(_path(f"M{end:.2f} 0H{turn:.2f}V{edge:.2f}"))
    for between in range(source + step, target, step):
        pieces.setdefault(between, []).append(_path(f"M{turn:.2f} {-edge:.2f}V{edge:.2f}"))
    if from_right:
        tip = ends + reach
        arrow = _path(f"M{turn:.2f} {-edge:.2f}V0H{tip + 0.8:.2f}") + _tip(tip, 0, 1.1, 0.55)
    else:
        stop = -step * (pen.bar / 2 if not second.span.thread else 0.6)
        if turn > ends - reach:
            stop = -step * reach
        arrow = _path(f"M{turn:.2f} {-edge:.2f}V{stop - step * 0.8:.2f}") + _point(turn, stop, -step * 1.1, 0.55)
    pieces.setdefault(target, []).append(arrow)


def _ends(entry: Entry | None) -> bool:
    """Whether an action is still to be waited for, and has an end to start an arrow from."""
    return bool(entry and entry.task.open and entry.span and not entry.span.carries_on)


def _is_placed(span: Span | None) -> bool:
    return span is not None and not span.waiting


def _path(path: str) -> str:
    return f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="{_WIDE}"/>'


def _tip(x: float, y: float, long: float, half: float) -> str:
    """An arrow's head that points to the left."""
    return f'<path d="M{x:.2f} {y:.2f}l{long} {-half}v{2 * half}z" fill="{INK}"/>'


def _point(x: float, y: float, long: float, half: float) -> str:
    """An arrow's head that points up or down: `long` runs from the point backwards."""
    return f'<path d="M{x:.2f} {y:.2f}l{-half} {long}h{2 * half}z" fill="{INK}"/>'
