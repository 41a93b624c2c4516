"""How the rows of a timeline are dealt out to panels side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planforms.views.timeline_lines import Line
from planforms.views.timeline_rungs import Rung

__all__ = ["dealt"]


def dealt(
    lines: Sequence[Line], heights: Sequence[float], rung: Rung, room: float
) -> tuple[tuple[Line, ...], ...] | None:
    """The rows dealt out to the rung's panels, each `room` mm high; None where they do not fit.

    Panels are filled evenly: the lowest height that needs no more panels is taken. A heading is not left alone at the
    foot, and stands again at the head of the next panel.
    """
    if _fill(lines, heights, rung, room) is None:
        return None
    low, high = max(sum(heights) / rung.panels, 0.0), room
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (low, middle) if _fill(lines, heights, rung, middle) else (middle, high)
    return _fill(lines, heights, rung, high)


def _fill(
    lines: Sequence[Line], heights: Sequence[float], rung: Rung, room: float
) -> tuple[tuple[Line, ...], ...] | None:
    panels: list[list[Line]] = [[]]
    used, heading, over = 0.0, None, 0.0
    for index, (line, height) in enumerate(zip(lines, heights, strict=True)):
        needed = height + (heights[index + 1] if line.heading and index + 1 < len(lines) else 0.0)
        if used + needed > room:
            if len(panels) == rung.panels:
                return None
            panels.append([])
            used = 0.0
            if heading and not line.heading:
                panels[-1].append(replace(heading, text=f"{heading.text}, continued"))
                used += over + rung.leading * 1.15
            if used + needed > room:
                return None
        panels[-1].append(line)
        used += height
        heading, over = (line, height) if line.heading else (heading, over)
    return tuple(tuple(panel) for panel in panels if panel)
