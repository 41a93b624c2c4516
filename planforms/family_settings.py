"""What an organisation gives its family copies, from its `planforms.toml`: hard words, pictures, whom to talk to.

`symbols` names a TOML file in the folder of the pictures:

[words]                        # a word or two of a text, and the picture beside it
"breakfast club" = "club.svg"

[pictures]                     # a picture of planforms, and the one in its place
star = "our-star.png"

Pictures are drawings (.svg, without text or scripts) or .png files. They are put into the documents, and nothing else
of them is.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from planforms.disk import read_whole
from planforms.errors import CannotRead, UsageError
from planforms.plain import Glossary, glossary_from, packaged_glossary
from planforms.settings import settings_beside, settings_in
from planforms.views.family.pictures import Pictures

__all__ = ["FamilySettings", "family_settings", "forget_family_settings", "usual_family_settings"]

_LARGEST = 400_000  # bytes of one picture
_PNG = b"\x89PNG\r\n\x1a\n"
_NO_DRAWING = re.compile(
    rb"<(?:\w+:)?(?:script|text|foreignObject|image|style|title|desc|metadata|a)\b|<!DOCTYPE|<!ENTITY|\son\w+\s*=|"
    rb"(?:href|url\()\s*=?\s*[\"']?(?!#)[\w/.]",
    re.IGNORECASE,
)
_HINT = "A picture is a .png file, or an .svg drawing without text, scripts, titles and links."


@dataclass(frozen=True)
class FamilySettings:
    """The glossary, the pictures, and the organisation's own words on whom to talk to."""

    glossary: Glossary
    pictures: Pictures
    contact: tuple[str, ...] = ()


def family_settings(form: Path, settings: Path | None = None) -> FamilySettings:
    """The settings for the copies of a form: those of a file, else those beside the form. Raises UsageError."""
    path = settings or settings_beside(form)
    return _at(path) if path else usual_family_settings()


def usual_family_settings() -> FamilySettings:
    """What planforms itself gives the copies."""
    return FamilySettings(packaged_glossary(), Pictures())


def forget_family_settings() -> None:
    """Have every file of settings read anew when it is next asked for."""
    _at.cache_clear()


@lru_cache(maxsize=16)
def _at(path: Path) -> FamilySettings:
    tree = settings_in(path)
    own = tree.get("family", {})
    contact = own.get("contact", []) if isinstance(own, dict) else None
    if not isinstance(contact, list) or not all(isinstance(line, str) for line in contact) or set(own) - {"contact"}:
        raise _wrong(
            f"In {path.name}, [family] is not as it should be.", 'Such as contact = ["Ring us: 01632 960 000."].'
        )
    return FamilySettings(_glossary(tree, path), _pictures(tree, path), tuple(contact))


def _glossary(tree: Mapping[str, Any], path: Path) -> Glossary:
    if "glossary" not in tree:
        return packaged_glossary()
    file = _beside(path, tree["glossary"], "glossary")
    return glossary_from(_bytes(file).decode("utf-8-sig", "replace"), file.name).over(packaged_glossary())


def _pictures(tree: Mapping[str, Any], path: Path) -> Pictures:
    if "symbols" not in tree:
        return Pictures()
    file = _beside(path, tree["symbols"], "symbols")
    listed = settings_in(file)
    tables = [(prefix, listed.get(name, {})) for name, prefix in (("words", ""), ("pictures", "/"))]
    if set(listed) - {"words", "pictures"} or not all(isinstance(table, dict) for _, table in tables):
        raise _wrong(f"{file.name} has something other than [words] and [pictures].", "Look at its headings.")
    return Pictures(
        {
            f"{prefix}{word.casefold()}": _picture(_beside(file, name, word))
            for prefix, table in tables
            for word, name in table.items()
        }
    )


def _picture(file: Path) -> str:
    """A picture as an address that holds it."""
    data = _bytes(file)
    if len(data) > _LARGEST:
        raise _wrong(f"{file.name} is larger than {_LARGEST // 1000} kB.", "Save it smaller.")
    if file.suffix.casefold() == ".png" and data.startswith(_PNG):
        return f"data:image/png;base64,{b64encode(data).decode()}"
    if file.suffix.casefold() == ".svg" and b"<svg" in data and not _NO_DRAWING.search(_without_namespaces(data)):
        return f"data:image/svg+xml;base64,{b64encode(data).decode()}"
    raise _wrong(f"{file.name} is not a picture that can be used.", _HINT)


def _without_namespaces(data: bytes) -> bytes:
    return re.sub(rb"\sxmlns(?::\w+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", data)


def _beside(path: Path, name: object, key: str) -> Path:
    """A file named in settings, which lies in their folder or below it."""
    file = path.parent / str(name)
    if not isinstance(name, str) or not file.resolve().is_relative_to(path.parent.resolve()):
        raise _wrong(f"In {path.name}, “{key}” does not name a file beside it.", "Put the file into the same folder.")
    return file


def _bytes(file: Path) -> bytes:
    try:
        return read_whole(file)
    except CannotRead as problem:
        raise _wrong(f"{file.name} could not be opened. {problem.message}", "See whether it is there.") from problem


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("settings", message, hint)
