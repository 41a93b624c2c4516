"""Words of outcomes and actions: whether they name something that can be seen, counted or asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

__all__ = [
    "HELPS_TO",
    "first_words",
    "is_service_led",
    "is_unobservable",
    "names_a_measure",
    "pattern",
    "says_how_much",
]

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half|most|twice|once an?)"
_NOT_A_MEASURE = re.compile(
    r"\b(?:year|yr|key stage|ks|grade|class|level|room|stage|phase)\s*[0-9]+\b|\b(?:19|20)[0-9]{2}\b|"
    r"\b[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"[0-9]|%|\b{_NUMBER}\b|\b(?:every|each)\s+(?:\w+ )?(?:day|night|week|morning|evening|month|term|lesson|time|meal)"
    r"|\b(?:daily|nightly|weekly|monthly)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"[0-9]|\b{_NUMBER}\b|\b(?:every|each|daily|weekly|fortnightly|monthly|termly|"
    r"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"(?:at|before|after) (?:bed ?time|breakfast|school|lunch|tea|supper|register|registration|break|home time))\b",
    re.IGNORECASE,
)
_STATE = (
    r"(?:better|good|happy|happier|safe|safer|supported|improved|confident|more confident|settled|healthy|healthier|"
    r"engaged|resilient|included|heard|listened to|less anxious|calm|calmer|emotionally well|well|secure|stable|"
    r"positive|more positive|empowered|valued|respected|fulfilled|protected|safeguarded|nurtured|independent)"
)
_ABSTRACT = (
    r"(?:well-?being|outcomes?|relationships?|confidence|self-?esteem|self-?worth|resilience|quality|behaviour|"
    r"attachments?|engagement|communication|mental health|emotional health|health|parenting|parenting skills|attitude|"
    r"understanding|awareness|life chances|potential|independence|attainment|progress|home conditions|stability|"
    r"social skills|life skills|self-?care|family functioning|provision|practice|partnership working|dynamics|"
    r"emotional regulation|regulation|safety|routines?|boundaries|support|situation|needs)"
)
_VAGUE_OUTCOME = re.compile(
    rf"\b(?:improv(?:e|es|ed|ing)|better|increas(?:e|es|ed|ing)|enhanc(?:e|es|ed|ing)|strengthen(?:s|ed)?|promot(?:e|es|ed)|"
    rf"develop(?:s|ed)?|positive|build(?:s)?|maximis(?:e|es|ed)|good|greater|more)\b(?:\W+\w+){{0,3}}?\W+{_ABSTRACT}\b"
    rf"|\b{_ABSTRACT}\b(?:\W+\w+){{0,4}}?\W+(?:is|are|to be|will be|has|have|being|gets?)\W+(?:\w+\W+)?"
    rf"(?:improved|better|met|increased|enhanced|addressed|promoted|good|positive|supported|stronger|maintained)\b"
    rf"|\b(?:feel|feels|feeling|is|are|to be|be|being|becomes?|stay|stays|remain|remains|kept|keeps?)\W+(?:\w+ly\W+)?"
    rf"{_STATE}\b"
    r"|\b(?:reduc(?:e|es|ed)|minimis(?:e|es|ed)|lower(?:s|ed)?|decreas(?:e|es|ed))\W+(?:the\W+)?"
    r"(?:risks?|likelihood|concerns?|impact|harm|anxiety|conflict)\b|\bembed(?:s|ded)?\b|\baspirations?\b"
    r"|\b(?:cope|copes|regulate|regulates|manage|manages)\W+(?:with\W+)?(?:\w+\W+)?(?:emotions|feelings|behaviour|anger|life)\b"
    r"|\b(?:reach|reaches|achieve|achieves|fulfil|fulfils|meets?)\W+(?:\w+\W+){0,2}(?:potential|needs|outcomes?|goals?)\b"
    r"|\bthriv(?:e|es|ing)\b|\bas independently as possible\b|\bneeds\b(?:\W+\w+){0,2}\W+met\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:sleeps?|eats?|goes|comes?|attends?|tells?|asks?|plays?|reads?|walks?|says?|does|joins?|rings?|knows? (?:who|what|"
    r"where|how)|lives? (?:in|with|at)|visits?|wash(?:es)?|cooks?|brush(?:es)?|spends?|makes?|uses?|arrives?|finish(?:es)?|writes?|"
    r"sits?|takes? (?:part|the)|gets? (?:up|to|dressed)|talks?|shows?|sees?|meets? (?:with|a|an|the|friends)|buys?|rides?|"
    r"wears?|leaves?|keeps? (?:up|to)|passes|hears?|understands? (?:what|how)|learns?|swims?|hands? in|enough to|able to (?!live|be|have|cope|manage|regulate|self|engage|access|function)|"
    r"can (?!be\b))\b",
    re.IGNORECASE,
)
_SHORT = 14  # words: a longer statement says more than its vague words


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
HELPS_TO = re.compile(
    r"(?:help|enable|support|encourage|assist|empower)\s+(?:[\w’'-]+\s+){1,4}?(?:to\s+)?(?P<verb>\w+)", re.IGNORECASE
)
_NEAR = 60  # letters between the verb and the service that it is about


@lru_cache(maxsize=8)
def pattern(words: Sequence[str]) -> re.Pattern[str]:
    """What finds any of the words or phrases, each as a whole."""
    longest_first = sorted(set(words), key=len, reverse=True)
    choices = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"(?<![\w’'-])(?:{choices})(?![\w-])" if choices else r"(?!)", re.IGNORECASE)


def names_a_measure(text: str) -> bool:
    """Whether a statement says itself how much or how often: "in school on nine days out of ten"."""
    return _MEASURE.search(_NOT_A_MEASURE.sub(" ", text)) is not None


def says_how_much(text: str) -> bool:
    """Whether words say how much, how often or when: ten minutes, every Friday, before register."""
    return _TIMES.search(text) is not None


def is_unobservable(text: str) -> bool:
    """Whether a statement is one that nobody could see to be true: "Ruby feels better", "Improved wellbeing"."""
    if len(text.split()) > _SHORT or names_a_measure(text):
        return False
    vague = _VAGUE_OUTCOME.search(text)
    if vague is None:
        return False
    rest = f"{text[: vague.start()]} {text[vague.end() :]}"
    return not _SEEN.search(rest)


def is_service_led(statement: str, services: Sequence[str]) -> bool:
    """Whether an outcome names a service and no change: "Mia to access counselling"."""
    if _END.search(statement):
        return False
    if _IN_PLACE.search(statement):
        return True
    into = _INTO_SERVICE.search(statement)
    return into is not None and bool(pattern(services).search(statement[into.start() : into.end() + _NEAR]))


def first_words(text: str) -> str:
    """A description from its verb on: without a bullet, and without who is to do it ("Beth to ...", "School will ...")."""
    plain = re.sub(r"^[\s•\-–—*\d.)]+", "", text)
    found = re.match(r"(?:[^\W\d_]\S*\s+){1,4}?(?:to|will|should|must)\s+(?=\w)", plain)
    head = found[0].split()[0].casefold() if found else ""
    return plain[found.end() :] if found and head not in _VERBS_WITH_TO else plain


_VERBS_WITH_TO = frozenset(
    (
        "support encourage help enable continue ask go talk speak listen work write send give take apply refer explain "
        "get bring read add move report look try begin start need want agree offer plan introduce signpost link liaise "
        "engage access attend use find book ring call show teach invite remind tell make develop explore consider"
    ).split()
)
