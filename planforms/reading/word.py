"""Reading a Word file: every word that a person sees in it, once, with its place.

python-docx is not used here: it does not see content controls, tracked insertions and text boxes, and shifts the
cells of a row beside a control. The package is read with lxml, settled (`word_tree`), and walked (`word_story`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from planforms.errors import CannotRead
from planforms.finding import Finding
from planforms.reading.document import Document, Paragraph
from planforms.reading.package import Limits, Package, open_package
from planforms.reading.word_around import charted, drawn, note_ids, shown_headers
from planforms.reading.word_findings import say_findings
from planforms.reading.word_names import W, to_transitional
from planforms.reading.word_story import Story
from planforms.reading.word_styles import Styles
from planforms.reading.word_tree import settle

__all__ = ["read_word"]


def read_word(data: bytes, limits: Limits | None = None) -> Document:
    """The document in the bytes of a .docx, .docm, .dotx or .dotm file; raises CannotRead.

    Tracked changes are read as if all were accepted. Text that is hidden, a prompt that nobody answered and a comment
    are not read; findings count them, the prompts apart. Paragraphs, tables, rows and columns count from 1.
    """
    return _WordFile(open_package(data, limits)).read()


class _WordFile:
    """A Word file while it is read: its parts, its styles, and what was counted on the way."""

    def __init__(self, package: Package) -> None:
        self._package = package
        mains = (name for kind, name in package.related().values() if kind == "officeDocument")
        self._main = next(mains, "word/document.xml")
        self._links = package.related(self._main)
        self._styles = Styles(self._part("styles"))
        self._count: Counter[str] = Counter()
        self._findings: list[Finding] = []

    def read(self) -> Document:
        if self._main not in self._package:
            raise _not_word()
        root = self._package.tree(self._main)
        boxes = settle(root, self._styles, self._count)
        body = root.find(W + "body")
        if body is None:
            raise _not_word()
        story = self._story()
        blocks = tuple(story.blocks(body))
        around = (*self._boxed(root, boxes, "text box"), *self._headers(body), *self._notes([root, *boxes]))
        diagrams = tuple(self._diagrams())
        comments = self._part("comments")
        if comments is not None:
            self._count["comments"] = len(comments.findall(W + "comment"))
        return Document(
            format="word",
            blocks=blocks,
            around=(*around, *diagrams),
            properties=self._properties(),
            findings=(*say_findings(self._count, blocks, around), *self._findings),
        )

    def _story(self, part: str = "") -> Story:
        return Story(self._styles, part, self._findings)

    def _beside(self, root: etree._Element, part: str) -> Iterator[Paragraph]:
        """A story of its own: its paragraphs, then those of its boxes."""
        boxes = settle(root, self._styles, self._count)
        yield from self._story(part).paragraphs(root)
        yield from self._boxed(root, boxes, part)

    def _boxed(self, root: etree._Element, boxes: list[etree._Element], part: str) -> Iterator[Paragraph]:
        story = self._story(part)
        for box in boxes:
            yield from story.paragraphs(box)
        for one in (root, *boxes):
            yield from drawn(one, part)

    def _headers(self, body: etree._Element) -> Iterator[Paragraph]:
        for part, identity in shown_headers(body, self._part("settings")):
            _, name = self._links.get(identity, ("", ""))
            if name:
                yield from self._beside(self._package.tree(name), part)

    def _notes(self, roots: list[etree._Element]) -> Iterator[Paragraph]:
        for kind in ("footnote", "endnote"):
            part = self._part(f"{kind}s")
            if part is None:
                continue
            notes = {note.get(W + "id", ""): note for note in part.findall(W + kind)}
            for number, identity in enumerate(note_ids(roots, kind), 1):
                if identity in notes:
                    yield from self._beside(notes[identity], f"{kind} {number}")

    def _diagrams(self) -> Iterator[Paragraph]:
        for kind, name in self._links.values():
            if kind in ("diagramData", "chart"):
                root = self._package.tree(name)
                to_transitional(root)
                yield from drawn(root, "diagram") if kind == "diagramData" else charted(root)

    def _properties(self) -> dict[str, str]:
        """The custom document properties: File, Info, Properties, Advanced, Custom."""
        found = {}
        for kind, name in self._package.related().values():
            if kind == "custom-properties":
                for one in self._package.tree(name).iterchildren("{*}property"):
                    found[one.get("name", "")] = "".join(str(text) for text in one.itertext()).strip()
        return found

    def _part(self, kind: str) -> etree._Element | None:
        """The part that the document refers to as its styles, settings, notes or comments, if there is one."""
        name = next((name for found, name in self._links.values() if found == kind), "")
        if not name:
            return None
        root = self._package.tree(name)
        to_transitional(root)
        return root


def _not_word() -> CannotRead:
    return CannotRead(
        "damaged-file",
        "This Word file has no text in the place where Word keeps it.",
        "Open it in Word and save it again.",
    )
