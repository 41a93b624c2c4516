"""What of a plan must not turn up in a copy for a recipient, wherever it stands and however it is spelled.

Beside what the plan withholds: people who are withheld from the recipient, addresses, telephones, numbers of people,
and anybody whom the plan names in parts that the recipient does not see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforms.plain import Glossary
from planforms.plan import Part, Person, Plan, Who
from planforms.text import comparable
from planforms.values.roles import sort_of
from planforms.views.family.cast import Cast, called, kin_of, one_line
from planforms.views.family.hidden import Hidden, applying
from planforms.views.family.permitted import Permitted
from planforms.views.family.reader import Choices
from planforms.views.family.recipient import Recipient
from planforms.withheld import CONTACT_LABELS, Secret, contacts, is_a_name, one_spelling

__all__ = ["secrets_of"]

_OF_OTHERS = re.compile(
    r"other children|sibling|brother|sister|partner|father|mother|household|famil|perpetrator|alleged|ex-|referr",
    re.IGNORECASE,
)
_KIN_WORDS = {
    "mum": "mum mummy mam mother", "dad": "dad daddy father", "grandmother": "grandmother nan nana nanny gran granny",
    "grandfather": "grandfather grandad grandpa",
}  # fmt: skip
_NAMES = re.compile(r"[,;\n/]|\band\b|\bwith\b|\(|\)|\baged?\b|[0-9]+")


def secrets_of(
    plan: Plan, to: Recipient, choices: Choices, hidden: Hidden, seen: Permitted, glossary: Glossary
) -> tuple[Secret, ...]:
    """Every secret for one copy, each once; what the reader is allowed to see is none."""
    cast = Cast(plan, to.reader)
    found = (
        *_withheld(plan, to, choices, cast),
        *_hidden_people(plan, cast, hidden),
        *_contacts(plan),
        *_third_parties(plan, cast, hidden, seen),
        *_markers(glossary),
    )
    return tuple(dict.fromkeys(found))


def _withheld(plan: Plan, to: Recipient, choices: Choices, cast: Cast) -> Iterator[Secret]:
    for item in applying(plan, to, choices, cast):
        yield Secret(item.text, "withheld", "a text that must not be passed on")


def _hidden_people(plan: Plan, cast: Cast, hidden: Hidden) -> Iterator[Secret]:
    """The names of hidden people, whole and alone, and the words by which the family calls them."""
    shown = [person for number, person in enumerate(plan.people) if number not in hidden.all]
    firsts = {comparable(person.name).split()[0] for person in shown if person.name.split()} | {
        comparable(called(plan))
    }
    kin_shown = {kin_of(person) for person in shown}
    for number in sorted(hidden.all):
        person, what = plan.people[number], "somebody who is withheld from this reader"
        name = one_line(person.name)
        alone = bool(name) and comparable(name).split()[0] not in firsts
        firm = number in hidden.sure
        yield Secret(name, "person", what, unnamed=alone, firm=firm)
        kin = kin_of(person)
        words = _KIN_WORDS.get(kin, kin).split() if kin and kin not in kin_shown else []
        for word in (*words, cast.name_of(number)):
            if comparable(word) not in firsts:
                yield Secret(word, "person", what, firm=firm)


def _contacts(plan: Plan) -> Iterator[Secret]:
    """Addresses, telephones and numbers that the plan holds in fields of their own."""
    for person in (*plan.people, *(person for review in plan.reviews for person in review.taking_part)):
        for contact in contacts(person.contact):
            yield Secret(contact.text, "contact", contact.kind, firm=False)
    for label, value in plan.subject.details.items():
        if CONTACT_LABELS.search(label):
            found = [contact.text for contact in contacts(value)]
            lines = [part for part in re.split(r"[,;\n]", value) if re.search(r"[0-9]", part) and len(part.strip()) > 3]
            for text in (*found, *lines):
                yield Secret(text.strip(), "contact", "an address or a number of a person", firm=False)
    if len(re.findall(r"\w", plan.reference)) > 3 and re.search(r"[0-9]", plan.reference):
        yield Secret(plan.reference, "contact", "the number of the case", firm=False)


def _third_parties(plan: Plan, cast: Cast, hidden: Hidden, seen: Permitted) -> Iterator[Secret]:
    """Everybody whom the plan names in parts that the reader does not see, and in none that the reader does."""
    known = {name for name in _names_seen(plan, hidden, seen) if name}
    words = {one_spelling(word.strip(".")) for name in known for word in name.split()}
    words |= {word[0] for word in words if word}  # Ruby A is Ruby Ashcombe
    for name in dict.fromkeys(_names_elsewhere(plan)):
        text = comparable(name)
        number = cast.find(name)
        takes_part = number is not None and number not in hidden.all and plan.people[number].part != "consulted"
        if (
            is_a_name(name)
            and sort_of(name) == "name"
            and not takes_part
            and not {one_spelling(word.strip(".")) for word in text.split()} <= words
        ):
            yield Secret(name, "person", "somebody who has no part in this copy", firm=False)


def _names_seen(plan: Plan, hidden: Hidden, seen: Permitted) -> Iterator[str]:
    """The names that may stand in the copy: of those who take part, and of those who do something that is shown."""
    yield from (comparable(name) for name in (plan.subject.name, plan.subject.preferred_name, seen.lead))
    for number, person in enumerate(plan.people):
        if number not in hidden.all and person.part != "consulted":
            yield comparable(one_line(person.name))
    doers = (doer for goal in seen.goals for deed in goal.deeds for doer in (*deed.doers, *deed.helpers))
    yield from (comparable(doer.name) for doer in doers)


def _names_elsewhere(plan: Plan) -> Iterator[str]:
    """The names of all people that any part of the plan holds, and those among details about other people."""
    for label, value in plan.subject.details.items():
        if plan.kind == "child" and _OF_OTHERS.search(label):
            yield from (part.strip() for part in _NAMES.split(value))
    for part in _parts(plan):
        if isinstance(part, (Person, Who)):
            yield one_line(part.name)
    yield from (signature.name for signature in plan.signatures)
    yield from (item.from_whom for item in plan.withheld)


def _parts(node: object) -> Iterator[Part]:
    """Every part of a plan, at any depth."""
    if isinstance(node, Part):
        yield node
        for name in type(node).model_fields:
            yield from _parts(getattr(node, name))
    elif isinstance(node, tuple):
        for item in node:
            yield from _parts(item)


def _markers(glossary: Glossary) -> Iterator[Secret]:
    for term in glossary.terms:
        if term.use == "never":
            for spelling in term.spellings:
                yield Secret(spelling, "marker", "a word that is for professionals alone", firm=False)
