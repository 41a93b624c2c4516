"""The documents of a plan put into the output folder: named, noted in the journal, and moved into place.

The journal comes first. What it says is looked at before it is believed, so a run that is killed between the two makes
the documents again; and a file that planforms made is always known from one that somebody changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from planforms.batch.converted import Converted, Written, counted
from planforms.batch.form_file import FormFile
from planforms.batch.journal import Entry, Kept
from planforms.batch.names import Pattern
from planforms.batch.workplace import Workplace, folded
from planforms.convert import Document, Made, Trouble
from planforms.disk import file_id, move, read_whole, write_whole
from planforms.errors import CannotRead, CannotWrite

__all__ = ["Desk", "hand_over"]

_LOOKED_AT = 100  # numbers under which documents of an earlier run are looked for


@dataclass(frozen=True)
class Desk:
    """Where documents are handed over: the output folder, the pattern of names and the day; which files on the disk are
    forms of this run, the marks of these forms, and the stems of their names (folded)."""

    place: Workplace
    pattern: Pattern
    today: str
    sources: frozenset[tuple[int, int]]
    forms: frozenset[str]
    stems: frozenset[str]


@dataclass(frozen=True)
class _Placed:
    """A document, its path, and the marks of its name and content."""

    document: Document
    path: Path
    name: str
    content: str


def hand_over(file: FormFile, made: Made, desk: Desk) -> Converted:
    """Put the documents of a form on the disk. Raises CannotWrite, "disk-full": then nothing more can be done."""
    placed = tuple(_placed(file, made, desk))
    severities = counted(made.findings)
    documents = tuple(Kept(each.document.view, each.name, each.content) for each in placed)
    codes = tuple(trouble.error.code for trouble in made.troubles)
    entry = Entry(file.form, file.content, {file.order: documents}, severities, made.unplaced, codes)
    desk.place.journal.note(entry, file.order)
    written, kept, troubles = [], [], list(made.troubles)
    for each in placed:
        try:
            kept += _put(each, desk)
            written.append(Written(each.document.view, each.path))
        except CannotWrite as problem:
            if problem.code == "disk-full":
                raise
            troubles.append(Trouble(problem, (f"{each.document.name}.{each.document.format}",)))
    return Converted(
        file.path,
        read=made.read,
        documents=tuple(written),
        findings=made.findings,
        severities=severities,
        unplaced=made.unplaced,
        troubles=tuple(troubles),
        kept=tuple(kept),
    )


def _placed(file: FormFile, made: Made, desk: Desk) -> Iterator[_Placed]:
    """Each document with its path: names of an earlier run stay, and a name of another plan's document is not taken."""
    facts = {"file": file.path.stem, "date": desk.today, **dict(made.facts)}

    def names(number: int) -> list[str]:
        stems = (desk.pattern.stem(facts, document.name, number) for document in made.documents)
        return [f"{stem}.{document.format}" for stem, document in zip(stems, made.documents, strict=True)]

    def owners(number: int) -> list[Entry | None]:
        return [desk.place.journal.owner(desk.place.name_mark(name)) for name in names(number)]

    def is_free(number: int) -> bool:
        if number > 1 and folded(f"{file.path.stem}-{number}") in desk.stems:
            return False  # another form is called so
        return all(owner is None or _may_be_taken(owner, file, desk) for owner in owners(number))

    def was_ours(number: int) -> bool:
        return any(owner and owner.form == file.form for owner in owners(number)) and is_free(number)

    earlier = (number for number in range(1, _LOOKED_AT) if was_ours(number))
    number = next(earlier, 0) or next(number for number in count(1) if is_free(number))
    for name, document in zip(names(number), made.documents, strict=True):
        mark = desk.place.journal.mark(document.data)
        yield _Placed(document, desk.place.output / name, desk.place.name_mark(name), mark)


def _may_be_taken(owner: Entry, file: FormFile, desk: Desk) -> bool:
    """Whether a form may have the names of another: it is the same one, or was moved from where that one was."""
    return owner.form == file.form or (owner.content == file.content and owner.form not in desk.forms)


def _put(each: _Placed, desk: Desk) -> list[Path]:
    """Put a document in its place; the file that was put aside for it, if there was one that somebody had changed."""
    standing, kept = desk.place.files.get(each.name), []
    if standing is not None:
        if file_id(standing) in desk.sources:
            raise CannotWrite(
                "is-a-source",
                "A document would take the place of a file that is read.",
                "Choose another output folder.",
            )
        content = _content(standing, desk)
        if content == each.content and standing.name == each.path.name:
            return []
        if not desk.place.journal.is_ours(each.name, content):
            kept.append(_put_aside(standing))
        elif standing.name != each.path.name:
            move(standing, each.path)  # the same name in other capitals
    write_whole(each.path, each.document.data, by_way_of=desk.place.parts)
    desk.place.files[each.name] = each.path
    return kept


def _content(path: Path, desk: Desk) -> str:
    """The mark of what is in a file; "" where that cannot be told."""
    try:
        return desk.place.journal.mark(read_whole(path))
    except CannotRead:
        return ""


def _put_aside(path: Path) -> Path:
    """Give a file that somebody changed a name beside the one it had."""
    names = (f"{path.stem} (kept{f' {number}' if number > 1 else ''}){path.suffix}" for number in count(1))
    aside = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    move(path, aside)
    return aside
