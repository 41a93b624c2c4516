"""The strokes of which the timeline's pictures are drawn, in millimetres, and the colours that they have."""

from __future__ import annotations

from base64 import b64encode

__all__ = ["ACCENT", "ALARM", "CANVAS", "DONE", "INK", "WHITE", "data_uri", "head", "line", "num", "rect", "svg"]

INK, ACCENT, ALARM, DONE, WHITE = "#14212B", "#2B7480", "#9A3412", "#5D6B75", "#fff"
CANVAS = 60.0
"""The height of every picture of a row in mm."""


def svg(width: float, content: str, height: float = CANVAS) -> str:
    """A picture of `width` by `height` mm whose zero is in the middle of its left edge."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{num(width)}mm" height="{num(height)}mm"'
        f' viewBox="0 {num(-height / 2)} {num(width)} {num(height)}">{content}</svg>'
    )


def data_uri(picture: str) -> str:
    """The picture as an address that carries it in itself."""
    return f"data:image/svg+xml;base64,{b64encode(picture.encode()).decode()}"


def head(x: float, y: float, colour: str, size: float, way: str) -> str:
    """The head of a thin arrow with its point at x, y."""
    long, half = 1.1 * size, 0.55 * size
    ends = {
        "right": ((x - long, y - half), (x - long, y + half)),
        "left": ((x + long, y - half), (x + long, y + half)),
        "down": ((x - half, y - long), (x + half, y - long)),
        "up": ((x - half, y + long), (x + half, y + long)),
    }[way]
    points = "L".join(f"{num(px)} {num(py)}" for px, py in ends)
    return f'<path d="M{num(x)} {num(y)}L{points}Z" fill="{colour}"/>'


def rect(left: float, right: float, tall: float, fill: str, stroke: str = "") -> str:
    """A bar's box around the middle of the row, with a frame where a colour for it is given."""
    line = f' stroke="{stroke}" stroke-width=".3"' if stroke else ""
    wide = max(right - left, 0.1)
    return f'<rect x="{num(left)}" y="{num(-tall / 2)}" width="{num(wide)}" height="{num(tall)}" fill="{fill}"{line}/>'


def line(x1: float, y1: float, x2: float, y2: float, colour: str, wide: float, dashes: str = "") -> str:
    """A straight stroke from one point to another."""
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    ends = f"M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}"
    return f'<path d="{ends}" stroke="{colour}" stroke-width="{num(wide)}" fill="none"{dash}/>'


def num(number: float) -> str:
    """A number as short as a hundredth of a millimetre allows."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if "." in f"{number:.2f}" else f"{number:.0f}"
