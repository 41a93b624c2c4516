"""What sharing work between elements that look alike promises: WeasyPrint itself is as it was before and after, and
another WeasyPrint is left alone. That pages are the same is looked at in `test_pdf_elements`."""

from __future__ import annotations

from contextlib import suppress

import pytest
import weasyprint.css
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import block, table
from weasyprint.text import line_break

from planforms.writing import pdf_alike
from planforms.writing.pdf_alike import alike, is_known


def _parts() -> tuple[object, ...]:
    return (
        weasyprint.css.ComputedStyle,
        Box.is_in_normal_flow,
        block.resolve_percentages,
        table.resolve_percentages,
        line_break.strut,
    )


def test_the_installed_weasyprint_is_the_known_one() -> None:
    """Where this fails after an upgrade, pages come out right and slower: look through what `pdf_alike` replaces."""
    assert is_known()


def test_weasyprint_is_as_it_was_when_a_page_is_done_or_has_failed() -> None:
    before = _parts()
    with suppress(ValueError), alike():
        assert all(ours is not theirs for ours, theirs in zip(_parts(), before, strict=True))
        raise ValueError
    assert _parts() == before


def test_another_weasyprint_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_alike, "is_known", lambda: False)
    before = _parts()
    with alike():
        assert _parts() == before


def test_a_changed_or_missing_file_is_another_weasyprint(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(pdf_alike, "_FILES", (weasyprint.css,))
    assert not is_known.__wrapped__()
    monkeypatch.setattr(weasyprint.css, "__file__", f"{tmp_path}/gone.py")
    assert not is_known.__wrapped__()
