"""What the PDF writer promises: PDF/UA-1, the same bytes, bundled fonts alone, and a sentence where it cannot."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import page as validator
import pikepdf
import pytest

from planforms.errors import CannotRender
from planforms.plan import Plan
from planforms.views.printed_plan import VIEW, build
from planforms.writing import pdf
from planforms.writing.pdf import page_pdf
from tests import specimens
from tests.specimens import TODAY


def made(plan: Plan) -> bytes:
    return page_pdf(VIEW, build(plan, TODAY))


@pytest.fixture(scope="session")
def rowans() -> bytes:
    return made(specimens.rowan())


def parts(data: bytes, kind: str) -> list[dict[str, str]]:
    """The elements of one kind in the structure of a PDF ("/TH"): alternative text and scope."""
    with pikepdf.open(io.BytesIO(data)) as file:
        elements = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == kind]
        return [{"alt": str(one.get("/Alt", "")), "scope": _scope(one)} for one in elements]


def _scope(element: pikepdf.Dictionary) -> str:
    attributes = element.get("/A")
    return str(attributes.get("/Scope", "")) if isinstance(attributes, pikepdf.Dictionary) else ""


@pytest.mark.parametrize(
    "plan", [specimens.everything, specimens.riverbank, specimens.bare, specimens.right_to_left, specimens.long_cell]
)
def test_a_pdf_is_accessible_and_holds_no_font_but_ours(plan: Callable[[], Plan]) -> None:
    data = made(plan())
    report = validator.validate_pdf_bytes(data, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = {
            str(one.BaseFont) for one in file.objects if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
        }
    assert fonts
    assert {font for font in fonts if "+Planforms-" not in font} == set()


def test_the_same_plan_gives_the_same_bytes_in_another_process() -> None:
    program = (
        "import hashlib; from tests.writing.test_pdf import made; from tests import specimens;"
        "print(hashlib.sha256(made(specimens.one_action())).hexdigest())"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == hashlib.sha256(made(specimens.one_action())).hexdigest()


def test_a_heading_of_a_table_says_whether_it_heads_a_column_or_a_row(rowans: bytes) -> None:
    heads = parts(rowans, "/TH")
    assert {head["scope"] for head in heads} == {"/Column", "/Row"}


def test_a_mark_that_stands_alone_is_read_aloud(rowans: bytes) -> None:
    figures = parts(rowans, "/Figure")
    assert {figure["alt"] for figure in figures} >= {"Done", "On track", "At risk", "Off track", "Not started"}


def test_letters_that_no_font_has_are_an_error_and_never_an_empty_box() -> None:
    with pytest.raises(CannotRender) as caught:
        made(Plan(kind="child", aim="\U000f1234 is for private use"))
    assert caught.value.code == "no-letters"
    assert "U+F1234" in str(caught.value)
    assert "private use" not in str(caught.value)


def test_neither_files_nor_the_network_can_be_reached_from_a_page() -> None:
    fetch = pdf._fetcher().fetch
    for address in (
        "file:///etc/hostname",
        "https://example.org/x.png",
        f"{pdf._HOME}../pyproject.toml",
        f"{pdf._HOME}base.css",
        "data:text/html,x",
    ):
        with pytest.raises(ValueError, match="bundled"):
            fetch(address)
    assert fetch(f"{pdf._HOME}symbols/done.svg").read().startswith(b"<svg")


def test_where_pango_is_missing_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    pdf._weasyprint.cache_clear()
    try:
        with pytest.raises(CannotRender) as caught:
            made(specimens.bare())
    finally:
        pdf._weasyprint.cache_clear()
    assert caught.value.code == "no-pango"
    assert all(system in str(caught.value) for system in ("Debian", "Fedora", "macOS", "Windows"))


def test_weasyprint_is_not_loaded_before_a_page_is_rendered() -> None:
    program = "import sys; import planforms.writing.pdf; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_nothing_is_printed_and_no_folder_stays_behind_when_a_process_ends(tmp_path: Path) -> None:
    program = "from tests.writing.test_pdf import made; from tests import specimens; made(specimens.bare())"
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert run.stdout == run.stderr == ""
    assert list(tmp_path.iterdir()) == []
