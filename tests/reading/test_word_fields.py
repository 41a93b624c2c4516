"""Fields: what they show is read, their codes are not, old form fields show their answers."""

from __future__ import annotations

import pytest

from tests.reading.word_files import paragraph, read, run, texts


def mark(kind: str, inside: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def field(code: str, result: str, data: str = "") -> str:
    return (
        mark("begin", data) + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + mark("separate") + result + mark("end")
    )


def words(inside: str) -> list[str]:
    return texts(read(paragraph(inside)))


def test_the_result_of_a_field_is_read_and_its_code_is_not() -> None:
    assert words(run("Page ") + field("PAGE", run("2")) + run(".")) == ["Page 2."]


def test_the_result_of_a_field_within_a_code_is_not_shown() -> None:
    inner = field("MERGEFIELD sex", run("F"))
    outer = mark("begin") + inner + run('= "F" "she"') + mark("separate") + run("she") + mark("end")
    assert words(outer + run(" walks")) == ["she walks"]


def test_a_field_over_several_paragraphs_ends_where_it_ends() -> None:
    body = paragraph(mark("begin") + run("code")) + paragraph(run("code") + mark("separate") + run("One"))
    assert texts(read(body + paragraph(run("Two") + mark("end")) + paragraph("Three"))) == ["One", "Two", "Three"]


def test_a_field_that_is_never_closed_hides_nothing() -> None:
    assert words(mark("end") + mark("separate") + run("Before ") + mark("begin") + run("the plan")) == [
        "Before the plan"
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<w:checkBox><w:checked/></w:checkBox>", "☒"),
        ('<w:checkBox><w:checked w:val="0"/><w:default w:val="1"/></w:checkBox>', "☐"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
        ("<w:checkBox/>", "☐"),
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Mum"/><w:listEntry w:val="Dad"/></w:ddList>', "Dad"),
        ('<w:ddList><w:default w:val="1"/><w:listEntry w:val="Mum"/><w:listEntry w:val="Dad"/></w:ddList>', "Dad"),
        ('<w:ddList><w:listEntry w:val="Mum"/></w:ddList>', "Mum"),
        ('<w:ddList><w:result w:val="9"/><w:listEntry w:val="Mum"/></w:ddList>', ""),
    ],
)
def test_an_old_form_field_shows_its_answer(data: str, text: str) -> None:
    assert words(field("FORM", "", f"<w:ffData>{data}</w:ffData>") + run("!")) == [f"{text}!"]


def test_an_old_text_field_shows_what_was_typed() -> None:
    assert words(field("FORMTEXT", run("Ann Ode"), "<w:ffData><w:textInput/></w:ffData>")) == ["Ann Ode"]
