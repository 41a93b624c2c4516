"""Tracked changes, hidden text and doubled content: what a person sees is what is read."""

from __future__ import annotations

import pytest

from tests.reading.word_files import cell, cells, paragraph, read, row, run, table, texts

GONE = '<w:del w:id="1"><w:r><w:delText>not this</w:delText><w:t>nor this</w:t></w:r></w:del>'
MOVED = f'<w:moveFrom w:id="2">{run("moved away")}</w:moveFrom>'


def test_deleted_words_go_and_inserted_words_stay() -> None:
    inserted = f'<w:ins w:id="3">{run("new ")}</w:ins><w:moveTo w:id="4">{run("here")}</w:moveTo>'
    document = read(paragraph(run("All ") + GONE + inserted + MOVED))
    assert texts(document) == ["All new here"]
    assert [(one.code, one.message) for one in document.findings] == [
        (
            "tracked-changes",
            "There are 4 tracked changes that nobody has accepted or rejected; they were read as accepted.",
        )
    ]


def test_a_word_inserted_and_deleted_again_is_gone() -> None:
    assert texts(read(paragraph(run("All") + f'<w:ins w:id="3">{GONE}</w:ins>'))) == ["All"]


def test_a_change_within_a_change_counts_once() -> None:
    nested = f'<w:moveFrom w:id="2">{GONE}</w:moveFrom>'
    assert read(paragraph(nested)).findings[0].message.startswith("There is 1 tracked change")


def test_a_deleted_row_and_a_deleted_cell_are_gone() -> None:
    body = table(
        row("Visit", "Ann"),
        row("Old visit", "Bob", properties='<w:del w:id="1"/>'),
        row("Call", cell("Cancelled", '<w:cellDel w:id="2"/>'), "Cas", properties='<w:ins w:id="3"/>'),
    )
    document = read(body)
    assert cells(document) == [["Visit", "Ann"], ["Call", "Cas"]]
    assert document.findings[0].message.startswith("There are 3 tracked changes")


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next(mark: str) -> None:
    deleted = f'<w:rPr><w:{mark} w:id="1"/></w:rPr>'
    following = '<w:bookmarkStart w:id="9" w:name="a"/>' + paragraph("goes on", '<w:outlineLvl w:val="1"/>')
    document = read(paragraph("One line ", deleted) + following + paragraph("Two"))
    assert texts(document) == ["One line goes on", "Two"]
    assert [getattr(block, "level", 0) for block in document.blocks] == [2, 0]


@pytest.mark.parametrize(
    "between", ["{}", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>"]
)
def test_a_paragraph_whose_mark_is_deleted_stays_where_no_paragraph_follows(between: str) -> None:
    first = paragraph("One", '<w:rPr><w:del w:id="1"/></w:rPr>')
    assert texts(read(first + between.format(table(row("A"))) + paragraph("Two"))) == ["One", "Two"]


def test_a_paragraph_with_a_hidden_mark_goes_on_in_the_next() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    assert texts(read(paragraph("One line ", hidden) + paragraph("goes on"))) == ["One line goes on"]
    styles = '<w:style w:type="paragraph" w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style>'
    gone = paragraph("gone", '<w:pStyle w:val="S"/>')
    document = read(table(row(cell(paragraph("One") + gone + paragraph("Two")))), {"styles": styles})
    assert cells(document) == [["One\nTwo"]]


def test_a_heading_on_the_line_of_its_text_stays_a_heading() -> None:
    beside = '<w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    assert texts(read(paragraph("Aim.", beside) + paragraph(" To be safe."))) == ["Aim.", "To be safe."]


def test_the_last_paragraph_keeps_its_words_when_its_mark_is_deleted() -> None:
    deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert texts(read(paragraph("Last words", deleted) + table(row("A")))) == ["Last words"]


def test_former_formatting_says_nothing_about_the_present() -> None:
    former = "<w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange>"
    assert texts(read(paragraph(run("Stays", former)))) == ["Stays"]


def test_hidden_text_is_not_read_but_counted() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="secret"><w:name w:val="x"/><w:basedOn w:val="parent"/></w:style>'
        '<w:style w:type="character" w:styleId="parent"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="all"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = (
        paragraph(run("Seen") + run("direct", "<w:vanish/>") + run("again", "<w:vanish/>"))
        + paragraph(run("by style", '<w:rStyle w:val="secret"/>'))
        + paragraph(run("by paragraph") + run("shown", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="all"/>')
        + table(row("Hidden row", properties="<w:hidden/>"), row("Row"))
    )
    document = read(body, {"styles": styles})
    assert texts(document) == ["Seen", "shown"]
    assert cells(document) == [["Row"]]
    assert [(one.code, one.message) for one in document.findings] == [
        ("hidden-text", "There is hidden text in 4 places; it was not read.")
    ]


def test_a_field_whose_marks_are_hidden_still_hides_its_code() -> None:
    begin, middle, end = (
        f'<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    assert texts(read(paragraph(begin + run("code") + middle + run("shown") + end))) == ["shown"]


def test_a_style_that_hides_twice_shows() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = paragraph(run("seen", '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="p"/>')
    assert texts(read(body, {"styles": styles})) == ["seen"]


def test_an_alternative_without_a_choice_shows_its_fallback() -> None:
    fallback = f"<mc:AlternateContent><mc:Fallback>{run('old words')}</mc:Fallback></mc:AlternateContent>"
    assert texts(read(paragraph(run("The ") + fallback))) == ["The old words"]
