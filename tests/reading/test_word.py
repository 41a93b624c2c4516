"""Reading Word files: whole documents, what stands around them, and the file itself."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest

from planforms.errors import CannotRead
from planforms.place import Place
from planforms.reading.document import Paragraph, Table
from planforms.reading.word import read_word
from tests.reading.word_files import cell, cells, paragraph, read, row, run, table, texts, word_file

HEADER = '<w:sectPr><w:headerReference w:type="{}" r:id="rIdheader"/>{}</w:sectPr>'


def test_a_file_of_python_docx_is_read_with_headings_lists_and_places() -> None:
    made = docx.Document()
    made.add_heading("Our plan", 0)
    made.add_paragraph("")
    made.add_heading("What is going well", 2)
    made.add_paragraph("She walks to school", style="List Bullet")
    grid = made.add_table(1, 2)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "Aim", "To be safe\nand well"
    packed = BytesIO()
    made.save(packed)
    title, heading, bullet, read_table = read_word(packed.getvalue()).blocks
    assert title == Paragraph("Our plan", Place(paragraph=1), level=1)
    assert isinstance(heading, Paragraph)
    assert (heading.level, heading.place) == (2, Place(paragraph=2))
    assert isinstance(bullet, Paragraph)
    assert (bullet.level, bullet.listed) == (0, True)
    assert isinstance(read_table, Table)
    assert read_table.place == Place(table=1)
    assert [one.text for one in read_table.rows[0].cells] == ["Aim", "To be safe\nand well"]


def test_a_strict_file_reads_like_any_other() -> None:
    body = paragraph("Aim") + table(row(cell("Visit", '<w:gridSpan w:val="2"/>'), "Ann"))
    parts = {"header": paragraph("Hollin Primary")}
    body += HEADER.format("default", "")
    assert read_word(word_file(body, parts, strict=True)) == read_word(word_file(body, parts))
    assert read_word(word_file(body, parts, strict=True)).around[0].text == "Hollin Primary"


@pytest.mark.parametrize(
    ("kind", "switch", "settings", "shown"),
    [
        ("default", "", "", True),
        ("first", "", "", False),
        ("first", "<w:titlePg/>", "", True),
        ("even", "", "", False),
        ("even", "", "<w:evenAndOddHeaders/>", True),
    ],
)
def test_a_header_is_read_when_some_page_shows_it(kind: str, switch: str, settings: str, shown: bool) -> None:
    parts = {"header": table(row("Hollin Primary", "Plan 7")), "settings": settings}
    document = read(paragraph("Aim") + HEADER.format(kind, switch), parts)
    assert [one.text for one in document.around] == (["Hollin Primary", "Plan 7"] if shown else [])
    assert [str(one.place) for one in document.around][1:] == (
        ["page header, table 1, row 1, column 2"] if shown else []
    )


def test_a_header_that_no_section_shows_or_that_is_missing_is_left_out() -> None:
    assert read(paragraph("Aim"), {"header": paragraph("Old school")}).around == ()
    assert texts(read(paragraph("Aim") + HEADER.format("default", ""))) == ["Aim"]


def test_a_footnote_is_read_once_where_the_text_refers_to_it() -> None:
    notes = '<w:footnote w:id="2">{}</w:footnote><w:footnote w:id="3">{}</w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    parts = {"footnotes": notes.format(paragraph("From the assessment."), paragraph("An old note."))}
    document = read(paragraph(run("Need") + reference + reference), parts)
    assert document.around == (Paragraph("From the assessment.", Place(part="footnote 1", paragraph=1)),)


def test_a_text_box_is_read_once_however_often_it_is_stored() -> None:
    inside = f"<w:txbxContent>{paragraph('My own words')}</w:txbxContent>"
    drawing = f"<w:drawing><a:graphic>{inside}</a:graphic></w:drawing>"
    vml = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    twice = (
        f"<mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent>"
    )
    for stored in (twice, vml, drawing):
        document = read(paragraph(f"{run('Before')}<w:r>{stored}</w:r>{run(' after')}"))
        assert texts(document) == ["Before after"]
        assert document.around == (Paragraph("My own words", Place(part="text box", paragraph=1)),)


def test_words_of_drawings_and_watermarks_are_read() -> None:
    shape = "<a:p><a:r><a:t>Home</a:t></a:r></a:p>"
    drawing = f"<w:r><w:drawing><a:graphic>{shape}</a:graphic></w:drawing></w:r>"
    mark = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    document = read(paragraph(drawing) + HEADER.format("default", ""), {"header": paragraph(mark)})
    assert [(one.text, one.place.part) for one in document.around] == [("Home", "text box"), ("DRAFT", "page header")]


def test_a_box_and_a_shape_within_a_box_are_read_once() -> None:
    box = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"
    shape = "<w:r><w:drawing><a:p><a:r><a:t>Shape</a:t></a:r></a:p></w:drawing></w:r>"
    document = read(paragraph(box.format(paragraph(box.format(paragraph(shape + run("Inner"))) + run("Outer")))))
    assert sorted(one.text for one in document.around) == ["Inner", "Outer", "Shape"]


def test_comments_are_counted_and_never_read() -> None:
    document = read(paragraph("Aim"), {"comments": f'<w:comment w:id="1">{paragraph("Is this true?")}</w:comment>'})
    assert "true" not in repr((document.blocks, document.around))
    assert [(one.code, one.message) for one in document.findings] == [
        ("comments", "There is 1 comment in the margin; it was not read.")
    ]


def test_a_document_that_is_only_linked_in_is_a_finding() -> None:
    document = read(paragraph("Aim") + '<w:altChunk r:id="rId9"/>')
    assert [one.code for one in document.findings] == ["embedded-document"]


def test_custom_properties_are_read() -> None:
    made = docx.Document()
    packed = BytesIO()
    made.save(packed)
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    with zipfile.ZipFile(packed, "a") as archive:
        relationships = archive.read("_rels/.rels").decode()
    custom = (
        f'<Properties xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes">'
        '<property name="planforms.form"><vt:lpwstr>child-plan</vt:lpwstr></property></Properties>'
    )
    link = f'<Relationship Id="rId99" Type="{space}/relationships/custom-properties" Target="/docProps/custom.xml"/>'
    rebuilt = BytesIO()
    with zipfile.ZipFile(packed) as before, zipfile.ZipFile(rebuilt, "w") as after:
        for name in before.namelist():
            if name != "_rels/.rels":
                after.writestr(name, before.read(name))
        after.writestr("_rels/.rels", relationships.replace("</Relationships>", f"{link}</Relationships>"))
        after.writestr("docProps/custom.xml", custom)
    assert read_word(rebuilt.getvalue()).properties == {"planforms.form": "child-plan"}


def test_a_table_within_a_table_follows_it_and_its_text_is_there_once() -> None:
    inner = table(row("Owner", "Ann"))
    body = table(row(cell(paragraph("Action") + inner + paragraph("Note")), "By when")) + table(row("Next"))
    document = read(body)
    assert [cells(document, number) for number in (1, 2, 3)] == [
        [["Action\nNote", "By when"]],
        [["Owner", "Ann"]],
        [["Next"]],
    ]
    assert [str(block.place) for block in document.blocks] == ["table 1", "table 2", "table 3"]


@pytest.mark.parametrize(("name", "text"), [("word/styles.xml", "<styles/>"), ("word/document.xml", "<document/>")])
def test_a_word_file_without_a_document_is_refused(name: str, text: str) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, text)
    with pytest.raises(CannotRead) as refused:
        read_word(packed.getvalue())
    assert refused.value.code == "damaged-file"
