"""Specific: what will happen can be seen, and an outcome is a change, not a service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.checks.case import Case
from planforms.check import Weakness, check
from planforms.checks.guidance import CLEAR_ACTION, OUTCOMES_FIRST, SPECIFIC, TANGIBLE, TOO_VAGUE
from planforms.checks.saying import about, own_words
from planforms.checks.wordings import first_words, is_unobservable, names_a_measure, pattern, says_how_much
from planforms.plan import Action, Objective
from planforms.values.blank import is_placeholder

__all__ = ["action_too_short", "service_led_outcome", "unobservable_outcome", "vague_action"]

_INTO_SERVICE = re.compile(
    r"\b(?:attend(?:s|ed|ing)?|access(?:es|ed|ing)?|engag(?:e|es|ed|ing) (?:with|in)|receiv(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|"
    r"undertak(?:e|es|en|ing)|(?:be|is|are|been) (?:referred|offered|seen by|open to|allocated|signposted|assessed)|participat(?:e|es) in|"
    r"take part in|referrals? (?:to|for|made)|work with|sign up (?:to|for)|enrol(?:s|led)? on|(?:have|has|get|gets) (?:an?|the|their|his|her))\b",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"\b(?:support|package|worker|assessment|referral|plan|mentor|service)s?\b(?:\W+\w+){0,3}?\W+"
    r"(?:is|are|to be|be|being)?\W*(?:in place|provided|completed|made|offered|put in|arranged|allocated)\b"
    r"|^\s*(?:referral|assessment|support|sessions?)\s+(?:to|for|from|with)\b",
    re.IGNORECASE,
)
_END = re.compile(r"\b(?:so that|in order (?:to|that)|and (?:then )?(?:can|is able))\b", re.IGNORECASE)
_A_THING = re.compile(r"support (?:plan|worker|group|letter|teacher|assistant|package)\b", re.IGNORECASE)
_SAYS_SOMETHING = 3  # words: "Staff survey" says where to look, and not for what
_NEAR = 60  # letters between the verb and the service that it is about
_HELP_TO = re.compile(
    r"(?:help|enable|support|encourage|assist|empower)\s+(?:[\w’'-]+\s+){1,4}?(?:to\s+)?(?P<verb>\w+)", re.IGNORECASE
)


@check("warning", OUTCOMES_FIRST)
def service_led_outcome(case: Case) -> Iterator[Weakness]:
    """An outcome that names a service in the place of what is to be different."""
    for path, objective in case.outcomes if case.is_childs else ():
        if _is_service_led(objective.statement, case):
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


@check("warning", CLEAR_ACTION)
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


@check("note", SPECIFIC)
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


def _is_service_led(statement: str, case: Case) -> bool:
    if _END.search(statement):
        return False
    if _IN_PLACE.search(statement):
        return True
    into = _INTO_SERVICE.search(statement)
    if into is None:
        return False
    return pattern(case.rules.words.services).search(statement[into.start() : into.end() + _NEAR]) is not None


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
    helps = _HELP_TO.match(head)
    return helps[0] if helps and vague.match(helps["verb"]) else ""
