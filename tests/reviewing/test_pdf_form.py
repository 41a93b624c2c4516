"""The PDF form: filled in by real programs and read back; as good on paper as a printed form; accessible."""

from __future__ import annotations

import io
from functools import cache

import page as page_validation
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from planforms.errors import CannotRead
from planforms.forms.review_boxes import box_name, box_named
from planforms.plan import Plan
from planforms.reviewing.applied import applied
from planforms.reviewing.prepare import prepared
from planforms.reviewing.returned import Returned, of_review, read_returned
from planforms.views.review_boxes import more
from tests import specimens
from tests.reviewing.reviews import fields_of, typed_by_pdfium, typed_by_pypdf
from tests.reviewing.specimen import held, plan
from tests.specimens import TODAY


@cache
def form() -> bytes:
    return prepared(plan(), TODAY, "pdf")


def back(data: bytes, of: Plan | None = None) -> Returned:
    return read_returned(data, "form", of or plan())


@pytest.mark.parametrize("fill", [typed_by_pypdf, typed_by_pdfium], ids=["pypdf", "pdfium"])
def test_a_form_filled_in_by_another_program_gives_the_review(fill: object) -> None:
    data = fill(form(), fields_of(plan(), held()))  # type: ignore[operator]
    assert data != form()
    following = applied(plan(), [back(data)])
    assert (following.conflicts, following.findings) == ((), ())
    assert following.plan == applied(plan(), [of_review(held(period=""), "by hand", plan())]).plan


def test_every_field_of_the_form_is_a_box_of_the_form_and_has_a_label() -> None:
    fields = pypdf.PdfReader(io.BytesIO(form())).get_fields() or {}
    assert len(fields) > 100
    for name, field in fields.items():
        assert "." not in name
        assert box_named(name), name
        assert str(field["/TU"]).strip(), name


def test_the_label_of_a_field_says_what_is_asked_of_which_action() -> None:
    fields = pypdf.PdfReader(io.BytesIO(form())).get_fields() or {}
    asked = str(fields[box_name("actions", "1.1.2", "progress")]["/TU"])
    assert asked == "What happened, 1.1.2: Keep the sleep diary every school morning, and bring it to each review."


@pytest.mark.parametrize("ref", ["1.1.1", "SR-3", "a b", "Ä1", "1/2", more("1.1", 2)])
def test_a_ref_is_known_again_in_the_name_of_a_box(ref: str) -> None:
    name = box_name("actions", ref, "status")
    assert "." not in name
    assert box_named(name) == ("actions", ref, "status")


def test_a_box_can_be_cleared_again() -> None:
    name = box_name("actions", "1.1.1", "status")
    ticked = typed_by_pdfium(form(), {name: "done"})
    assert [answer.path for answer in back(ticked).answers] == ["status"]
    assert back(typed_by_pdfium(ticked, {name: "done"})).answers == ()


def test_an_action_has_one_state_and_no_two() -> None:
    name = box_name("actions", "1.1.1", "status")
    twice = typed_by_pdfium(typed_by_pdfium(form(), {name: "done"}), {name: "at_risk"})
    assert [answer.value.state for answer in back(twice).answers] == ["at_risk"]


def test_the_day_that_was_planned_can_be_ticked() -> None:
    planned = typed_by_pypdf(form(), {box_name("review", "", "planned_next"): "2026-12-18"})
    assert [str(answer.value) for answer in back(planned).answers] == ["2026-12-18"]


def test_somebody_written_in_took_part_and_a_new_risk_is_one() -> None:
    fields = {
        box_name("taking_part", more("", 1), "name"): "Jo Hall",
        box_name("risks", more("", 1), "statement"): "A cold snap.",
    }
    following = applied(plan(), [back(typed_by_pypdf(form(), fields))]).plan
    assert [(one.name, one.attended) for one in following.reviews[-1].taking_part] == [("Jo Hall", True)]
    assert (following.risks[-1].id, following.risks[-1].statement) == ("R2", "A cold snap.")


