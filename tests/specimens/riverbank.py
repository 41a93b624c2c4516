"""A partnership’s plan: five colleges."""

from __future__ import annotations

import datetime as dt

from planforms.plan import (
    Area,
    Assumption,
    Level,
    Measure,
    Monitoring,
    Objective,
    Person,
    Plan,
    Resource,
    ReviewPoint,
    Risk,
    Subject,
    Who,
)
from tests.specimens.parts import act, on, told


def riverbank() -> Plan:
    """A partnership's plan: two development areas, three step objectives, six actions, no child."""
    dilys, omar, freya, grace = (
        Who(name=n) for n in ("Dilys Rowlands", "Omar Siddiqui", "Freya Lindqvist", "Grace Okonkwo")
    )
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
                            act(
                                "1.1.1",
                                "Agree the six questions and how they will be asked.",
                                dilys,
                                on(2026, 10, 16),
                                "done",
                                involved=(Who(organisation="Learner forum"),),
                                resources=(_need("Two half-day meetings"),),
                            ),
                            act(
                                "1.1.2",
                                "Run the first survey on all sites.",
                                omar,
                                told("16 to 27\u00a0Nov 2026", dt.date(2026, 11, 27)),
                                "track",
                                involved=(Who(role="Site leads"),),
                                resources=(_money(1150), _need("Tablets on loan")),
                            ),
                            act(
                                "1.1.3",
                                "Publish one page of results to learners, with what will change.",
                                omar,
                                on(2026, 12, 18),
                                "new",
                                resources=(_need("Design time, 2\u00a0days"),),
                            ),
                        ),
                    ),
                    Objective(
                        id="1.2",
                        statement="Learners sit on the groups that decide.",
                        measures=(Measure(statement="Two learners at every steering group from January"),),
                        monitoring=(Monitoring(information="Minutes, checked by the chair"),),
                        actions=(
                            act(
                                "1.2.1",
                                "Train and pay eight learner representatives.",
                                freya,
                                told("By end of January\u00a02027", dt.date(2027, 1, 31)),
                                "risk",
                                involved=(dilys,),
                                resources=(_money(2400),),
                            ),
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
                            act(
                                "2.1.1",
                                "Write the shared standard and try it out in two colleges.",
                                grace,
                                on(2026, 11, 30),
                                "track",
                                involved=(Who(role="Quality leads"),),
                                resources=(_need("Six staff days"),),
                            ),
                            act(
                                "2.1.2",
                                "Pair observers across providers and run 20 joint visits.",
                                grace,
                                told("Jan to Feb 2027", dt.date(2027, 2, 28)),
                                "new",
                                resources=(Resource(description="Travel", amount=600, kind="transport"),),
                            ),
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
    )


def _money(amount: float) -> Resource:
    return Resource(amount=amount, kind="finance")


def _need(words: str) -> Resource:
    return Resource(description=words)
