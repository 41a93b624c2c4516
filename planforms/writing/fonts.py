"""The bundled fonts: which a text needs, and the rules that load them.

Every page is set in Atkinson Hyperlegible Next. Letters that it lacks come from Noto fonts and Vazirmatn, taken up only
where a text has such letters. The families have names of their own, so that a font installed on the computer is never
mistaken for them. Licences (SIL Open Font License 1.1) lie beside the fonts, and `styles/fonts/make_fonts.py` says
where they are from.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache

from planforms.assets import asset_bytes

__all__ = ["FALLBACKS", "TEXT", "Family", "embedded_faces", "faces", "fallbacks_for"]


@dataclass(frozen=True)
class Family:
    """A family, its file's name without weight and ending, its weights, and the letters that it is there for."""

    name: str
    file: str
    weights: tuple[int, ...]
    letters: re.Pattern[str] | None = None

    def path(self, weight: int, ending: str) -> str:
        """The asset: "styles/fonts/noto-sans-400.woff2"."""
        return f"styles/fonts/{self.file}-{weight}.{ending}"


TEXT = Family("Planforms Text", "atkinson-hyperlegible-next", (400, 500, 600, 700, 800))
FALLBACKS = (
    Family("Planforms Latin", "noto-sans", (400, 700), re.compile("[\u0180-\u052f\u1e00-\u1fff\u2116]")),
    Family("Planforms Hebrew", "noto-sans-hebrew", (400, 700), re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")),
    Family("Planforms Arabic", "vazirmatn", (400, 700), re.compile("[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")),
    Family("Planforms Devanagari", "noto-sans-devanagari", (400, 700), re.compile("[\u0900-\u097f\ua8e0-\ua8ff]")),
    Family("Planforms Bengali", "noto-sans-bengali", (400, 700), re.compile("[\u0980-\u09ff]")),
    Family("Planforms Gurmukhi", "noto-sans-gurmukhi", (400, 700), re.compile("[\u0a00-\u0a7f]")),
    Family("Planforms Gujarati", "noto-sans-gujarati", (400, 700), re.compile("[\u0a80-\u0aff]")),
    Family("Planforms Tamil", "noto-sans-tamil", (400, 700), re.compile("[\u0b80-\u0bff]")),
    Family("Planforms Ethiopic", "noto-sans-ethiopic", (400, 700), re.compile("[\u1200-\u139f\u2d80-\u2ddf]")),
    Family("Planforms Mathematics", "noto-sans-math", (400,), re.compile("[\u2150-\u22ff]")),
    Family("Planforms Symbols", "noto-sans-symbols-2", (400,), re.compile("[\u25a0-\u27bf]")),
    Family(
        "Planforms Emoji", "noto-emoji", (400,), re.compile("[\ufe0f\u2300-\u245f\u2b00-\u2bff\U0001f000-\U0001faff]")
    ),
)


def fallbacks_for(text: str) -> tuple[Family, ...]:
    """The families, beside that of all text, which the text has letters of."""
    if text.isascii():
        return ()
    return tuple(family for family in FALLBACKS if family.letters and family.letters.search(text))


def faces(family: Family, address: str) -> str:
    """`@font-face` rules; `address` is where a file of `styles/` is found, TTF where there is one."""
    ending = "ttf" if family is TEXT else "woff2"
    return "".join(
        _rule(family.name, weight, f"{address}{family.path(weight, ending).removeprefix('styles/')}")
        for weight in family.weights
    )


@cache
def embedded_faces(family: Family) -> str:
    """`@font-face` rules that carry the font in themselves, for a file that stands alone."""
    return "".join(
        _rule(family.name, weight, f"data:font/woff2;base64,{_encoded(family.path(weight, 'woff2'))}")
        for weight in family.weights
    )


def _encoded(path: str) -> str:
    return b64encode(asset_bytes(path)).decode()


def _rule(name: str, weight: int, url: str) -> str:
    return f'@font-face{{font-family:"{name}";font-weight:{weight};font-style:normal;src:url({url})}}\n'
