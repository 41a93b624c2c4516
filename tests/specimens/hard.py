"""Plans that a page finds hard: too little, too much, too long, and in many scripts."""

from __future__ import annotations

import datetime as dt

from planforms.plan import (
    Action,
    Area,
    Objective,
    Person,
    Plan,
    Subject,
    View,
    Who,
)
from tests.specimens.parts import CLAIRE, HELEN, KOFI, MARTIN, PRIYA, TUNDE, act, on
from tests.specimens.rowan import rowan


def one_action() -> Plan:
    """The smallest plan that says something."""
    return Plan(
        kind="child",
        subject=Subject(name="Ines Ferreira"),
        lead=PRIYA,
        areas=(
            Area(
                id="1",
                title="Reading",
                objectives=(
                    Objective(
                        id="1.1",
                        statement="Ines reads a book to her brother.",
                        actions=(act("1.1.1", "Find three books about whales.", PRIYA, on(2026, 11, 2), ""),),
                    ),
                ),
            ),
        ),
    )


def many(count: int = 60) -> Plan:
    """A plan of many actions, ten to a need, five to an outcome."""
    whos, states = (CLAIRE, MARTIN, PRIYA, TUNDE, HELEN, KOFI), ("done", "track", "risk", "off", "new", "")

    def action(number: int, ref: str) -> Action:
        when = on(2026, 9 + number % 4, 1 + number % 28)
        words = "Meet with the family and agree what will help, then write it down and send it to all who are involved."
        return act(ref, words[: 40 + 11 * (number % 7)].strip(), whos[number % 6], when, states[number % 6])

    def outcome(first: int, ref: str, size: int) -> Objective:
        actions = tuple(action(first + n, f"{ref}.{n + 1}") for n in range(size))
        return Objective(id=ref, statement=f"Something is different for the child in step {ref}.", actions=actions)

    areas = []
    for area in range((count + 9) // 10):
        here = min(10, count - area * 10)
        sizes = (min(5, here), max(0, here - 5))
        objectives = tuple(
            outcome(area * 10 + 5 * n, f"{area + 1}.{n + 1}", size) for n, size in enumerate(sizes) if size
        )
        areas.append(
            Area(
                id=str(area + 1),
                title=f"Area of need {area + 1}",
                need="What the assessment found.",
                objectives=objectives,
            )
        )
    return rowan().model_copy(update={"areas": tuple(areas)})


def long_cell() -> Plan:
    """A plan with one action of three hundred words, and one word that no column can hold."""
    words = "Ask the school, the clinic and the housing office what each of them can do before winter; write it down. "
    long = (words * 15).strip()
    plan = one_action()
    first = plan.areas[0].objectives[0]
    wide = "see https://schools.example/holme-valley/2026/autumn/attendance-and-punctuality-of-year-five.html"
    actions = (
        *(act(f"1.1.{n}", "Something short before.", PRIYA, on(2026, 11, n), "track") for n in range(1, 6)),
        act("1.1.6", long, PRIYA, on(2026, 11, 20), "track", progress=wide),
        act("1.1.7", "Something short after.", PRIYA, on(2026, 11, 21), "new"),
    )
    objective = first.model_copy(update={"actions": actions})
    return plan.model_copy(update={"areas": (plan.areas[0].model_copy(update={"objectives": (objective,)}),)})


def long_name() -> Plan:
    """A name of sixty letters, for the child and for whoever is responsible."""
    name = "Maximiliana-Alexandrina Featherstonehaugh-Cholmondeley-Smyth"
    who = Who(name="Bartholomew-Constantine Wolfeschlegelsteinhausen-Bergerdorff")
    plan = one_action()
    area = plan.areas[0]
    objective = area.objectives[0].model_copy(
        update={"actions": (act("1.1.1", "Ring her.", who, on(2026, 11, 2), "off"),)}
    )
    return plan.model_copy(
        update={
            "subject": Subject(name=name, date_of_birth=dt.date(2018, 2, 3)),
            "lead": who,
            "areas": (area.model_copy(update={"objectives": (objective,)}),),
        }
    )


def right_to_left() -> Plan:
    """Names and words in Arabic and Hebrew, Cyrillic and Welsh, in an English plan."""
    plan = rowan()
    people = (
        Person(name="مريم الحسن", role="Child", part="child"),
        Person(name="ליאורה בן־דוד", role="Mum", part="parent"),
        Person(name="Олена Шевченко", role="Interpreter", organisation="Tŷ Gwyn, Caerffili"),
    )
    return plan.model_copy(
        update={
            "subject": Subject(name="مريم الحسن", preferred_name="مريم", date_of_birth=dt.date(2016, 5, 1)),
            "people": people,
            "aim": "تريد العائلة أن تنام مريم جيدا وأن تصل إلى المدرسة في الوقت المحدد.\n"
            "The family want Maryam to sleep well.",
            "views": (View(whose="child", name="مريم", text="مُحَمَّد أريد أن تكون أمي بخير. 👨‍👩‍👧 ❤️ שָׁלוֹם é→≤"),),
        }
    )


def bare() -> Plan:
    """A plan that somebody has only begun."""
    return Plan(kind="child", areas=(Area(id="1", title="Sleep", objectives=(Objective(id="1.1"),)), Area(id="2")))
