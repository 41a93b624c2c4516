"""First names that are written in several ways: Claire and Clare, Mohammed and Muhammad.

With the same surname such a name is the same person's, and is searched for as one. By itself it may be somebody else's:
then it is a doubt for a person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from planforms.withheld.letters import plain_letters

__all__ = ["one_spelling", "other_spellings", "spelled_otherwise"]

_GROUPS = tuple(
    tuple(group.split())
    for group in (
        "aaron arron", "aidan aiden aedan", "aisha ayesha aysha aishah", "alan allan allen",
        "alastair alistair alasdair",
        "amelia emelia", "amy aimee", "ann anne", "antony anthony", "ahmed ahmad achmed", "brian bryan",
        "caitlin caitlyn kaitlyn kaitlin katelyn", "carl karl", "caroline carolyn",
        "catherine katherine kathryn catharine katharine cathryn", "chantal chantelle", "christine kristine",
        "christopher kristopher", "claire clare clair", "conor connor conner", "darren daren",
        "deborah debora debra", "denis dennis", "elisabeth elizabeth", "ellie elly", "eric erik",
        "fatima fatimah fatema",
        "geoffrey jeffrey", "georgia jorja", "gillian jillian", "graham graeme grahame", "hussain hussein husain",
        "iain ian", "isobel isabel isabelle isobelle", "jack jac", "jayne jane", "jasmin jasmine yasmin yasmine",
        "jaydon jayden jaden", "jennifer jenifer", "jon john", "jonathan jonathon johnathan", "kelly kelley",
        "kieran kieron", "kirsty kirstie", "lea leah lia", "lee leigh", "lesley leslie", "lewis louis", "lucy luci",
        "lynn lynne lyn", "marc mark", "maryam mariam", "mathew matthew", "megan meghan", "micheal michael",
        "michelle michele", "mohammed muhammad mohamed mohammad muhammed mohamad mohamud mohd", "natalie nathalie",
        "neil neal", "nicola nichola", "nicolas nicholas", "omar umar umer", "phillip philip", "rachel rachael",
        "rebecca rebekah", "robyn robin", "sara sarah", "sean shaun shawn", "sofia sophia", "sophie sofie",
        "stephen steven", "stuart stewart", "teresa theresa", "tracey tracy", "usman uthman osman",
        "vivien vivienne vivian", "yousef yusuf youssef yusef", "yvonne evonne", "zac zak zack", "zoe zoey",
    )
)  # fmt: skip
_GROUP_OF = {plain_letters(name): group for group in _GROUPS for name in group}


def other_spellings(first: str) -> tuple[str, ...]:
    """The other spellings of a first name in plain letters; none for a name that is written in one way."""
    name = plain_letters(first)
    return tuple(plain_letters(other) for other in _GROUP_OF.get(name, ()) if plain_letters(other) != name)


def one_spelling(word: str) -> str:
    """The word in plain letters; of a name that is written in several ways always the same one."""
    name = plain_letters(word)
    return plain_letters(_GROUP_OF[name][0]) if name in _GROUP_OF else name


def spelled_otherwise(texts: Iterable[str], names: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """The words of the texts that may be one of the names in another spelling; those of known people are not."""
    kept = {plain_letters(word) for name in known for word in name.split()}
    firsts = [name.split()[0] for name in names if name.split()]
    wanted = {other for first in firsts for other in other_spellings(first)} - kept
    whole = "\n".join(texts)
    found = (word[0] for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)?", whole) if word[0][0].isupper())
    return tuple(dict.fromkeys(word for word in found if plain_letters(word) in wanted))
