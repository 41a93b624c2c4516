"""The sizes of a fitted timeline, as the custom properties that its stylesheet reads."""

from __future__ import annotations

from planforms.views.metrics import PT
from planforms.views.timeline_fit import Layout
from planforms.views.timeline_room import FLAG, flag_height, key_item, key_pitch, sentence_size

__all__ = ["measures"]


def measures(layout: Layout) -> str:
    """CSS declarations: "--size:8.5pt;--row:6.75mm;"."""
    rung, columns = layout.rung, layout.columns
    points = {
        "size": rung.size,
        "lead": rung.leading / PT,
        "big": rung.size * 9.5 / 8.5,
        "flag": min(FLAG, rung.size),
        "said": sentence_size(rung),
    }
    millimetres = {
        "panel": rung.panel,
        "gap": rung.gap,
        "row": rung.row,
        "pad": rung.pad / 2,
        "heading": rung.heading,
        "strip": rung.strip,
        "cell": rung.cell,
        "head": layout.head,
        "mark": columns.mark,
        "ref": columns.ref,
        "action": columns.action,
        "who": columns.who,
        "when": columns.when,
        "chart": columns.chart,
        "names": layout.names,
        "load": layout.names + layout.strip_scale.width,
        "before": columns.text,
        "level": flag_height(rung),
        "item": key_item(rung),
        "keys": layout.key_columns * key_item(rung) + 1,
        "pitch": key_pitch(rung),
    }
    declared = [f"--{name}:{value:.2f}pt" for name, value in points.items()]
    declared += [f"--{name}:{value:.2f}mm" for name, value in millimetres.items()]
    return ";".join(declared)
