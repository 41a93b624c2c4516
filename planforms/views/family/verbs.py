"""The verbs with which an action may begin, so that "Mum will ..." is sure to be right.

A word that is a verb only ("attend", "arrange") is enough. A word that is a noun as well ("visit", "support") counts
where what follows can only be its object or its preposition: "visit the family", but not "visit to the clinic".
"""

from __future__ import annotations

import re
from collections.abc import Collection

__all__ = ["begins_with_verb"]

_ALWAYS = frozenset(
    (
        "accompany agree allow apply arrange arrive ask attend avoid become begin bring buy carry choose collect come "
        "continue create decide deliver describe develop discuss eat encourage enjoy enrol ensure establish explain "
        "explore get give go hear identify include inform introduce invite join keep know learn let liaise listen "
        "maintain make meet notify obtain organise prepare prevent provide receive recruit refer remember remind "
        "remove see seek sell send sing sit speak spend take teach tell write"
    ).split()
)
_SOMETIMES = frozenset(
    (
        "answer assess book brush call change chat check clean complete contact cook cover cut draft draw drop email "
        "fill find follow help highlight hold hug label lead look measure monitor move name offer open pack paint pay "
        "phone pick plan play practise praise print produce promote prompt read record register reply report request "
        "research review ring run say search set shop show sleep sort start stay stop support swim talk test text "
        "think track train transport travel try update use visit wait walk wash watch wear weigh work"
    ).split()
)
_NEVER_AFTER = frozenset("of is are was were will has have needs must should can by".split())
_OBJECT = frozenset(
    (
        "a an the this that these those his her their its our my your each every all both some any one two three four "
        "five six him them"
    ).split()
)
_PREPOSITIONS = {
    "chat": "to with about", "check": "that whether if", "clean": "up", "cut": "down", "drop": "off", "fill": "in out",
    "look": "at after for into", "move": "to into", "pick": "up", "plan": "how what", "play": "with",
    "practise": "with", "read": "to with aloud", "report": "to", "run": "through", "shop": "for", "sort": "out",
    "start": "to going at", "stay": "with at", "stop": "going", "talk": "to with about", "travel": "to with by",
    "wait": "for", "walk": "to with", "watch": "out for", "work": "with on towards",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def begins_with_verb(words: str, names: Collection[str]) -> bool:
    """Whether the words begin with a verb and go on as after one; `names` are words that people are called by."""
    found = [match[0] for match in _WORD.finditer(words)][:2]
    if len(found) < 2:
        return False
    first, second = found[0].casefold(), re.sub(r"[’']s$", "", found[1])
    if second.casefold() in _NEVER_AFTER or not words.startswith(found[0]):
        return False
    if first in _ALWAYS:
        return True
    known = second.casefold() in _OBJECT or second in names
    return first in _SOMETIMES and (known or second.casefold() in _PREPOSITIONS.get(first, "").split())
