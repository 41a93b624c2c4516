"""Plans of invented people, made in code: one for each thing that a page has to bear."""

from __future__ import annotations

import datetime as dt

from planforms.plan import (
    Action,
    ActionReview,
    Area,
    Assumption,
    Level,
    Measure,
    Monitoring,
    Note,
    Objective,
    OutcomeReview,
    Person,
    Plan,
    Resource,
    Review,
    ReviewPoint,
    Risk,
    Sharing,
    Signature,
    Status,
    Subject,
    Timescale,
    View,
    Who,
    Withheld,
)

__all__ = [
    "TODAY", "bare", "everything", "long_cell", "long_name", "many", "one_action", "riverbank", "right_to_left", "rowan",
]  # fmt: skip

TODAY = dt.date(2026, 10, 19)
_STATES = {"done": "Done", "track": "On track", "risk": "At risk", "off": "Off track", "new": "Not started"}
_NAMES = {"done": "done", "track": "on_track", "risk": "at_risk", "off": "off_track", "new": "not_started"}
CLAIRE, MARTIN, ROWAN = Who(name="Claire Ashdown"), Who(name="Martin Price"), Who(name="Rowan")
PRIYA, TUNDE, HELEN, KOFI = (Who(name=n) for n in ("Priya Nair", "Tunde Adeyemi", "Helen Marsh", "Kofi Mensah"))


def on(year: int, month: int, day: int) -> Timescale:
    """A whole date, as a form holds it."""
    date = dt.date(year, month, day)
    return Timescale(written=f"{day:02}/{month:02}/{year}", due=date, kind="exact")


def told(words: str, due: dt.date | None = None, **more: object) -> Timescale:
    """Words that are no whole date."""
    return Timescale.model_validate({"written": words, "due": due, "kind": "approximate", **more})


def status(word: str) -> Status:
    """A status as a form holds it: "track" for On track."""
    return Status.model_validate({"written": _STATES[word], "state": _NAMES[word]})


def act(ref: str, words: str, who: Who | None, when: Timescale, how: str, **more: object) -> Action:
    """One action in a line; without `who` nobody is named."""
    return Action.model_validate(
        {
            "id": ref,
            "description": words,
            "responsible": (who,) if who else (),
            "timescale": when,
            "status": status(how) if how else Status(),
            **more,
        }
    )


def rowan() -> Plan:
    """A child's plan of fourteen actions, half-way: something done, something late, somebody missing."""
    return Plan(
        kind="child",
        version="2",
        subject=Subject(
            name="Rowan Ashdown-Price",
            preferred_name="Rowan",
            date_of_birth=dt.date(2017, 3, 14),
            details={"Year group": "Year 5", "School": "Holme Valley Primary School"},
        ),
        aim="Rowan’s family want him to sleep well, get to school ready to learn and have time to be nine. Claire’s "
        "illness has changed, and the help around the family has to change with it.",
        strengths=(
            "Rowan and his mum laugh a lot together, and he is proud of her.",
            "Dad lives ten minutes away and wants to do more.",
            "Rowan reads above his age and loves football.",
        ),
        agreed_on=dt.date(2026, 9, 14),
        starts=dt.date(2026, 9, 14),
        ends=dt.date(2027, 2, 12),
        lead=PRIYA,
        people=_people(),
        areas=(_sleep(), _caring(), _worries()),
        assumptions=(
            Assumption(statement="Martin’s working hours stay as they are, so that he can do two school runs a week."),
            Assumption(statement="Claire’s new treatment goes on through the winter.", still_holds=True),
        ),
        risks=(
            Risk(
                id="R1",
                statement="A relapse keeps Claire in hospital and Rowan has no one at home.",
                likelihood=Level(written="Medium", level="medium"),
                impact=Level(written="High", level="high"),
                mitigation="Martin has a key and a bag is packed. School rings Martin first.",
                owner=MARTIN,
                affects=("1.1", "2.2"),
            ),
        ),
        contingency="We meet within a week. If Rowan still cooks most school nights by December, Priya asks for a child in "
        "need assessment, and tells Claire and Martin first.",
        views=(View(whose="child", name="Rowan, 9 September 2026", text="I want Mum to be OK and I want to not be tired at maths."),),
        review_points=tuple(
            ReviewPoint(on=on(*date), involved=(ROWAN, CLAIRE, MARTIN, PRIYA, TUNDE))
            for date in ((2026, 11, 6), (2026, 12, 18), (2027, 2, 12))
        ),
        sharing=(Sharing(who="Claire, Martin", copy="Parents’ copy"), Sharing(who="Rowan", copy="Child’s copy")),
        signatures=(
            Signature(name="Claire Ashdown", role="Mum", on=dt.date(2026, 9, 14)),
            Signature(name="Priya Nair", role="Lead practitioner", on=dt.date(2026, 9, 14)),
            Signature(name="Martin Price", role="Dad"),
        ),
    )


