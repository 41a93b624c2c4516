"""Which picture stands beside an idea: found by one word of it, that of its kind otherwise.

Pictures are symbols of `styles/symbols/`, or an organisation's own, by the words that its `symbols.toml` gives them. A
text that speaks of harm, loss or illness gets the neutral picture whatever else it says: a kite beside words about
being hurt would be an insult.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from planforms.views.family.grave import is_grave

__all__ = ["NEUTRAL", "PICTURES", "Pictures"]

NEUTRAL = "compass"
_WORDS = {
    "person-in-bed": "sleep sleeps sleeping asleep bed bedtime night nights rest rested",
    "alarm-clock": "on_time routine routines morning mornings early late lates",
    "bus": "bus taxi travel travels transport journey journeys",
    "bicycle": "bike bicycle cycling cycle",
    "soccer-ball": "football sport sports training gym rugby netball cricket",
    "person-walking": "walk walks walking exercise active",
    "person-taking-bath": "bath shower swim swims swimming",
    "toothbrush": "teeth tooth dentist dental",
    "t-shirt": "clothes uniform shirt coat shoes kit",
    "open-book": "read reads reading reader book books homework maths learn learns learning study english writing "
    "spelling phonics",
    "backpack": "bag attendance attend attends lesson lessons class classroom",
    "school": "school schools nursery teacher sixth_form",
    "graduation-cap": "college university exam exams gcse gcses qualification course teaching trained achievement",
    "video-game": "game games gaming xbox",
    "teddy-bear": "toy toys play plays playing playgroup",
    "kite": "fun hobby hobbies holiday holidays just_for own_time only_for",
    "fork-and-knife-with-plate": "eat eats eating food meal meals breakfast lunch dinner tea hungry",
    "steaming-bowl": "cook cooks cooking",
    "pill": "tablet tablets medicine medication inhaler pharmacy prescription",
    "stethoscope": "health healthy doctor gp nurse appointment appointments medical checks immunised asthma clinic",
    "brain": "camhs feelings anxiety anxious emotional counsellor counselling therapy",
    "ear": "hear hears hearing listen listens listened heard",
    "left-speech-bubble": "talk talks talking tell tells say says speak speech word words voice voices views worry "
    "worries worried communication feedback communicate",
    "telephone-receiver": "ring rings phone phones call calls telephone",
    "envelope": "letter letters post email write writes",
    "memo": "form forms diary assessment report apply application questions",
    "people-hugging": "together brother brothers sister sisters relationship relationships contact family_time hug",
    "busts-in-silhouette": "friend friends friendship friendships group groups club peers team teams partners",
    "two-hearts": "happy happier loved confident confidence kind proud calm calmer love loves",
    "smiling-face": "smile smiles laugh laughs laughing enjoy enjoys funny",
    "baby-bottle": "baby babies feeding bottle birth midwife",
    "dog-face": "dog dogs pet pets",
    "pound-banknote": "money debt debts budget budgeting benefits bills income funding costs rent",
    "key": "tenancy flat key keys landlord",
    "house-with-garden": "home house housing bedroom damp heating boiler",
    "handshake": "agree agrees agreed agreement protocol protocols partnership trust share shared sharing",
    "shield": "safe safer safely safety protected",
    "briefcase": "work job jobs employment employer employers career careers apprenticeship volunteering",
    "musical-note": "music sing singing dance dancing guitar piano drums choir",
    "artist-palette": "art draw drawing paint painting craft crafts creative picture pictures",
    "laptop": "computer laptop online internet digital website",
    "deciduous-tree": "garden park outside outdoors nature",
    "clipboard": "standard standards quality plan plans checklist process procedure procedures list",
    "bar-chart": "data results measure measures monitoring rates numbers figures",
    "megaphone": "promote promotion publicity campaign announce",
    "wheelchair-symbol": "wheelchair ramp equipment adapted",
    "puzzle-piece": "skills autism sensory",
    "light-bulb": "idea ideas think thinks",
    "trophy": "prize prizes reward rewards win wins certificate",
    "thumbs-up": "praise praises well_done",
    "mobile-phone": "mobile text texts",
    "wrapped-gift": "birthday christmas eid present presents",
    "classical-building": "council board governors committee",
    "spiral-calendar": "meet meets meeting meetings visit visits",
}
_FAINT = {
    "family": "people-hugging",
    "mum": "people-hugging",
    "dad": "people-hugging",
    "time": "alarm-clock",
    "week": "spiral-calendar",
    "help": "handshake",
}
"""Words that stand in so many texts that they count only where no other word does."""
_OF_WORD = {word.replace("_", " "): picture for picture, words in _WORDS.items() for word in words.split()}
_INSTEAD = {
    "star": ("thumbs-up", "sun-with-face", "two-hearts", "trophy"),
    "sun-with-face": ("star", "thumbs-up", "two-hearts", "trophy"),
    "people-hugging": ("two-hearts", "house-with-garden"),
    "bust-in-silhouette": ("clipboard", "handshake"),
    "left-speech-bubble": ("ear", "handshake"),
    "spiral-calendar": ("busts-in-silhouette", "handshake"),
}
"""What may stand for a picture that stands nearby already."""
PICTURES = (*dict.fromkeys((*_WORDS, *_FAINT.values())), NEUTRAL)
_TOKEN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Pictures:
    """Pictures by words. `own` maps a word to the address of an organisation's own picture, and comes first."""

    own: Mapping[str, str] = field(default_factory=dict)

    def found(self, text: str, but: Collection[str] = ()) -> str:
        """The address of the picture for a text; "" where no word of it has one.

        Where the first is among `but`, the pictures that stand nearby already, another word's is taken if there is one.
        """
        every = self._every(text)
        return next((picture for picture in every if picture not in but), "") or next(iter(every), "")

    def _every(self, text: str) -> tuple[str, ...]:
        """The pictures of all words that have one, faint words where no other has; the organisation's own alone."""
        if is_grave(text):
            return (self.named(NEUTRAL),)
        words = [word.casefold() for word in _TOKEN.findall(text)]
        pairs = [" ".join(words[place : place + 2]) for place in range(len(words))]
        both = [word for pair in zip(pairs, words, strict=True) for word in pair]
        own = next((self.own[word] for word in both if word in self.own), "")
        if own:
            return (own,)
        names = [_OF_WORD[word] for word in both if word in _OF_WORD]
        names = names or [_FAINT[word] for word in words if word in _FAINT]
        return tuple(self.named(name) for name in dict.fromkeys(names))

    def another(self, name: str, but: Collection[str]) -> str:
        """The address of a picture by its name; of one that may stand for it, where it is among `but`."""
        every = [self.named(one) for one in (name, *_INSTEAD.get(name, ()))]
        return next((picture for picture in every if picture not in but), every[0])

    def named(self, name: str) -> str:
        """The address of a picture by its name: the organisation's own of that name, or the package's."""
        return self.own.get(f"/{name}") or f"symbols/{name}.svg"
