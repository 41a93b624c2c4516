"""Words that can be looked for, and what becomes of each on the page: the oracle of the law of conservation.

Whoever makes a document asks here for its words and says who sees them; nothing of the program is asked. A word is
"zq17x": no other word of a form looks so, and two side by side can still be told apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

__all__ = ["Fate", "Words", "told"]

Fate = Literal["seen", "deleted", "hidden", "comment", "prompt", "never"]
"""What a person finds of a word: on the page; struck out of it by a tracked change; hidden; in the margin; as a prompt
that nobody answered; or nowhere, as in the code of a field or a header that no page shows."""

_WORD = re.compile(r"z[a-z][0-9]+x")


def told(text: str) -> Counter[str]:
    """How often each word stands in a text."""
    return Counter(_WORD.findall(text))


@dataclass
class Words:
    """The words of one document by their fates; `cells` are the rows and columns of those that stand in tables.

    `notices` are the codes of the findings that the document must give, and no others of that kind.
    """

    fates: dict[str, Fate] = field(default_factory=dict)
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)
    notices: set[str] = field(default_factory=set)
    _within: list[Fate] = field(default_factory=list)
    _cell: list[tuple[int, int] | None] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def new(self, fate: Fate = "seen") -> str:
        """A new word; where something around it is unseen, it shares the fate of the outermost such thing."""
        word = f"z{fate[0]}{next(self._numbers)}x"
        self.fates[word] = self._within[0] if self._within else fate
        if self._cell and self._cell[-1]:
            self.cells[word] = self._cell[-1]
        return word

    def notice(self, code: str) -> None:
        """Expect a finding, unless something around is unseen: then nobody has to say more."""
        if code and not self._within:
            self.notices.add(code)

    @property
    def unseen(self) -> bool:
        """Whether something around is unseen."""
        return bool(self._within)

    @contextmanager
    def within(self, fate: Fate) -> Iterator[None]:
        """All words made meanwhile have this fate; "seen" changes nothing."""
        if fate != "seen":
            self._within.append(fate)
        yield
        if fate != "seen":
            self._within.pop()

    @contextmanager
    def at(self, row: int, column: int) -> Iterator[None]:
        """All words made meanwhile stand in the cell of this row and column; 0 and 0: in no cell."""
        self._cell.append((row, column) if row else None)
        yield
        self._cell.pop()

    def of(self, fate: Fate) -> set[str]:
        """The words of one fate."""
        return {word for word, found in self.fates.items() if found == fate}

    def breaches(self, found: Mapping[str, int]) -> dict[str, list[str]]:
        """How a text breaks the law: its words lost or doubled, and those shown that nobody sees, by their fate."""
        breaches = {
            "lost": [word for word in self.of("seen") if not found.get(word)],
            "doubled": [word for word in self.of("seen") if found.get(word, 0) > 1],
        }
        for fate in ("deleted", "hidden", "comment", "prompt", "never"):
            breaches[fate] = [word for word in self.of(fate) if found.get(word)]
        return {kind: sorted(words) for kind, words in breaches.items() if words}
