"""The places of the review form that wait for an answer: on paper to write or to tick, in the PDF to type or to click.

Each has the name of the box of the form that it fills, and a label that a screen reader says: what is asked, of which
row, in the plan's own words. By these a filled PDF is read back.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from planforms.form import Field
from planforms.forms.review_boxes import box_name, boxes_of

__all__ = ["Box", "Tick", "box", "label_of", "more", "row_of", "tick", "ticks", "words_in"]

_YES_NO = (("yes", "Yes"), ("no", "No"))
_MORE = "\n"


@dataclass(frozen=True)
class Box:
    """A place to write: the name of its box, and what a screen reader says."""

    name: str = field(metadata={"printed": False})
    label: str = ""


@dataclass(frozen=True)
class Tick:
    """A box to tick, and the word beside it. Of those with one name, one can be ticked, unless it stands `alone`."""

    word: str
    name: str = field(metadata={"printed": False})
    value: str = field(metadata={"printed": False})
    label: str = ""
    alone: bool = False


def box(each: str, ref: str, path: str, words: str = "") -> Box:
    """The place to write for one box of the form; `words` say what its row is about."""
    return Box(box_name(each, ref, path), label_of(_asked(each, path).label, ref, words))


def ticks(each: str, ref: str, path: str, words: str = "", said: tuple[str, ...] = ()) -> tuple[Tick, ...]:
    """A tick for each choice of a box, in its words or in others (`said`)."""
    asked = _asked(each, path)
    choices = asked.choices or _YES_NO
    shown = said or tuple(word for _, word in choices)
    name, label = box_name(each, ref, path), label_of(asked.label, ref, words)
    return tuple(Tick(word, name, value, f"{word}. {label}") for (value, _), word in zip(choices, shown, strict=False))


def tick(each: str, ref: str, path: str, word: str, value: str = "yes") -> Tick:
    """One tick that stands alone: its word is what it is about."""
    return Tick(word, box_name(each, ref, path), value, label_of(_asked(each, path).label, ref, word), alone=True)


def more(ref: str, number: int) -> str:
    """The ref of a further row of one item (its second measure), or of a row that the plan does not have."""
    return f"{ref}{_MORE}{number}"


def row_of(ref: str) -> tuple[str, int]:
    """(ref of the item, which of its rows, from 1), of a ref in the name of a box."""
    item, _, number = ref.partition(_MORE)
    return item, int(number) if number.isdecimal() else 1


def label_of(asked: str, ref: str, words: str) -> str:
    """What happened, 1.1.1: Keep the sleep diary."""
    item, _ = row_of(ref)
    where = f"{asked}, {item}" if item else asked
    return f"{where}: {' '.join(words.split())}" if words.strip() else where


def words_in(label: str) -> str:
    """The words of the row in a label; "" where it has none."""
    return label.partition(": ")[2]


def _asked(each: str, path: str) -> Field:
    return next(one for one in boxes_of(each) if one.path == path)
