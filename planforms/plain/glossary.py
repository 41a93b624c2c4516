"""Hard words and what they mean: a table in the package, and an organisation's own table over it.

A table is a CSV file with the columns `term, also, means, kind, use`. `also` holds other spellings, divided by "|".
`kind` is the kind of plan in which the meaning holds (child, partnership; empty for both): SLT helps with talking in a
child's plan and is the senior managers in a partnership's. `use` says what is done with a term:

  (empty)    explained where a family copy prints it
  hint       shown to the writer; too common a word to be explained in a copy
  ambiguous  means several things within one kind of plan: never explained, the worker is asked
  harm       names harm by a label: never explained away; the writer is asked to say what happened
  blame      shown to the writer with other words
  never      must not stand in a shared copy at all

A term in capitals is found in capitals only: SEND is not "send". An explanation stands beside a word and never in its
place.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, cast, get_args

from planforms.assets import asset_text
from planforms.errors import UsageError

__all__ = ["Glossary", "Term", "Use", "glossary_from", "packaged_glossary"]

Use = Literal["", "hint", "ambiguous", "harm", "blame", "never"]
_COLUMNS = ("term", "also", "means", "kind", "use")
_KINDS = ("", "child", "partnership")


@dataclass(frozen=True)
class Term:
    """One hard word: how it is written, what it means, in which kind of plan, and what is done with it."""

    term: str
    also: tuple[str, ...]
    means: str
    kind: str
    use: Use

    @property
    def spellings(self) -> tuple[str, ...]:
        """The term and its other spellings."""
        return (self.term, *self.also)


@dataclass(frozen=True)
class Glossary:
    """Terms, found in a text by one pattern for each kind of plan."""

    terms: tuple[Term, ...]

    def found_in(self, text: str, kind: str) -> Iterator[tuple[Term, re.Match[str]]]:
        """Each term that stands in the text, with where, in the order of the text; the longest spelling counts."""
        pattern, known = self._by_kind[kind]
        for found in pattern.finditer(text):
            words = " ".join(found[0].replace("’", "'").split())
            term = known.get(words) or known.get(words.casefold())
            if term:
                yield term, found

    def over(self, other: Glossary) -> Glossary:
        """These terms, then those of the other that these do not give."""
        own = {(term.term.casefold(), term.kind) for term in self.terms}
        return Glossary((*self.terms, *(term for term in other.terms if (term.term.casefold(), term.kind) not in own)))

    @cached_property
    def _by_kind(self) -> dict[str, tuple[re.Pattern[str], dict[str, Term]]]:
        return {kind: _pattern([term for term in self.terms if term.kind in ("", kind)]) for kind in _KINDS[1:]}


def glossary_from(text: str, name: str) -> Glossary:
    """The glossary that a CSV text holds. Raises UsageError, "glossary", with the line that is wrong."""
    rows = csv.DictReader(io.StringIO(text))
    if tuple(rows.fieldnames or ()) != _COLUMNS:
        raise _wrong(f"{name} does not begin with the columns {', '.join(_COLUMNS)}.", "Write them in its first line.")
    terms = []
    for number, row in enumerate(rows, 2):
        if not row["term"] or row["kind"] not in _KINDS or row["use"] not in get_args(Use) or None in row:
            hint = "A row is: term, other spellings, meaning, child or partnership or nothing, and how it is used."
            raise _wrong(f"Line {number} of {name} is not a row of a glossary.", hint)
        also = tuple(spelling for spelling in row["also"].split("|") if spelling)
        terms.append(Term(row["term"], also, row["means"], row["kind"], cast("Use", row["use"])))
    return Glossary(tuple(terms))


@lru_cache(maxsize=1)
def packaged_glossary() -> Glossary:
    """The glossary of the package."""
    return glossary_from(asset_text("words/glossary.csv"), "the glossary of planforms")


def _pattern(terms: list[Term]) -> tuple[re.Pattern[str], dict[str, Term]]:
    """What finds every spelling, longest first; and the term of each, small letters for those found in any case."""
    known: dict[str, Term] = {}
    alternatives = []
    spelled = [(spelling, term) for term in terms for spelling in term.spellings]
    for spelling, term in sorted(spelled, key=lambda one: (-len(one[0]), one[0])):
        exact = sum(letter.isupper() for letter in spelling) > 1
        known.setdefault(spelling if exact else spelling.casefold(), term)
        escaped = re.escape(spelling).replace(r"\ ", r"\s+").replace("'", "['’]")
        alternatives.append(escaped if exact else f"(?i:{escaped})")
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(alternatives) or '(?!)'})(?![^\W_])"), known


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("glossary", message, hint)
