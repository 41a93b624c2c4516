"""Makes the pictures from the package that draws them: `python styles/symbols/make_symbols.py DIRECTORY`.

DIRECTORY is the unpacked npm package `@iconify-json/fluent-emoji-high-contrast` (MIT). Each picture is one drawing in
one ink. The status marks and ticks are drawn for planforms and not touched.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
INK = "#14212B"
NAMES = (
    "alarm-clock artist-palette baby-bottle backpack bar-chart bicycle brain briefcase bus bust-in-silhouette "
    "busts-in-silhouette classical-building clipboard compass deciduous-tree dog-face ear envelope "
    "fork-and-knife-with-plate frowning-face graduation-cap handshake house-with-garden key kite laptop "
    "left-speech-bubble light-bulb megaphone memo mobile-phone musical-note neutral-face "
    "open-book pencil people-hugging person-in-bed person-taking-bath person-walking pill "
    "pound-banknote puzzle-piece raised-hand ring-buoy school seedling shield "
    "smiling-face soccer-ball spiral-calendar star steaming-bowl stethoscope sun-with-face "
    "t-shirt teddy-bear telephone-receiver thumbs-up toothbrush trophy two-hearts video-game "
    "wheelchair-symbol wrapped-gift"
).split()


def main(package: Path) -> None:
    """Write each picture that the package has."""
    icons = json.loads((package / "icons.json").read_text(encoding="utf-8"))["icons"]
    for name in NAMES:
        if name not in icons:
            print(f"not in the package: {name}")
            continue
        size = icons[name].get("width", 32)
        body = icons[name]["body"].replace("currentColor", INK)
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">{body}</svg>\n'
        (HERE / f"{name}.svg").write_text(drawing, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
