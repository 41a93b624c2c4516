"""The pictures in the README: pages of the documents that the examples give, as they come out of planforms."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from planforms.reading import read_file
from planforms.views import VIEWS
from planforms.views.family.copies import family_copy
from planforms.views.family.reader import Choices
from planforms.writing.pdf import page_pdf

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
TODAY = dt.date(2026, 11, 22)
APPROVED = Choices(approved_by="Denise Farrow")
# picture: the form, the document (or whose copy it is), its page
PAGES = {
    "plan": ("child-plan/ruby-ashcombe.docx", "plan", 0),
    "review": ("child-plan/ruby-ashcombe.docx", "review", 0),
    "family": ("child-plan/ruby-ashcombe.docx", "child", 0),
    "timeline": ("child-plan/ruby-ashcombe.docx", "timeline", 0),
    "partnership": ("implementation-plan/family-hubs.xlsx", "plan", 1),
}
_WIDTH = 1000  # pixels


def main() -> None:
    """Make each picture anew."""
    PICTURES.mkdir(exist_ok=True)
    for name, (form, document, number) in PAGES.items():
        plan = read_file((ROOT / "examples" / form).read_bytes()).plan
        view = VIEWS.get(document, VIEWS["family"])
        built = (
            view.build(plan, TODAY) if document in VIEWS else family_copy(plan, document, TODAY, choices=APPROVED).page
        )
        page = pypdfium2.PdfDocument(page_pdf(view, built))[number]
        picture = page.render(scale=_WIDTH / page.get_width()).to_pil()
        framed = ImageOps.expand(picture.convert("RGB"), 1, "#AAB5BC")
        framed.quantize(128, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)
        print(f"docs/pictures/{name}.png")


if __name__ == "__main__":
    main()
