"""The copying of single fields of a plan, each with the reason where one is passed over. `permit` says which of them
a reader gets; nothing else may use this."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from planforms.plan import Action, Objective, Person, Plan, Timescale, Who
from planforms.text import comparable
from planforms.views.family.cast import Cast, called, one_line
from planforms.views.family.ledger import Ledger
from planforms.views.family.permitted import Deed, Doer, Goal, Helper, Meeting, Said, Text, When
from planforms.views.family.reader import CHILD_READERS, Choices
from planforms.views.family.recipient import Recipient
from planforms.views.family.sentences import for_small_children, speaks_to_somebody

__all__ = ["Copying"]

_PROFESSIONALS = "It is for professionals only."
_HIDDEN_PERSON = "It has to do with somebody who is withheld from this reader."
_IN_CONFIDENCE = "These words were given in confidence."
_NOBODY_ASKED = "Nobody has said whether these words may be shared."
_SOMEBODY_ELSES = "These are the words of somebody else."
_TO_THE_CHILD = "These words speak to the child."
_ONLY_ASKED = "They were only asked, and take no part."
_NOT_FOR_A_SMALL_CHILD = "It has no words that a small child understands."


@dataclass(frozen=True)
class Copying:
    """One copying of a plan for one reader: each method copies one kind of field."""

    plan: Plan
    to: Recipient
    choices: Choices
    hidden: frozenset[int]
    ledger: Ledger

    @cached_property
    def cast(self) -> Cast:
        """The people of the plan, as this reader calls them."""
        return Cast(self.plan, self.to.reader, self.to.you)

    def name(self) -> str:
        """What the child or the partnership is called."""
        subject = self.plan.subject
        self.ledger.text(
            "subject.preferred_name" if subject.preferred_name.strip() else "subject.name", called(self.plan)
        )
        return called(self.plan)

    def why(self) -> Text | None:
        """Why there is a plan: for parents and the public, for a child by decision."""
        default = self.to.reader in ("parent", "public")
        if not self.plan.aim.strip() or not (default or "why" in self.choices.include):
            return None
        return Text("aim", self.ledger.text("aim", self.plan.aim))

    def contingency(self) -> Text | None:
        """What happens if it does not work, by decision alone."""
        if not self.plan.contingency.strip() or "contingency" not in self.choices.include:
            return None
        return Text("contingency", self.ledger.text("contingency", self.plan.contingency))

    def strengths(self) -> tuple[Text, ...]:
        """What is going well."""
        paths = [(f"strengths.{n}", text) for n, text in enumerate(self.plan.strengths) if text.strip()]
        return tuple(Text(path, self.ledger.text(path, text)) for path, text in paths)

    def said(self) -> tuple[Said, ...]:
        """Own words that their owner agreed to share: the child's, and in a parent's copy that parent's own."""
        found = []
        for number, view in enumerate(self.plan.views):
            path, who = f"views.{number}", self.cast.find(view.name)
            if view.share is not True:
                reason = _IN_CONFIDENCE if view.share is False else _NOBODY_ASKED
                self.ledger.passing(path, reason)
                continue
            child = self.to.reader in CHILD_READERS
            own = view.whose == "child" if child else view.whose == "parent" and self.cast.is_you(who)
            lone = self.to.reader == "parent" and view.whose == "parent" and bool(self.to.you) and not self.to.named
            if not view.text.strip() or not (own or view.whose in ("child", "family") or lone) or who in self.hidden:
                self.ledger.passing(path, _SOMEBODY_ELSES)
                continue
            by = "" if own or lone else self._said_by(view.whose, who)
            found.append(Said(path, self.ledger.text(f"{path}.text", view.text), by, you=own or lone))
        return tuple(sorted(found, key=lambda one: not one.you))

    def goals(self) -> tuple[Goal, ...]:
        """Every outcome, with the actions that this reader may see."""
        return tuple(
            self._goal(f"areas.{a}.objectives.{o}", objective)
            for a, area in enumerate(self.plan.areas)
            for o, objective in enumerate(area.objectives)
        )

    def helpers(self, *, organisations: bool = False) -> tuple[Helper, ...]:
        """Who takes part, the lead first; not the child, nor people who were only asked, nor anybody who is hidden."""
        found: list[Helper] = []
        for number, person in sorted(enumerate(self.plan.people), key=lambda one: not self._is_lead(one[1])):
            if person.part == "child" or number in self.hidden or not (person.name.strip() or person.role.strip()):
                continue
            if person.part == "consulted":
                self.ledger.passing(f"people.{number}", _ONLY_ASKED)
                continue
            found.append(self._helper(number, person, organisations=organisations))
        lead = self.plan.lead
        if lead and lead.name.strip() and not any(self._is_lead(person) for person in self.plan.people):
            organisation = self.ledger.text("lead.organisation", lead.organisation) if organisations else ""
            found.insert(0, Helper(self.lead(), self.ledger.text("lead.role", lead.role), organisation))
        return tuple(found)

    def lead(self) -> str:
        """What the reader calls the lead; "" where nobody is named."""
        lead = self.plan.lead
        listed = next((n for n, person in enumerate(self.plan.people) if person.part == "lead"), None)
        if lead and lead.name.strip():
            number = self.cast.whom(lead)
            if number in self.hidden:
                return ""
            self.ledger.text("lead.name", one_line(lead.name))
            return self.cast.name_of(number) if number is not None else one_line(lead.name)
        return self.cast.name_of(listed) if listed is not None and listed not in self.hidden else ""

    def meetings(self) -> tuple[Meeting, ...]:
        """The days on which everybody meets, without those of a hidden person alone."""
        found = []
        for number, point in enumerate(self.plan.review_points):
            path, there = f"review_points.{number}", {self.cast.whom(who) for who in point.involved}
            if there & self.hidden and not there & self.to.you:
                self.ledger.passing(path, _HIDDEN_PERSON)
                continue
            found.append(Meeting(path, self._when(f"{path}.on", point.on)))
        return tuple(found)

    def day(self, field: str) -> None:
        """Write down that a day is copied."""
        self.ledger.value(field)

    def took_part(self) -> bool:
        """Whether the child was at the meeting that made the plan."""
        return any(person.part == "child" and person.attended for person in self.plan.people)

    def _goal(self, path: str, objective: Objective) -> Goal:
        plain = self._plain(f"{path}.plain", objective.plain)
        words = "" if plain else self.ledger.text(f"{path}.statement", objective.statement)
        self.ledger.value(f"{path}.status.state")
        deeds = [self._deed(f"{path}.actions.{n}", action) for n, action in enumerate(objective.actions)]
        return Goal(
            path, plain, words, objective.status.state, tuple(deed for deed in deeds if deed), not objective.actions
        )

    def _deed(self, path: str, action: Action) -> Deed | None:
        """One action; None, with the reason written down, where it is not for this reader."""
        if action.audience != "everyone":
            self.ledger.passing(path, _PROFESSIONALS)
            return None
        if not (action.plain.strip() or action.description.strip() or action.responsible):
            return None
        if {self.cast.whom(who) for who in (*action.responsible, *action.involved)} & self.hidden:
            self.ledger.passing(path, _HIDDEN_PERSON)
            return None
        if self.to.reader == "young-child" and not (action.plain.strip() or for_small_children(action.description)):
            self.ledger.passing(path, _NOT_FOR_A_SMALL_CHILD)
            return None
        own = any(self.cast.is_you(self.cast.whom(who)) for who in action.responsible)
        plain = self._plain(f"{path}.plain", action.plain, own=own)
        if not plain and action.plain.strip() and not action.description.strip():
            return None
        words = "" if plain else self.ledger.text(f"{path}.description", action.description)
        doers = [self._doer(f"{path}.responsible.{n}", who) for n, who in enumerate(action.responsible)]
        helpers = [] if plain else [self._doer(f"{path}.involved.{n}", who) for n, who in enumerate(action.involved)]
        when = self._when(f"{path}.timescale", action.timescale)
        self.ledger.value(f"{path}.status.state")
        self.ledger.value(f"{path}.status.completed")
        state, completed = action.status.state, action.status.completed
        return Deed(path, plain, words, _each(doers), _each(helpers), when, state, completed)

    def _plain(self, path: str, plain: str, *, own: bool = False) -> str:
        """The words for the family; "" in a parent's copy where they speak to the child: the form's words go there.

        `own` says that the reader does it, so that "Keep the diary" is said to the reader.
        """
        if self.to.reader == "parent" and speaks_to_somebody(plain, told=not own):
            self.ledger.passing(path, _TO_THE_CHILD)
            return ""
        return self.ledger.text(path, plain)

    def _doer(self, path: str, who: Who) -> Doer:
        number = self.cast.whom(who)
        if number is not None:
            self.ledger.text(f"{path}.{'name' if who.name.strip() else 'role'}", one_line(who.name or who.role))
            person = self.plan.people[number]
            return Doer(self.cast.name_of(number), person.role, you=self.cast.is_you(number))
        if who.name.strip():
            return Doer(self.ledger.text(f"{path}.name", one_line(who.name)))
        for field in ("role", "organisation", "written"):
            if words := one_line(getattr(who, field)):
                return Doer(self.ledger.text(f"{path}.{field}", words), words if field == "role" else "", named=False)
        return Doer("", named=False)

    def _when(self, path: str, when: Timescale) -> When:
        for field in ("start", "due", "kind"):
            self.ledger.value(f"{path}.{field}")
        return When(
            self.ledger.text(f"{path}.written", " ".join(when.written.split())), when.start, when.due, when.kind
        )

    def _helper(self, number: int, person: Person, *, organisations: bool) -> Helper:
        name = self.cast.name_of(number)
        self.ledger.text(f"people.{number}.name", one_line(person.name))
        role = self.ledger.text(f"people.{number}.role", one_line(person.role))
        if self._is_lead(person) and self.plan.lead and not role:
            role = self.ledger.text("lead.role", self.plan.lead.role)
        organisation = self.ledger.text(f"people.{number}.organisation", person.organisation) if organisations else ""
        you, kin = self.cast.is_you(number), self.cast.is_kin(number)
        return Helper(name, "" if comparable(role) == comparable(name) else role, organisation, you=you, kin=kin)

    def _is_lead(self, person: Person) -> bool:
        lead = self.plan.lead
        return comparable(person.name) == comparable(lead.name) if lead and lead.name.strip() else person.part == "lead"

    def _said_by(self, whose: str, who: int | None) -> str:
        """Whose words they are, as far as the list of people says."""
        if whose == "child":
            return called(self.plan)
        return self.cast.name_of(who) if who is not None else ""


def _each(doers: list[Doer]) -> tuple[Doer, ...]:
    """Each person once, the reader first; nobody without a name."""
    once = {doer.name: doer for doer in doers if doer.name}
    return tuple(sorted(once.values(), key=lambda doer: not doer.you))
