"""How a text speaks: it tells somebody to do something, says how things are to be, what is wrong, or what happened."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from planforms.values.almanac import plain
from planforms.values.vocabulary import ACTION_VERBS

__all__ = ["Manner", "is_told", "is_troubled", "manner_of"]

Manner = Literal["told", "state", "trouble", "past", "thing"]
"""told: "Book the review", "Paul to collect". state: "Ama reads every day". trouble: "She is late and has no friends".
past: "Booked, went once". thing: "Six sessions"."""

_BULLET = re.compile(r"^(?:\W+|\(?[0-9]{1,2}[.)]\s+)+")
_FIRST_WORDS = 14
_MORE_VERBS = frozenset(
    """add adopt advise agree align allow apply arrange assign attend audit avoid be become begin bid bring bring build
    buy call carry catch check choose claim clean clear close coach collect come commission compare complete consider
    contact convene convert cook cover create cut deliver design develop discuss distribute double draft draw drop eat
    embed encourage enrol enter establish explain explore extend feed fill find finish fit fix follow gather get give go
    handle have hear help hire hold host identify include increase inform inspect install introduce invest invite issue
    join keep know launch lead learn lend let link listen look lower maintain make map match measure meet mend model
    monitor move name negotiate note notify nominate observe offer open order organise paint pass pay phone pick pilot
    place plan play praise prepare present print prioritise procure produce promote protect provide publish put raise
    rate read recruit redesign reduce refer refresh refurbish register relaunch remind remove renew repair replace
    replan report request research respond review revise rewrite ring roll run say scan schedule see select sell send
    set share shop show sign sit skill solve sort speak spend start state stay stick stop strengthen submit supply
    support survey swap switch take talk target teach tell tender test text thank think tidy timetable trace track train
    transfer translate travel trial try turn undertake update upgrade upskill use visit wake walk warn wash watch wear
    weigh welcome widen work write""".split()
)
_TO_DO = re.compile(
    r"(?P<who>(?:[A-Z][\w’'.-]*|I|We|the \w+|my \w+)(?: (?:and|&|or|[A-Z&][\w’'.-]*"
    r"|[a-z]+)){0,4}?(?: \([^)]*\))?) (?:to|will|should|is going to"
    r"|are going to|needs? to|agree[sd]? to|has agreed to|have agreed to)(?: also)? [a-z]"
)
_DONE = re.compile(r"\b(?:done|been|got|had|was|were|not)\b|['’](?:m|ve|s|re)\b")
_NAMED = re.compile(r"[A-Z][\w'.-]*(?: (?:and|&|[A-Z][\w'.-]*)){0,3}: ")
_FINITE = re.compile(
    r"\b(?:is|are|am|isn't|aren't|has|have|can|will|feels?|knows?|gets?|goes|comes|lives?|sleeps?|eats?|uses?|attends?|"
    r"makes?|says|tells?|asks|finds|keeps?|stays?|joins?|reads?|writes?|speaks?|sees?|plays?|does|wants?|needs?|works?|"
    r"helps?|enjoys?|manages?|arrives?|understands?|hears?|meets?|gives?|shows?|starts?|stops?|leaves?|loses?|misses|"
    r"agrees?|follows?|learns?|thinks?|looks?|turns?|changes?|leads?|continues?|reaches|rises|falls|drops|moves?|happens?"
    r"|cares|trusts?|belongs?|finishes?|passes|takes?|brings?|talks?|walks?|runs?|wins?|grows?|becomes?|remains?|hits?|"
    r"hurts?|worr(?:y|ies)|wakes?|settles?|copes?|catch(?:es)?|sits?|stands?|shares?|contributes?|achieves?)\b"
)
_SUBJECT = re.compile(
    r"(?:I|we|she|he|they|it|you|there|nobody|everyone|everybody|somebody|someone|no one|no|every|each|all|both|more|"
    r"fewer|most|many|any|the|a|an|his|her|their|our|my|your|this|that|children|families|parents|carers|pupils|learners|"
    r"staff|teachers|people|adults|schools|young|by|when|things|mum|dad|[A-Z][\w’'-]*|[0-9]+%?|[a-z]+s)\b",
)
_TROUBLE = re.compile(
    r"\b(?:not|no|never|nobody|hardly|rarely|without|worr\w*|concern\w*|difficult\w*|struggl\w*|problems?|late|miss\w*|"
    r"low|poor|weak|behind|anxious|anxiety|unsafe|risks?|lack\w*|only|too|angry|hurt\w*|debts?|arrears|damp|few\w*|unclear|"
    r"var(?:y|ies)|gaps?|delay\w*|absen\w*|exclu\w+|suspen\w+|stopped|refus\w+|hit\w*|argu\w+|bull\w+|alone|isolated|lonely|"
    r"needs? (?:help|support|somebody|someone|reminding|supervision)|tired|bad|badly|worse"
    r"|upset|cr(?:y|ies|ying)|hungry|dirty"
    r"|cold|broken?|fails?|failed|afraid|scared|frightened|frustrat\w+|unable|hard|"
    r"stuck|lost|drinking|violen\w+|police called|pain\w*|overcrowded|owes?|barely|inconsisten\w+|unhappy|bored"
    r"|ill|hates?|"
    r"interrupt\w*|shout\w*|rude|fight\w*|dropped|below|slow\w*)\b|n['’]t\b|[0-9]+%",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"^(?:(?:[A-Z][\w’'-]* )?(?:booked|sent|done|met|started|starts on|completed|agreed|signed|made|been|went|waiting|"
    r"first|draft|live|still|invites?|on track|not yet|no change|nothing|got|rang|fitted|used|put off|form|"
    r"tried|asked|bought|found|moved|closed|[0-9]+ of [0-9]+|two|three|half))\b"
    r"|\b(?:has|have|had|was|were|went|did|been|so far|yet|already|booked|happened|replied|came|got|rang|gave"
    r"|told|took|"
    r"said|says|sent|met|made|done|put|is in|to go|last)\b|’s (?:done|been|got|said)|\b[0-9]{1,2}/[0-9]{1,2}\b"
    r"|\b[a-z]{3,}ed\b",
    re.IGNORECASE,
)


_BEFORE = re.compile(r"\b(?:went|was|were|had|did|came|got|so far)\b")
_NOBODY = re.compile(r"(?:No|Nobody|No one) (?:\w+ )?(?:\w+s|is|are|goes|has)\b")


@lru_cache(maxsize=20_000)
def manner_of(text: str) -> Manner:
    """How the first line of a text speaks; "thing" where it has no verb that says so."""
    line = _BULLET.sub("", plain(text.strip().split("\n")[0])).strip(" \"'“”")
    head = " ".join(line.split()[:_FIRST_WORDS])
    if is_told(line):
        return "told"
    finite = _SUBJECT.match(head) and _FINITE.search(head, head.find(" ") + 1)
    trouble = _TROUBLE.search(head)
    if trouble and not (finite and _is_overcome(head, finite.end(), trouble.start())):
        return "trouble" if finite or len(head.split()) >= 4 else "past" if _PAST.search(head) else "thing"
    if finite and not _BEFORE.search(head):
        return "state"
    return "past" if _PAST.search(head) else "thing"


def _is_overcome(head: str, finite: int, trouble: int) -> bool:
    """Whether what is wrong is what is to go: "can say what worries her", "isn't missing school", "Nobody is left"."""
    if _NOBODY.match(head):
        return True
    return trouble > finite and len(head[finite:trouble].split()) > 1


def is_troubled(text: str) -> bool:
    """Whether a text says anywhere that something is wrong, or missing."""
    return _TROUBLE.search(plain(text)) is not None


def is_told(text: str) -> bool:
    """Whether a text tells somebody to do something: "Book the review", "Paul to collect", not "Six sessions"."""
    line = _BULLET.sub("", plain(text.strip()))
    first = _first_word(line)
    to_do = _TO_DO.match(line)
    if _is_command(first) or (to_do and not _FINITE.search(to_do["who"]) and not _DONE.search(to_do["who"])):
        return True
    named = _NAMED.match(line)
    return named is not None and _is_command(_first_word(line[named.end() :]))


def _first_word(line: str) -> str:
    return re.split(r"[\s,:]", line, maxsplit=1)[0].casefold()


def _is_command(word: str) -> bool:
    return word in ACTION_VERBS or word in _MORE_VERBS
