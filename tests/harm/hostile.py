"""Files made to do harm: each is a form that reads, changed in one way. Nothing here is random; each name says what it is."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from planforms.filling import fill
from planforms.forms import FORMS
from tests.specimens import one_action

__all__ = ["hostile"]

_Parts = dict[str, bytes]
_BODY = b"</w:body>"


def hostile(*subjects: str) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the files of some subjects; of all where none is named. The large ones take seconds."""
    kinds = {
        "zip": _zips, "xml": _xml, "tables": _tables, "words": _words, "fields": _fields, "sheets": _sheets, "cells": _cells,
        "json": _json, "kinds": _kinds,
    }  # fmt: skip
    for subject in subjects or kinds:
        yield from kinds[subject]()


@cache
def _word() -> bytes:
    return fill(FORMS["child-plan"], one_action(), "word")


@cache
def _excel() -> bytes:
    return fill(FORMS["child-plan"], one_action(), "excel")


def _parts(data: bytes) -> _Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return made.getvalue()


def _word_with(body: bytes, **parts: bytes) -> bytes:
    """The Word form with something more before the end of its body, and other parts instead of those it has."""
    changed = _parts(_word())
    document = changed["word/document.xml"]
    at = document.rindex(b"<w:sectPr") if b"<w:sectPr" in document else document.index(_BODY)
    changed["word/document.xml"] = document[:at] + body + b"<w:p/>" + document[at:]
    changed |= {f"word/{name}.xml": content for name, content in parts.items()}
    return _packed(changed)


def _excel_with(change: Callable[[bytes], bytes], part: str = "xl/worksheets/sheet1.xml") -> bytes:
    changed = _parts(_excel())
    changed[part] = change(changed[part])
    return _packed(changed)


def _before(end: bytes, more: bytes) -> Callable[[bytes], bytes]:
    return lambda part: part.replace(end, more + end, 1)


def _behind(start: bytes, more: bytes) -> Callable[[bytes], bytes]:
    return lambda part: part.replace(start, start + more, 1)


def _text(text: str | bytes) -> bytes:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return b'<w:p><w:r><w:t xml:space="preserve">' + data + b"</w:t></w:r></w:p>"


def _table(*rows: bytes) -> bytes:
    return b"<w:tbl><w:tblPr/><w:tblGrid/>" + b"".join(b"<w:tr>%b</w:tr>" % row for row in rows) + b"</w:tbl>"


def _cell(inside: bytes = b"<w:p/>", about: bytes = b"") -> bytes:
    return b"<w:tc><w:tcPr>%b</w:tcPr>%b</w:tc>" % (about, inside)


