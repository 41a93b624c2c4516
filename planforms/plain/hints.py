"""What will be hard in a sentence, and why: hints for the writer, each with the very words and what could be done.

Sources: plain-English guides for public services (sentences of 15 to 20 words, letters written out, no signs in the
place of words), Easy Read guides (15 words, one idea), and the guides that ask to say what somebody did rather than
what somebody is. The lists lie in `words/plain.csv` and the glossary.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from planforms.assets import asset_text
from planforms.plain.glossary import Glossary
from planforms.plain.passive import passives
from planforms.plain.sentences import Sentence, words_of

__all__ = ["CHILD_WORDS", "CODES", "MOST_WORDS", "Hint", "hints"]

MOST_WORDS = 20
CHILD_WORDS = 15
"""The words of a sentence that an adult reads easily, and those of one for a child or in Easy Read."""

CODES = ("too-long", "two-ideas", "passive", "jargon", "letters", "harm-label", "blame", "sign")

_SHORT = 12  # words; a shorter sentence may join two ideas and still be easy
_LETTERS = re.compile(r"(?<![^\W_])[A-Z][A-Z0-9&]*[A-Z][A-Z0-9]*s?(?![^\W_])")
_KNOWN_LETTERS = frozenset("NHS UK TV OK GP BBC DVD ID PE MP USA EU CD PC AM PM II III IV IT A4 A3".split())
_JOINS = re.compile(
    r";|,\s+(?:and|but|so|or|while|whilst|whereas|which|who|because|as)\b"
    r"|\band\s+(?=(?:then|also|will|he|she|they|it|we|you|i|his|her|their|this|that|there|the\s\w+\s(?:will|is|are))\b)"
    r"|\b(?:while|whilst|whereas|which|although|however)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?<=[^\W\d_])\s?[/&]\s?(?=[^\W\d_])")


@dataclass(frozen=True)
class Hint:
    """One hint: its code, the words it is about, why they will be hard, and what to write instead ("" where open)."""

    code: str
    words: str
    why: str
    instead: str


def hints(sentence: Sentence, kind: str, glossary: Glossary, most: int = MOST_WORDS) -> tuple[Hint, ...]:
    """The hints for one sentence of a plan of a kind; `most` is how many words it may have."""
    text = sentence.text
    return (
        *_too_long(sentence, most),
        *_two_ideas(sentence),
        *(_passive(words) for words in passives(text)),
        *_of_words(text, kind, glossary),
        *_letters(text, kind, glossary),
        *(
            Hint("sign", sign[0].strip(), "A sign stands for a word.", "Write “and” or “or”.")
            for sign in _SIGN.finditer(text)
        ),
    )


def _too_long(sentence: Sentence, most: int) -> Iterator[Hint]:
    number = len(sentence.words)
    if number > most:
        start = " ".join(words_of(sentence.text)[:4])
        yield Hint("too-long", f"{start} …", f"It has {number} words; {most} are enough.", "Make two sentences of it.")


def _two_ideas(sentence: Sentence) -> Iterator[Hint]:
    found = _JOINS.search(sentence.text)
    if found and len(sentence.words) > _SHORT:
        around = words_of(sentence.text[: found.start()])[-2:]
        words = " ".join([*around, found[0].strip(" ,")]) if found[0] != ";" else ";"
        yield Hint("two-ideas", words, "It says two things at once.", "One idea in each sentence.")


def _passive(words: str) -> Hint:
    why = "It says last who does it." if words.casefold().endswith(" by") else "It does not say who does it."
    return Hint("passive", words, why, "Begin with who does it.")


def _of_words(text: str, kind: str, glossary: Glossary) -> Iterator[Hint]:
    """The hints of the glossary and of the list; of two about the same words the one about more of them."""
    found = [*_of_glossary(text, kind, glossary), *_of_list(text)]
    for hint in found:
        if not any(hint.words in other.words and len(hint.words) < len(other.words) for other in found):
            yield hint


def _of_glossary(text: str, kind: str, glossary: Glossary) -> Iterator[Hint]:
    for term, found in glossary.found_in(text, kind):
        if term.use == "ambiguous":
            yield Hint("letters", found[0], "It can mean several things.", "Write out which is meant.")
        elif term.use == "never":
            yield Hint("jargon", found[0], "It is for professionals alone.", "Leave it out of words that are shared.")
        elif term.use == "harm":
            yield Hint("harm-label", found[0], "It is a label for harm.", _capital(term.means) + ".")
        elif term.use == "blame":
            yield Hint("blame", found[0], "It judges; it does not say what happened.", term.means)
        else:
            code = "letters" if found[0].isupper() else "jargon"
            yield Hint(code, found[0], "Families may not know it.", term.means)


def _of_list(text: str) -> Iterator[Hint]:
    pattern, known = _list()
    for found in pattern.finditer(text):
        instead, why = known[" ".join(found[0].casefold().split())]
        reason = "There is a plainer word." if why == "jargon" else "It judges; it does not say what happened."
        yield Hint(why, found[0], reason, instead)


def _letters(text: str, kind: str, glossary: Glossary) -> Iterator[Hint]:
    """Letters that stand for words and are neither well known nor in the glossary nor explained beside."""
    if text.isupper():
        return
    known = [found.span() for _, found in glossary.found_in(text, kind)]
    for found in _LETTERS.finditer(text):
        spelled_out = text[found.end() :].lstrip().startswith("(") or text[: found.start()].rstrip().endswith("(")
        in_term = any(begin <= found.start() < end for begin, end in known)
        if not in_term and not spelled_out and found[0].rstrip("s") not in _KNOWN_LETTERS:
            yield Hint("letters", found[0], "These letters are not explained.", "Write them out, or say what it is.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@cache
def _list() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """What finds the words of the list, longest first, and what to write instead of each."""
    known: dict[str, tuple[str, str]] = {}
    for row in csv.DictReader(io.StringIO(asset_text("words/plain.csv"))):
        for words in row["words"].split("|"):
            known[words] = (row["instead"], row["why"])
    listed = sorted(known, key=lambda words: (-len(words), words))
    escaped = "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in listed)
    return re.compile(rf"(?<!\w)(?:{escaped})(?!\w)", re.IGNORECASE), known
