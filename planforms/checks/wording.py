"""Specific: what will happen can be seen, and an outcome is a change, not a service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import CLEAR_ACTION, OUTCOMES_FIRST, SPECIFIC, TANGIBLE
from planforms.checks.saying import about, own_words
from planforms.checks.wordings import (
    HELPS_TO,
    first_words,
    is_service_led,
    is_unobservable,
    names_a_measure,
    pattern,
    says_how_much,
)
from planforms.plan import Action, Objective
from planforms.values.blank import is_placeholder

__all__ = ["action_too_short", "service_led_outcome", "unobservable_outcome", "vague_action"]

_A_THING = re.compile(r"support (?:plan|worker|group|letter|teacher|assistant|package)\b", re.IGNORECASE)
_SAYS_SOMETHING = 3  # words: "Staff survey" says where to look, and not for what


@check("warning", OUTCOMES_FIRST)
def service_led_outcome(case: Case) -> Iterator[Weakness]:
    """An outcome that names a service in the place of what is to be different."""
    for path, objective in case.outcomes if case.is_childs else ():
        if is_service_led(objective.statement, case.rules.words.services):
            yield Weakness(
                path + ".statement",
                f"Outcome {objective.id or ''} is a service, not what will be different.".replace("  ", " "),
                "Move the service to the actions, and write what will have changed when it has helped.",
                f"“{own_words(objective.statement)}”: so that what happens? Write the answer as the outcome.",
            )


@check("warning", TANGIBLE)
def unobservable_outcome(case: Case) -> Iterator[Weakness]:
    """An outcome that nobody could see, count or be told."""
    for path, objective in case.outcomes:
        if is_unobservable(objective.statement) and not _is_made_plain(objective):
            yield Weakness(
                path + ".statement",
                f"Nobody could see whether {objective.id or 'this outcome'} has come true.",
                "Write what people will do or say then that they do not do or say now.",
                f"“{own_words(objective.statement)}”: what would you see on an ordinary day?",
            )


@check("warning", SPECIFIC)
def vague_action(case: Case) -> Iterator[Weakness]:
    """An action of which nobody could see whether it was done."""
    for path, action in case.actions:
        words = _vague_words(action, case)
        if words:
            yield Weakness(
                path + ".description",
                f"{about(action)} does not say what somebody would see being done.",
                "Write what is done, with whom, how often and until when.",
                f"“{own_words(action.description)}”: in the place of “{words}”, who does what, on which days?",
            )


@check("note", CLEAR_ACTION)
def action_too_short(case: Case) -> Iterator[Weakness]:
    """An action of a word or two, which leaves open what will be done."""
    for path, action in case.actions:
        words = re.findall(r"\w[\w’'-]*", action.description)
        if 0 < len(words) <= 2 and not action.plain.strip() and not is_placeholder(action.description):
            yield Weakness(
                path + ".description",
                f"{about(action)} is only a heading.",
                "Write a sentence with a verb: what will be done?",
                f"“{own_words(action.description)}”: who does what to bring it about?",
            )


def _is_made_plain(objective: Objective) -> bool:
    """Whether a measure says what the words of the outcome do not."""
    return any(
        measure.target.strip()
        or names_a_measure(measure.statement)
        or (len(measure.statement.split()) >= _SAYS_SOMETHING and not is_unobservable(measure.statement))
        for measure in objective.measures
    )


def _vague_words(action: Action, case: Case) -> str:
    """The words that are vague; "" where the action says how much or when, or is none of them."""
    words, text = case.rules.words, action.description
    if says_how_much(text) or (words.not_vague and pattern(words.not_vague).search(text)):
        return ""
    if amount := pattern(words.vague_amounts).search(text):
        return amount[0]
    head = first_words(text)
    vague = pattern(words.vague)
    found = vague.match(head)
    if found and not _A_THING.match(head):
        return found[0]
    helps = HELPS_TO.match(head)
    return helps[0] if helps and vague.match(helps["verb"]) else ""
