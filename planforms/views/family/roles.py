"""What people's jobs are, in plain words: short forms written out, and a few jobs explained.

Only short forms that mean one thing in a children's service are here. TA, PA, SLT, HT and the like have two meanings
and stay as they were written.
"""

from __future__ import annotations

from planforms.language import Language, fixed
from planforms.text import fold

__all__ = ["known_role", "role_explained", "role_picture", "role_words"]

_WRITTEN_OUT = {
    "sw": "social worker",
    "fsw": "family support worker",
    "hv": "health visitor",
    "ep": "educational psychologist",
    "ewo": "education welfare officer",
    "iro": "independent reviewing officer",
    "senco": "teacher in charge of extra help",
    "sendco": "teacher in charge of extra help",
    "ot": "occupational therapist",
    "dsl": "designated safeguarding lead",
    "moc": "mum",
    "foc": "dad",
}
# A job, its words after a name, what somebody in that job does, and its picture.
_JOBS: dict[str, tuple[str, str, str]] = {
    "advocate": (fixed("advocate"), fixed("helps you say what you want"), "left-speech-bubble"),
    "class teacher": (fixed("class teacher"), "", "open-book"),
    "teacher": (fixed("teacher"), "", "open-book"),
    "head teacher": (fixed("head teacher"), "", "school"),
    "headteacher": (fixed("head teacher"), "", "school"),
    "teaching assistant": (fixed("teaching assistant"), fixed("helps you in class"), "open-book"),
    "nursery manager": (fixed("nursery manager"), "", "teddy-bear"),
    "nursery worker": (fixed("nursery worker"), "", "teddy-bear"),
    "counsellor": (fixed("counsellor"), fixed("has a job that is listening"), "ear"),
    "school counsellor": (fixed("school counsellor"), fixed("has a job that is listening"), "ear"),
    "designated teacher": (fixed("designated teacher"), fixed("looks out for children in care"), "open-book"),
    "designated safeguarding lead": (
        fixed("designated safeguarding lead"), fixed("keeps children safe at school"), "shield",
    ),
    "education welfare officer": (fixed("education welfare officer"), fixed("helps with getting to school"), "school"),
    "educational psychologist": (fixed("educational psychologist"), fixed("helps with how you learn"), "brain"),
    "early help worker": (fixed("early help worker"), fixed("helps families at home"), "house-with-garden"),
    "family support worker": (fixed("family support worker"), fixed("helps families at home"), "house-with-garden"),
    "family hub worker": (fixed("family hub worker"), fixed("helps families at the family hub"), "house-with-garden"),
    "family worker": (fixed("family worker"), fixed("helps families at home"), "house-with-garden"),
    "foster carer": (fixed("foster carer"), fixed("looks after children at home"), "house-with-garden"),
    "gp": (fixed("family doctor"), "", "stethoscope"),
    "doctor": (fixed("doctor"), "", "stethoscope"),
    "health visitor": (fixed("health visitor"), fixed("is a nurse for babies and small children"), "stethoscope"),
    "independent reviewing officer": (
        fixed("independent reviewing officer"), fixed("makes sure the plan is right for you"), "clipboard",
    ),
    "learning mentor": (fixed("learning mentor"), fixed("helps with school"), "open-book"),
    "mentor": (fixed("mentor"), fixed("helps and listens"), "ear"),
    "midwife": (fixed("midwife"), fixed("helps when a baby is born"), "baby-bottle"),
    "nurse": (fixed("nurse"), "", "stethoscope"),
    "occupational therapist": (fixed("occupational therapist"), fixed("helps with everyday skills"), "puzzle-piece"),
    "personal adviser": (fixed("personal adviser"), fixed("helps when you leave care"), "compass"),
    "play therapist": (fixed("play therapist"), fixed("helps with feelings through play"), "teddy-bear"),
    "school nurse": (fixed("school nurse"), fixed("is a nurse for children at school"), "stethoscope"),
    "social worker": (fixed("social worker"), fixed("has a job that is keeping children safe"), "shield"),
    "speech and language therapist": (
        fixed("speech and language therapist"), fixed("helps with talking"), "left-speech-bubble",
    ),
    "teacher in charge of extra help": (fixed("teacher in charge of extra help"), "", "open-book"),
    "young carers worker": (
        fixed("young carers worker"), fixed("helps children who look after somebody"), "two-hearts",
    ),
    "youth worker": (fixed("youth worker"), fixed("helps young people"), "handshake"),
}  # fmt: skip


def known_role(role: str) -> str:
    """The job by which a role is known ("social worker" for "SW"); "" for one that is not in the list."""
    text = fold(role)
    text = _WRITTEN_OUT.get(text, text)
    text = text if text in _JOBS else fold(role.split(",", maxsplit=1)[0])
    return text if text in _JOBS else ""


def role_words(role: str, language: Language) -> str:
    """A role as it stands after a name: "family support worker" for "FSW"; one that is not known stays as written."""
    known = known_role(role)
    if known:
        return language.say(_JOBS[known][0])
    return " ".join(role.split())


def role_explained(role: str, language: Language) -> str:
    """What somebody in this role does; "" where the role needs no explaining or is not one that we know."""
    known = known_role(role)
    return language.say(_JOBS[known][1]) if known else ""


def role_picture(role: str) -> str:
    """The picture of a role; "" for one that is not known."""
    known = known_role(role)
    return _JOBS[known][2] if known else ""
