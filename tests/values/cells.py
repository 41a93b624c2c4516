"""Cells for property tests: what people type into plan forms, pieces of it put together, and anything at all."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from planforms.values.anchor import Anchor
from planforms.values.terms import USUAL_TERMS, Term, Terms

__all__ = ["PLAN", "anchors", "cells", "days"]


def _split(listed: str) -> list[str]:
    return listed.split()


PLAN = Anchor(plan_date=dt.date(2025, 9, 14), next_review=dt.date(2025, 11, 13))
_TIMES = _split(
    "12.09.25 12/9/25 31/9/25 3/12 2/52 09/15 2014/15 Q3 Q1 26/27 Sept October mid-Nov end of early late by before "
    "after from until within for every next this week weekly term Christmas Easter half-term Monday Thurs 9th Oct "
    "2026 25 6 4 Jan 19 March first third last of the two weeks months school-days working days ASAP ongoing once agreed review TAF N/A TBC as above Done "
    "w/c - – / & , to and between 0 99 30/2/26 29 Feb 9999 0/0/00 KS2 Y7 year tomorrow Autumn spring half holidays start ✓ ☒"
)
_PEOPLE = _split(
    "Jane Smith Mum Dad SW HV SENCO school CAMHS Dr Mr and Mrs O'Neill team of Council Lead: Support: With: with to "
    "chase support TBC (CD) AB , ; / & - – ( ) ( TA ) All Head for plus Learning Development Sub-group Ellie-Mae "
    "J.S. or teacher 07700 900123 jane@x.example as above [e.g. name] learners Homes Kuba's carers pool two Speech Language therapist • 1. + family"
)
_OTHER = _split(
    "High Medium low likely unlikely 3x3 £1,150 £2k 50p Yes No Y ☒ ☐ 1.1.1 R2 Green A/G → Amber not complete "
    "Completed 3/9/25 🟢 on track stopped 4/10 %"
)
_BETWEEN = st.sampled_from([" ", " ", " ", "", "\n", ", ", "\u00a0"])


def _put_together(words: list[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(st.sampled_from(words), _BETWEEN), max_size=9)
    return pairs.map(lambda parts: "".join(word + between for word, between in parts))


cells = st.one_of(
    _put_together(_TIMES), _put_together(_PEOPLE), _put_together(_TIMES + _PEOPLE + _OTHER), st.text(max_size=40)
)
days = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 12, 31))
_OWN_TERMS = Terms(
    (Term("Autumn", dt.date(2025, 9, 3), dt.date(2025, 12, 18), dt.date(2025, 10, 20), dt.date(2025, 10, 31)),)
)
anchors = st.builds(
    Anchor,
    plan_date=st.none() | days | st.sampled_from([dt.date.min, dt.date.max]),
    next_review=st.none() | days | st.sampled_from([dt.date.min, dt.date.max]),
    plan_kind=st.sampled_from(["child", "partnership"]),
    terms=st.sampled_from([USUAL_TERMS, _OWN_TERMS]),
    born=st.none() | days,
)
