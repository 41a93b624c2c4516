"""What styles say: headings in any language, lists, struck and bold words."""

from __future__ import annotations

import pytest

from planforms.reading.document import Paragraph
from tests.reading.word_files import paragraph, read, run, texts

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="L"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Hint"><w:name w:val="Hint"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Tick"><w:name w:val="Tick"/>
  <w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="Dot"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
"""


def first(properties: str) -> Paragraph:
    block = read(paragraph("Words", properties), {"styles": STYLES}).blocks[0]
    assert isinstance(block, Paragraph)
    return block


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", 0),
        ('<w:pStyle w:val="berschrift2"/>', 2),
        ('<w:pStyle w:val="Own"/>', 2),
        ('<w:pStyle w:val="Level"/>', 3),
        ('<w:pStyle w:val="Titel"/>', 1),
        ('<w:pStyle w:val="Loop"/>', 0),
        ('<w:pStyle w:val="Missing"/>', 0),
        ('<w:outlineLvl w:val="0"/>', 1),
        ('<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/>', 0),
    ],
)
def test_a_heading_is_known_by_its_style_or_its_outline_level(properties: str, level: int) -> None:
    assert first(properties).level == level


@pytest.mark.parametrize(
    ("properties", "listed"),
    [
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', True),
        ('<w:pStyle w:val="Dot"/>', True),
        ('<w:pStyle w:val="Dot"/><w:numPr><w:numId w:val="0"/></w:numPr>', False),
        ('<w:pStyle w:val="Own"/><w:numPr><w:numId w:val="1"/></w:numPr>', False),
        ("", False),
    ],
)
def test_a_list_item_is_known_and_a_numbered_heading_is_none(properties: str, listed: bool) -> None:
    assert first(properties).listed is listed


def test_bold_is_said_where_all_of_it_is_bold() -> None:
    bold = run("2. Health", "<w:b/>")
    shown = [
        block.bold
        for block in read(
            paragraph(bold + run(" ")) + paragraph(bold + run("and")) + paragraph(run("x", "<w:b w:val='0'/>"))
        ).blocks
        if isinstance(block, Paragraph)
    ]
    assert shown == [True, False, False]


def test_a_paragraph_without_a_style_has_the_default_one() -> None:
    bold = STYLES.replace('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:rPr><w:b/></w:rPr>')
    block = read(paragraph("Words"), {"styles": bold}).blocks[0]
    assert isinstance(block, Paragraph)
    assert block.bold


@pytest.mark.parametrize(
    ("properties", "look", "faint"),
    [
        ("", '<w:color w:val="7F7F7F"/>', True),
        ("", '<w:rStyle w:val="PlaceholderText"/>', True),
        ('<w:pStyle w:val="Hint"/>', "", True),
        ('<w:pStyle w:val="Hint"/>', '<w:color w:val="000000"/>', False),
        ("", '<w:color w:val="404040"/>', False),
        ("", '<w:color w:val="FF0000"/>', False),
        ("", '<w:color w:val="auto"/>', False),
    ],
)
def test_grey_print_is_known_wherever_it_is_said(properties: str, look: str, faint: bool) -> None:
    block = read(paragraph(run("Who?", look), properties), {"styles": STYLES}).blocks[0]
    assert isinstance(block, Paragraph)
    assert block.line.faint is faint


def test_a_style_can_make_letters_ticks() -> None:
    document = read(paragraph(run("\uf0fe", '<w:rStyle w:val="Tick"/>') + run(" Yes")), {"styles": STYLES})
    assert texts(document) == ["☒ Yes"]
