"""Whose words a label announces: "What Mum thinks", "Jayla's words", "In my own words"."""

from __future__ import annotations

import re
from typing import Literal

from planforms.reading.foreign.build import Build
from planforms.values.roles import is_kin, is_name, sort_of

__all__ = ["Whose", "voice_of", "whose"]

Whose = Literal["child", "parent", "family", "other", ""]

_SAYS = (
    r"(?:has |have )?(?:says?|said|thinks?|thought|wants?|wanted|feels?|felt|told us|tells? us"
    r"|would like(?: to (?:say|happen|see))?"
    r"|sees? (?:it|things)|hopes?|likes? to say|had to say|adds?|added)"
)
_VOICES = (
    re.compile(rf"(?:what|how) (?:do |does |did )?(?P<who>.{{1,40}}?) {_SAYS}\b.*", re.IGNORECASE),
    re.compile(r"what would (?P<who>.{1,40}?) (?:like|say|want|ask for|change)\b.*", re.IGNORECASE),
    re.compile(rf"(?P<who>.{{1,40}}?) {_SAYS}(?: \(.*\))?", re.IGNORECASE),
    re.compile(
        r"(?P<who>.{1,40}?)(?:['’]s|s['’])? (?:(?:and )?own |(?:hopes|wishes) and )?"
        r"(?:words|views?|hopes|voice|comments?|thoughts|say|side|perspective|feelings|wishes|corner|page|go|turn|space|bit)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:(?:(?:the )?(?:words|views?|voice|comments)|hearing|a word) (?:of|from) |from "
        r"|(?:the )?last word to )(?P<who>.{1,40})",
        re.IGNORECASE,
    ),
)
_POSSESSIVE = re.compile(r"^(?:my|our|his|her|their|your|the) ", re.IGNORECASE)
_MINE = re.compile(r"(?:my|i|me|you|your|their|her|his)(?: own)?", re.IGNORECASE)
_THEIRS = re.compile(
    r"(?P<who>me|my [\w-]+(?: and [\w-]+)?|mum|dad"
    r"|the (?:child|young person|parents?)),? in (?:my|their|her|his)(?: own)?"
    r"(?: words)?",
    re.IGNORECASE,
)
_CHILD = re.compile(
    r"(?:the |our )?(?:child(?:ren)?|young p\w+|pupils?|students?|learners?|son|daughter|baby|teenager|girls?"
    r"|boys?|kids?|twins|brothers|sisters|siblings)\b.*",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"(?:home|(?:the )?(?:my )?(?:adults?|grown-ups?)(?: at home)?"
    r"|(?:the |my |your |our |his |her |their |[\w’'-]+['’]s )?(?:parents?|parental|carers?|mums?|dads?"
    r"|mams?|mother"
    r"|father)\b.*)",
    re.IGNORECASE,
)
_FAMILY = re.compile(r"(?:the |our |my |[\w’'-]+['’]s )?(?:whole )?family", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:the |our )?(?:school|college|nursery|professionals?|staff|team|workers?|others?|agencies)\b.*", re.IGNORECASE
)
_NOBODY = re.compile(
    r"(?:we|they|others|people|everyone|everybody|it|this|that|there|success|what|who)\b.*", re.IGNORECASE
)
_BOTH = re.compile(
    r"\b(?:child|young person|pupil)\b.*\b(?:parents?|carers?|family)\b|\bparents?\b.*\b(?:child|young person|pupil)\b",
    re.IGNORECASE,
)


def voice_of(label: str) -> str:
    """Who speaks where a label announces somebody's words, as the label calls them; "" for other labels."""
    parts = re.split(r"\s/\s|\s\|\s", label)
    if len(parts) > 1:
        return next((who for part in parts if (who := voice_of(part))), "")
    words = " ".join(label.replace("’", "'").split()).strip(" :?.–-")
    words = re.sub(r"^\(?(?:[0-9]{1,2}|[A-Z])[.)]?\s+(?=\w{2})", "", words)
    words = re.sub(r"^in (?=\S+ )|\s*\([^)]*\)$", "", words, flags=re.IGNORECASE)
    found = next((match for voice in (_THEIRS, *_VOICES) if (match := voice.fullmatch(words))), None)
    if found is None:
        return ""
    who = re.sub(r"(?:'s|(?<=s)')$", "", found["who"].strip())
    return "" if _NOBODY.fullmatch(who) or len(who.split()) > 6 else who


def whose(build: Build, who: str) -> Whose:
    """Whether that is the child, a parent, the family or somebody else; "" where it cannot be told."""
    if _BOTH.search(who):
        return ""
    if _MINE.fullmatch(who) or _CHILD.fullmatch(who):
        return "child"
    if _FAMILY.fullmatch(who):
        return "family"
    parts = [part.strip() for part in re.split(r"\s+(?:and|or|&)\s+|/|,", who) if part.strip()]
    if all(_HOME.fullmatch(part) for part in parts):
        return "parent"
    if all(is_kin(_POSSESSIVE.sub("", part)) for part in parts):
        return "family"
    if all(_OTHERS.fullmatch(part) for part in parts):
        return "other"
    if not all(is_name(part) or sort_of(part) == "name" for part in parts):
        return ""
    known = {_known(build, part) for part in parts}
    return next(iter(known)) if len(known) == 1 else ""


def _known(build: Build, name: str) -> Whose:
    """Whether somebody named is the child whose plan it is, or a relative, by what was read so far."""
    first = name.split(maxsplit=1)[0].casefold()
    for filled in build.bound.plan.boxes:
        if filled.box.path in ("subject.name", "subject.preferred_name") and first in _names(filled.cell.text):
            return "child"
    for _, label, cell in build.bound.extra:
        if first in _names(cell.text) and (_CHILD.match(label) or _HOME.match(label)):
            return "child" if _CHILD.match(label) else "parent"
    for person in build.bound.plan.of("people"):
        texts = {filled.box.path: filled.cell.text for filled in person.boxes}
        given = {key: str(value) for filled in person.boxes for key, value in (filled.given or {}).items()}
        said = {**texts, **given}
        if first in _names(said.get("name", "")):
            related = said.get("relationship", "") or said.get("role", "")
            kin = [_POSSESSIVE.sub("", part) for part in re.split(r"[,(/]|\sand\s", related)[:1]]
            return "parent" if kin and is_kin(kin[0]) else "other"
    return ""


def _names(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_][\w'’-]+", text)}
