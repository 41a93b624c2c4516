"""Complete: no prompts left in, no sentence that breaks off, nothing that stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.check import Weakness, check
from planforms.checks.case import Case
from planforms.checks.guidance import COMPLETE
from planforms.checks.wordings import pattern
from planforms.values.blank import is_placeholder

__all__ = ["breaks_off", "placeholder", "see_elsewhere"]

_LEFT_IN = re.compile(
    r"\bT\.?B\.?[CADI]\b\.?|\bto be (?:confirmed|decided|determined|advised)\b|\?{2,}|\bX{3,}\b|\bxx+x\b|_{4,}|…{2,}|\.{4,}"
    r"|\[[^\]\[]{2,60}\]|«[^»]*»|\{\{[^}]*\}\}|<(?:insert|enter|name|date|child)[^>]*>|\b(?:insert|enter) (?:name|date|text|here)\b"
    r"|\bclick (?:or tap )?here\b|\bdd/mm/yy|\blorem ipsum\b|\b(?:child|young person)['’]s name\b|\bdelete as (?:appropriate|applicable)\b"
    r"|\b(?:he/she|she/he|s/he|his/her|her/his|him/her)\b",
    re.IGNORECASE,
)
_QUOTED_GAP = re.compile(r"\[(?:sic|…|\.\.\.)\]", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\W*(?:please )?(?:see|refer to|as per|as in|per|cf\.?)\s+(?:the |our |my )?(?:\w+\s+){0,3}?"
    r"(?:attached|minutes|report|assessment|plan|notes|document|appendix|overleaf|file|email|letter|chronology|conference|"
    r"(?:LAC|CLA|CIN|CP|PEP|EHCP?) review|review|case notes|above|below)\W*",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"\W*(?:see |as )?(?:attached|overleaf|as discussed|as before|as above|ditto)\W*", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:\b(?:and|or|but|the|a|an|because)|,)\s*$", re.IGNORECASE)
_SENTENCE = 4  # words


@check("warning", COMPLETE)
def placeholder(case: Case) -> Iterator[Weakness]:
    """A prompt, or “to be confirmed”, where words of the plan should stand."""
    own = pattern(case.rules.words.placeholders) if case.rules.words.placeholders else None
    for path, text in case.texts:
        left_in = _LEFT_IN.search(_QUOTED_GAP.sub("", text)) or (own and own.search(text))
        if left_in or (is_placeholder(text) and re.search(r"\w", text)):
            yield Weakness(
                path,
                "A prompt of the form, or “to be confirmed”, still stands here.",
                "Write what is meant, or who will find it out by when.",
            )


@check("note", COMPLETE)
def see_elsewhere(case: Case) -> Iterator[Weakness]:
    """A pointer to another paper where words of the plan should stand."""
    for path, text in case.texts:
        if _ELSEWHERE.fullmatch(text) or _ATTACHED.fullmatch(text):
            yield Weakness(
                path,
                "This points to another paper, which those who get the plan may not have.",
                "Write the two sentences that matter here.",
            )


@check("note", COMPLETE)
def breaks_off(case: Case) -> Iterator[Weakness]:
    """A sentence that breaks off."""
    for path, text in case.texts:
        if len(text.split()) >= _SENTENCE and _OPEN_END.search(text):
            yield Weakness(
                path,
                "This sentence breaks off.",
                "Finish it; some boxes of forms cut off what is typed.",
            )
