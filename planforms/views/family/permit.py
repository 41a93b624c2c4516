"""The one door from the plan to a copy: the named fields of each reader's allow-list, copied one by one.

Nothing reaches a reader that is not copied here. What each may see follows the guidance on sharing plans with families:
own words with their owner's agreement, no risks, no assumptions, no numbers, no contact, nothing of reviews, nothing
that is for professionals, and nothing of a person who is withheld from the reader. In doubt a field is left out, and
the release sheet says so.
"""

from __future__ import annotations

from collections.abc import Callable

from planforms.plan import Plan
from planforms.views.family.cast import one_line
from planforms.views.family.copying import Copying
from planforms.views.family.ledger import Ledger
from planforms.views.family.permitted import ForChild, ForParent, ForPublic, ForYoungChild, ForYoungPerson, Permitted
from planforms.views.family.reader import Choices, Reader
from planforms.views.family.recipient import Recipient

__all__ = ["permit"]


def permit(plan: Plan, to: Recipient, choices: Choices, hidden: frozenset[int], ledger: Ledger) -> Permitted:
    """What a recipient may see of a plan. `hidden` are the places of people of whom nothing may; the ledger is kept."""
    return _OF[to.reader](Copying(plan, to, choices, hidden, ledger))


def _for_parent(it: Copying) -> ForParent:
    for field in ("agreed_on", "starts", "ends"):
        it.day(field)
    reader = next((one_line(it.plan.people[number].name) for number in it.to.you), "")
    return ForParent(
        child=it.name(), reader=reader, why=it.why(), strengths=it.strengths(), said=it.said(), goals=it.goals(),
        helpers=it.helpers(), lead=it.lead(), meetings=it.meetings(), contingency=it.contingency(),
        agreed_on=it.plan.agreed_on, starts=it.plan.starts, ends=it.plan.ends,
    )  # fmt: skip


def _for_young_person(it: Copying) -> ForYoungPerson:
    for field in ("agreed_on", "starts", "ends"):
        it.day(field)
    return ForYoungPerson(
        name=it.name(), took_part=it.took_part(), why=it.why(), strengths=it.strengths(), said=it.said(),
        goals=it.goals(), helpers=it.helpers(), lead=it.lead(), meetings=it.meetings(), agreed_on=it.plan.agreed_on,
        starts=it.plan.starts, ends=it.plan.ends,
    )  # fmt: skip


def _for_child(it: Copying) -> ForChild:
    return ForChild(
        name=it.name(), took_part=it.took_part(), why=it.why(), strengths=it.strengths(), said=it.said(),
        goals=it.goals(), helpers=it.helpers(), lead=it.lead(), meetings=it.meetings(),
    )  # fmt: skip


def _for_young_child(it: Copying) -> ForYoungChild:
    return ForYoungChild(
        name=it.name(), strengths=it.strengths(), said=it.said(), goals=it.goals(), helpers=it.helpers(),
        lead=it.lead(), meetings=it.meetings(),
    )  # fmt: skip


def _for_public(it: Copying) -> ForPublic:
    for field in ("agreed_on", "starts", "ends"):
        it.day(field)
    it.ledger.text("subject.name", it.plan.subject.name)
    return ForPublic(
        name=" ".join(it.plan.subject.name.split()), title=it.ledger.text("title", it.plan.title), why=it.why(),
        strengths=it.strengths(), goals=it.goals(), helpers=it.helpers(organisations=True), lead=it.lead(),
        meetings=it.meetings(), agreed_on=it.plan.agreed_on, starts=it.plan.starts, ends=it.plan.ends,
    )  # fmt: skip


_OF: dict[Reader, Callable[[Copying], Permitted]] = {
    "parent": _for_parent,
    "young-person": _for_young_person,
    "child": _for_child,
    "young-child": _for_young_child,
    "public": _for_public,
}
