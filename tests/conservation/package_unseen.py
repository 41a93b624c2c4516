"""What can be done to the package and the XML of any file of Office so that nobody sees a difference."""

from __future__ import annotations

import posixpath
import random
import re
import zipfile

from tests.conservation.package import MAIN, Change, Package

__all__ = ["PACKAGES"]


def _order(package: Package, chance: random.Random) -> None:
    package.settle()
    names = list(package.parts)
    chance.shuffle(names)
    package.parts = {name: package.parts[name] for name in names}


def _unpacked(package: Package, chance: random.Random) -> None:
    package.packing = {"compression": zipfile.ZIP_STORED}


def _folders(package: Package, chance: random.Random) -> None:
    """Entries for the folders, and parts that nothing refers to."""
    package.settle()
    folder = package.format if package.format == "word" else "xl"
    package.parts = {
        f"{folder}/": b"",
        **package.parts,
        "docProps/never9.jpeg": b"\xff\xd8\xff",
        "notes.txt": b"never seen",
    }


def _prefixes(package: Package, chance: random.Random) -> None:
    """The main part names its elements by another prefix."""
    package.settle()
    for name in [
        MAIN[package.format],
        *package.named(r"xl/worksheets/sheet\d+\.xml"),
        *package.named(r"word/header\d+\.xml"),
    ]:
        text = package.parts[name].decode()
        if package.format == "word":
            text = re.sub(
                r"<[^>]+>",
                lambda tag: re.sub(r"(?<=[</\s])w:|(?<=xmlns:)w(?==)", lambda old: "nine" + old[0][1:], tag[0]),
                text,
            )
        else:
            text = re.sub(r"<(/?)(?=[A-Za-z]+[\s/>])", r"<\1nine:", text).replace("xmlns=", "xmlns:nine=")
        package.parts[name] = text.encode()


def _encoding(package: Package, chance: random.Random) -> None:
    package.settle()
    for name in package.named(r".*(document|sheet\d+|sharedStrings|styles)\.xml"):
        text = re.sub(r"^<\?xml[^>]*\?>", "", package.parts[name].decode()).lstrip()
        package.parts[name] = f'<?xml version="1.0" encoding="UTF-16"?>\n{text}'.encode("utf-16")


def _references(package: Package, chance: random.Random) -> None:
    """Letters by their numbers, and texts in CDATA."""
    package.settle()
    for name in package.named(r".*(document|sheet\d+|sharedStrings)\.xml"):
        text = package.parts[name].decode()
        text = re.sub(
            r"(<(?:\w+:)?t(?: [^>]*)?>)([^<&\]]+)(?=<)",
            lambda found: (
                f"{found[1]}<![CDATA[{found[2]}]]>"
                if chance.random() < 0.3
                else f"{found[1]}{_numbered(found[2], chance)}"
            ),
            text,
        )
        package.parts[name] = text.encode()


def _numbered(text: str, chance: random.Random) -> str:
    return "".join(f"&#x{ord(letter):X};" if chance.random() < 0.3 else letter for letter in text)


def _remarks(package: Package, chance: random.Random) -> None:
    """Comments of XML and instructions to programs, between elements and within texts."""
    package.settle()
    for name in [MAIN[package.format], *package.named(r"xl/worksheets/sheet\d+\.xml")]:
        text = package.parts[name].decode()
        text = re.sub(
            r"(?<=[a-z])(?=</(?:w:)?t>)", lambda _: "<!-- never seen -->" if chance.random() < 0.2 else "", text
        )
        package.parts[name] = re.sub(
            r"(</w:p>|</row>|</sheets>)", r"\1<!-- never seen --><?mso never seen?>", text
        ).encode()


def _renamed(package: Package, chance: random.Random) -> None:
    """The main part and those that it refers to have other names."""
    package.settle()
    main = MAIN[package.format]
    folder, file = posixpath.split(main)
    package.parts = {
        name.replace(f"{folder}/{file}", f"{folder}/main2.xml").replace(f"_rels/{file}", "_rels/main2.xml"): content
        for name, content in package.parts.items()
    }
    for name in ("_rels/.rels", "[Content_Types].xml"):
        package.parts[name] = package.parts[name].replace(main.encode(), f"{folder}/main2.xml".encode())


def _letters(package: Package, chance: random.Random) -> None:
    """Names of parts in other letters than those that refer to them, and from the root."""
    package.settle()
    package.parts = {
        name if name.startswith(("_rels", "[")) else name.upper(): content for name, content in package.parts.items()
    }
    links = "_rels/.rels"
    package.parts[links] = re.sub(rb'Target="(?=[a-z])', b'Target="/', package.parts[links])


_NONE: set[str] = set()
# What is done -> the codes of the findings that may come of it, how. In this order they can be combined.
PACKAGES: dict[str, tuple[set[str], Change]] = {
    "remarks in the XML": (_NONE, _remarks),
    "letters by their numbers": (_NONE, _references),
    "other prefixes": (_NONE, _prefixes),
    "another encoding": (_NONE, _encoding),
    "a main part of another name": (_NONE, _renamed),
    "names in other letters": (_NONE, _letters),
    "parts in another order": (_NONE, _order),
    "parts that are not packed": (_NONE, _unpacked),
    "folders and strange parts": (_NONE, _folders),
}
