"""One copy of a plan for one reader: what the reader may see, the page, the search, and the release sheet beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planforms.dates import full
from planforms.errors import CannotRender
from planforms.language import ENGLISH, Language
from planforms.plain import Glossary, packaged_glossary
from planforms.plan import Plan
from planforms.views.family.checks import checks_for
from planforms.views.family.explain import Explainer
from planforms.views.family.four_weeks import Entry, FourWeeksPage, days_title, entries, four_weeks_page
from planforms.views.family.hidden import Hidden, hidden_from
from planforms.views.family.ledger import Ledger
from planforms.views.family.left_out import left_out
from planforms.views.family.pages.child import child_page
from planforms.views.family.pages.parent import parent_page
from planforms.views.family.pages.public import public_page
from planforms.views.family.pages.young_child import young_child_page
from planforms.views.family.pages.young_person import young_person_page
from planforms.views.family.parts import FamilyPage
from planforms.views.family.permit import permit
from planforms.views.family.permitted import ForChild, ForParent, ForPublic, ForYoungChild, ForYoungPerson, Permitted
from planforms.views.family.pictures import Pictures
from planforms.views.family.places import place_words
from planforms.views.family.reader import Choices, Preset
from planforms.views.family.recipient import Recipient, recipient
from planforms.views.family.release import ReleasePage, release_page
from planforms.views.family.secrets import secrets_of
from planforms.views.family.setting import Setting
from planforms.views.family.speech import Speech, Unit
from planforms.withheld import Found, Secret, is_a_name, printed, search, spelled_otherwise

__all__ = ["FamilyCopy", "Manner", "family_copy"]


@dataclass(frozen=True)
class Manner:
    """How a copy is made: its preset and language, and what the organisation gives it.

    `translated` maps a place to the English words that were sent out and the words that came back for them.
    """

    preset: Preset = "clear"
    language: Language = ENGLISH
    glossary: Glossary | None = None
    pictures: Pictures = field(default_factory=Pictures)
    contact: tuple[str, ...] = ()
    translated: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class FamilyCopy:
    """A copy and what goes with it. `secrets` must not be in any file that is written of it, nor in its name."""

    to: Recipient
    page: FamilyPage
    four_weeks: FourWeeksPage
    entries: tuple[Entry, ...]
    days_title: str
    release: ReleasePage
    units: tuple[Unit, ...]
    secrets: tuple[Secret, ...]
    allowed: tuple[str, ...]


def family_copy(
    plan: Plan,
    wanted: str,
    today: dt.date,
    manner: Manner = Manner(),
    choices: Choices = Choices(),  # noqa: B008 - it is frozen
    places: Mapping[str, str] | None = None,
) -> FamilyCopy:
    """The copy of a plan for a reader ("parent", "Claire Ashdown") on a day; `places` say where its texts stand.

    Raises UsageError where the plan has no such reader, and CannotRender, "withheld-found", before anything is given
    away: the message says where the text stands, and never what it is.
    """
    to, ledger = recipient(plan, wanted, today), Ledger()
    hidden = hidden_from(plan, to, choices)
    seen = permit(plan, to, choices, hidden.all, ledger)
    making = _Making(plan, to, hidden, choices, manner, today)
    setting, weekly = making.setting(), making.setting()
    page, sheet = _PAGES[type(seen)](seen, setting), four_weeks_page(seen, weekly)
    days, called = entries(seen, making.setting()), days_title(seen, setting)
    secrets = secrets_of(plan, to, choices, hidden, seen, making.glossary)
    allowed = (*choices.allow, *manner.contact)
    units = tuple(dict.fromkeys((*setting.speech.units, *weekly.speech.units)))
    entered = tuple(entry.words for entry in days)
    said = tuple(printed((page, sheet, called, entered, tuple(unit.text for unit in units))))
    found = search(said, secrets, allowed, ledger.taken)
    if found:
        raise _stopped(found, plan, places or {})
    release = _release(making, seen, setting, ledger, _spelled_otherwise(making, said, secrets))
    return FamilyCopy(to, page, sheet, days, called, release, units, secrets, allowed)


def _stopped(found: tuple[Found, ...], plan: Plan, places: Mapping[str, str]) -> CannotRender:
    """The refusal: what would have been printed, with its place in the plan and the form, and what to do."""
    listed = dict.fromkeys(
        f"{one.what} ({_place(one, plan, places)})" for one in found if one.path or not _elsewhere(one, found)
    )
    let_through = "" if any(one.firm for one in found) else " If this reader may have it, let it through: --allow TEXT."
    return CannotRender(
        "withheld-found",
        f"This copy was not made. It would have printed {'; '.join(listed)}.",
        f"Take it out of that place, or write plain words there that do not hold it, and try again.{let_through}",
    )


def _elsewhere(one: Found, found: tuple[Found, ...]) -> bool:
    """Whether what stands in the wording of the page has a place in the plan, too."""
    return any(other.what == one.what and other.path for other in found)


def _place(one: Found, plan: Plan, places: Mapping[str, str]) -> str:
    words, path = place_words(one.path, plan), one.path
    while path and path not in places:
        path = path.rpartition(".")[0]
    return f"{words}; {places[path]}" if path else words


@dataclass(frozen=True)
class _Making:
    """One copy in the making: of which plan, for whom, how. Each page of it gets a setting of its own."""

    plan: Plan
    to: Recipient
    hidden: Hidden
    choices: Choices
    manner: Manner
    today: dt.date

    @property
    def glossary(self) -> Glossary:
        return self.manner.glossary or packaged_glossary()

    def setting(self) -> Setting:
        plan, manner = self.plan, self.manner
        return Setting(
            reader=self.to.reader,
            preset=manner.preset,
            today=self.today,
            speech=Speech(manner.language, manner.translated),
            explainer=Explainer(self.glossary, plan.kind, manner.language.code),
            pictures=manner.pictures,
            approved_by=" ".join(self.choices.approved_by.split()),
            contact=manner.contact,
        )


def _spelled_otherwise(making: _Making, said: Sequence[str], secrets: Sequence[Secret]) -> tuple[str, ...]:
    """The words of a copy that may be the first name of somebody who must not be in it, in another spelling."""
    names = [secret.text for secret in secrets if secret.unnamed or (secret.firm and is_a_name(secret.text))]
    shown = [person.name for number, person in enumerate(making.plan.people) if number not in making.hidden.all]
    subject = making.plan.subject
    return spelled_otherwise(said, names, (*shown, subject.name, subject.preferred_name, *making.choices.allow))


def _release(
    making: _Making, seen: Permitted, setting: Setting, ledger: Ledger, otherwise: tuple[str, ...]
) -> ReleasePage:
    plan, for_whom = making.plan, _for_whom(making.to, seen)
    facts = (
        ("Plan", " ".join(part for part in (plan.reference, plan.title or plan.subject.name) if part)),
        ("Made on", full(making.today)),
        ("Language", setting.speech.language.name),
        ("Set as", _PRESET_WORDS[setting.preset]),
    )
    checks = checks_for(plan, making.to, making.hidden, setting, making.choices, making.glossary, otherwise)
    return release_page(for_whom, facts, checks, left_out(plan, ledger), setting.approved_by, making.today)


def _for_whom(to: Recipient, seen: Permitted) -> str:
    if isinstance(seen, ForParent):
        return f"the parent {seen.reader}" if seen.reader else "any parent"
    if isinstance(seen, ForPublic):
        return "the public"
    kind = {"young-person": "a young person", "child": "a child", "young-child": "a small child"}[to.reader]
    return f"{seen.name}, as {kind}" if seen.name else kind


_PRESET_WORDS = {
    "clear": "Clear print",
    "large": "Large print",
    "dyslexia": "Dyslexia friendly",
    "easy-read": "Easy Read",
}
_PAGES: dict[type, Callable[[Any, Setting], FamilyPage]] = {
    ForParent: parent_page,
    ForYoungPerson: young_person_page,
    ForChild: child_page,
    ForYoungChild: young_child_page,
    ForPublic: public_page,
}
