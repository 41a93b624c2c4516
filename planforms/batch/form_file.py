"""A file of a batch before anything is made of it: its bytes, what it is known by, and what is made of it already."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planforms.batch.converted import Converted, Written
from planforms.batch.program import order_text
from planforms.batch.workplace import Workplace
from planforms.convert import Order
from planforms.disk import read_whole
from planforms.errors import CannotRead
from planforms.family_settings import FamilySettings, family_settings, usual_family_settings
from planforms.settings import Settings, settings_for
from planforms.views import COMPANIONS

__all__ = ["FormFile", "form_mark", "forms_among", "opened", "unchanged"]


@dataclass(frozen=True)
class FormFile:
    """A form that was read from the disk. `form`, `content` and `order` are marks in the journal: of its path, its
    bytes, and all else that decides what is made of it."""

    path: Path
    data: bytes
    settings: Settings
    family: FamilySettings | None
    form: str
    content: str
    order: str


def opened(path: Path, place: Workplace, order: Order, pattern: str, given: Path | None) -> FormFile:
    """Read a form. Raises CannotRead, and UsageError for settings that are wrong."""
    settings = settings_for(path, given)
    data = read_whole(path, settings.profile.limits.size)
    family = family_settings(path, given) if any(name in COMPANIONS for name in order.views) else None
    content, own = place.journal.mark(data), None if family == usual_family_settings() else family
    wanted = place.journal.mark(content + order_text(order, pattern, f"{settings.mark} {own}"))
    return FormFile(path, data, settings, own, form_mark(path, place), content, wanted)


def forms_among(files: Sequence[Path], place: Workplace) -> tuple[Path, ...]:
    """The files without those that planforms itself made in the output folder, where that holds forms as well."""
    output = os.path.realpath(place.output)
    return tuple(file for file in files if os.path.realpath(file.parent) != output or not _is_document(file, place))


def _is_document(file: Path, place: Workplace) -> bool:
    """Whether a file is a document as planforms made it; a copy of a form that somebody filled in since is a form."""
    name = place.name_mark(file.name)
    try:
        return place.journal.owner(name) is not None and place.journal.is_ours(
            name, place.journal.mark(read_whole(file))
        )
    except CannotRead:
        return False


def form_mark(path: Path, place: Workplace) -> str:
    """The mark of a form: of its path as seen from the output folder, so that both may move together."""
    real, output = os.path.realpath(path), os.path.realpath(place.output)
    try:
        return place.journal.mark(os.path.relpath(real, output))
    except ValueError:  # on another drive of Windows
        return place.journal.mark(real)


def unchanged(file: FormFile, place: Workplace) -> Converted | None:
    """What is said of a form whose documents are there as they were made; None where anything is otherwise."""
    entry = place.journal.entry(file.form)
    if entry is None or entry.codes or entry.content != file.content or file.order not in entry.orders:
        return None
    written = []
    for document in entry.orders[file.order]:
        path = place.files.get(document.name)
        if path is None or not _holds(path, document.content, place):
            return None
        written.append(Written(document.view, path))
    return Converted(
        file.path,
        read=True,
        unchanged=True,
        documents=tuple(written),
        severities=entry.findings,
        unplaced=entry.unplaced,
    )


def _holds(path: Path, content: str, place: Workplace) -> bool:
    """Whether a file still has the content that it was made with."""
    try:
        return place.journal.mark(read_whole(path)) == content
    except CannotRead:
        return False
