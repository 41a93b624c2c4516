"""Plans for the timeline: one to look at, and generated ones of every size."""

from __future__ import annotations

import datetime as dt
from random import Random

from planforms.plan import Action, Area, Objective, Plan, ReviewPoint, Status, Subject, Timescale, Who

TODAY = dt.date(2026, 10, 19)

_VERBS = ("Agree", "Arrange", "Ask about", "Complete", "Keep", "Review", "Send", "Set up", "Share", "Write")
_THINGS = (
    "the breakfast club place",
    "a quiet room for the first lesson",
    "the young carer’s assessment and tell the family what it means for them",
    "travel to the Wednesday group, there and back",
    "the sleep diary",
    "a letter to the housing officer about the damp in the back bedroom and what has been tried so far",
    "the protocol for sharing information between partners",
    "one page that says who to call",
)
_PEOPLE = (
    "Claire Ashdown", "Helen Marsh", "Tunde Adeyemi", "Martin Price", "Priya Nair", "Kofi Mensah", "Rhian Ŵyn Jones",
    "Zofia Wiśniewska", "Amir Hussain", "Bea Thornton-Walsh", "Daniel O’Rourke", "Ioan Popescu", "Leyla Yılmaz",
    "Grace Okonkwo", "Sam Whitfield", "Nadia Rahman",
)  # fmt: skip
_STATES = ("", "not_started", "on_track", "at_risk", "off_track", "done", "done", "stopped")


def action(ref: str, text: str, who: str, state: str, time: Timescale, waits_for: tuple[str, ...] = ()) -> Action:
    """One action with one person, or nobody."""
    people = (Who(name=who, written=who),) if who else ()
    return Action(
        id=ref,
        description=text,
        responsible=people,
        status=Status.model_validate({"state": state}),
        timescale=time,
        depends_on=waits_for,
    )


def when(due: dt.date | None = None, start: dt.date | None = None, kind: str = "exact", written: str = "") -> Timescale:
    return Timescale.model_validate(
        {"written": written, "start": start, "due": due, "kind": kind if due or kind != "exact" else "none"}
    )


def rowan() -> Plan:
    """A child's plan of 14 actions with every kind of time."""

    def on(month: int, day: int) -> dt.date:
        return dt.date(2027 if month < 8 else 2026, month, day)

    sleep = (
        action(
            "1.1.1",
            "Agree a bedtime routine and put it on the wall",
            "Claire Ashdown",
            "done",
            when(on(9, 18), on(9, 14)),
        ),
        action(
            "1.1.2",
            "Keep the sleep diary",
            "Claire Ashdown",
            "on_track",
            when(on(12, 18), on(9, 21), "recurring", "Weekly until 18 Dec"),
        ),
        action("1.1.3", "See Rowan about waking in the night", "Helen Marsh", "at_risk", when(on(10, 9), on(9, 28))),
        action("1.2.1", "Arrange a breakfast club place", "Tunde Adeyemi", "done", when(on(9, 25), on(9, 16))),
        action(
            "1.2.2",
            "Take Rowan to school, Tuesday and Thursday",
            "Martin Price",
            "on_track",
            when(None, on(10, 1), "ongoing", "Ongoing"),
        ),
        action(
            "1.2.3",
            "Send attendance and late marks to Priya",
            "Tunde Adeyemi",
            "not_started",
            when(on(2, 12), on(10, 19), "recurring", "Before each review"),
        ),
    )
    caring = (
        action(
            "2.1.1", "Complete the young carer’s assessment", "Priya Nair", "off_track", when(on(10, 16), on(9, 21))
        ),
        action(
            "2.1.2",
            "Start at the Wednesday young carers group",
            "Kofi Mensah",
            "not_started",
            when(on(11, 4), on(10, 26)),
            ("2.1.1",),
        ),
        action(
            "2.1.3",
            "Go back to Saturday football training",
            "Martin Price",
            "on_track",
            when(on(10, 20), on(9, 26), "approximate", "Mid-October"),
        ),
        action("2.2.1", "Ask for a care and support assessment", "Priya Nair", "done", when(on(9, 30), on(9, 21))),
        action("2.2.2", "Carry out the assessment at home", "", "not_started", when(on(11, 11), on(9, 30))),
        action(
            "2.2.3",
            "Ask the pharmacy to pack tablets by day",
            "Claire Ashdown",
            "on_track",
            when(None, on(9, 21), "asap", "As soon as possible"),
        ),
    )
    worries = (
        action(
            "3.1.1",
            "Ten minutes with the worry book, Fridays",
            "Tunde Adeyemi",
            "on_track",
            when(on(2, 12), on(9, 25), "recurring", "Fridays"),
        ),
        action("3.1.2", "Six counselling sessions", "Helen Marsh", "not_started", when(on(12, 11), on(11, 2), "range")),
    )
    parts = (("Sleep and mornings", sleep), ("Caring for Mum", caring), ("Worries and feeling heard", worries))
    return Plan(
        kind="child",
        version="2",
        subject=Subject(name="Rowan Price", preferred_name="Rowan"),
        starts=on(9, 1),
        ends=on(2, 28),
        areas=tuple(
            Area(id=str(number), title=title, objectives=(Objective(id=f"{number}.1", actions=actions),))
            for number, (title, actions) in enumerate(parts, 1)
        ),
        review_points=tuple(ReviewPoint(on=when(date)) for date in (on(11, 6), on(12, 18), on(2, 12))),
    )


