"""The objects of one part, taken over into the pack under new numbers; streams that the pack has already are shared."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping

from pikepdf import Dictionary, Object, Pdf, Stream

from planforms.writing.joining.body import Body

__all__ = ["Outside", "take", "written"]

# A string is skipped whole: a person may have typed "12 0 R".
_STRING_OR_REFERENCE = re.compile(rb"\((?:[^\\)]|\\.)*\)|\b([0-9]+) 0 R\b", re.DOTALL)
_LENGTH = re.compile(rb"/Length [0-9]+(?: 0 R)?")
_CONTAINERS = ("/ObjStm", "/XRef")


class Outside:
    """What a part has to do with the pack: objects of the pack that it refers to, each with a stand-in in the part that
    is not taken over (`numbers`), and objects of the part whose number in the pack is `given`: its pages."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf, self.numbers, self.given = pdf, dict[int, int](), dict[int, int]()

    def __call__(self, number: int) -> Object:
        """What refers, in the part, to the object of that number in the pack."""
        stand_in = self._pdf.make_indirect(Dictionary())
        self.numbers[stand_in.objgen[0]] = number
        return stand_in


Change = Callable[[int, bytes], bytes]


def take(
    body: Body, pdf: Pdf, outside: Outside, left: Collection[int], shared: dict[bytes, int], change: Change
) -> dict[int, int]:
    """Write every object of a part but those that are `left`; the number in the pack of each object of the part.

    `shared` says where the pack has a stream already; `change` is done to each other object before it is written.
    """
    new = outside.numbers | outside.given
    words: list[tuple[int, bytes]] = []
    streams: list[tuple[int, bytes, bytes]] = []
    for one in pdf.objects:
        number = one.objgen[0]
        if number in outside.numbers or number in left:
            continue
        if not isinstance(one, Stream):
            words.append((number, change(number, one.unparse(resolved=True))))
            continue
        about, data = _stream(one)
        if one.get("/Type") in _CONTAINERS:
            continue
        if b" 0 R" in about:  # it is like another only if what it refers to is
            streams.append((number, about, data))
            continue
        key = hashlib.blake2b(about + data, digest_size=20).digest()
        if key not in shared:
            shared[key] = body.number()
            body.put_stream(shared[key], about, data)
        new[number] = shared[key]
    numbers = [number for number, _ in words] + [number for number, _, _ in streams]
    unknown = [number for number in numbers if number not in new]
    first = body.number(len(unknown))
    new.update((number, first + nth) for nth, number in enumerate(unknown))
    for number, content in words:
        body.put(new[number], written(content, new))
    for number, about, data in streams:
        body.put_stream(new[number], written(about, new), data)
    return new


def written(content: bytes, new: Mapping[int, int]) -> bytes:
    """An object as it is written, its references by the numbers of the pack; to what is not there, null."""

    def renumbered(found: re.Match[bytes]) -> bytes:
        if found[1] is None:
            return found[0]
        number = new.get(int(found[1]))
        return b"null" if number is None else b"%d 0 R" % number

    return _STRING_OR_REFERENCE.sub(renumbered, content)


def _stream(one: Object) -> tuple[bytes, bytes]:
    """The words of a stream's dictionary, without brackets and length, and its bytes as they are."""
    about = one.stream_dict.unparse().strip()
    return _LENGTH.sub(b"", about[2:-2], count=1).strip(), one.read_raw_bytes()
