"""Names of families in Britain are printed whatever letters they are written in; others get a clear answer."""

from __future__ import annotations

import io
from functools import cache

import page as validator
import pikepdf
import pypdf
import pytest

from planforms.assets import asset
from planforms.errors import CannotRender
from planforms.plan import Person, Plan, Subject
from planforms.views.printed_plan import VIEW, build
from planforms.writing.fonts import FALLBACKS, fallbacks_for
from planforms.writing.pdf import page_pdf
from tests.specimens import TODAY

NAMES = {
    "Devanagari": "आर्या शर्मा",
    "Bengali": "অনন্যা চৌধুরী",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ ਕੌਰ",
    "Gujarati": "કૃષ્ણા પટેલ",
    "Tamil": "கீர்த்தனா சுப்பிரமணியன்",
    "Ethiopic": "ሰላም ተስፋይ",
    "Latin": "Олена Шевченко, Ελένη Παππά",
}


@cache
def printed(name: str) -> bytes:
    people = (Person(name=name, part="child"),)
    return page_pdf(VIEW, build(Plan(kind="child", subject=Subject(name=name), people=people), TODAY))


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_another_script_is_printed_with_a_bundled_font(script: str) -> None:
    pdf = printed(NAMES[script])
    assert [failure.message for failure in validator.validate_pdf_bytes(pdf, profile="ua1").failures] == []
    with pikepdf.open(io.BytesIO(pdf)) as file:
        fonts = [
            str(one.BaseFont) for one in file.objects if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
        ]
    assert any(f"Planforms-{script}" in font for font in fonts)
    assert all("+Planforms-" in font for font in fonts)


def test_a_text_takes_up_no_font_but_those_of_its_letters() -> None:
    assert fallbacks_for("Siân, Zoë, “Łącka”") == ()
    assert [family.name for family in fallbacks_for(NAMES["Tamil"])] == ["Planforms Tamil"]


def test_every_font_is_bundled_and_small() -> None:
    sizes = {
        family.path(weight, "woff2"): asset(family.path(weight, "woff2")).stat().st_size
        for family in FALLBACKS
        for weight in family.weights
    }
    assert {name for name, size in sizes.items() if size > 150_000} == {"styles/fonts/noto-emoji-400.woff2"}


def test_chinese_letters_are_printed_or_refused_with_the_package_to_install() -> None:
    try:
        said = pypdf.PdfReader(io.BytesIO(printed("陈美玲"))).pages[0].extract_text()
    except CannotRender as refused:
        said = f"{refused.code}: {refused.hint}"
    assert "陈美玲" in said or ("no-letters" in said and "fonts-noto-cjk" in said)
