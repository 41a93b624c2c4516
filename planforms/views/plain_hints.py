"""What will be hard to read in a plan: sentence by sentence, with its place, and why. Hints, no grade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planforms.plain import CHILD_WORDS, MOST_WORDS, Glossary, Hint, hints, packaged_glossary, sentences
from planforms.plan import Plan
from planforms.view import View
from planforms.views.family.places import place_words
from planforms.views.wording import called

__all__ = ["VIEW", "HardSentence", "HintsPage", "hard_sentences", "hints_page"]


@dataclass(frozen=True)
class HardSentence:
    """One sentence with its hints. `path` leads to its text in the plan; `place` says where that is."""

    path: str
    place: str
    sentence: str
    hints: tuple[Hint, ...]


@dataclass(frozen=True)
class HintsPage:
    """The hints as a page: how many sentences were read, and those with a hint."""

    document_title: str
    language: str = field(metadata={"printed": False})
    title: str
    summary: str
    rows: tuple[HardSentence, ...]


def hard_sentences(
    plan: Plan, places: Mapping[str, str], glossary: Glossary, *, for_child: bool = False, everything: bool = False
) -> tuple[tuple[HardSentence, ...], int]:
    """The sentences with a hint, in the order of the plan, and how many were read.

    Read is what the family may come to read; with `everything` all prose of the plan. Own words are not: they stay as
    they were said. A sentence for a child may have 15 words, another 20.
    """
    most = CHILD_WORDS if for_child else MOST_WORDS
    found, number = [], 0
    for path, text in _texts(plan, everything=everything):
        for sentence in sentences(text):
            number += 1
            hard = hints(sentence, plan.kind, glossary, most)
            if hard:
                found.append(HardSentence(path, _place(path, plan, places), " ".join(sentence.text.split()), hard))
    return tuple(found), number


def hints_page(plan: Plan, rows: tuple[HardSentence, ...], number: int) -> HintsPage:
    """The hints as a page that can be printed or sent to the writer."""
    title = f"Plain words: {called(plan)}" if called(plan) else "Plain words"
    hard = "No sentence has a hint" if not rows else f"{len(rows)} of {number} sentences have a hint"
    return HintsPage(title, "en-GB", title, f"{hard}. They are hints: the writer decides.", rows)


def _texts(plan: Plan, *, everything: bool) -> Iterator[tuple[str, str]]:
    yield "aim", plan.aim
    yield from ((f"strengths.{n}", text) for n, text in enumerate(plan.strengths))
    for a, area in enumerate(plan.areas):
        if everything:
            yield f"areas.{a}.title", area.title
            yield f"areas.{a}.need", area.need
        for o, objective in enumerate(area.objectives):
            path = f"areas.{a}.objectives.{o}"
            yield from _words(path, objective.plain, "statement", objective.statement, everything=everything)
            if everything:
                yield from (
                    (f"{path}.measures.{n}.statement", one.statement) for n, one in enumerate(objective.measures)
                )
            for n, action in enumerate(objective.actions):
                if everything or action.audience == "everyone":
                    own = f"{path}.actions.{n}"
                    yield from _words(own, action.plain, "description", action.description, everything=everything)
                    yield (f"{own}.progress", action.progress) if everything else ("", "")
    yield "contingency", plan.contingency
    if everything:
        for n, risk in enumerate(plan.risks):
            yield f"risks.{n}.statement", risk.statement
            yield f"risks.{n}.mitigation", risk.mitigation
        yield from ((f"assumptions.{n}.statement", one.statement) for n, one in enumerate(plan.assumptions))


def _words(path: str, plain: str, form: str, words: str, *, everything: bool) -> Iterator[tuple[str, str]]:
    """The words that the family reads: those written for it, else those of the form."""
    if plain.strip():
        yield f"{path}.plain", plain
    if everything or not plain.strip():
        yield f"{path}.{form}", words


def _place(path: str, plan: Plan, places: Mapping[str, str]) -> str:
    words = place_words(path, plan)
    return f"{words} ({places[path]})" if path in places else words


def _build(plan: Plan, _today: dt.date) -> HintsPage:
    rows, number = hard_sentences(plan, {}, packaged_glossary())
    return hints_page(plan, rows, number)


VIEW: View[HintsPage] = View(name="plain", design="plain_hints", title="Plain words", build=_build)
