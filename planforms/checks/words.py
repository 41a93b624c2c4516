"""The words that checks look for, to which an organisation adds its own.

Sources: the guidance's "vague, abstract, and general" plans; what courts and practitioners object to in plans for
children with special needs ("access to", "as required", "opportunities for", "regular").
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields

__all__ = ["USUAL_WORDS", "Words"]


@dataclass(frozen=True)
class Words:
    """Lists of words and phrases, in small letters.

    `vague` are verbs of which nobody could see whether they were done; `vague_amounts` words for how much and when that
    say neither; `not_vague` phrases of an organisation that may stand. `services` are what a service-led outcome names.
    `letters` are short forms that a family cannot be expected to know, `known_letters` those that it can.
    """

    vague: tuple[str, ...] = ()
    vague_amounts: tuple[str, ...] = ()
    not_vague: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    known_letters: tuple[str, ...] = ()
    placeholders: tuple[str, ...] = field(default=())

    def with_own(self, own: Words) -> Words:
        """These lists with those of an organisation at their ends."""
        return Words(**{each.name: (*getattr(self, each.name), *getattr(own, each.name)) for each in fields(self)})


def _listed(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())


USUAL_WORDS = Words(
    vague=_listed(
        "monitor, liaise, engage, explore, consider, promote, address, facilitate, improve, enable, empower, signpost, "
        "strengthen, tackle, enhance, maximise, optimise, support, encourage, ensure, assist, raise awareness, "
        "work with, work alongside, work towards, work on, look at, look into, think about, be aware, be mindful, "
        "keep an eye, offer support, provide support, give support, offer advice, provide advice, provide guidance, "
        "offer guidance, provide reassurance, touch base, link in, build confidence, build resilience, "
        "build relationships, build a relationship, build self-esteem, develop confidence, develop resilience, "
        "develop strategies, maintain, manage, continue support, continue to support, continue to monitor, "
        "continue to encourage, champion, embed, drive forward, take forward, motivate, reinforce, nurture, "
        "be available, be there for, feed back, feedback, uphold, respond to, advocate for, contribute to, oversee, "
        "prioritise, focus on, continue to work, continue to engage, ongoing support, ongoing monitoring"
    ),
    vague_amounts=_listed(
        "as required, as needed, as necessary, as appropriate, where appropriate, when appropriate, where possible, "
        "if required, if needed, when required, when needed, where needed, where required, as and when, regular, "
        "regularly, from time to time, opportunities for, opportunities to, access to support, access to services, "
        "appropriate, relevant support, relevant agencies, relevant services, relevant professionals, "
        "on an ad hoc basis, wherever possible"
    ),
    services=_listed(
        "camhs, counselling, therapy, course, courses, programme, programmes, service, services, support, assessment, "
        "assessments, referral, intervention, interventions, session, sessions, appointment, appointments, mentoring, "
        "mentor, workshop, workshops, clinic, direct work, 1:1 work, one-to-one work, parenting group, "
        "parenting class, parenting classes, play therapy, meeting, meetings, agency, agencies, professionals, "
        "early help, social care, mediation, group work, respite, short breaks, training, provision"
    ),
    letters=_listed(
        "CAMHS, CYPMHS, SENCO, SENDCO, SEND, SEN, EHCP, EHC, TAF, TAC, CIN, CP, LAC, CLA, CIC, IRO, HV, SALT, SLT, "
        "EWO, PEP, DSL, DDSL, FSW, SW, SSW, ELSA, MASH, YOT, YJS, IDVA, EHA, EHAT, CAF, PLO, FGC, LADO, MARAC, ICPC, "
        "RCPC, SGO, EP, EBSA, SEMH, PRU, NEET, EET, UASC, DV, DA, SDQ, PA, AP, ASYE, MOC, FOC, MGM, PGM, DNA, NFA, "
        "TOD, PSA, CCE, CSE, ACE, ACES, VSH, LSCP, SCR, ISO, ICO, EPO, S17, S47, S20, ARC, VRU, ISVA, CWD, NRM"
    ),
)