def _people() -> tuple[Person, ...]:
    return (
        Person(name="Rowan Ashdown-Price", role="Child", organisation="The plan is for Rowan", part="child"),
        Person(name="Claire Ashdown", role="Mum", organisation="Lives with Rowan", part="parent"),
        Person(name="Martin Price", role="Dad", organisation="Tuesdays and weekends", part="parent"),
        Person(name="Priya Nair", role="Family support worker", organisation="Early Help", part="lead"),
        Person(name="Tunde Adeyemi", role="Class teacher, Year 5", organisation="Holme Valley Primary School"),
        Person(name="Helen Marsh", role="School nurse", organisation="0–19 Health Service"),
        Person(name="Kofi Mensah", role="Young carers worker", organisation="Tideway Young Carers"),
    )


def _sleep() -> Area:
    weekly = told("Weekly until 18\u00a0Dec 2026", dt.date(2026, 12, 18), kind="recurring")
    ongoing = told("From 1\u00a0Oct 2026, ongoing", kind="ongoing", start=dt.date(2026, 10, 1))
    marks = told("23\u00a0Oct, 18\u00a0Dec and 12\u00a0Feb", dt.date(2026, 10, 23), kind="range")
    return Area(
        id="1",
        title="Sleep and mornings",
        priority=Level(written="High", level="high"),
        need="Rowan sleeps five or six hours on school nights. Last term he was late on 19 of 60 days and missed the start "
        "of reading.",
        objectives=(
            Objective(
                id="1.1",
                statement="Rowan sleeps at least nine hours on school nights.",
                measures=(
                    Measure(
                        statement="Hours asleep, from Rowan’s sleep diary",
                        baseline="5½ hours",
                        target="9 hours, on four school nights in five",
                    ),
                ),
                actions=(
                    act("1.1.1", "Agree a bedtime routine with Rowan and put it on his bedroom wall.", CLAIRE, on(2026, 9, 18),
                        "done", involved=(ROWAN,), progress="Up since 16 September. Rowan chose the pictures."),
                    act("1.1.2", "Keep the sleep diary every school morning, and bring it to each review.", CLAIRE, weekly,
                        "track", involved=(ROWAN,)),
                    act("1.1.3", "See Rowan and his mum about waking in the night; advise on what helps.", HELEN, on(2026, 10, 9),
                        "risk", progress="First date cancelled by the clinic. New date asked for."),
                ),
            ),
            Objective(
                id="1.2",
                statement="Rowan is at school and ready to start by 8:50.",
                measures=(
                    Measure(
                        statement="Late marks in the register",
                        baseline="19 of 60 days",
                        target="No more than 3 from January to half-term",
                    ),
                ),
                actions=(
                    act("1.2.1", "Arrange a free breakfast club place, Monday to Thursday.", TUNDE, on(2026, 9, 25), "done",
                        progress="Place started 28 September."),
                    act("1.2.2", "Take Rowan to school on Tuesdays and Thursdays.", MARTIN, ongoing, "track"),
                    act("1.2.3", "Send the attendance and late marks to Priya each half-term.", TUNDE, marks, "new",
                        involved=(PRIYA,)),
                ),
            ),
        ),
    )  # fmt: skip


