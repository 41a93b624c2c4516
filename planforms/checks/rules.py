"""What an organisation sets about checks: how grave, which not and why, its words and days, what it has accepted.

checks = "our_checks"               # a folder of checks of your own; used only where this file is named by --profile
holidays = [2026-12-24, 2026-12-29]  # days off beside the bank holidays
review_weeks = 6                     # the first review is expected within so many weeks

[severity]
no-date = "error"                    # error, warning or note

[off]
no-copies = "Our case system records who gets a copy."

[words]
vague = ["explore", "signpost"]      # added to the lists that are there

[[accepted]]
code = "two-owners"
where = "1.2.3"                      # the ref that the finding is about; without it, the whole plan
plan = "EH-1042"                     # the reference of the plan; without it, every plan
reason = "Both parents want it so."
by = "Priya Nair"
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, cast

from planforms.checks.words import USUAL_WORDS, Words
from planforms.errors import UsageError
from planforms.finding import SEVERITIES, Severity
from planforms.values.terms import USUAL_TERMS, Terms

__all__ = ["KEYS", "USUAL_RULES", "Accepted", "Rules", "nearest"]

KEYS = ("checks", "holidays", "review_weeks", "severity", "off", "words", "accepted")
"""The keys of a settings file that are about checks."""

_ACCEPTED = ("code", "where", "plan", "reason", "by")


@dataclass(frozen=True)
class Accepted:
    """A finding that somebody lets stand. `plan` is a reference, `where` a ref; "" is any plan, the whole plan."""

    code: str
    where: str
    reason: str
    by: str
    plan: str = ""


@dataclass(frozen=True)
class Rules:
    """What is set. `own` names a folder of checks of an organisation's own, "" where there is none."""

    severity: Mapping[str, Severity] = field(default_factory=dict)
    off: Mapping[str, str] = field(default_factory=dict)
    words: Words = USUAL_WORDS
    holidays: frozenset[dt.date] = frozenset()
    terms: Terms = USUAL_TERMS
    review_weeks: int = 0
    accepted: tuple[Accepted, ...] = ()
    own: str = ""

    @classmethod
    def from_mapping(cls, tree: Mapping[str, Any], known: Collection[str], terms: Terms = USUAL_TERMS) -> Rules:
        """The rules in the content of a settings file; `known` are the codes there are.

        Raises UsageError, "settings", that says which entry is wrong, with the nearest word that is known.
        """
        severity = {code: _severity(code, word) for code, word in _coded(tree, "severity", known).items()}
        off = {code: _reason(code, why) for code, why in _coded(tree, "off", known).items()}
        accepted = tuple(_accepted(entry, known) for entry in _list(tree, "accepted"))
        days = frozenset(_day(value) for value in _list(tree, "holidays"))
        return cls(severity, off, _words(tree), days, terms, _weeks(tree), accepted, _folder(tree))


USUAL_RULES = Rules()


def nearest(word: str, known: Collection[str]) -> str:
    """The nearest of the words that are known."""
    return difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.0)[0]


def _coded(tree: Mapping[str, Any], key: str, known: Collection[str]) -> Mapping[str, Any]:
    entries = tree.get(key, {})
    if not isinstance(entries, Mapping):
        raise _wrong(f"“{key}” is not a table.", f"Begin it with [{key}].")
    for code in entries:
        _must_be_known(code, known, f"[{key}]")
    return entries


def _must_be_known(code: str, known: Collection[str], where: str) -> None:
    if code not in known:
        raise _wrong(f"There is no check “{code}”, named in {where}.", f"The nearest is “{nearest(code, known)}”.")


def _severity(code: str, word: Any) -> Severity:
    if word not in SEVERITIES:
        hint = f"It is one of {', '.join(SEVERITIES)}; to leave a check out, give the reason under [off]."
        raise _wrong(f"The severity “{word}” of {code} is not known.", hint)
    return cast("Severity", word)


def _reason(code: str, why: Any) -> str:
    if not isinstance(why, str) or not why.strip():
        raise _wrong(f"{code} is left out without a reason.", f'Such as {code} = "Our form has no place for it."')
    return why.strip()


def _words(tree: Mapping[str, Any]) -> Words:
    entries = tree.get("words", {})
    if not isinstance(entries, Mapping):
        raise _wrong("“words” is not a table.", "Begin it with [words].")
    lists = [each.name for each in fields(Words)]
    for name, words in entries.items():
        if name not in lists:
            raise _wrong(f"There is no list of words “{name}”.", f"The nearest is “{nearest(name, lists)}”.")
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise _wrong(f"The words under “{name}” are no list of words.", f'Such as {name} = ["explore"].')
    return USUAL_WORDS.with_own(Words(**{name: _tidy(name, words) for name, words in entries.items()}))


def _tidy(name: str, words: list[str]) -> tuple[str, ...]:
    tidy = (" ".join(word.split()) for word in words)
    return tuple(word.upper() if "letters" in name else word.casefold() for word in tidy)


def _accepted(entry: Any, known: Collection[str]) -> Accepted:
    if not isinstance(entry, Mapping):
        raise _wrong("“accepted” is not a list of tables.", "Begin each entry with [[accepted]].")
    for key in entry:
        if key not in _ACCEPTED:
            raise _wrong(f"An [[accepted]] entry has the key “{key}”.", f"The nearest is “{nearest(key, _ACCEPTED)}”.")
    given = {key: str(entry.get(key, "")).strip() for key in _ACCEPTED}
    for key in ("code", "reason", "by"):
        if not given[key]:
            raise _wrong(f"An [[accepted]] entry has no {key}.", "It needs code, reason and by.")
    _must_be_known(given["code"], known, "[[accepted]]")
    return Accepted(**given)


def _list(tree: Mapping[str, Any], key: str) -> list[Any]:
    entries = tree.get(key, [])
    if not isinstance(entries, list):
        raise _wrong(f"“{key}” is not a list.", "It is written in square brackets.")
    return entries


def _day(value: Any) -> dt.date:
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise _wrong("Under “holidays” stands something that is not a day.", "Write each as 2026-12-24.")
    return value


def _weeks(tree: Mapping[str, Any]) -> int:
    weeks = tree.get("review_weeks", 0)
    if not isinstance(weeks, int) or isinstance(weeks, bool) or not 0 <= weeks <= 104:
        raise _wrong("“review_weeks” is not a number of weeks.", "Such as review_weeks = 6.")
    return weeks


def _folder(tree: Mapping[str, Any]) -> str:
    folder = tree.get("checks", "")
    if not isinstance(folder, str):
        raise _wrong("“checks” is not the name of a folder.", 'Such as checks = "our_checks".')
    return folder


def _wrong(message: str, hint: str) -> UsageError:
    return UsageError("settings", message, hint)
