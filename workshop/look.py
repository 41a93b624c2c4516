"""Every page of the examples as pictures: as of a commit (look/before) and as of now (look/after).

A contact sheet for each document; where a document changed, look/changed holds both, one above the other.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

ROOT = Path(__file__).parent.parent
LOOK = ROOT / "look"
_GAP, _COLUMNS, _PAPER = 12, 4, "#8a949b"


def main() -> None:
    """Make the sheets of both, and of what differs."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--base", default="HEAD", help="the commit to compare with")
    options.add_argument("--today", default="2026-11-06", help="the day that counts as today")
    given = options.parse_args()
    shutil.rmtree(LOOK, ignore_errors=True)
    with tempfile.TemporaryDirectory() as place:
        _unpack(given.base, Path(place))
        _sheets(Path(place), LOOK / "before", given.today)
    _sheets(ROOT, LOOK / "after", given.today)
    changed = _compare()
    print(
        f"{len(list((LOOK / 'after').iterdir()))} sheets in {LOOK / 'after'}; changed: {', '.join(changed) or 'none'}"
    )


def _unpack(commit: str, place: Path) -> None:
    """The tree of a commit."""
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(place, filter="data")


def _sheets(tree: Path, folder: Path, today: str) -> None:
    """Convert the examples of a tree with the planforms of that tree, and make a contact sheet of each document."""
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "planforms", "convert", "examples", "-o", place, "--today", today]
        done = subprocess.run(command, cwd=tree, env={**os.environ, "PYTHONPATH": str(tree)}, check=False)
        if done.returncode:
            print(f"{folder.name}: not every example could be converted (exit code {done.returncode})")
        for file in sorted(Path(place).glob("*.pdf")):
            _sheet(file).save(folder / f"{file.stem}.png")


def _sheet(file: Path) -> Image.Image:
    """The pages of a PDF beside each other, four in a row, at 72 pixels an inch."""
    document = pypdfium2.PdfDocument(file)
    pages = [page.render(scale=1).to_pil() for page in document]
    wide, high = max(page.width for page in pages) + _GAP, max(page.height for page in pages) + _GAP
    columns = min(_COLUMNS, len(pages))
    sheet = Image.new("RGB", (columns * wide + _GAP, -(-len(pages) // columns) * high + _GAP), _PAPER)
    for number, page in enumerate(pages):
        sheet.paste(page, (_GAP + number % columns * wide, _GAP + number // columns * high))
    return sheet


def _compare() -> list[str]:
    """Both sheets of each document that changed, before above after; the documents' names."""
    changed = []
    for after in sorted((LOOK / "after").iterdir()):
        before = LOOK / "before" / after.name
        if not before.is_file():
            continue
        old, new = Image.open(before).convert("RGB"), Image.open(after).convert("RGB")
        if old.size == new.size and ImageChops.difference(old, new).getbbox() is None:
            continue
        both = Image.new("RGB", (max(old.width, new.width), old.height + new.height + 40), "white")
        both.paste(old, (0, 20))
        both.paste(new, (0, old.height + 40))
        pen = ImageDraw.Draw(both)
        pen.text((4, 4), f"before: {after.stem}", fill="black")
        pen.text((4, old.height + 24), "after", fill="black")
        (LOOK / "changed").mkdir(exist_ok=True)
        both.save(LOOK / "changed" / after.name)
        changed.append(after.stem)
    return changed


if __name__ == "__main__":
    main()
