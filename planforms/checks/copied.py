"""Signs that a text was written for somebody else: another name, the wrong pronoun, the same step twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import NOT_GENERIC, SYSTEMATIC
from planforms.checks.saying import about
from planforms.text import comparable
from planforms.values.roles import sort_of

__all__ = ["another_name", "same_action_twice", "wrong_pronoun"]

_PERSONAL = (
    r"(?:feels?|says?|sleeps?|wants|likes|enjoys|eats|plays|tells|knows|wears|cries|smiles|hears|thinks|worries|loves|"
    r"will (?:feel|be able|sleep|tell|know|eat|play|attend|learn|say|go|have|be)|"
    r"(?:is|has been) (?:able|happy|safe|confident|ready|asleep|late|worried|anxious|tired)|"
    r"can (?:sleep|tell|say|play|eat|walk|read|talk|go)|to (?:attend|feel|be able|sleep|engage|access))"
)
_SUBJECT = re.compile(
    rf"(?:^|[.;:]\s+|\b(?:that|when|if|because|so)\s+)(?P<name>[A-Z][a-zà-ž’'-]{{2,}})\s+{_PERSONAL}\b"
)
_NO_NAME = frozenset(
    (
        "mum dad mother father nan gran nana granny grandad child children family parents carers staff school everyone "
        "everybody nobody somebody someone she they this that there what who when baby sister brother attendance "
        "learners pupils students parent carer teachers others people adults both all each every one none nothing "
        "homework mornings mealtimes bedtime you your we our it he his her him"
    ).split()
)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_OTHERS = re.compile(
    r"\b(?:mum|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|grandmother|grandfather|aunt\w*|uncle|brother|"
    r"sister|step\w+|carers?|parents?|teacher|worker|nurse|friend|baby|partner|man|woman|boy|girl|mrs|mr|miss|ms|dr)\b",
    re.IGNORECASE,
)
_SEX = re.compile(r"\b(?:sex|gender|pronouns?)\b", re.IGNORECASE)
_MOST = 2  # how often the other pronoun must stand for each that is wrong


@check("warning", NOT_GENERIC)
def another_name(case: Case) -> Iterator[Weakness]:
    """A name where the child’s should stand that is nobody’s in the plan."""
    known = " ".join(case.cast.names).casefold()
    for path, text in case.texts if case.is_childs and case.cast.names else ():
        if not path.startswith("areas.") or ".monitoring." in path or case.cast.name_in(text):
            continue
        found = _SUBJECT.search(text)
        if found and _is_strange(found["name"], known):
            yield Weakness(
                path,
                "A name stands here that is nobody’s in this plan.",
                "Is it left over from another plan? Write this child’s name, or add the person to the list.",
            )


@check("warning", NOT_GENERIC)
def wrong_pronoun(case: Case) -> Iterator[Weakness]:
    """A child who is he in one sentence and she in another."""
    uses = [use for path, text in case.texts for use in _pronouns(path, text, case)] if case.is_childs else []
    counts = Counter(pronoun for _, pronoun in uses)
    right = _stated(case) or max(counts, key=lambda one: counts[one], default="")
    wrong = [path for path, pronoun in uses if pronoun != right]
    if wrong and (_stated(case) or counts[right] >= _MOST * len(wrong)):
        for path in dict.fromkeys(wrong):
            yield Weakness(
                path,
                f"The child is “{'she' if right == 'he' else 'he'}” here and “{right}” elsewhere.",
                "Read the sentence again: was it written for another child?",
            )


@check("note", SYSTEMATIC)
def same_action_twice(case: Case) -> Iterator[Weakness]:
    """The same action twice."""
    first: dict[str, str] = {}
    for path, action in case.actions:
        words = comparable(action.description).rstrip(".")
        if len(words.split()) > 2 and words in first:
            yield Weakness(
                path + ".description",
                f"{about(action)} is word for word {first[words] or 'another one'}.",
                "Keep one of them; where both outcomes need it, say so there.",
            )
        first.setdefault(words, action.id)


def _is_strange(name: str, known: str) -> bool:
    word = re.sub(r"[’']s?$", "", name)
    return word.casefold() not in _NO_NAME and word.casefold() not in known and sort_of(word) == "name"


def _pronouns(path: str, text: str, case: Case) -> Iterator[tuple[str, str]]:
    """The pronouns that can only be the child's: in texts that name the child, in sentences with nobody else in them."""
    if not case.cast.name_in(text) or path.endswith((".mitigation", "contingency")):
        return
    for sentence in _SENTENCES.split(text):
        if _OTHERS.search(sentence) or _names_another(sentence, case):
            continue
        he, she = bool(_HE.search(sentence)), bool(_SHE.search(sentence))
        if he != she:
            yield path, "he" if he else "she"


def _names_another(sentence: str, case: Case) -> bool:
    """Whether anybody but the child is named: by a name of the plan, or by any capital within the sentence."""
    inside = re.findall(r"(?<!^)(?<=\s)[“‘(]?([A-Z][\w’'-]+)", sentence)
    if any(not case.cast.name_in(word) for word in inside):
        return True
    first = re.match(r"\W*([A-Z][\w’'-]+)", sentence)
    if first is None or case.cast.name_in(first[1]):
        return False
    return first[1].casefold().removesuffix("’s") in " ".join(case.cast.names).casefold().split()


def _stated(case: Case) -> str:
    """The pronoun that the details of the child give; "" where they give none."""
    for label, value in case.plan.subject.details.items():
        if _SEX.search(label):
            if re.search(r"\b(?:female|girl|she)\b", value, re.IGNORECASE):
                return "she"
            if re.search(r"\b(?:male|boy|he)\b", value, re.IGNORECASE):
                return "he"
    return ""
