"""Labels as they are written: those that count their items, and those of a form's own words alone."""

from __future__ import annotations

import re

__all__ = ["KNOWN", "LONGEST", "is_generic", "link_of", "numbered", "without_prompt"]

KNOWN = 0.75
"""A weight from which on a label counts as known by itself."""
LONGEST = 110
"""Characters: a longer text is no label."""

_NUMBERED = re.compile(
    r"(?P<what>priority(?: area)?|development area"
    r"|area(?: of (?:need|work|focus|development|life)| for development)?|domain"
    r"|theme|work ?stream|(?:strand|line|piece|field) of work|strand|focus area|focus|"
    r"need|key issue|(?:area for )?priority action|step objective"
    r"|objective|outcome|goal|aim|target|recommendation|action|risk|milestone|pillar|card"
    r"|section|child)\s*(?:no\.?\s*|#\s*)?"
    r"(?P<number>[0-9]{1,2}|(?-i:[A-H])(?=\W|$)|[a-h](?=\s*[.:)–—-]|\s*$)|one|two|three|four|five|six)\b"
    r"[\s.:)–—-]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LEVEL_OF = {
    "priority": "area", "priority area": "area", "development area": "area", "area": "area", "area of need": "area",
    "area for development": "area", "area of work": "area", "area of focus": "area", "area of development": "area",
    "area of life": "area", "strand of work": "area", "line of work": "area", "piece of work": "area",
    "field of work": "area", "focus area": "area", "focus": "area", "domain": "area",
    "theme": "area", "workstream": "area", "work stream": "area",
    "strand": "area", "pillar": "area", "need": "need", "key issue": "need", "recommendation": "need",
    "priority action": "area", "area for priority action": "area",
    "objective": "objective", "step objective": "objective", "outcome": "objective", "goal": "objective",
    "aim": "objective", "target": "objective", "milestone": "objective", "action": "action", "risk": "risk",
    "card": "", "section": "", "child": "",
}  # fmt: skip
_LINK = re.compile(
    r"(?:(?:outcome|goal|aim|target|objective|priority)s? ?)?\(?(?P<at>[1-9]|[A-Ha-h])\)?\.?", re.IGNORECASE
)
_PROMPT_BEFORE = re.compile(
    r"\s*(?:\[[^\]]*\]|\{[^}]*\}|<<[^<>]*>>|«[^»]*»|\((?:e\.?\s?g|please|insert|enter|the name)\b[^)]*\))\s*",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:(?:the|my|our|your|this|family|action|care|support|implementation|improvement|safety|child|child's|early help|"
    r"education|health|and|assessment|multi|agency|delivery|plan|plans|planning|form|forms|summary|details|section|"
    r"sections|part|parts|of|for|what|is|in|who|which|about|me|people|team|around|meeting|review|reviews|agreement|"
    r"signatures?|notes?|record|table|sheet|cover|contents|key|log|tracker|register|template|guidance|how|to|use|"
    r"information|personal|basic|background|contacts?|lists?|lookups?|identifying|young|person|or|parent|carer|views?|"
    r"outcomes?|goals?|targets?|actions?|needs?|objectives?|risks?|measures?|progress|against|agreed|steps?|next|"
    r"provision|attendance|present|those|involved|was|were|there|supports?|helps?|matter|matters|[0-9]+|[a-k]|[0-9]+[a-d])\W*)+",
    re.IGNORECASE,
)


def numbered(text: str) -> tuple[str, str] | None:
    """The level and the rest of a label that counts its items: "Priority 2: Attendance" is ("area", "Attendance").

    The level is "area", "need", "objective", "action", "risk", or "" where the word says too little."""
    found = _NUMBERED.fullmatch(text.strip())
    if not found:
        return None
    return _LEVEL_OF[" ".join(found["what"].casefold().split())], found["rest"].strip()


def link_of(text: str) -> str:
    """The number or letter in a text that is no more than that of an outcome: 2, Goal 2, (a); "" for any other."""
    found = _LINK.fullmatch(text.strip())
    return found["at"] if found else ""


def is_generic(text: str) -> bool:
    """Whether a heading is made of a form's own words alone, such as "The plan" or "Section 2: Assessment and plan"."""
    return _GENERIC.fullmatch(text.replace("’", "'").strip()) is not None


def without_prompt(text: str) -> tuple[str, str]:
    """The words of a head without a prompt in brackets before them, and that prompt."""
    found = _PROMPT_BEFORE.match(text)
    return (text[found.end() :].strip(), found.group().strip()) if found else (text, "")