def test_one_persons_copy_says_whose_answers_they_are() -> None:
    copy = prepared(plan(), TODAY, "pdf", "Priya Nair")
    fields = pypdf.PdfReader(io.BytesIO(copy)).get_fields() or {}
    assert {name.split("/")[1] for name in fields if name.startswith("actions/")} == {
        box_name("actions", ref, "").split("/")[1] for ref in ("2.1.1", "2.2.1")
    }
    filled = typed_by_pypdf(copy, {box_name("review", "", "what_worked"): "The group."})
    assert [answer.value for answer in back(filled).answers] == ["Priya Nair: The group."]


def test_a_form_for_another_version_counts_where_its_rows_say_the_same() -> None:
    now = plan().model_copy(update={"aim": "Something else."})
    data = typed_by_pypdf(form(), {box_name("actions", "1.1.1", "status"): "done"})
    returned = back(data, now)
    assert [finding.code for finding in returned.findings] == ["another-version"]
    assert len(returned.answers) == 1


def flattened(data: bytes) -> bytes:
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    for page in document:
        pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_PRINT)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def scanned(data: bytes) -> bytes:
    pages = [page.render(scale=0.5).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(data)]
    buffer = io.BytesIO()
    pages[0].save(buffer, "PDF", save_all=True, append_images=pages[1:])
    return buffer.getvalue()


def other_pdf() -> bytes:
    from planforms.views.printed_plan import VIEW, build
    from planforms.writing.pdf import page_pdf

    return page_pdf(VIEW, build(plan(), TODAY))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (flattened, "flattened-pdf"), (scanned, "scanned-pdf"), (lambda data: data[:2000], "damaged-file"),
        (lambda data: other_pdf(), "not-our-pdf"),
    ],
    ids=["flattened", "scanned", "cut off", "another"],
)  # fmt: skip
def test_a_pdf_of_which_nothing_can_be_read_says_so(change: object, code: str) -> None:
    with pytest.raises(CannotRead) as refused:
        back(change(form()))  # type: ignore[operator]
    assert refused.value.code == code
    assert "Rowan" not in str(refused.value)


def test_a_locked_pdf_says_so() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(form()))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(CannotRead, match="password"):
        back(buffer.getvalue())


@pytest.mark.parametrize("of", [specimens.everything, specimens.riverbank, specimens.bare])
def test_the_form_is_an_accessible_pdf(of: object) -> None:
    report = page_validation.validate_pdf_bytes(prepared(of(), TODAY, "pdf"), profile="ua1")  # type: ignore[operator]
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_unfilled_it_prints_as_it_would_without_fields() -> None:
    """The page drawn with its fields is the page drawn without them: what is empty draws nothing."""
    document = pypdfium2.PdfDocument(form())
    document.init_forms()
    for page in document:
        drawn, bare = (page.render(may_draw_forms=fields).to_pil().tobytes() for fields in (True, False))
        assert drawn == bare
    ticked = pypdfium2.PdfDocument(typed_by_pypdf(form(), {box_name("actions", "1.1.1", "status"): "done"}))
    ticked.init_forms()
    drawn, bare = (ticked[0].render(may_draw_forms=fields).to_pil().tobytes() for fields in (True, False))
    assert drawn != bare


def test_typed_words_stand_on_white_and_not_on_the_lines() -> None:
    name = box_name("actions", "1.1.1", "change")
    filled = pypdfium2.PdfDocument(typed_by_pdfium(form(), {name: "x"}))
    filled.init_forms()
    page = filled[0]
    widget = next(
        one.get_object()
        for one in pypdf.PdfReader(io.BytesIO(form())).pages[0].annotations or ()
        if one.get_object().get("/T") == name
    )
    left, top, right, bottom = (float(edge) for edge in widget["/Rect"])
    edges = (int(left * 2) + 30, int((595.3 - top) * 2) + 40, int(right * 2) - 4, int((595.3 - bottom) * 2) - 4)
    typed, bare = (
        page.render(scale=2, may_draw_forms=fields).to_pil().convert("L").crop(edges).getextrema()
        for fields in (True, False)
    )
    assert typed == (255, 255) != bare
