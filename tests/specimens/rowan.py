"""A child’s plan: Rowan, nine years old, and his mum, half-way through."""

from __future__ import annotations

import datetime as dt

from planforms.plan import (
    Area,
    Assumption,
    Level,
    Measure,
    Objective,
    Person,
    Plan,
    ReviewPoint,
    Risk,
    Sharing,
    Signature,
    Subject,
    View,
    Who,
)
from tests.specimens.parts import CLAIRE, HELEN, KOFI, MARTIN, PRIYA, ROWAN, TUNDE, act, on, told


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
        contingency="We meet within a week. If Rowan still cooks most school nights by December, Priya asks for a child "
        "in need assessment, and tells Claire and Martin first.",
        views=(
            View(
                whose="child",
                name="Rowan, 9 September 2026",
                text="I want Mum to be OK and I want to not be tired at maths.",
            ),
        ),
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
        need="Rowan sleeps five or six hours on school nights. Last term he was late on 19 of 60 days and missed the "
        "start of reading.",
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
                    act(
                        "1.1.1",
                        "Agree a bedtime routine with Rowan and put it on his bedroom wall.",
                        CLAIRE,
                        on(2026, 9, 18),
                        "done",
                        involved=(ROWAN,),
                        progress="Up since 16 September. Rowan chose the pictures.",
                    ),
                    act(
                        "1.1.2",
                        "Keep the sleep diary every school morning, and bring it to each review.",
                        CLAIRE,
                        weekly,
                        "track",
                        involved=(ROWAN,),
                    ),
                    act(
                        "1.1.3",
                        "See Rowan and his mum about waking in the night; advise on what helps.",
                        HELEN,
                        on(2026, 10, 9),
                        "risk",
                        progress="First date cancelled by the clinic. New date asked for.",
                    ),
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
                    act(
                        "1.2.1",
                        "Arrange a free breakfast club place, Monday to Thursday.",
                        TUNDE,
                        on(2026, 9, 25),
                        "done",
                        progress="Place started 28 September.",
                    ),
                    act("1.2.2", "Take Rowan to school on Tuesdays and Thursdays.", MARTIN, ongoing, "track"),
                    act(
                        "1.2.3",
                        "Send the attendance and late marks to Priya each half-term.",
                        TUNDE,
                        marks,
                        "new",
                        involved=(PRIYA,),
                    ),
                ),
            ),
        ),
    )


def _caring() -> Area:
    weeks = told(
        "Within 6\u00a0weeks of 30\u00a0Sep", dt.date(2026, 11, 11), kind="duration", counted_from=dt.date(2026, 9, 30)
    )
    return Area(
        id="2",
        title="Caring for Mum",
        priority=Level(written="High", level="high"),
        need="Claire has multiple sclerosis. Rowan cooks on most school nights, counts out his mum’s tablets and "
        "worries about her during lessons.",
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
                    act(
                        "2.1.1",
                        "Complete the young carer’s needs assessment with Rowan.",
                        PRIYA,
                        on(2026, 10, 16),
                        "off",
                        involved=(KOFI,),
                        progress="Two visits missed through illness. To finish by 30\u00a0October.",
                    ),
                    act(
                        "2.1.2",
                        "Start at the Wednesday young carers group, with transport there and back.",
                        KOFI,
                        on(2026, 11, 4),
                        "new",
                        involved=(MARTIN,),
                        depends_on=("2.1.1",),
                    ),
                    act(
                        "2.1.3",
                        "Go back to Saturday football training. Kit fund: £85.",
                        MARTIN,
                        told("Mid-October"),
                        "track",
                        involved=(ROWAN,),
                        progress="Kit ordered.",
                    ),
                ),
            ),
            Objective(
                id="2.2",
                statement="Mum has the help at home that she needs, so that Rowan does not cook or sort tablets on school "
                "nights.",
                measures=(
                    Measure(
                        statement="School nights on which Rowan cooks",
                        baseline="4 of 5",
                        target="None, by February half-term",
                    ),
                ),
                actions=(
                    act(
                        "2.2.1",
                        "Ask adult social care for a care and support assessment for Claire.",
                        PRIYA,
                        on(2026, 9, 30),
                        "done",
                        involved=(CLAIRE,),
                        progress="Accepted 29 September.",
                    ),
                    act(
                        "2.2.2",
                        "Carry out the care and support assessment at home.",
                        None,
                        weeks,
                        "new",
                        involved=(Who(organisation="Adult social care", written="Adult social care"),),
                    ),
                    act(
                        "2.2.3",
                        "Ask the pharmacy to pack Claire’s tablets by day and time.",
                        CLAIRE,
                        told("As soon as possible", kind="asap"),
                        "track",
                        progress="Prescription changed; first packs due.",
                    ),
                ),
            ),
        ),
    )


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
                    Measure(
                        statement="What Rowan says, on his own 0–10 scale",
                        baseline="3",
                        target="7 or more, at two reviews running",
                    ),
                ),
                actions=(
                    act(
                        "3.1.1",
                        "Ten minutes with the worry book, every Friday.",
                        TUNDE,
                        told("Fridays until 12\u00a0Feb 2027", dt.date(2027, 2, 12), kind="recurring"),
                        "track",
                        involved=(ROWAN,),
                    ),
                    act(
                        "3.1.2",
                        "Six sessions with the school counsellor.",
                        HELEN,
                        told("2\u00a0Nov to 11\u00a0Dec 2026", dt.date(2026, 12, 11), kind="range"),
                        "new",
                    ),
                ),
            ),
        ),
    )
