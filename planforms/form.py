"""The words in which a form is described: what sits where, under which label, and what it means.

A form is data. From it come the blank Word form, the blank Excel form, the labels that the reader looks for and the
help that a practitioner sees. A form knows nothing of Word or Excel.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["PROMPTS", "Blocks", "Facts", "Field", "Form", "Grid", "Rows", "Section", "Shape"]

Shape = Literal[
    "text",  # words, kept as typed
    "lines",  # several texts, one a line
    "ref",  # the item's own id
    "refs",  # ids of other items
    "day",  # one plain date
    "choice",  # one of `choices`
    "answer",  # yes, no, or not answered
    "tick",  # ticked: the second of two `choices`; not ticked: the first
    "level",  # a priority, likelihood or impact
    "who",  # one person or organisation
    "people",  # several, one a line
    "responsibility",  # the responsible person first, then those involved
    "timescale",  # when
    "start",  # when it begins, beside a timescale
    "amount",  # pounds
    "measures",  # success measures, one a line
    "monitoring",  # monitoring arrangements, one a line
    "resources",  # resources, one a line
    "status",  # how far something has come, in words
    "completed",  # when it was done
    "step",  # a sentence that says what is to be done, with who and when inside
]

_PROMPTS: dict[Shape, str] = {
    "day": "Pick a date",
    "start": "Pick a date",
    "timescale": "Pick a date",
    "choice": "Choose",
    "level": "Choose",
    "status": "Choose",
}
PROMPTS = frozenset(_PROMPTS.values())


@dataclass(frozen=True)
class Field:
    """One box of a form. `path` is dotted and counts from the item ("subject.name" of the plan).

    `also` are other labels under which the same thing is known; `width` is in mm on a landscape A4 sheet. `given`
    words are planforms' own: they say what the other boxes of the row are about, and are not to be changed there.
    """

    label: str
    path: str
    shape: Shape = "text"
    help: str = ""
    also: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    width: int = 30
    given: bool = False

    @property
    def prompt(self) -> str:
        """What an empty control shows in this box; it is not content."""
        return _PROMPTS.get(self.shape, "")


@dataclass(frozen=True)
class Facts:
    """Labels, each beside its box. A label that the form does not know goes into the mapping at `rest`, if there is
    one, and into the plan's notes otherwise."""

    heading: str
    fields: tuple[Field, ...]
    help: str = ""
    rest: str = ""


@dataclass(frozen=True)
class Rows:
    """A table with one row for each item of the list `each`.

    `owner` names the list that the items belong to, where that is not the plan itself, and `owner_label` the column
    that names the owner's ref, where the table does not stand inside its owner's block. `more` is the number of empty
    rows below the filled ones; None leaves it to the kind of file.
    """

    heading: str
    each: str
    fields: tuple[Field, ...]
    help: str = ""
    owner: str = ""
    owner_label: str = ""
    blank: int = 4
    starters: tuple[tuple[str, ...], ...] = ()
    sheet: str = ""
    more: int | None = None

    @property
    def columns(self) -> tuple[Field, ...]:
        """The columns of the table where it stands by itself: the owner's ref first, where the items have an owner."""
        if not self.owner_label:
            return self.fields
        owner = Field(self.owner_label, "", "refs", width=22)
        return (self.fields[0], owner, *self.fields[1:]) if self.fields[0].shape == "ref" else (owner, *self.fields)


@dataclass(frozen=True)
class Blocks:
    """A block for each item of the list `each`: its facts, then what stands inside. The first field's label begins a
    block and carries the ref: "Need 1"."""

    heading: str
    each: str
    fields: tuple[Field, ...]
    inside: tuple[Blocks | Rows, ...]
    help: str = ""
    owner: str = ""
    owner_label: str = ""
    blank: int = 2
    sheet: str = ""

    @property
    def flat(self) -> tuple[Rows, ...]:
        """The same as plain tables, one for each level, that name their owners: the shape of a workbook."""
        ref = Field("Ref", "id", "ref", width=14)
        note = f"One {self.fields[0].label.lower()} in a row, with a ref of its own"
        note += f", and the ref of what it is for under “{self.owner_label}”." if self.owner_label else "."
        own = Rows(self.heading, self.each, (ref, *self.fields), note, self.owner, self.owner_label, 12, (), self.sheet)
        inner = (rows for part in self.inside for rows in (part.flat if isinstance(part, Blocks) else (part,)))
        return (own, *inner)


@dataclass(frozen=True)
class Grid:
    """Annex 1: a table for each area with its title and priority above the header, one row for each action.

    `outer` are columns of the objective: filled in on its first row, left empty on the rows of its further actions.
    """

    heading: str
    each: str
    fields: tuple[Field, ...]
    ref: Field
    outer: tuple[Field, ...]
    inner: tuple[Field, ...]
    order: tuple[str, ...]
    help: str = ""
    blank: int = 3
    blank_rows: int = 4

    @property
    def columns(self) -> tuple[Field, ...]:
        """All columns, in the order in which they are printed."""
        by_label = {field.label: field for field in (self.ref, *self.outer, *self.inner)}
        return tuple(by_label[label] for label in self.order)


Section = Facts | Rows | Blocks | Grid


@dataclass(frozen=True)
class Form:
    """A form: its name for the command line, its title, and its sections in order.

    `sheet` is the first sheet of its workbook; `stamp` says of a form made for one plan which plan that is.
    """

    name: str
    kind: Literal["child", "partnership"]
    title: str
    purpose: str
    help: str
    sections: tuple[Section, ...]
    edition: int = 1
    sheet: str = "Plan"
    stamp: str = ""

    @property
    def mark(self) -> str:
        """What a file carries in its properties to be known by."""
        return f"{self.name} {self.edition} {self.stamp}".strip()

    @property
    def identity(self) -> str:
        """The line by which a printed or copied form is known again."""
        return f"planforms {self.mark}"
