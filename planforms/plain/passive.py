"""The passive: a form of "be" before a participle, which hides who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["passives"]

_IRREGULAR = (
    "begun born bought broken brought built caught chosen cut done drawn driven eaten felt fed found given gone grown "
    "heard held hit hidden hurt kept known laid led left lent let lost made met paid put read run said seen sent set "
    "shown shut sold spent spoken taken taught thought told understood won written"
)
_NO_PASSIVE = frozenset(  # what somebody is, not what is done
    (
        "ashamed bored born concerned confused delighted disabled disappointed done embarrassed engaged excited "
        "exhausted finished frightened gone hurt interested involved left lost married pleased relaxed "
        "relieved retired scared settled surprised tired unhurt upset used worried"
    ).split()
)
_NO_PARTICIPLE = frozenset("bed need indeed speed seed weed feed exceed proceed succeed bleed red hundred".split())
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|[’']s|[’']re|got|gets?)\s+"
    r"(?:(?:not|also|now|still|already|being|then|only|never|always|\w+ly)\s+){0,2}"
    rf"(?P<participle>\w{{2,}}ed|{'|'.join(_IRREGULAR.split())})\b(?P<by>\s+by\b)?",
    re.IGNORECASE,
)


def passives(text: str) -> Iterator[str]:
    """The words of each passive in a text: "will be reviewed" gives "be reviewed"."""
    for found in _PASSIVE.finditer(text):
        participle = found["participle"].casefold()
        if participle not in _NO_PARTICIPLE and (found["by"] or participle not in _NO_PASSIVE):
            yield " ".join(found[0].split())
