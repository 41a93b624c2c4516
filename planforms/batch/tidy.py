"""What becomes of documents whose form is gone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planforms.batch.form_file import form_mark
from planforms.batch.workplace import Workplace
from planforms.disk import read_whole, remove

__all__ = ["TakenAway", "take_away"]


@dataclass(frozen=True)
class TakenAway:
    """How many documents of a form were taken away, and those that stay since somebody had changed them."""

    taken: int
    stay: tuple[Path, ...]


def take_away(form: Path, place: Workplace) -> TakenAway:
    """Take away the documents of a form that is gone: those alone that are as planforms made them.

    Raises CannotWrite, and CannotRead where a document cannot be looked at.
    """
    mark = form_mark(form, place)
    entry = place.journal.entry(mark)
    names = {document.name for order in (entry.orders.values() if entry else ()) for document in order}
    taken, stay = 0, []
    for name in sorted(names):
        path, owner = place.files.get(name), place.journal.owner(name)
        if path is None or owner is None or owner.form != mark:
            continue
        if place.journal.is_ours(name, place.journal.mark(read_whole(path))):
            remove(path)
            del place.files[name]
            taken += 1
        else:
            stay.append(path)
    if entry:
        place.journal.forget(mark)
    return TakenAway(taken, tuple(sorted(stay)))
