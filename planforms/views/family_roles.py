"""What people's jobs are, in plain words: short forms written out, and a few jobs explained.

Only short forms that mean one thing in a children's service are here. TA, PA, SLT, HT and the like have two meanings
and stay as they were written.
"""

from __future__ import annotations

import re

from planforms.text import fold

__all__ = ["role_explained", "role_words"]

_WRITTEN_OUT = {
    "sw": "social worker",
    "fsw": "family support worker",
    "hv": "health visitor",
    "ep": "educational psychologist",
    "ewo": "education welfare officer",
    "gp": "doctor (GP)",
    "iro": "independent reviewing officer",
    "senco": "teacher in charge of extra help",
    "moc": "Mum",
    "foc": "Dad",
}
_EXPLAINED = {
    "advocate": "helps you say what you want",
    "counsellor": "someone whose job is to listen",
    "designated teacher": "looks out for children in care",
    "education welfare officer": "helps with getting to school",
    "educational psychologist": "helps with how you learn",
    "health visitor": "a nurse for babies and small children",
    "independent reviewing officer": "makes sure the plan is right for you",
    "occupational therapist": "helps with everyday skills",
    "school counsellor": "someone whose job is to listen",
}
_CAPITALS = re.compile(r"^[A-Z]{2}")


def role_words(role: str) -> str:
    """A role as it stands after a name: "family support worker" for "FSW", "school nurse" for "School Nurse"."""
    text = " ".join(role.split())
    written_out = _WRITTEN_OUT.get(fold(text))
    if written_out:
        return written_out
    if _CAPITALS.match(text):
        return text
    return text[:1].lower() + text[1:]


def role_explained(role: str) -> str:
    """What somebody with this role does; "" where the role needs no explaining or is not one that we know."""
    return _EXPLAINED.get(role_words(role).casefold(), "")