def _caring() -> Area:
    weeks = told("Within 6\u00a0weeks of 30\u00a0Sep", dt.date(2026, 11, 11), kind="duration", counted_from=dt.date(2026, 9, 30))
    return Area(
        id="2",
        title="Caring for Mum",
        priority=Level(written="High", level="high"),
        need="Claire has multiple sclerosis. Rowan cooks on most school nights, counts out his mum’s tablets and worries "
        "about her during lessons.",
        objectives=(
            Objective(
                id="2.1",
                statement="Rowan has time every week that is only for him.",
                measures=(
                    Measure(
                        statement="Hours a week of his own choosing",
                        baseline="About 1 hour",
                        target="4 hours, by February half-term",
                    ),
                ),
                actions=(
                    act("2.1.1", "Complete the young carer’s needs assessment with Rowan.", PRIYA, on(2026, 10, 16), "off",
                        involved=(KOFI,), progress="Two visits missed through illness. To finish by 30\u00a0October."),
                    act("2.1.2", "Start at the Wednesday young carers group, with transport there and back.", KOFI,
                        on(2026, 11, 4), "new", involved=(MARTIN,), depends_on=("2.1.1",)),
                    act("2.1.3", "Go back to Saturday football training. Kit fund: £85.", MARTIN, told("Mid-October"), "track",
                        involved=(ROWAN,), progress="Kit ordered."),
                ),
            ),
            Objective(
                id="2.2",
                statement="Mum has the help at home that she needs, so that Rowan does not cook or sort tablets on school nights.",
                measures=(
                    Measure(
                        statement="School nights on which Rowan cooks", baseline="4 of 5", target="None, by February half-term"
                    ),
                ),
                actions=(
                    act("2.2.1", "Ask adult social care for a care and support assessment for Claire.", PRIYA, on(2026, 9, 30),
                        "done", involved=(CLAIRE,), progress="Accepted 29 September."),
                    act("2.2.2", "Carry out the care and support assessment at home.", None, weeks, "new",
                        involved=(Who(organisation="Adult social care", written="Adult social care"),)),
                    act("2.2.3", "Ask the pharmacy to pack Claire’s tablets by day and time.", CLAIRE,
                        told("As soon as possible", kind="asap"), "track", progress="Prescription changed; first packs due."),
                ),
            ),
        ),
    )  # fmt: skip


def _worries() -> Area:
    return Area(
        id="3",
        title="Worries and feeling heard",
        priority=Level(written="Medium", level="medium"),
        need="Rowan keeps his worries to himself. In September he told his teacher that he checks on his mum at night.",
        objectives=(
            Objective(
                id="3.1",
                statement="Rowan tells somebody he trusts when he is worried.",
                plain="You can tell someone your worries.",
                measures=(
                    Measure(statement="What Rowan says, on his own 0–10 scale", baseline="3", target="7 or more, at two reviews running"),
                ),
                actions=(
                    act("3.1.1", "Ten minutes with the worry book, every Friday.", TUNDE,
                        told("Fridays until 12\u00a0Feb 2027", dt.date(2027, 2, 12), kind="recurring"), "track", involved=(ROWAN,)),
                    act("3.1.2", "Six sessions with the school counsellor.", HELEN,
                        told("2\u00a0Nov to 11\u00a0Dec 2026", dt.date(2026, 12, 11), kind="range"), "new"),
                ),
            ),
        ),
    )  # fmt: skip