def _zips() -> Iterator[tuple[str, bytes]]:
    """Lies in the zip, and bombs."""
    whole, parts = _word(), _parts(_word())
    for tenth in range(1, 10):
        yield f"zip-cut-at-{tenth}0-percent.docx", whole[: len(whole) * tenth // 10]
    for at in (40, len(whole) // 3, len(whole) // 2, len(whole) - 60):
        yield (
            f"zip-bytes-turned-at-{at}.docx",
            whole[:at] + bytes(255 - byte for byte in whole[at : at + 24]) + whole[at + 24 :],
        )
    yield "zip-with-words-before.docx", b"From: somebody\r\n" + whole
    yield "zip-with-words-behind.docx", whole + b"x" * 70_000
    yield "zip-empty.docx", _packed({})
    yield "zip-in-zip.docx", _packed({**parts, "word/media/inner.zip": _packed({"a": whole * 20})})
    yield "zip-5000-parts.docx", _packed({**parts, **{f"word/media/{number}.bin": b"" for number in range(5_000)}})
    for name in (
        "/etc/cron.d/x",
        "../../x",
        "C:\\x",
        "word/../../x",
        "a\0b",
        "x" * 60_000,
        "СОМ1",
        "word/document.xml/",
    ):
        yield f"zip-part-called-{zlib.crc32(name.encode())}.docx", _packed({**parts, name: b"x"})
    yield "zip-part-in-two-cases.docx", _packed({**parts, "WORD/Document.xml": b"<x/>"})
    yield "zip-bomb-picture.docx", _packed({**parts, "word/media/a.png": bytes(250_000_000)})
    yield "zip-bomb-text.docx", _packed({**parts, "word/document.xml": b"<a>" + b" " * 200_000_000 + b"</a>"})
    yield "zip-bomb-many.docx", _packed({**parts, **{f"word/media/{n}.bin": bytes(990_000) for n in range(400)}})
    yield "zip-bzip2.docx", _packed(parts, zipfile.ZIP_BZIP2)
    yield "zip-lzma.docx", _packed(parts, zipfile.ZIP_LZMA)
    yield "zip-encrypted-flag.docx", _marked(whole, 6, 8, b"\x01\x00")
    yield (
        "zip-says-it-is-small.docx",
        _marked(_packed({"word/document.xml": parts["word/document.xml"]}), 22, 24, b"\x08\0\0\0"),
    )
    yield (
        "zip-says-it-is-large.docx",
        _marked(_packed({"word/document.xml": parts["word/document.xml"]}), 22, 24, b"\xff\xff\xff\x0f"),
    )
    yield "zip-wrong-sum.docx", _marked(_packed({"word/document.xml": parts["word/document.xml"]}), 14, 16, b"\1\2\3\4")
    for missing in ("word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/styles.xml"):
        yield (
            f"zip-without-{missing.rpartition('/')[2]}.docx",
            _packed({k: v for k, v in parts.items() if k != missing}),
        )
    yield "zip-empty-document.docx", _packed({**parts, "word/document.xml": b""})


def _marked(data: bytes, local: int, central: int, mark: bytes) -> bytes:
    """The archive with a field changed in each local header and in each entry of the table of contents."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\3\4", local), (b"PK\1\2", central)):
        at = data.find(signature)
        while at >= 0:
            changed[at + offset : at + offset + len(mark)] = mark
            at = data.find(signature, at + 4)
    return bytes(changed)


def _xml() -> Iterator[tuple[str, bytes]]:
    """XML that expands, fetches, nests or lies about itself."""
    parts = _parts(_word())
    document = parts["word/document.xml"]
    root = document[document.index(b"<w:document") :]

    def with_document(data: bytes) -> bytes:
        return _packed({**parts, "word/document.xml": data})

    laughs = b"".join(b'<!ENTITY l%d "%b">' % (n, (b"&l%d;" % (n - 1)) * 10) for n in range(1, 12))
    yield "xml-billion-laughs.docx", with_document(b'<!DOCTYPE x [<!ENTITY l0 "lol">' + laughs + b"]>" + root)
    yield (
        "xml-quadratic.docx",
        with_document(b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 100_000 + b'">]><x>' + b"&a;" * 50_000 + b"</x>"),
    )
    for target in ("file:///etc/passwd", "http://127.0.0.1:9/x", "\\\\127.0.0.1\\share\\x"):
        name = target.partition(":")[0].strip("\\").replace("\\", "-")
        yield (
            f"xml-entity-{name}.docx",
            with_document(b'<!DOCTYPE x [<!ENTITY a SYSTEM "%b">]>' % target.encode() + root),
        )
        yield f"xml-dtd-{name}.docx", with_document(b'<!DOCTYPE x SYSTEM "%b">' % target.encode() + root)
    yield (
        "xml-include.docx",
        _word_with(b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'),
    )
    yield "xml-stylesheet.docx", with_document(b'<?xml-stylesheet href="file:///etc/passwd"?>' + root)
    for depth in (90, 119, 500, 100_000):
        yield (
            f"xml-{depth}-deep.docx",
            _word_with(b"<w:sdt><w:sdtContent>" * (depth // 2) + b"</w:sdtContent></w:sdt>" * (depth // 2)),
        )
    yield "xml-million-elements.docx", _word_with(b"<w:p/>" * 1_000_100)
    yield "xml-300000-elements.docx", _word_with(b"<w:p/>" * 300_000)
    yield "xml-giant-attribute.docx", _word_with(b'<w:p a="' + b"a" * 12_000_000 + b'"/>')
    yield "xml-many-attributes.docx", _word_with(b"<w:p %b/>" % b" ".join(b'a%d=""' % n for n in range(100_000)))
    yield "xml-giant-text.docx", _word_with(_text("word " * 2_500_000))
    yield "xml-giant-comment.docx", _word_with(b"<!--" + b"a" * 9_000_000 + b"-->")
    for coding in ("utf-16", "utf-32", "utf-7", "cp037"):
        yield f"xml-in-{coding}.docx", with_document(root.decode().encode(coding, "replace"))
    yield "xml-unknown-coding.docx", with_document(b'<?xml version="1.0" encoding="klingon"?>' + root)
    yield "xml-not-utf8.docx", _word_with(_text(b"\xff\xfe\xfd"))
    yield "xml-no-namespace.docx", with_document(root.replace(b"w:", b""))
    yield "xml-not-well-formed.docx", _word_with(b"<w:p>")


def _tables() -> Iterator[tuple[str, bytes]]:
    """Spans, merges and nesting."""
    for span in ("1000000000", "99999999999999999999", "-1", "0", "abc", "1.5", "", "63"):
        about = b'<w:gridSpan w:val="%b"/>' % span.encode()
        yield (
            f"table-span-{span or 'empty'}.docx",
            _word_with(_table(_cell(_text("a"), about) + _cell(_text("b")), _cell() * 3)),
        )
        skip = b'<w:trPr><w:gridBefore w:val="%b"/><w:gridAfter w:val="%b"/></w:trPr>' % (span.encode(), span.encode())
        yield f"table-skip-{span or 'empty'}.docx", _word_with(_table(skip + _cell(_text("a")), _cell() * 2))
    yield "table-merge-without-start.docx", _word_with(_table(*[_cell(_text("a"), b"<w:vMerge/>") * 3] * 3))
    yield (
        "table-merge-5000.docx",
        _word_with(
            _table(*[_cell(_text("a"), b'<w:vMerge w:val="restart"/>') + _cell(b"<w:p/>", b"<w:vMerge/>")] * 5_000)
        ),
    )
    yield "table-1000-columns.docx", _word_with(_table(*[_cell(_text("a")) * 1_000] * 5))
    yield "table-20000-rows.docx", _word_with(_table(*[_cell(_text("a")) * 3] * 20_000))
    yield "table-without-cells.docx", _word_with(_table(b"", b"", b""))
    yield "table-without-paragraphs.docx", _word_with(_table(_cell(b"") * 4))
    yield "table-3000-tables.docx", _word_with(_table(_cell(_text("a"))) * 3_000)
    for depth in (5, 25, 28, 60):
        nested = _text("inmost")
        for _ in range(depth):
            nested = _table(_cell(nested + b"<w:p/>"))
        yield f"table-nested-{depth}.docx", _word_with(nested)
    box = b"<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>%b</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    nested = _text("inmost")
    for _ in range(14):
        nested = box % nested
    yield "table-boxes-in-boxes.docx", _word_with(nested)


def _words() -> Iterator[tuple[str, bytes]]:
    """Words that a page can hardly hold, in the plan itself: the title of its one area and its one action."""
    texts = {
        "long-word": "a" * 100_000, "long-word-ä": "ä" * 20_000, "no-break": "a\u00a0" * 20_000, "hyphens": "-" * 20_000,
        "combining": "a" + "\u0301" * 10_000, "zalgo": ("a" + "\u0489" * 40) * 500, "override": "\u202e" * 500 + "gpj.exe",
        "isolates": "\u2066" * 3_000 + "a", "mixed-directions": "אב ab " * 4_000, "emoji": "👩‍👩‍👧‍👦" * 2_000, "flags": "🇬🇧" * 3_000,
        "private": "\ue000\uf8ff\uf0fe" * 2_000, "soft-hyphens": "a\u00ad" * 20_000, "zero-width": "a\u200b\u200d\ufeff" * 9_000,
        "hangul": "각" * 8_000, "tibetan": "ༀ" * 2_000, "math": "𝔄" * 4_000, "tags": "\U000e0041" * 3_000,
        "not-characters": "\ufdd0\uffff\ufffe", "controls": "\x85\x80\x9f", "lines": "\u2028\u2029" * 3_000,
        "markup": "<script>alert(1)</script>" * 500, "braces": "{{ 7*7 }}{% for x in range(9**9) %}", "css": "</style><style>*{}",
        "link": "https://example.org/" + "a/" * 20_000, "formula": '=HYPERLINK("http://127.0.0.1")', "many-lines": "a\n" * 20_000,
        "tabs": "\t" * 20_000,
    }  # fmt: skip
    for name, text in texts.items():
        plan = one_action().model_dump(mode="json")
        area = plan["areas"][0]
        area["title"] = area["objectives"][0]["actions"][0]["description"] = plan["subject"]["name"] = text
        yield f"words-{name}.json", json.dumps(plan).encode()
        if not name.startswith(("not-", "controls")):
            escaped = text.replace("&", "&amp;").replace("<", "&lt;")
            yield f"words-{name}.docx", _word_with(_text(escaped))


def _fields() -> Iterator[tuple[str, bytes]]:
    """What Word follows, runs or looks up."""
    for address in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\\\\127.0.0.1\\x",
        "data:text/html,<script>",
        "vbscript:x",
    ):
        name = address.partition(":")[0].strip("\\").replace("\\", "-")
        run = f'<w:p><w:hyperlink r:id="rIdX" xmlns:r="{_R}"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'
        parts = _parts(_word_with(run.encode()))
        rels = f'<Relationship Id="rIdX" Type="{_R}/hyperlink" Target="{address.replace("<", "&lt;")}" TargetMode="External"/>'
        key = "word/_rels/document.xml.rels"
        parts[key] = parts[key].replace(b"</Relationships>", rels.encode() + b"</Relationships>")
        yield f"field-link-{name}.docx", _packed(parts)
    for code in (
        "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
        "INCLUDEPICTURE http://127.0.0.1:9/a.png",
        "INCLUDETEXT /etc/passwd",
    ):
        simple = f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p>'
        yield f"field-{code.partition(' ')[0].lower()}.docx", _word_with(simple.encode())
    begin = b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    yield "field-5000-begun.docx", _word_with(b"<w:p>" + begin * 5_000 + b"</w:p>")
    yield "field-ends-alone.docx", _word_with(b'<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' * 50)
    loop = b'<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    yield (
        "field-styles-in-a-circle.docx",
        _word_with(
            b'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>round</w:t></w:r></w:p>',
            styles=b'<w:styles xmlns:w="%b">%b</w:styles>' % (_W.encode(), loop),
        ),
    )
    for day in (
        "9999999-99-99T00:00:00Z",
        "0000-00-00T00:00:00Z",
        "-1",
        "10000-01-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "",
    ):
        control = f'<w:sdt><w:sdtPr><w:date w:fullDate="{day}"/></w:sdtPr><w:sdtContent>{{}}</w:sdtContent></w:sdt>'
        yield f"field-date-{day[:10] or 'empty'}.docx", _word_with(control.format(_text("soon").decode()).encode())
    yield "field-macro.docm", _packed({**_parts(_word()), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(5_000)})
    yield "field-chunk.docx", _word_with(f'<w:altChunk r:id="rId1" xmlns:r="{_R}"/>'.encode())


_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _sheets() -> Iterator[tuple[str, bytes]]:
    """Workbooks with more room than there is."""
    end = b"</sheetData>"
    yield "sheet-stray-cell.xlsx", _excel_with(_before(end, b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    for merge in ("A1:XFD1048576", "A1:A0", "B2:A1", "ZZZZ1:ZZZZ9", "", "A1:B2:C3", "A1"):
        cells = b'<mergeCells count="1"><mergeCell ref="%b"/></mergeCells>' % merge.encode()
        yield (
            f"sheet-merge-{zlib.crc32(merge.encode())}.xlsx",
            _excel_with(_behind(end, cells)),
        )
    many = (
        b"<mergeCells>"
        + b"".join(b'<mergeCell ref="A%d:B%d"/>' % (n, n) for n in range(2_000, 52_000))
        + b"</mergeCells>"
    )
    yield "sheet-50000-merges.xlsx", _excel_with(lambda part: part.replace(end, end + many, 1))
    yield (
        "sheet-says-it-is-large.xlsx",
        _excel_with(lambda part: part.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>', 1)),
    )
    rows = b"".join(
        b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>a</t></is></c></row>' % (n, n) for n in range(5_000, 105_000)
    )
    yield "sheet-100000-rows.xlsx", _excel_with(_before(end, rows))
    wide = b'<row r="9000">' + b"".join(b'<c r="%b9000"><v>1</v></c>' % _letters(n) for n in range(16_384)) + b"</row>"
    yield "sheet-16384-columns.xlsx", _excel_with(_before(end, wide))
    columns = b'<cols><col min="1" max="16384" width="1e308"/><col min="0" max="-1" width="nan"/></cols>'
    yield "sheet-columns.xlsx", _excel_with(lambda part: part.replace(b"<sheetData>", columns + b"<sheetData>", 1))
    parts = _parts(_excel())
    for missing in [name for name in parts if name.startswith("xl/")]:
        yield (
            f"sheet-without-{missing.replace('/', '-')}.xlsx",
            _packed({k: v for k, v in parts.items() if k != missing}),
        )
    names = b"".join(b"<definedName name='n%d'>n%d</definedName>" % (n, n - 1) for n in range(3_000))
    yield (
        "sheet-3000-names.xlsx",
        _excel_with(
            lambda part: part.replace(b"<calcPr", b"<definedNames>" + names + b"</definedNames><calcPr", 1),
            "xl/workbook.xml",
        ),
    )


def _letters(number: int) -> bytes:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters.encode()


def _cells() -> Iterator[tuple[str, bytes]]:
    """Cells that are not what they say."""
    cells = {
        "serial-huge": '<c r="A2000" s="1"><v>1e308</v></c>', "serial-minus": '<c r="A2000" s="1"><v>-1</v></c>',
        "serial-nan": '<c r="A2000" s="1"><v>nan</v></c>', "serial-infinite": '<c r="A2000" s="1"><v>inf</v></c>',
        "serial-digits": f'<c r="A2000"><v>{"9" * 5_000}</v></c>', "string-minus": '<c r="A2000" t="s"><v>-1</v></c>',
        "string-beyond": '<c r="A2000" t="s"><v>99999999</v></c>', "string-none": '<c r="A2000" t="s"/>',
        "style-beyond": '<c r="A2000" s="99999"><v>1</v></c>', "style-minus": '<c r="A2000" s="-9"><v>1</v></c>',
        "no-place": "<c><v>1</v></c>", "place-zero": '<c r="A0"><v>1</v></c>', "place-far": '<c r="ZZZZZ9"><v>1</v></c>',
        "place-words": '<c r="here"><v>1</v></c>', "twice": '<c r="A2000"><v>1</v></c><c r="A2000"><v>2</v></c>',
        "bool": '<c r="A2000" t="b"><v>perhaps</v></c>', "error": '<c r="A2000" t="e"><v>#REF!</v></c>',
        "kind": '<c r="A2000" t="zzz"><v>1</v></c>', "formula": '<c r="A2000"><f>cmd|"/c calc"!A1</f></c>',
        "formula-shared": '<c r="A2000"><f t="shared" si="999"/></c>', "formula-array": '<c r="A2000"><f t="array" ref="A1:XFD1048576">1</f></c>',
        "formula-self": '<c r="A2000"><f>A2000</f></c>', "long": f'<c r="A2000" t="inlineStr"><is><t>{"a" * 3_000_000}</t></is></c>',
        "runs": f'<c r="A2000" t="inlineStr"><is>{"<r><t>a</t></r>" * 50_000}</is></c>', "date-iso": '<c r="A2000" t="d"><v>99999-99-99</v></c>',
    }  # fmt: skip
    for name, cell in cells.items():
        yield f"cell-{name}.xlsx", _excel_with(_before(b"</sheetData>", f'<row r="2000">{cell}</row>'.encode()))
    for number in ("0", "-5", "99999999999", "x", "1048577"):
        row = f'<row r="{number}"><c r="A1"><v>1</v></c></row>'
        yield f"cell-row-{number}.xlsx", _excel_with(_before(b"</sheetData>", row.encode()))
    for code in ("[" * 500, '"' * 501, "0" * 20_000, "yyyy" * 3_000, ";;;;;;;;", "[$-99999999]d", "\\"):
        formats = f'<numFmts><numFmt numFmtId="14" formatCode="{code.replace(chr(34), "&quot;")}"/></numFmts>'
        yield (
            f"cell-format-{zlib.crc32(code.encode())}.xlsx",
            _excel_with(_before(b"<fonts", formats.encode()), "xl/styles.xml"),
        )


def _json() -> Iterator[tuple[str, bytes]]:
    """plan.json files, of any kind but the right one; and one of more actions than anybody has."""
    plan = one_action().model_dump(mode="json")
    yield "json-deep.json", b"[" * 200_000 + b"]" * 200_000
    yield "json-deep-key.json", b'{"kind":' * 50_000 + b"1" + b"}" * 50_000
    yield "json-long-number.json", b'{"kind": "child", "title": ' + b"9" * 100_000 + b"}"
    yield "json-not-a-number.json", b'{"kind": "child", "areas": [NaN, Infinity, -Infinity]}'
    yield "json-million-nulls.json", b'{"kind": "child", "strengths": [' + b"null," * 1_000_000 + b"null]}"
    yield "json-100000-keys.json", json.dumps({f"key{number}": 1 for number in range(100_000)}).encode()
    yield "json-10-mb-title.json", json.dumps({**plan, "title": "word " * 2_000_000}).encode()
    yield "json-lone-surrogates.json", json.dumps({**plan, "title": "\ud800 x \udfff"}).encode()
    yield "json-nul.json", json.dumps({**plan, "title": "a\0b\x1b[31m"}).encode()
    yield "json-not-utf8.json", b'{"kind": "child", "title": "\xff\xfe"}'
    yield "json-cut.json", json.dumps(plan).encode()[:-300]
    for name, value in {"text": "x", "list": [], "true": True, "number": 1e308, "null": None}.items():
        yield f"json-just-{name}.json", json.dumps(value).encode()
    for key, value in {
        "areas": "x",
        "kind": 7,
        "agreed_on": "0000-00-00",
        "ends": "9999-12-31",
        "starts": 1e300,
        "people": {},
    }.items():
        yield f"json-{key}.json", json.dumps({**plan, key: value}).encode()
    yield "json-1500-actions.json", json.dumps(_with_actions(plan, 1_500)).encode()
    for day in ("9999-12-31", "0001-01-01"):
        yield f"json-due-{day[:4]}.json", json.dumps(_due(plan, day)).encode()


def _with_actions(plan: dict[str, Any], number: int) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(plan))
    objective = made["areas"][0]["objectives"][0]
    action = objective["actions"][0]
    objective["actions"] = [{**action, "id": f"1.1.{at}", "depends_on": []} for at in range(1, number + 1)]
    return made


def _due(plan: dict[str, Any], day: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(plan))
    action = made["areas"][0]["objectives"][0]["actions"][0]
    action["timescale"] = {"written": day, "start": day, "due": day, "kind": "exact"}
    return made


def _kinds() -> Iterator[tuple[str, bytes]]:
    """Files that are called a form and are something else."""
    kinds = {
        "empty": b"", "one-byte": b"P", "zeros": bytes(10_000), "pk": b"PK\3\4", "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000),
        "pdf": b"%PDF-1.7\n" + bytes(500), "png": b"\x89PNG\r\n\x1a\n" + bytes(500), "jpeg": b"\xff\xd8\xff\xe0" + bytes(500),
        "html": b"<!doctype html><script>alert(1)</script>", "eml": b"MIME-Version: 1.0\n\nhello", "text": b"just words",
        "exe": b"MZ" + bytes(3_000), "elf": b"\x7fELF" + bytes(3_000), "gzip": zlib.compress(b"x" * 9_000, wbits=31), "sqlite": b"SQLite format 3\0" + bytes(4_000),
        "xml": b"<?xml version='1.0'?><w:wordDocument/>", "lock": b"\x05Robin" + bytes(156), "utf16": "words".encode("utf-16"),
    }  # fmt: skip
    for name, data in kinds.items():
        yield f"kind-{name}.docx", data
    yield "kind-word-called-xlsx.xlsx", _word()
    yield "kind-excel-called-docx.docx", _excel()
    yield "kind-json-called-docx.docx", one_action().model_dump_json().encode()
