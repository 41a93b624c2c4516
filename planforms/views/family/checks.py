"""What a person must look at before a copy is handed out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planforms.plain import CHILD_WORDS, MOST_WORDS, Glossary, Hint, hints, sentences
from planforms.plan import Plan
from planforms.views.family.cast import Cast
from planforms.views.family.hidden import Hidden, applying
from planforms.views.family.places import place_words
from planforms.views.family.reader import CHILD_READERS, Choices
from planforms.views.family.recipient import Recipient
from planforms.views.family.release import Check
from planforms.views.family.setting import Setting
from planforms.views.family.speech import Unit

__all__ = ["checks_for"]


def checks_for(
    plan: Plan,
    to: Recipient,
    hidden: Hidden,
    setting: Setting,
    choices: Choices,
    glossary: Glossary,
    otherwise: tuple[str, ...] = (),
) -> Iterator[Check]:
    """What to look at for one copy, the gravest first.

    `otherwise` are words of the copy that may name somebody who must not be in it, in another spelling.
    """
    yield from _of_people(plan, to, hidden, choices)
    if otherwise:
        yield Check(
            "These names in the copy may be another spelling of the name of somebody who must not be in it. Ask who is "
            "meant.",
            otherwise,
        )
    if choices.allow:
        yield Check("These texts were let through for this reader. May this reader have them?", choices.allow)
    yield from _of_words(plan, setting, glossary, CHILD_WORDS if to.reader in CHILD_READERS else MOST_WORDS)
    if setting.explainer.ambiguous:
        yield Check("These letters mean several things. Write out which is meant.", _each(setting.explainer.ambiguous))
    if setting.speech.untranslated:
        listed = tuple(place_words(unit.place, plan) for unit in setting.speech.untranslated)
        yield Check("These words have no translation, and stand in English.", tuple(dict.fromkeys(listed)))
    yield from _always(to)


def _of_people(plan: Plan, to: Recipient, hidden: Hidden, choices: Choices) -> Iterator[Check]:
    if to.several:
        yield Check(
            "This copy is for any parent, and several take part. Nothing in it says “you”. Make one for each by name "
            "where they live apart: --for NAME."
        )
    names = [plan.people[number].name for number in sorted(hidden.sure)]
    if names:
        yield Check("Nothing of these people may reach this reader. Read for what still hints at them.", tuple(names))
    doubtful = [plan.people[number].name for number in sorted(hidden.doubtful)]
    if doubtful:
        yield Check(
            "Something is withheld from this reader, and it is not said whom it protects. These people were left out "
            "with all that they do. If this reader may know of one: --allow NAME.",
            tuple(doubtful),
        )
    held = {(item.text, item.from_whom) for item in applying(plan, to, choices, Cast(plan, to.reader))}
    others = [item.from_whom for item in plan.withheld if item.text.strip() and (item.text, item.from_whom) not in held]
    if others:
        yield Check("This copy may hold what is withheld from these people. It must not reach them.", _each(others))
    for number in to.you if to.reader == "parent" else ():
        if plan.people[number].part != "parent":
            yield Check(
                "The plan does not have this reader as a parent. May they have a copy?", (plan.people[number].name,)
            )
    if plan.people and not any(person.part in ("parent", "child") for person in plan.people):
        yield Check(
            "The list of people says of nobody that they are the child or a parent. Nothing in the copy says “you”."
        )


def _of_words(plan: Plan, setting: Setting, glossary: Glossary, most: int) -> Iterator[Check]:
    """Words of the form that have no plain ones; labels for harm; words that judge; how many other hints there are."""
    bare = _places(setting.speech.form_words, plan)
    if bare:
        yield Check(
            "The words of the form stand here as they are. Are they for this reader? If not, write plain words.", bare
        )
    found = [
        (unit, hint)
        for unit in dict.fromkeys(setting.speech.units)
        for sentence in sentences(unit.text)
        for hint in hints(sentence, plan.kind, glossary, most)
    ]
    for code, what in (
        ("harm-label", "A label stands for harm here. Say what happened; do not soften it."),
        ("blame", "These words judge somebody. Say what happened."),
    ):
        listed = [f"“{hint.words}” ({place_words(unit.place, plan)})" for unit, hint in found if hint.code == code]
        if listed:
            yield Check(what, _each(listed))
    rest: list[Hint] = [hint for _, hint in found if hint.code not in ("harm-label", "blame")]
    if rest:
        number = f"{len(rest)} place is" if len(rest) == 1 else f"{len(rest)} places are"
        yield Check(f"{number} hard to read. The command “planforms plain” lists them.")


def _always(to: Recipient) -> Iterator[Check]:
    yield Check("Read the copy from end to end, as its reader will. Does each picture fit?")
    if to.reader in CHILD_READERS:
        yield Check("Go through it with those who look after the child first, then with the child. Leave time to draw.")
    if to.reader == "public":
        yield Check("May everybody who is named here be named in public?")


def _places(units: Sequence[Unit], plan: Plan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{place_words(unit.place, plan)}: {unit.text}" for unit in units))


def _each(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