def riverbank() -> Plan:
    """A partnership's plan: two development areas, three step objectives, six actions, no child."""
    dilys, omar, freya, grace = (Who(name=n) for n in ("Dilys Rowlands", "Omar Siddiqui", "Freya Lindqvist", "Grace Okonkwo"))
    money = lambda amount: Resource(amount=amount, kind="finance", description="")  # noqa: E731 - two lines below use it
    time = lambda words: Resource(description=words)  # noqa: E731 - as above
    return Plan(
        kind="partnership",
        version="3",
        subject=Subject(name="Riverbank Learning Partnership"),
        aim="Every learner in the five colleges is taught well and heard.",
        agreed_on=dt.date(2026, 9, 1),
        starts=dt.date(2026, 9, 1),
        ends=dt.date(2027, 7, 16),
        lead=Who(name="Dilys Rowlands", role="Partnership manager"),
        people=(
            Person(name="Dilys Rowlands", role="Partnership manager", organisation="Riverbank", part="lead"),
            Person(name="Omar Siddiqui", role="Learner voice lead", organisation="Weir College"),
            Person(name="Freya Lindqvist", role="Student union officer", organisation="Ford Sixth Form"),
            Person(name="Grace Okonkwo", role="Head of quality", organisation="Mill Lane Training"),
        ),
        areas=(
            Area(
                id="1",
                title="Seeking and acting on learners’ views",
                priority=Level(written="High", level="high"),
                objectives=(
                    Objective(
                        id="1.1",
                        statement="Every partner asks learners the same six questions, twice a year.",
                        measures=(Measure(statement="Replies from 60% of learners at each of the five providers"),),
                        monitoring=(Monitoring(information="Steering group, each half-term: reply rates by provider"),),
                        actions=(
                            act("1.1.1", "Agree the six questions and how they will be asked.", dilys, on(2026, 10, 16), "done",
                                involved=(Who(organisation="Learner forum"),), resources=(time("Two half-day meetings"),)),
                            act("1.1.2", "Run the first survey on all sites.", omar, told("16 to 27\u00a0Nov 2026", dt.date(2026, 11, 27)),
                                "track", involved=(Who(role="Site leads"),), resources=(money(1150), time("Tablets on loan"))),
                            act("1.1.3", "Publish one page of results to learners, with what will change.", omar, on(2026, 12, 18),
                                "new", resources=(time("Design time, 2\u00a0days"),)),
                        ),
                    ),
                    Objective(
                        id="1.2",
                        statement="Learners sit on the groups that decide.",
                        measures=(Measure(statement="Two learners at every steering group from January"),),
                        monitoring=(Monitoring(information="Minutes, checked by the chair"),),
                        actions=(
                            act("1.2.1", "Train and pay eight learner representatives.", freya, told("By end of January\u00a02027", dt.date(2027, 1, 31)),
                                "risk", involved=(dilys,), resources=(money(2400),)),
                        ),
                    ),
                ),
            ),
            Area(
                id="2",
                title="Assuring the quality of teaching together",
                priority=Level(written="Medium", level="medium"),
                objectives=(
                    Objective(
                        id="2.1",
                        statement="All partners observe teaching to one agreed standard.",
                        measures=(Measure(statement="Paired observers agree in nine cases out of ten"),),
                        monitoring=(Monitoring(information="Quality leads, monthly; risks reviewed with the chair"),),
                        actions=(
                            act("2.1.1", "Write the shared standard and try it out in two colleges.", grace, on(2026, 11, 30), "track",
                                involved=(Who(role="Quality leads"),), resources=(time("Six staff days"),)),
                            act("2.1.2", "Pair observers across providers and run 20 joint visits.", grace, told("Jan to Feb 2027", dt.date(2027, 2, 28)),
                                "new", resources=(Resource(description="Travel", amount=600, kind="transport"),)),
                        ),
                    ),
                ),
            ),
        ),
        review_points=(ReviewPoint(on=on(2026, 12, 11), involved=(dilys, omar, grace)),),
        risks=(
            Risk(
                id="R1",
                statement="Two colleges merge in January and the link staff leave.",
                likelihood=Level(written="High", level="high"),
                impact=Level(written="3", level="high"),
                change="up",
                actions=(act("R1.1", "Name a deputy link in each college.", dilys, on(2026, 12, 1), "new"),),
            ),
        ),
        assumptions=(Assumption(statement="All five colleges stay in the partnership for the year."),),
    )  # fmt: skip


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
                    Objective(id="1.1", statement="Ines reads a book to her brother.", actions=(
                        act("1.1.1", "Find three books about whales.", PRIYA, on(2026, 11, 2), ""),
                    )),
                ),
            ),
        ),
    )  # fmt: skip


def many(count: int = 60) -> Plan:
    """A plan of many actions, ten to a need, five to an outcome."""
    whos, states = (CLAIRE, MARTIN, PRIYA, TUNDE, HELEN, KOFI), ("done", "track", "risk", "off", "new", "")

    def action(number: int, ref: str) -> Action:
        when = on(2026, 9 + number % 4, 1 + number % 28)
        words = "Meet with the family and agree what will help, then write it down and send it to everybody who is involved."
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
        areas.append(Area(id=str(area + 1), title=f"Area of need {area + 1}", need="What the assessment found.", objectives=objectives))
    return rowan().model_copy(update={"areas": tuple(areas)})


def long_cell() -> Plan:
    """A plan with one action of three hundred words, and one word that no column can hold."""
    words = "Ask the school, the clinic and the housing office what each of them can do before the winter, and write it down. "
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
    objective = area.objectives[0].model_copy(update={"actions": (act("1.1.1", "Ring her.", who, on(2026, 11, 2), "off"),)})
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
            "aim": "تريد العائلة أن تنام مريم جيدا وأن تصل إلى المدرسة في الوقت المحدد.\nThe family want Maryam to sleep well.",
            "views": (View(whose="child", name="مريم", text="مُحَمَّد أريد أن تكون أمي بخير. 👨‍👩‍👧 ❤️ שָׁלוֹם é→≤"),),
        }
    )


def bare() -> Plan:
    """A plan that somebody has only begun."""
    return Plan(kind="child", areas=(Area(id="1", title="Sleep", objectives=(Objective(id="1.1"),)), Area(id="2")))


