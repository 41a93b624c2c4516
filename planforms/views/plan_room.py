"""How much room the first part of the printable plan takes, in millimetres, and what that decides.

The figures are those of `styles/printed_plan.css`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planforms.views.metrics import PT, lines_of
from planforms.views.plan_front import Fact, OutcomeLine, Quote
from planforms.views.plan_needs import Need
from planforms.views.plan_people import Card

__all__ = ["above", "begins_a_page", "stand_beside"]

_SHEET = 261  # of the first page
_MUCH = 200  # a need never starts in the last 60 mm: from here on it finds its page by itself
_HEADING = 8 + 18 * PT + 1.6
_CLOSING = 20  # what follows the needs of the smallest plan
_TEXT = 14.5 * PT


def stand_beside(before: float, strengths: Sequence[str], quotes: Sequence[Quote]) -> bool:
    """Whether strengths and own words stand beside each other: where it saves room, and they end on the first page.

    `before` is what stands above them.
    """
    if not strengths or not quotes:
        return False
    beside = max(_strengths(strengths, 78), _quotes(quotes, 76))
    stacked = _strengths(strengths, 150) + _HEADING + _quotes(quotes, 167)
    return before + _HEADING + beside <= _SHEET and beside <= stacked


def begins_a_page(
    before: float, strengths: Sequence[str], quotes: Sequence[Quote], cards: Sequence[Card], needs: Sequence[Need]
) -> bool:
    """Whether the first need is to begin a page: where all needs do not fit below the first part, and one might."""
    if stand_beside(before, strengths, quotes):
        before += _HEADING + max(_strengths(strengths, 78), _quotes(quotes, 76))
    else:
        before += (_HEADING + _strengths(strengths, 150)) if strengths else 0
        before += _HEADING + _quotes(quotes, 167)
    front = before + _cards(cards)
    return front <= _MUCH and front + sum(map(_need, needs)) + _HEADING + _CLOSING > _SHEET


def above(whose: str, lede: str, facts: Sequence[Fact], aim: Iterable[str], outcomes: Sequence[OutcomeLine]) -> float:
    """The height of all that stands above strengths and own words: name, key facts, why, outcomes."""
    height = _TEXT + 31 * PT * lines_of(whose, 172, 27, 700)
    height += (15 * PT * lines_of(lede, 155, 11) + 1.6) if lede else 0
    height += 4.6 + 2.6 + 12 * PT + 14 * PT * max(lines_of(fact.value, 34, 11, 600) for fact in facts)
    height += sum(_TEXT * lines_of(text, 155, 10.5) + 1.6 for text in aim) + (_HEADING if aim else 0)
    rows = (3.2 + 13.5 * PT * lines_of(line.statement, 125 - 3 - 24, 10) for line in outcomes)
    return height + ((_HEADING + 2 * 12 * PT + 4 + sum(rows)) if outcomes else 0)


def _strengths(strengths: Iterable[str], width: float) -> float:
    return sum(1.5 + _TEXT * lines_of(text, width, 10.5) for text in strengths)


def _quotes(quotes: Iterable[Quote], width: float) -> float:
    return sum(3 + 17 * PT * lines_of(quote.text, width, 12, 500) + 1.2 + 13 * PT for quote in quotes)


def _cards(cards: Sequence[Card]) -> float:
    rows = (cards[first : first + 3] for first in range(0, len(cards), 3))
    return (_HEADING if cards else 0) + sum(3 + 13.5 * PT * (1 + max(_lines(card) for card in row)) for row in rows)


def _need(need: Need) -> float:
    outcomes = (one.measures.height + one.monitoring.height + one.actions.height + 15 for one in need.outcomes)
    return 24 + sum(_TEXT * lines_of(text, 146, 10.5) for text in need.need) + sum(outcomes)


def _lines(card: Card) -> int:
    return sum(lines_of(line, 54, 9.5) for line in card.lines)
