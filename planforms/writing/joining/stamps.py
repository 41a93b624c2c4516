"""What a pack adds to each page: one running page number, and whose copy it is. A screen reader passes over both.

They stand lower than any part's own footer, in the margin that printers leave: 5 mm above the edge of the paper.
"""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    parse_content_stream,
    unparse_content_stream,
)

from planforms.writing.joining.body import Body, ref
from planforms.writing.joining.taking import Outside
from planforms.writing.joining.typefaces import Typefaces
from planforms.writing.simple_font import FIRST, LAST, simple_font

__all__ = ["Stamps", "drawn_once"]

_WEIGHT = 600
_MM = 72 / 25.4
_LOW = 5 * _MM
_SIDES = {False: (22 * _MM, 16 * _MM), True: (16 * _MM, 14 * _MM)}  # left and right; whether the page is landscape
_STRIP = 9  # points: the size of the words of the copy as they were drawn
_BELOW = 3.0  # points from the foot of the strip to the line that its letters stand on
_INK = b"0.078 0.129 0.169 rg"
_FONT, _COPY = Name("/PackFont"), Name("/PackCopy")
_BEGIN, _END = b"/Artifact << /Type /Pagination /Subtype /Footer >> BDC q ", b" Q EMC"


@dataclass
class Stamps:
    """The font of the numbers and the drawn words of the copy, by their numbers in the pack."""

    body: Body
    pages: int
    font: int
    copy: int
    before: int

    @classmethod
    def of(cls, body: Body, pages: int, typefaces: Typefaces, copy: int) -> Stamps:
        """For a pack of so many pages; `copy` is the drawing that says whose copy it is, 0 for none."""
        return cls(body, pages, _font(body, typefaces.whole(_WEIGHT)), copy, body.add_stream(b"", b"q"))

    def stamp(self, page: Page, outside: Outside, number: int, size: float) -> None:
        """Put its number onto a page, in letters of so many points."""
        box = [float(edge) for edge in page.mediabox]
        after = b"Q " + self._drawn((box[2] - box[0], box[3] - box[1]), number, size)
        contents = page.obj.get("/Contents", Array())
        own = list(contents) if isinstance(contents, Array) else [contents]
        page.obj.Contents = Array([outside(self.before), *own, outside(self.body.add_stream(b"", after))])
        resources = page.obj.Resources
        _in(resources, "/Font")[_FONT] = outside(self.font)
        if self.copy:
            _in(resources, "/XObject")[_COPY] = outside(self.copy)

    def blank(self, number: int, size: float, box: bytes, parent: int) -> bytes:
        """A page with nothing on it but its number."""
        wide, high = map(float, box.split()[2:])
        content = self.body.add_stream(b"", self._drawn((wide, high), number, size))
        copy = b" /XObject << %s %s >>" % (str(_COPY).encode(), ref(self.copy)) if self.copy else b""
        return b"<< /Type /Page /Parent %s /MediaBox [ %s ] /Contents %s /Resources << /Font << %s %s >>%s >> >>" % (
            ref(parent), box, ref(content), str(_FONT).encode(), ref(self.font), copy,
        )  # fmt: skip

    def _drawn(self, sheet: tuple[float, float], number: int, size: float) -> bytes:
        wide, high = sheet
        left, right = _SIDES[wide > high]
        words = f"Page\xa0{number}\xa0of\xa0{self.pages}"
        begin = wide - right - simple_font(_WEIGHT).width(words) * size / 1000
        said = words.encode("cp1252")
        drawn = b"%s BT %s %g Tf %.2f %.2f Td (%s) Tj ET" % (
            _INK, str(_FONT).encode(), size, begin, _LOW, said,
        )  # fmt: skip
        if self.copy:
            scale = size / _STRIP
            drawn += b" %g 0 0 %g %.2f %.2f cm %s Do" % (scale, scale, left, _LOW, str(_COPY).encode())
        return _BEGIN + drawn + _END


def drawn_once(pdf: Pdf, page: Page) -> Object:
    """What stands on a page, as a drawing without tags that many pages can show."""
    marks = {Operator(name) for name in ("BDC", "BMC", "EMC")}
    content = unparse_content_stream([one for one in parse_content_stream(page) if one.operator not in marks])
    about = {
        "/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": page.mediabox, "/Resources": page.obj.Resources,
        "/Matrix": Array([1, 0, 0, 1, 0, -_BELOW]),
    }  # fmt: skip
    return pdf.make_stream(content, about)


def _in(resources: Object, kind: str) -> Object:
    if kind not in resources:
        resources[kind] = Dictionary()
    return resources[kind]


def _font(body: Body, file: int) -> int:
    font = simple_font(_WEIGHT)
    name = b"/PlanformsPack"
    descriptor = body.add(
        b"<< /Type /FontDescriptor /FontName %s /Flags 32 /ItalicAngle 0 /StemV 80 /FontBBox [ %d %d %d %d ] "
        b"/Ascent %d /Descent %d /CapHeight %d /FontFile2 %s >>"
        % (name, *font.box, font.ascent, font.descent, font.capital, ref(file))
    )
    return body.add(
        b"<< /Type /Font /Subtype /TrueType /BaseFont %s /Encoding /WinAnsiEncoding /FirstChar %d /LastChar %d "
        b"/Widths [ %s ] /FontDescriptor %s >>"
        % (name, FIRST, LAST, b" ".join(b"%d" % width for width in font.widths), ref(descriptor))
    )
