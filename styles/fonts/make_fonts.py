"""Makes the bundled fonts from the packages of Fontsource: `python styles/fonts/make_fonts.py DIRECTORY`.

DIRECTORY holds the unpacked npm packages `@fontsource/atkinson-hyperlegible-next`, `noto-sans`, `noto-sans-hebrew`,
`vazirmatn`, `noto-sans-devanagari`, `-bengali`, `-gurmukhi`, `-gujarati`, `-tamil`, `-ethiopic`, `noto-sans-math`,
`noto-sans-symbols-2` and `noto-emoji`, each in a folder of its short name. Two
rules of one family with different ranges print wrong letters, so the ranges are merged into one file per weight.
WOFF2 goes into an HTML file; the PDF writer reads it too, but the letters of every page are kept as TTF, which needs
no unpacking. Vazirmatn has one glyph a letter, where Noto Sans Arabic sets dots apart and cannot be read back.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

HERE = Path(__file__).parent
# Letters that Atkinson lacks and can draw all the same: hyphens that may and may not break, and the narrow space.
ALIASES = {0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0x2009, 0x2007: 0x20, 0x2003: 0x20, 0x2002: 0x20}
SCRIPTS = ("devanagari", "bengali", "gurmukhi", "gujarati", "tamil", "ethiopic")
SIGNS = (
    ("noto-sans-math", "latin", range(0x2150, 0x2300)),
    ("noto-sans-symbols-2", "symbols", range(0x25A0, 0x27C0)),
    ("noto-emoji", "emoji", (0x200D, 0xFE0F, *range(0x2300, 0x2C00), *range(0x1F000, 0x1FB00))),
)


def merged(files: list[Path], aliases: dict[int, int] | None = None) -> TTFont:
    """One font of the glyphs of all files, with the aliases put on glyphs that are there."""
    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for number, file in enumerate(files):
            font = TTFont(file)
            font.flavor = None
            plain.append(f"{folder}/{number}.ttf")
            font.save(plain[-1])
        whole = Merger().merge(plain)
    for table in whole["cmap"].tables:
        for letter, like in (aliases or {}).items():
            if table.isUnicode() and like in table.cmap:
                table.cmap.setdefault(letter, table.cmap[like])
    return whole


def signs(file: Path, letters: Iterable[int]) -> TTFont:
    """Only some signs of a font: arrows and mathematics, or boxes, ticks and stars."""
    font = TTFont(file)
    subsetter = Subsetter(Options(layout_features=[], drop_tables=["MATH", "GSUB", "GPOS", "GDEF", "vhea", "vmtx"]))
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


def with_spaces(font: TTFont) -> TTFont:
    """The font with a space: between two words of a script the space is taken from their font, unasked."""
    letters = font.getBestCmap()
    if 0x20 not in letters:
        font.setGlyphOrder([*font.getGlyphOrder(), "space"])
        font["glyf"].glyphs["space"] = Glyph()
        font["hmtx"]["space"] = (font["head"].unitsPerEm // 4, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.setdefault(0x20, "space")
            table.cmap.setdefault(0xA0, table.cmap[0x20])
    return font


def save(font: TTFont, name: str, *endings: str) -> None:
    """Writes the font with each ending; same input, same bytes."""
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = 3_786_825_600
    for ending in endings:
        font.flavor = None if ending == "ttf" else ending
        font.save(HERE / f"{name}.{ending}", reorderTables=True)


def main(source: Path) -> None:
    """Makes every font of this folder from the packages in `source`."""
    for weight in (400, 500, 600, 700, 800):
        name = "atkinson-hyperlegible-next"
        files = [source / name / "files" / f"{name}-{part}-{weight}-normal.woff2" for part in ("latin", "latin-ext")]
        save(merged(files, ALIASES), f"{name}-{weight}", "ttf", "woff2")
    for weight in (400, 700):
        for name, parts in {
            "noto-sans": ("latin", "latin-ext", "cyrillic", "greek", "vietnamese"),
            "noto-sans-hebrew": ("hebrew",),
            "vazirmatn": ("arabic",),
        }.items():
            files = [source / name / "files" / f"{name}-{part}-{weight}-normal.woff2" for part in parts]
            save(with_spaces(merged(files)), f"{name}-{weight}", "woff2")
        for script in SCRIPTS:
            name = f"noto-sans-{script}"
            font = TTFont(source / name / "files" / f"{name}-{script}-{weight}-normal.woff2")
            save(with_spaces(font), f"{name}-{weight}", "woff2")
    for name, part, letters in SIGNS:
        file = source / name / "files" / f"{name}-{part}-400-normal.woff2"
        save(with_spaces(signs(file, letters)), f"{name}-400", "woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
