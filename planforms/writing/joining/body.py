"""The file that a pack is written into: objects by number, small ones together in compressed streams, one table at the
end (ISO 32000-1, 7.5.7 and 7.5.8).

Libraries that join files keep every object of every part in memory until the end, about a megabyte and a half for each
part. Here a part is gone when its objects are written, and the table of numbers is all that stays.
"""

from __future__ import annotations

import zlib
from array import array

__all__ = ["Body", "ref"]

_TOGETHER = 200  # objects in one stream
_LEVEL = 6  # of zlib; 9 takes three times as long for one part in a hundred
_HEADER = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
_FREE, _ALONE, _INSIDE = 0, 1, 2


def ref(number: int) -> bytes:
    """A reference to an object."""
    return b"%d 0 R" % number


class Body:
    """A PDF in the making. Numbers are given out before their objects are known; one that never comes is free."""

    def __init__(self) -> None:
        self._out = bytearray(_HEADER)
        self._kinds, self._wheres, self._nths = bytearray(1), array("Q", [0]), array("H", [0])
        self._waiting: list[tuple[int, bytes]] = []

    def number(self, many: int = 1) -> int:
        """The first of so many new numbers in a row."""
        first = len(self._kinds)
        self._kinds += bytes(many)
        self._wheres.extend([0] * many)
        self._nths.extend([0] * many)
        return first

    def put(self, number: int, content: bytes) -> None:
        """Write an object that is no stream."""
        self._waiting.append((number, content))
        if len(self._waiting) == _TOGETHER:
            self._put_together()

    def add(self, content: bytes) -> int:
        """Write an object that is no stream, under a new number."""
        number = self.number()
        self.put(number, content)
        return number

    def put_stream(self, number: int, about: bytes, data: bytes) -> None:
        """Write a stream: its dictionary without the brackets and the length, and its bytes as they are."""
        self._kinds[number], self._wheres[number] = _ALONE, len(self._out)
        self._out += b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (number, about, len(data))
        self._out += data
        self._out += b"\nendstream\nendobj\n"

    def add_stream(self, about: bytes, data: bytes) -> int:
        """Write bytes, compressed, as a stream under a new number."""
        number = self.number()
        self.put_stream(number, b"%s /Filter /FlateDecode" % about, zlib.compress(data, _LEVEL))
        return number

    def finished(self, catalog: int, info: int) -> bytes:
        """The whole file."""
        self._put_together()
        table, begins = self.number(), len(self._out)
        self._kinds[table], self._wheres[table] = _ALONE, begins
        self._kinds[0] = _FREE
        rows = bytearray()
        for kind, where, nth in zip(self._kinds, self._wheres, self._nths, strict=True):
            rows += bytes((kind,)) + where.to_bytes(5) + (nth.to_bytes(2) if kind else b"\xff\xff")
        about = b"/Type /XRef /W [1 5 2] /Size %d /Root %s /Info %s /Filter /FlateDecode" % (
            len(self._kinds), ref(catalog), ref(info),
        )  # fmt: skip
        self.put_stream(table, about, zlib.compress(bytes(rows), _LEVEL))
        self._out += b"startxref\n%d\n%%%%EOF\n" % begins
        return bytes(self._out)

    def _put_together(self) -> None:
        if not self._waiting:
            return
        stream, head, content = self.number(), [], bytearray()
        for nth, (number, text) in enumerate(self._waiting):
            head.append(b"%d %d" % (number, len(content)))
            content += text + b"\n"
            self._kinds[number], self._wheres[number], self._nths[number] = _INSIDE, stream, nth
        numbers = b" ".join(head) + b"\n"
        about = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(self._waiting), len(numbers))
        self.put_stream(stream, about, zlib.compress(numbers + bytes(content), _LEVEL))
        self._waiting.clear()
