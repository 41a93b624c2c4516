"""All that a page is made with, beside what its reader may see: day, language, pictures, and what was decided."""

from __future__ import annotations

import datetime as dt
from collections import deque
from dataclasses import dataclass, field

from planforms.views.family.dates import family_day
from planforms.views.family.explain import Explainer
from planforms.views.family.permitted import Doer
from planforms.views.family.pictures import Pictures
from planforms.views.family.reader import Preset, Reader
from planforms.views.family.speech import Speech

__all__ = ["Setting"]

_NEARBY = 6  # pictures


@dataclass(frozen=True)
class Setting:
    """The making of one copy.

    `contact` are the organisation's own words on whom to talk to; `introduced` are the people whose job has been said;
    `nearby` are the pictures that stand last on the page, so that the next one is another.
    """

    reader: Reader
    preset: Preset
    today: dt.date
    speech: Speech
    explainer: Explainer
    pictures: Pictures
    approved_by: str = ""
    contact: tuple[str, ...] = ()
    introduced: set[str] = field(default_factory=set)
    nearby: deque[str] = field(default_factory=lambda: deque(maxlen=_NEARBY))

    def say(self, sentence: str, **values: str) -> str:
        """A fixed sentence in the language of the copy."""
        return self.speech.say(sentence, **values)

    def day(self, date: dt.date) -> str:
        """A day, with its year where a reader needs it."""
        return family_day(date, self.today, self.speech.language)

    def picture(self, text: str, otherwise: str) -> str:
        """The picture for a text, or that of the name `otherwise`: where it can be, none that stands nearby already."""
        found = self.pictures.found(text, self.nearby) or self.pictures.another(otherwise, self.nearby)
        self.nearby.append(found)
        return found

    def introduces(self, doer: Doer) -> bool:
        """Whether the job of somebody is to be said here, where the name stands for the first time."""
        new = doer.named and not doer.you and doer.name not in self.introduced
        self.introduced.add(doer.name)
        return new
