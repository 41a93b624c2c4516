"""Part C of the review form, first half: what might go wrong, and what will be done about it.

Source: *Implementation Planning*, Annex 2 (the risks that something will go wrong, and the actions to minimise them).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planforms.plan import Plan, Review, Risk
from planforms.text import comparable, joined
from planforms.views.review_actions import as_sentence, last_time
from planforms.views.review_boxes import Box, Tick, box, more, ticks
from planforms.views.review_space import LONGEST_WHOLE, lines_for, text_height
from planforms.views.when import exact_day, running_on, when_words
from planforms.views.who import name_of
from planforms.views.wording import level_words, state_word

__all__ = ["RISK_COLUMNS", "RiskRow", "risk_rows"]

RISK_COLUMNS = (64.0, 25.0, 25.0, 57.0, 45.0, 27.0, 24.0)
"""Risk · how likely · how bad · since last time · what we will do · whose task · by when, in mm."""

_LEAST = 3
_NEW = 1  # rows for a risk that the plan does not have
_CHANGES = {"new": "new", "up": "more likely", "same": "the same", "down": "less likely"}


@dataclass(frozen=True)
class RiskRow:
    """One risk, and what is asked of it. `statement` is the place to write one that the plan does not have."""

    ref: str
    label: str
    text: str
    who: str
    before: str
    last: str
    lines: int
    likelihood: tuple[Tick, ...]
    impact: tuple[Tick, ...]
    mitigation: Box
    owner: Box
    due: Box
    change: tuple[Tick, ...] = ()
    statement: Box | None = None

    @property
    def long(self) -> bool:
        """Whether the row may break over pages."""
        return self.lines > LONGEST_WHOLE


def risk_rows(plan: Plan, last: Review | None) -> tuple[RiskRow, ...]:
    """Each risk of the plan, then room for one that is new."""
    known = {(item.id or comparable(item.statement)): item for item in last.risks} if last else {}
    return (*_known(plan.risks, known), *(_new(number, plan) for number in range(1, _NEW + 1)))


def _known(risks: Iterable[Risk], known: dict[str, Risk]) -> Iterable[RiskRow]:
    for risk in risks:
        review = known.get(risk.id or comparable(risk.statement))
        said = last_time(_CHANGES.get(review.change, ""), state_word(review.status)) if review else ""
        text, owner = as_sentence(risk.statement), name_of(risk.owner) if risk.owner else ""
        label = f"Risk {risk.id}." if risk.id else "Risk."
        first = " ".join(part for part in (label, text, owner) if part)
        before = _before(risk)
        height = text_height([(first, 10, 13.5, 600), (before, 9.5, 13, 400), (said, 9.5, 13, 400)], RISK_COLUMNS[0])
        asked = _asked(risk.id, text)
        changes = tuple(one for one in ticks("risks", risk.id, "change", text) if one.value != "new")
        yield RiskRow(risk.id, label, text, owner, before, said, lines_for([height], _LEAST), change=changes, **asked)


def _new(number: int, plan: Plan) -> RiskRow:
    """Room for a risk that the plan does not have."""
    ref = more("", number)
    label = "A new risk?" if plan.risks else "Risks."
    text = "" if plan.risks else "None are in the plan. What might go wrong?"
    return RiskRow("", label, text, "", "", "", _LEAST + 1, statement=box("risks", ref, "statement"), **_asked(ref, ""))


def _asked(ref: str, words: str) -> dict[str, Any]:
    """The boxes of a risk's row."""
    places = {path: box("risks", ref, path, words) for path in ("mitigation", "owner", "due")}
    levels = {path: ticks("risks", ref, path, words) for path in ("likelihood", "impact")}
    return {**places, **levels}


def _before(risk: Risk) -> str:
    """Before: Low likelihood, high impact. What we do: Martin rings each evening, by 1 Oct 2026. Affects 1.1."""
    likelihood, impact = level_words(risk.likelihood, "likelihood"), level_words(risk.impact, "impact")
    impact = impact[:1].lower() + impact[1:] if likelihood else impact
    levels = ", ".join(words for words in (likelihood, impact) if words)
    due = when_words(risk.due)
    by = f", by {due}" if exact_day(risk.due) and due[:1].isdigit() else f", {running_on(due)}" if due else ""
    doing = f"{risk.mitigation.strip().rstrip('.')}{by}".removeprefix(", ")
    listed = f"See {risk.id} in part A" if risk.actions and risk.id else ""
    affects = f"Affects {joined(risk.affects)}" if risk.affects else ""
    parts = (f"Before: {levels}" if levels else "", f"What we do: {doing}" if doing else "", listed, affects)
    return " ".join(as_sentence(part) for part in parts if part)