def generated(
    actions: int,
    *,
    people: int = 6,
    days: int = 170,
    undated: bool = False,
    reviews: int = 3,
    long_names: bool = False,
    seed: int = 1,
) -> Plan:
    """A plan of so many actions, over so many days from 1 September 2026."""
    random = Random(seed)  # noqa: S311 - repeatable samples, nothing secret
    first = dt.date(2026, 9, 1)
    staff = [f"{_PEOPLE[number % len(_PEOPLE)]}{' II' * (number // len(_PEOPLE))}" for number in range(people)]
    if long_names:
        staff = [f"Bartholomew-Constantine {name} Featherstonehaugh-Cholmondeley"[:60] for name in staff]
    parts: list[list[Action]] = [[] for _ in range(max(1, min(actions // 5, 9)))]
    for number in range(actions):
        part = number * len(parts) // actions
        start = first + dt.timedelta(days=random.randrange(max(days - 20, 1)))
        due = min(start + dt.timedelta(days=random.randrange(1, 40)), first + dt.timedelta(days=days))
        ref = f"{part + 1}.{len(parts[part]) // 4 + 1}.{len(parts[part]) % 4 + 1}"
        time = when(
            written=random.choice(("", "Once the referral is accepted")), kind="event" if number % 2 else "none"
        )
        if not undated:
            time = random.choice(
                (
                    when(due, start), when(due, start), when(due), when(due, start, "range"),
                    when(due, start, "recurring", "Every week"), when(None, start, "ongoing", "Ongoing"),
                    when(due.replace(day=28), None, "month", f"{due:%B %Y}"), when(None, None, "asap", "ASAP"),
                )
            )  # fmt: skip
        text = f"{random.choice(_VERBS)} {random.choice(_THINGS)}"
        waits = (parts[part][-1].id,) if parts[part] and random.random() < 0.1 else ()
        who = "" if random.random() < 0.05 else random.choice(staff)
        parts[part].append(action(ref, text, who, random.choice(_STATES), time, waits))
    return Plan(
        kind="partnership",
        title="Joint work on inclusion",
        subject=Subject(name="Eastfield partnership"),
        starts=first,
        ends=first + dt.timedelta(days=days),
        areas=tuple(
            Area(
                id=str(number),
                title=f"Development area {number}",
                objectives=(Objective(id=f"{number}.1", actions=tuple(part)),),
            )
            for number, part in enumerate(parts, 1)
        ),
        review_points=tuple(
            ReviewPoint(on=when(first + dt.timedelta(days=days * (number + 1) // (reviews + 1))))
            for number in range(reviews)
        ),
    )


_TIMES = ("dated", "dated", "dated", "mixed", "mixed", "undated", "one day")
_WRITTEN = (
    ("Mid-October", "approximate"), ("By half term", "approximate"), ("End of November", "month"), ("ASAP", "asap"),
    ("Weekly", "recurring"), ("Every second Tuesday", "recurring"), ("Monthly", "recurring"),
    ("Before each review", "recurring"), ("Ongoing", "ongoing"), ("Once the referral is accepted", "event"),
    ("When the flat is ready", "event"), ("", "none"), ("tbc", "none"),
)  # fmt: skip


def varied(seed: int) -> tuple[Plan, dt.date]:
    """One of endlessly many plans of 0 to 300 actions, of all kinds, and the day on which it is looked at."""
    random = Random(seed)  # noqa: S311 - repeatable samples, nothing secret
    size = random.choice(
        (random.randint(0, 12), random.randint(5, 40), random.randint(30, 110), random.randint(0, 300))
    )
    days = random.choice((1, 30, 90, 170, 170, 170, 365, 730, 3650))
    first = dt.date(2026, 9, 1) + dt.timedelta(days=random.randrange(-200, 400))
    staff = _staff(random)
    texts = [_text(random) for _ in range(30)]
    times, known = random.choice(_TIMES), random.random()
    parts: list[list[Action]] = [[] for _ in range(random.randint(1, max(1, min(size // 3, 14))))]
    for number in range(size):
        part = number * len(parts) // size
        ref = f"{part + 1}.{len(parts[part]) // 4 + 1}.{len(parts[part]) % 4 + 1}"
        who = random.sample(staff, min(len(staff), random.choice((0, 1, 1, 1, 1, 1, 1, 1, 2))))
        one = action(
            ref,
            random.choice(texts),
            "",
            random.choice(_STATES) if known > 0.2 else "",
            _time(random, first, days, times),
        )
        before = [other.id for other in parts[part][-3:]]
        parts[part].append(
            one.model_copy(
                update={
                    "responsible": tuple(Who(name=name, written=name) for name in who),
                    "depends_on": (random.choice(before),) if before and random.random() < 0.08 else (),
                }
            )
        )
    plan = Plan(
        kind=random.choice(("child", "partnership")),
        title=random.choice(("Joint work on inclusion", "A plan " * 12, "")),
        subject=Subject(name=random.choice(("Rowan Price", "Eastfield partnership", ""))),
        starts=random.choice((None, first)),
        ends=random.choice((None, first + dt.timedelta(days=days))),
        areas=tuple(
            Area(
                id=str(number),
                title=random.choice(texts),
                objectives=(Objective(id=f"{number}.1", actions=tuple(part)),),
            )
            for number, part in enumerate(parts, 1)
        ),
        review_points=tuple(
            ReviewPoint(on=when(first + dt.timedelta(days=random.randrange(days + 1))))
            for _ in range(random.choice((0, 1, 2, 3, 3, 6, 20)))
        ),
    )
    return plan, first + dt.timedelta(days=random.randrange(-20, days + 60))


def _staff(random: Random) -> list[str]:
    number = random.choice((1, 2, 4, 6, 8, 12, 40))
    staff = [f"{_PEOPLE[at % len(_PEOPLE)]}{' II' * (at // len(_PEOPLE))}" for at in range(number)]
    if random.random() < 0.15:
        return [f"Bartholomew-Constantine {name} Featherstonehaugh-Cholmondeley"[:60] for name in staff]
    return [*staff[:-1], "Children and family health, 0–19 service"] if random.random() < 0.2 else staff


def _text(random: Random) -> str:
    text = f"{random.choice(_VERBS)} {random.choice(_THINGS)}"
    more = (
        f" and {random.choice(_VERBS).lower()} {random.choice(_THINGS)}" for _ in range(random.choice((0, 0, 0, 1, 4)))
    )
    return text.split(maxsplit=1)[0] if random.random() < 0.05 else text + "".join(more)


def _time(random: Random, first: dt.date, days: int, times: str) -> Timescale:
    start = first + dt.timedelta(days=random.randrange(days))
    due = min(start + dt.timedelta(days=random.randrange(0, 60)), first + dt.timedelta(days=days))
    written, kind = random.choice(_WRITTEN)
    if times == "undated":
        return Timescale.model_validate({"written": written, "kind": kind} if kind in ("event", "none") else {})
    if times == "one day":
        return when(first, first)
    if times == "dated" or random.random() < 0.5:
        return random.choice((when(due), when(due, start), when(due, start, "range"), when(due, start, "duration")))
    dated = kind in ("approximate", "month") or (kind in ("recurring", "asap", "event") and random.random() < 0.5)
    return Timescale.model_validate(
        {
            "written": written,
            "kind": kind,
            "due": due if dated else None,
            "start": random.choice((None, min(start, due))),
        }
    )
