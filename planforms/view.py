"""A view: one document that is made from a plan, for one kind of reader.

A view turns the plan into a page: a frozen dataclass of finished wording that holds just what its reader may see.
The template of the same name places it, the stylesheet of the same name sets it. A template decides nothing: a field
that the view did not put on the page cannot reach the paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from planforms.plan import Plan

__all__ = ["Design", "Designed", "Page", "PageT", "Promise", "View"]


class Page(Protocol):
    """What every page has: a title for the document's properties, and the language of its words ("en-GB")."""

    @property
    def document_title(self) -> str:
        """The title in the document's properties; it names the plan and the kind of document."""

    @property
    def language(self) -> str:
        """The language of the words, as BCP 47 has it."""


PageT = TypeVar("PageT", bound=Page)


class Designed(Protocol):
    """Whatever names the template and the stylesheet of a page."""

    @property
    def design(self) -> str:
        """`templates/html/<design>.html.j2` and `styles/<design>.css`."""

    @property
    def promise(self) -> Promise | None:
        """What each finished PDF is held to, where there is anything."""


@dataclass(frozen=True)
class Design:
    """The template and the stylesheet of a page that is made of something other than a plan and a day."""

    design: str
    promise: Promise | None = None


@dataclass(frozen=True)
class Promise:
    """What a document promises as a whole: one sheet, on which all can be read.

    `smallest` is the least size of type in points, `margins` are the top, right, bottom and left one in mm; `names`
    gives the texts of a page that must be there, whole.
    """

    smallest: float
    margins: tuple[float, float, float, float]
    names: Callable[[Any], tuple[str, ...]]


@dataclass(frozen=True)
class View(Generic[PageT]):
    """One kind of document.

    `name` is what a user types after `--as` and what output files are called by; `design` names the template and the
    stylesheet (`templates/html/<design>.html.j2`, `styles/<design>.css`); `build` makes the page of a plan as it
    stands on a day. A `promise` is held against each finished PDF.
    """

    name: str
    design: str
    title: str
    build: Callable[[Plan, dt.date], PageT]
    promise: Promise | None = None
