"""The pictures in the README: pages of the documents that the examples give, as they come out of planforms."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps
from pypdf import PdfWriter
from pypdf.generic import NameObject

from planforms.forms.review_boxes import box_name
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
MEETING = """\
title = "Early help panel"
date = 2026-11-26
time = "09:30"
place = "Committee Room 2, Civic Centre"
documents = ["plan", "timeline", "review"]
plans = [
    { form = "ruby-ashcombe" }, { form = "zuzia-college" }, { form = "kai-mellor" }, { form = "learners-views" },
]
attendees = [
    { name = "Priya Nair", gets = "all plans" },
    { name = "Denise Farrow", gets = "own actions" },
    { name = "Marta Kowalczyk", gets = "own actions" },
    { name = "Kelly Ashcombe", gets = "family copy", plans = ["ruby-ashcombe"], reader = "parent" },
]
"""


# What somebody typed into the review form of Ruby's plan, and ticked.
TYPED = {
    ("1.1.3", "status"): "done",
    ("1.1.3", "progress"): "Two sessions in school. Ruby drew her week; the drawing is with the assessment.",
    ("1.1.4", "status"): "on_track",
    ("1.1.4", "progress"): "Every week but one, when the bus was off. Alfie now asks for him on Mondays too.",
    ("1.1.5", "status"): "done",
    ("1.1.6", "status"): "at_risk",
    ("1.1.6", "progress"): "Begun at the kitchen table; Mum was too tired to go on.",
    ("1.1.6", "why_not"): "Three bad weeks in a row.",
    ("1.1.6", "change"): "Beth helps, over two visits.",
    ("1.1.6", "new_due"): "11 December 2026",
    ("1.2.1", "status"): "off_track",
    ("1.2.1", "why_not"): "The surgery has not said whom to ring at night.",
    ("1.2.1", "new_due"): "4 December 2026",
}


def main() -> None:
    """Make each picture anew."""
    PICTURES.mkdir(exist_ok=True)
    for name, (form, document, number) in PAGES.items():
        plan = read_file((ROOT / "examples" / form).read_bytes()).plan
        view = VIEWS.get(document, VIEWS["family"])
        built = (
            view.build(plan, TODAY) if document in VIEWS else family_copy(plan, document, TODAY, choices=APPROVED).page
        )
        _save(name, page_pdf(view, built), number)
    plan = read_file((ROOT / "examples" / PAGES["review"][0]).read_bytes()).plan
    view = VIEWS["review"]
    _pack()
    _save("review-filled", _filled(page_pdf(view, view.build(plan, TODAY))), 1)


def _pack() -> None:
    """Three pages of a pack, side by side."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for form in sorted((ROOT / "examples").glob("*/*.docx")) + sorted((ROOT / "examples").glob("*/*.xlsx")):
            shutil.copy(form, place)
        (place / "meeting.toml").write_text(MEETING, encoding="utf-8")
        command = ["pack", name, "-o", str(place / "pack.pdf"), "--each", "--today", TODAY.isoformat()]
        subprocess.run([sys.executable, "-m", "planforms", *command], check=True, capture_output=True)
        opened = pypdfium2.PdfDocument((place / "pack-1 Priya Nair.pdf").read_bytes())
    wide = (_WIDTH * 3 // 2) // 3
    pages = [opened[number] for number in (0, 1, 2)]
    pictures = [page.render(scale=wide / page.get_width()).to_pil().convert("RGB") for page in pages]
    beside = Image.new("RGB", (3 * wide + 40, pictures[0].height + 2), "white")
    for place_of, picture in enumerate(pictures):
        beside.paste(ImageOps.expand(picture, 1, "#AAB5BC"), (place_of * (wide + 18), 0))
    beside.quantize(128, dither=Image.Dither.NONE).save(PICTURES / "pack.png", optimize=True)
    print("docs/pictures/pack.png")


def _filled(form: bytes) -> bytes:
    """The form with what was typed, as a program that fills PDF forms leaves it."""
    writer = PdfWriter(clone_from=io.BytesIO(form))
    typed = {
        box_name("actions", ref, path): f"/{text}" if path == "status" else text for (ref, path), text in TYPED.items()
    }
    for page in writer.pages:
        words = {name: text for name, text in typed.items() if not text.startswith("/")}
        writer.update_page_form_field_values(page, words, auto_regenerate=False)
        for annotation in page.annotations or ():
            box = annotation.get_object()
            state = typed.get(str(box.get("/Parent", box).get_object().get("/T", "")), "")
            if state in box.get("/AP", {}).get("/N", {}):
                box[NameObject("/AS")] = NameObject(state)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _save(name: str, document: bytes, number: int) -> None:
    """One page of a PDF as a picture."""
    opened = pypdfium2.PdfDocument(document)
    opened.init_forms()
    page = opened[number]
    picture = page.render(scale=_WIDTH / page.get_width(), may_draw_forms=True).to_pil()
    framed = ImageOps.expand(picture.convert("RGB"), 1, "#AAB5BC")
    framed.quantize(128, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)
    print(f"docs/pictures/{name}.png")


if __name__ == "__main__":
    main()
