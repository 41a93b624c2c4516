"""Family copies among the other documents: the copy for the parents, or the public one of a partnership, with its
release sheet. Copies for other readers, presets and languages are made by `planforms copy`."""

from __future__ import annotations

import datetime as dt

from planforms.plan import Plan
from planforms.view import View
from planforms.views.family.copies import family_copy
from planforms.views.family.four_weeks import FourWeeksPage
from planforms.views.family.parts import FamilyPage
from planforms.views.family.release import ReleasePage

__all__ = ["FOUR_WEEKS", "RELEASE", "VIEW", "build", "usual_reader"]


def usual_reader(plan: Plan) -> str:
    """For whom a copy is where nobody says: the parents; of a partnership the public."""
    return "parent" if plan.kind == "child" else "public"


def build(plan: Plan, today: dt.date) -> FamilyPage:
    """The copy for the usual reader. Raises CannotRender ("withheld-found") before anything is given away."""
    return family_copy(plan, usual_reader(plan), today).page


def _release(plan: Plan, today: dt.date) -> ReleasePage:
    return family_copy(plan, usual_reader(plan), today).release


def _four_weeks(plan: Plan, today: dt.date) -> FourWeeksPage:
    return family_copy(plan, usual_reader(plan), today).four_weeks


VIEW: View[FamilyPage] = View(name="family", design="family_copy", title="Family copy", build=build)
FOUR_WEEKS: View[FourWeeksPage] = View(
    name="four-weeks", design="family_four_weeks", title="The next four weeks", build=_four_weeks
)
RELEASE: View[ReleasePage] = View(
    name="release", design="release_sheet", title="Release sheet of the family copy", build=_release
)
