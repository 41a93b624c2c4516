"""A next step in prose: who does it, and when. The sentence itself stays what is to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from planforms.plan import Timescale, Who
from planforms.values.almanac import MONTH, WEEKDAY, plain
from planforms.values.anchor import NO_ANCHOR, Anchor, within_reason
from planforms.values.doubt import Doubt
from planforms.values.roles import sort_of
from planforms.values.sentence_times import words_of_time
from planforms.values.splitting import segments
from planforms.values.timescale import understand_timescale
from planforms.values.vocabulary import ACTION_NOUNS, ACTION_VERBS
from planforms.values.who import understand_responsibility

__all__ = ["Step", "read_step"]

_LONGEST = 600
_OPENING = re.compile(
    r"^(?:[•◦▪●■○§*·–—-]\s*|\(?[0-9]{1,2}[.)]\s+|(?:agreed )?(?:actions?|next steps?|ap|task)(?: [0-9]{1,2})?\s*"
    r"(?::|\s[-–—])\s*)+",
    re.IGNORECASE,
)
_VERB = (
    r"(?:(?:has|have) agreed to|agree[sd]? to|(?:is|are) going to|(?:is|are) to|needs? to|ha(?:s|ve) to|"
    r"will|shall|should|must|to)"
)
_SUBJECT = re.compile(
    rf"^(?P<who>[^.:;?!]{{1,90}}?)\s+(?:both |also |each |then )?{_VERB}\s+(?:also |then |both |each )?"
    r"(?P<verb>[a-z][\w'’-]*)(?:\s+(?P<next>[\w'’-]+))?"
)
_LABEL = re.compile(r"^(?P<who>[^:;.?!()]{1,60}?)\s*(?::|\s[-–—])\s+(?P<rest>\S.*)$", re.DOTALL)
_HEADING = re.compile(
    r"\b(?:child(?:ren)?|family|parents?|carers?|young person|pupil|learners?|school|home|health|housing|education|"
    r"police|team|services?|group|social care|staff)\b",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\bbe (?:\w+ ){1,3}?by (?P<who>[\w'’.-]+(?: (?!by\b|before\b|on\b|within\b|in\b|at\b)[\w'’.&-]+){0,4}?)"
    r"(?=\s+(?:by|before|on|within|in|at|from|each|every|to|as|when|if|so|until|after|once|with|daily|weekly)\b|\s*[,;.(–—]|\s*$)"
)
_IN_BRACKETS = re.compile(r"[(\[](?P<who>[^()\[\]]{1,80})[)\]][\s.]*$")
_NOT_A_VERB = re.compile(
    r"(?:the|an?|his|her|their|our|my|your|its|all|both|each|every|any|this|that|these|those|be|school|college|home|"
    r"mum|dad|parents?|carers?|housing|staff|work|other|others|children|families|young|support)$"
)
_PRONOUN = re.compile(
    r"(?:i|we|he|she|they|it|you|this|that|there|these|those|who|what|which|how|if|when|where|as|so|and|but|or|in|on|"
    r"at|for|to|by|not|the (?!(?:family|school|sw|hv|police|college|head|social|health|team|lead))\w.*)(?:\s.*)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:he|she|they|it|i|we|said|says|who|that|which|has|have|had|is|are|was|were|if|when|someone|somebody|anyone|nobody)\b",
    re.IGNORECASE,
)
_NO_BODY = re.compile(
    rf"\b(?:{MONTH}|{WEEKDAY})|\b(?<!core )(?<!steering )(?<!working )(?<!partnership )groups?$"
    r"|\b(?:project|practice|pool|places?|advice)$",
    re.IGNORECASE,
)
_NOUN_ENDING = re.compile(r"\w+(?:tion|tions|ment|ments|ing|ings|ance|ence|ity|ness|ral|rals|ship|ies|gies)$")


@dataclass(frozen=True)
class Step:
    """Who does it and when; `timescale.written` is the words of the sentence that say when."""

    owners: tuple[Who, ...] = ()
    timescale: Timescale = field(default_factory=Timescale)
    doubts: tuple[Doubt, ...] = ()


def read_step(sentence: str, anchor: Anchor = NO_ANCHOR) -> Step:
    """Who does the step that the sentence describes, and when, as far as it says so.

    The owner is the subject before "to", "will" and the like, stands before a colon, behind "to be done by", or in
    brackets at the end. Nobody is named where the sentence begins with a verb ("Ask Mum to ring"), and no day is taken
    that may belong to what is described.
    """
    text = _OPENING.sub("", " ".join(sentence[:_LONGEST].split()))
    anchor = within_reason(anchor)
    when = words_of_time(text, anchor)
    owners, doubts = _owners(text.removeprefix(when).lstrip(" ,:;-–—."))
    timescale, more = understand_timescale(when, anchor) if when else (Timescale(), ())
    return Step(owners, timescale, tuple(dict.fromkeys((*doubts, *more))))


def _owners(text: str) -> tuple[tuple[Who, ...], tuple[Doubt, ...]]:
    found: list[Who] = []
    doubts: list[Doubt] = []
    for part in text.split(";"):
        responsible, _, more = understand_responsibility(_named(part.strip()))
        found += [who for who in responsible if who not in found]
        doubts += more
    return tuple(found), tuple(doubts)


def _named(text: str) -> str:
    """The words of one step that name its owner; "" where none do."""
    subject = _SUBJECT.match(text)
    if subject and _is_verb(subject) and _are_people(subject["who"], surely=False):
        return subject["who"].rstrip(" -–—,")
    label = _LABEL.match(text)
    if (
        label
        and (_is_task(label["rest"]) or label["rest"][:1].islower())
        and not _HEADING.search(label["who"])
        and _are_people(label["who"], surely=True)
    ):
        return label["who"]
    for words in (_DONE_BY, _IN_BRACKETS):
        if (found := words.search(text)) and _are_people(who := _without_time(found["who"]), surely=True):
            return who
    return ""


def _without_time(words: str) -> str:
    """JS, by end of Oct: JS"""
    return re.split(r"\s*[,;–—]\s*(?=(?:by|before|from|within|on)\b|[0-9])|\s+(?=(?:by|before|within|from)\b)", words)[
        0
    ]


def _is_task(words: str) -> bool:
    return re.split(r"\W", words, maxsplit=1)[0].casefold() in (ACTION_VERBS | {"to", "will"})


def _is_verb(subject: re.Match[str]) -> bool:
    verb, following = subject["verb"].casefold(), (subject["next"] or "").casefold()
    if verb == "be":
        return not re.fullmatch(r"\w+(?:ed|en|de|nt|ne|ld|up|ade)", following)
    return not _NOT_A_VERB.fullmatch(verb) or (verb in ("work", "support", "school", "staff") and bool(following))


def _are_people(words: str, *, surely: bool) -> bool:
    """Whether the words name people or bodies. `surely` refuses a single capitalised word, which may be anything."""
    words = words.strip(" ,")
    first = plain(words).split(" ")[0].casefold().strip(",.") if words else ""
    if (
        not words
        or len(words.split()) > 12
        or _CLAUSE.search(words)
        or _PRONOUN.fullmatch(words)
        or first in ACTION_VERBS
    ):
        return False
    parts = [re.sub(r"\(.*?\)", "", part).strip() for part in segments(words)]
    return bool(parts) and all(_is_somebody(part, surely=surely) for part in parts)


def _is_somebody(part: str, *, surely: bool) -> bool:
    part = re.sub(
        r"^(?:the|her|his|my|our|their) ", "", re.split(r"\s+with\s+|,", part)[0], flags=re.IGNORECASE
    ).strip()
    sort = sort_of(part)
    if sort in ("role", "organisation"):
        return not _NO_BODY.search(part)
    if sort != "name":
        return False
    tokens = part.split()
    last = tokens[-1].casefold()
    if any(token.casefold() in ACTION_NOUNS for token in tokens) or re.fullmatch(
        f"{MONTH}|{WEEKDAY}", part, re.IGNORECASE
    ):
        return False
    if len(tokens) == 1:
        return not _NOUN_ENDING.fullmatch(last) and (not surely or re.fullmatch(r"(?:[A-Z]\.?){2,3}", part) is not None)
    return True
