"""The words of a paragraph, character by character."""

from __future__ import annotations

import pytest

from planforms.reading.document import Paragraph, Span
from tests.reading.word_files import paragraph, read, run, texts


def words(inside: str) -> str:
    return "".join(texts(read(paragraph(inside))))


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink r:id="rId7">{}</w:hyperlink>',
        "<w:smartTag>{}</w:smartTag>",
        '<w:customXml w:element="x">{}</w:customXml>',
        '<w:fldSimple w:instr="AUTHOR">{}</w:fldSimple>',
        '<w:bdo w:val="rtl">{}</w:bdo>',
        '<w:dir w:val="rtl">{}</w:dir>',
        "<w:r><w:ruby><w:rt>{0}</w:rt><w:rubyBase>{0}</w:rubyBase></w:ruby></w:r>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<m:oMath><m:r><m:t>name</m:t></m:r></m:oMath>",
    ],
)
def test_words_are_read_through_whatever_wraps_them_once(wrapped: str) -> None:
    assert words(run("Her ") + wrapped.format(run("name")) + run(".")) == "Her name."


@pytest.mark.parametrize(
    ("element", "text"),
    [
        ("<w:br/>", "\n"),
        ("<w:cr/>", "\n"),
        ("<w:tab/>", "\t"),
        ('<w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/>', "\t"),
        ("<w:noBreakHyphen/>", "\u2011"),
        ("<w:softHyphen/>", ""),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☒"),
        ('<w:sym w:font="Wingdings" w:char="F0A8"/>', "☐"),
        ('<w:sym w:font="Wingdings 2" w:char="0052"/>', "☒"),
        ('<w:sym w:font="Webdings" w:char="F061"/>', "☒"),
        ('<w:sym w:font="Symbol" w:char="F062"/>', "β"),
        ('<w:sym w:font="Other" w:char="F062"/>', "\uf062"),
        ('<w:sym w:font="Other" w:char="D800"/>', ""),
        ('<w:sym w:font="Other" w:char="none"/>', ""),
    ],
)
def test_a_special_character_is_read_as_it_is_shown(element: str, text: str) -> None:
    assert words(run("a") + f"<w:r>{element}</w:r>" + run("b")) == f"a{text}b"


def test_a_tick_is_a_letter_in_a_symbol_font_and_only_there() -> None:
    font = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
    assert words(run("\uf0fe", font.format("Wingdings")) + run(" Yes")) == "☒ Yes"
    assert words(run("þ", font.format("Wingdings")) + run(" Yes")) == "☒ Yes"
    assert words(run("þ", font.format("Arial"))) == "þ"
    assert words(run("þ", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Arial"/>')) == "þ"
    assert words(run("☑ ✓ X")) == "☑ ✓ X"


def test_blanks_count_where_the_file_keeps_them() -> None:
    assert words("<w:r><w:t>\n  a </w:t><w:t xml:space='preserve'> b  c\n</w:t></w:r>" + run("d")) == "a b  c d"


def test_an_automatic_number_is_not_text() -> None:
    document = read(paragraph("First", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    assert texts(document) == ["First"]


def test_struck_words_stand_apart_and_leave_no_double_space() -> None:
    body = paragraph(run("by ") + run("May", "<w:strike/>") + run(" 3", "<w:dstrike/>") + run(" June"))
    document = read(body + paragraph(run("gone", "<w:strike/>")) + paragraph(run("kept", '<w:strike w:val="false"/>')))
    found = [(block.text, block.struck) for block in document.blocks if isinstance(block, Paragraph)]
    assert found == [("by June", "May 3"), ("", "gone"), ("kept", "")]
    assert [(one.code, one.place, one.message) for one in document.findings] == [
        (
            "struck-text",
            "paragraph 1",
            "There is struck-through text in 2 places; it was not read as part of the plan.",
        )
    ]


def test_what_stands_is_said_in_stretches_of_one_look() -> None:
    grey = '<w:color w:val="7F7F7F"/>'
    inside = run("Say who", grey) + run(": ", grey) + run("Ann", "<w:b/>") + run(" ") + run("Ben", "<w:strike/>")
    block = read(paragraph(inside)).blocks[0]
    assert isinstance(block, Paragraph)
    assert block.spans == (Span("Say who: ", faint=True), Span("Ann ", bold=True))
