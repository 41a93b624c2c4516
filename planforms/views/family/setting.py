"""All that a page is made with, beside what its reader may see: day, language, pictures, and what was decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from planforms.views.family.explain import Explainer
from planforms.views.family.permitted import Doer
from planforms.views.family.pictures import Pictures
from planforms.views.family.reader import Preset, Reader
from planforms.views.family.speech import Speech

__all__ = ["Setting"]


@dataclass(frozen=True)
class Setting:
    """The making of one copy. `year` is the plan's own: a date in another is said with its year.

    `contact` are the organisation's own words on whom to talk to; `introduced` are the people whose job has been said.
    """

    reader: Reader
    preset: Preset
    today: dt.date
    year: int
    speech: Speech
    explainer: Explainer
    pictures: Pictures
    approved_by: str = ""
    contact: tuple[str, ...] = ()
    introduced: set[str] = field(default_factory=set)

    def say(self, sentence: str, **values: str) -> str:
        """A fixed sentence in the language of the copy."""
        return self.speech.say(sentence, **values)

    def day(self, date: dt.date) -> str:
        """A day, with its year where that is not the plan's."""
        return self.speech.language.day(date, year=date.year != self.year)

    def introduces(self, doer: Doer) -> bool:
        """Whether the job of somebody is to be said here, where the name stands for the first time."""
        new = doer.named and not doer.you and doer.name not in self.introduced
        self.introduced.add(doer.name)
        return new