def everything() -> Plan:
    """Rowan's plan with something in every field that the model has."""
    plan = rowan()
    area = plan.areas[0]
    outcome = area.objectives[0].model_copy(
        update={
            "priority": Level(written="1st", level="urgent"),
            "plain": "You sleep well.",
            "status": Status(written="nearly there", state="on_track", completed=dt.date(2026, 10, 2)),
            "monitoring": (
                Monitoring(information="Hours asleep", how="Sleep diary", collected_by="Claire", analysed_by="Helen Marsh", when="Fridays"),
            ),
            "resources": (
                Resource(description="A new bed", kind="materials", amount=129.5, obtained_by=MARTIN, needed_by=on(2026, 10, 30)),
            ),
            "actions": (
                Action(
                    id="1.1.1",
                    description="Agree a bedtime routine.",
                    plain="Mum and you choose a bedtime.",
                    responsible=(Who(name="Jane Smith", role="SW", organisation="Children’s services", written="SW (Jane Smith) / CS, Tues only"),),
                    involved=(Who(role="Health visitor"),),
                    timescale=told("once the new bed is there", kind="event", depends_on_event="once the new bed is there"),
                    resources=(Resource(description="Taxi", kind="transport", amount=12, obtained_by=PRIYA, needed_by=told("each week")),),
                    depends_on=("1.2.1",),
                    status=Status(written="finished early", state="done", completed=dt.date(2026, 9, 17)),
                    progress="Up since 16 September.",
                    audience="professionals",
                ),
                Action(id="1.1.2", description="Stopped thing.", status=Status(written="Stopped", state="stopped")),
                Action(id="1.1.3", description="Thing with an odd status.", status=Status(written="parked with panel")),
            ),
        }
    )
    return plan.model_copy(
        update={
            "title": "Early help plan for Rowan",
            "reference": "CP-2041",
            "subject": plan.subject.model_copy(update={"details": {**plan.subject.details, "NHS number": "999 123 4567", "Address": "12 Mill Lane\nHolme"}}),
            "lead": Who(name="Priya Nair", role="Senior family support worker", organisation="Early Help", written="Priya Nair"),
            "people": (
                *plan.people,
                Person(id="p9", name="Ada Quist", role="Grandma", relationship="Claire’s mother", contact="07700 900123", part="consulted", attended=False),
            ),
            "areas": (area.model_copy(update={"objectives": (outcome, *area.objectives[1:])}), *plan.areas[1:]),
            "assumptions": (*plan.assumptions, Assumption(statement="The bus still runs.", still_holds=False, note="It stopped on 1 October.")),
            "risks": (
                *plan.risks,
                Risk(id="R2", statement="The nurse moves on.", likelihood=Level(written="2 of 5", level="low"), impact=Level(written="who knows"),
                     change="new", mitigation="Ask for a named successor.", due=on(2026, 12, 2), status=status("track"),
                     actions=(act("R2.1", "Ring the clinic’s manager.", PRIYA, on(2026, 11, 20), "new", plain="Priya rings the clinic."),)),
            ),
            "views": (
                *plan.views,
                View(whose="parent", name="Claire", text="I want him to be a child.", share=True),
                View(whose="other", name="Ada", text="Told in confidence, on no paper.", share=False),
            ),
            "reviews": (_review(),),
            "withheld": (Withheld(text="The refuge is in Elm Road.", from_whom="Martin Price", why="Safety"),),
            "notes": (Note(heading="Transport", text="Taxi booked by school.\nReturn by bus."),),
        }
    )  # fmt: skip


def _review() -> Review:
    return Review(
        number=1,
        held_on=dt.date(2026, 10, 12),
        period="14 September to 12 October",
        taking_part=(Person(name="Claire Ashdown", attended=True), Person(name="Kofi Mensah", attended=False)),
        actions=(
            ActionReview(id="1.1.1", status=status("done"), progress="Routine is on the wall.", why_not="Late by a week: illness.",
                         change="None needed", new_due=on(2026, 10, 30)),
        ),
        outcomes=(OutcomeReview(id="1.1", now="7 hours", evidence="Sleep diary, three weeks", still_right=True, decision="continue"),),
        risks=(Risk(id="R1", statement="A relapse.", change="down", likelihood=Level(written="Low", level="low"), mitigation="Bag stays packed."),),
        assumptions=(Assumption(statement="The hours stay as they are.", still_holds=True, note="Asked on Monday."),),
        resources_sufficient=False,
        unexpected="A kitten arrived.",
        what_worked="The pictures on the wall.",
        what_did_not="Phone calls at work.",
        views=(View(whose="child", name="Rowan", text="I like the kitten."),),
        decision="adjust",
        reasons="More time is needed for the assessment.",
        next_review=dt.date(2026, 11, 6),
    )  # fmt: skip
