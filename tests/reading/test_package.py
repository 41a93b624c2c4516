"""The preflight: a file made to do harm is refused before it is read, an ordinary one is opened."""

from __future__ import annotations

import struct
import tracemalloc
import warnings
import zipfile
from io import BytesIO

import pytest

from planforms.errors import CannotRead
from planforms.reading.package import Limits, open_package, preflight
from tests.reading.word_files import paragraph, word_file


def packed(*members: tuple[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", method) as archive:
        warnings.simplefilter("ignore", UserWarning)  # the duplicate name that the test wants
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return made.getvalue()


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(CannotRead) as refused:
        preflight(data, limits)
    assert refused.value.hint
    return refused.value.code


def test_an_ordinary_file_passes_and_its_parts_are_there() -> None:
    package = open_package(word_file(paragraph("Aim"), {"styles": ""}))
    assert "word/styles.xml" in package
    assert "WORD/Styles.xml" in package
    assert "word/numbering.xml" not in package
    assert len(package) == len(list(package)) == 5
    assert b"Aim" in package["word/document.xml"]
    assert package.related() == {"rId1": ("officeDocument", "word/document.xml")}
    assert package.related("word/document.xml") == {"rIdstyles": ("styles", "word/styles.xml")}
    assert package.related("word/styles.xml") == {}


def test_links_out_of_the_file_and_to_missing_parts_are_left_out() -> None:
    links = (
        '<Relationships><Relationship Id="a" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/>'
        '<Relationship Id="b" Type="x/image" Target="media/gone.png"/>'
        '<Relationship Id="d" Type="x/header" Target="header1.xml" TargetMode="External"/>'
        '<Relationship Id="c" Type="x/header" Target="../word/header1.xml"/></Relationships>'
    )
    package = open_package(packed(("word/_rels/document.xml.rels", links), ("word\\header1.xml", "<hdr/>")))
    assert package.related("word/document.xml") == {"c": ("header", "word/header1.xml")}


@pytest.mark.parametrize(
    ("members", "limits"),
    [
        ([("a.xml", "<a/>")], Limits(size=10)),
        ([("a.xml", "<a/>"), ("b.xml", "<b/>")], Limits(members=1)),
        ([("a.png", b"x" * 100), ("b.png", b"x" * 100)], Limits(unpacked=150)),
        ([("a.xml", f"<a>{'x' * 100}</a>")], Limits(part=50)),
        ([("a.xml", "<a><b><c/></b></a>")], Limits(depth=2)),
        ([("a.xml", "<a><b/><b/></a>")], Limits(elements=2)),
        ([("a.xml", '<x:a xmlns:x="y"><x:mergeCell ref="A1:XFD1048576"/></x:a>')], Limits()),
        ([("a.xml", '<a><mergeCell ref="A1:B2"/><mergeCell ref="$A$3:$B$4"/></a>')], Limits(merged=7)),
    ],
)
def test_more_than_any_form_holds_is_too_large(members: list[tuple[str, bytes | str]], limits: Limits) -> None:
    assert refusal(packed(*members), limits) == "too-large"


def test_what_is_just_within_the_limits_passes() -> None:
    preflight(packed(("a.xml", "<a><b><c/></b></a>")), Limits(depth=3, elements=3, members=1, part=18, unpacked=18))
    preflight(packed(("a.xml", '<a><mergeCell ref="A1:B2"/><mergeCell ref="A3"/></a>')), Limits(merged=4))
    preflight(packed(("a.png", b"x" * 1_000_000)), Limits(ratio=10))


@pytest.mark.parametrize(
    "members",
    [
        [("/etc/a.xml", "<a/>")],
        [("word/../../a.xml", "<a/>")],
        [("C:\\a.xml", "<a/>")],
        [("word/a.xml", "<a/>"), ("Word/A.xml", "<b/>")],
        [("a.xml", '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>')],
        [("a.png", b"\0" * 2_000_000)],
    ],
)
def test_what_no_program_writes_is_unsafe(members: list[tuple[str, bytes | str]]) -> None:
    assert refusal(packed(*members)) == "unsafe-file"


def test_an_unusual_way_of_packing_is_unsafe() -> None:
    assert refusal(packed(("a.xml", "<a/>"), method=zipfile.ZIP_LZMA)) == "unsafe-file"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 10, packed(("a.xml", "<a/>"))[:40]])
def test_half_a_file_is_damaged(data: bytes) -> None:
    assert refusal(data) == "damaged-file"


@pytest.mark.parametrize(
    "text", ["<a>", "", "no xml", "<a></b>", "<a>&b;</a>", "<?xml version='1.0' encoding='x'?><a/>"]
)
def test_a_part_that_is_not_whole_is_damaged(text: str) -> None:
    assert refusal(packed(("word/document.xml", text))) == "damaged-file"


def test_a_part_with_a_password_is_said_to_have_one() -> None:
    data = bytearray(packed(("a.xml", "<a/>")))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    assert refusal(bytes(data)) == "password-protected"


def test_a_member_that_lies_about_its_size_is_not_unpacked_beyond_it() -> None:
    data = bytearray(packed(("a.xml", "<a>" + "x" * 5_000_000)))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 100)
    tracemalloc.start()
    code, (_, peak) = refusal(bytes(data)), tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code == "damaged-file"
    assert peak < 5_000_000


def test_no_entity_is_resolved_when_a_part_is_parsed() -> None:
    stolen = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    with pytest.raises(CannotRead):
        open_package(packed(("word/odd.bin", stolen))).tree("word/odd.bin")


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b"<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a+AD4-<a/>", "damaged-file"),
        ("<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><a/>".encode("utf-16"), "unsafe-file"),
        (b"<?xml version='1.0'?><a>" + b"<b>" * 120 + b"</b>" * 120 + b"</a>", "too-large"),
        (b"<a>" + b"<b>" * 300 + b"</b>" * 300 + b"</a>", "too-large"),
        (b"<a><mergeCell ref='A1:XFD1048576'/></a>", "too-large"),
        (b"<a><b></a>", "damaged-file"),
    ],
)
def test_no_coding_and_no_first_look_lets_a_bad_part_through(part: bytes, code: str) -> None:
    assert refusal(packed(("word/aside.xml", part))) == code


def test_a_part_at_the_limit_of_depth_is_read() -> None:
    data = packed(("word/aside.xml", b"<a>" + b"<b>" * 119 + b"</b>" * 119 + b"</a>"))
    assert open_package(data).tree("word/aside.xml").tag == "a"
