"""A file of Office broken in its bytes, or in the package around its parts."""

from __future__ import annotations

import io
import random
import struct
import warnings
import zipfile
from collections.abc import Callable

__all__ = ["PACKAGES", "Parts", "Way", "packed", "unpacked"]

Parts = dict[str, bytes]
Way = Callable[[bytes, random.Random], bytes]


def unpacked(data: bytes) -> Parts:
    """The parts by name; none of a file that is no package any more."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except Exception:  # noqa: BLE001 - broken before: it stays so
        return {}


def packed(parts: Parts, twice: tuple[str, bytes] | None = None) -> bytes:
    """The parts as a file; `twice` is a part that comes a second time under a name that is there already."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # two parts of one name are what is wanted
        for name, content in parts.items():
            archive.writestr(name, content)
        if twice:
            info = zipfile.ZipInfo(f"x{twice[0][1:]}")
            archive.writestr(info, twice[1])
    return buffer.getvalue().replace(f"x{twice[0][1:]}".encode(), twice[0].encode()) if twice else buffer.getvalue()


def _flipped(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice([1, 4, 32, 256])):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] if chance.random() < 0.5 else data[:start] + data[start + chance.randrange(2000) :]


def _padded(data: bytes, chance: random.Random) -> bytes:
    junk = chance.randbytes(chance.choice([1, 100, 70_000]))
    return junk + data if chance.random() < 0.5 else data + junk


def _on_parts(change: Callable[[Parts, random.Random], Parts]) -> Callable[[bytes, random.Random], bytes]:
    def changed(data: bytes, chance: random.Random) -> bytes:
        parts = unpacked(data)
        return packed(change(parts, chance)) if parts else data

    return changed


def _swapped(parts: Parts, chance: random.Random) -> Parts:
    one, other = chance.choice(list(parts)), chance.choice(list(parts))
    return {**parts, one: parts[other], other: parts[one]}


def _without(parts: Parts, chance: random.Random) -> Parts:
    gone = chance.choice(list(parts))
    return {name: content for name, content in parts.items() if name != gone}


def _emptied(parts: Parts, chance: random.Random) -> Parts:
    return {
        **parts,
        chance.choice(list(parts)): chance.choice([b"", b"\0" * 100, b"<a/>", b"<a>", b"PK\3\4", b"\xff\xfe", b"{}"]),
    }


def _strangely_named(parts: Parts, chance: random.Random) -> Parts:
    old = chance.choice(list(parts))
    new = chance.choice(
        [
            f"../{old}",
            f"/{old}",
            old.upper(),
            old.replace("/", "\\"),
            f"{old}/",
            f"C:{old}",
            " ",
            "\u202e" + old,
            old * 40,
        ]
    )
    return {(new if name == old else name): content for name, content in parts.items()}


def _many(parts: Parts, chance: random.Random) -> Parts:
    return {**parts, **{f"word/extra{number}.xml": b"<a/>" for number in range(chance.choice([50, 3000]))}}


def _swollen(parts: Parts, chance: random.Random) -> Parts:
    return {**parts, chance.choice(list(parts)): b"<a>" + b" " * chance.choice([2_000_000, 50_000_000]) + b"</a>"}


def _doubled(data: bytes, chance: random.Random) -> bytes:
    parts = unpacked(data)
    if not parts:
        return data
    name = chance.choice(list(parts))
    return packed(parts, (name, chance.choice([parts[name], b"<a/>"])))


def _lying(data: bytes, chance: random.Random) -> bytes:
    """Sizes, checks, methods and flags in the table of contents that are not so."""
    made = bytearray(data)
    at = -1
    for _ in range(chance.randint(1, 12)):
        at = made.find(b"PK\1\2", at + 1)
        if at < 0:
            return data
    offset, form, values = chance.choice(
        [
            (8, "<H", (1, 8, 0x800)), (10, "<H", (0, 9, 12, 14, 99)), (16, "<I", (0, 0xFFFFFFFF)),
            (20, "<I", (0, 1, 0xFFFFFFFF, 10**6)), (24, "<I", (0, 1, 10**8, 0xFFFFFFFF)), (28, "<H", (0, 65535)),
            (42, "<I", (0, 10**6, 0xFFFFFFFF)),
        ]
    )  # fmt: skip
    struct.pack_into(form, made, at + offset, chance.choice(values))
    return bytes(made)


PACKAGES: dict[str, Way] = {
    "bytes flipped": _flipped,
    "bytes cut": _cut,
    "bytes added": _padded,
    "parts swapped": _on_parts(_swapped),
    "part missing": _on_parts(_without),
    "part emptied": _on_parts(_emptied),
    "part strangely named": _on_parts(_strangely_named),
    "part doubled": _doubled,
    "many parts": _on_parts(_many),
    "part swollen": _on_parts(_swollen),
    "contents lie": _lying,
}
