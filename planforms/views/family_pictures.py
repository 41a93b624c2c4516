"""Which picture stands beside an outcome: found by one word of its title, a neutral one otherwise.

Pictures are symbols of `styles/symbols/`. A title that speaks of harm, loss or illness gets the neutral picture
whatever else it says: a kite beside words about being hurt would be an insult.
"""

from __future__ import annotations

import re

__all__ = ["NEUTRAL", "PICTURES", "picture_of"]

NEUTRAL = "compass"
_WORDS = {
    "person-in-bed": "sleep sleeps sleeping asleep bed bedtime night nights rest rested",
    "school": "school schools nursery attendance attend attends class classroom lesson lessons teacher",
    "open-book": "read reads reading reader book books homework maths learn learns learning study english "
    "writing spelling",
    "graduation-cap": "college university exam exams gcse gcses qualification course teaching trained training "
    "achievement",
    "kite": "play plays playing fun hobby hobbies holiday holidays just_for himself herself",
    "house-with-garden": "home house housing tenancy flat bedroom rent",
    "left-speech-bubble": "talk talks talking tell tells say says speak speech words voice voices views worry worries "
    "worried listen listens listened heard communication feedback",
    "people-hugging": "together brother brothers sister sisters relationship relationships contact",
    "busts-in-silhouette": "friend friends friendship friendships group groups peers team teams partners",
    "two-hearts": "happy happier loved confident confidence kind proud feelings feel feels calm calmer",
    "stethoscope": "health healthy doctor gp nurse appointment appointments medicine medical checks immunised asthma",
    "toothbrush": "teeth tooth dentist dental wash clean hygiene",
    "fork-and-knife-with-plate": "eat eats eating food meal meals breakfast lunch dinner tea hungry",
    "pound-banknote": "money debt debts budget budgeting benefits bills income funding costs",
    "bus": "bus travel travels transport journey journeys",
    "soccer-ball": "football sport sports swimming swim active exercise gym",
    "handshake": "agree agreed agreement protocol protocols partnership trust share shared sharing",
    "shield": "safe safer safely safety protected",
    "baby-bottle": "baby babies feeding bottle",
    "briefcase": "work job jobs employment employer employers career careers apprenticeship volunteering",
    "musical-note": "music sing singing dance dancing guitar piano drums",
    "artist-palette": "art draw drawing paint painting craft crafts creative",
    "laptop": "computer laptop online internet digital website phone",
    "deciduous-tree": "garden park outside outdoors nature",
    "alarm-clock": "on_time routine routines morning mornings early late",
    "clipboard": "standard standards quality plan plans checklist process procedure procedures",
    "bar-chart": "data results measure measures monitoring rates numbers",
    "megaphone": "promote promotion publicity campaign announce",
    "smiling-face": "smile smiles laugh laughs laughing enjoy enjoys funny",
}
_GRAVE = re.compile(
    r"\b(?:abus|violen|hurt|harm|hit(?:s|ting)?\b|assault|attack|threat|danger|exploit|neglect|traffick|rape|sexual|police|"
    r"crim|prison|court|drug|alcohol|drink|substance|overdos|suicid|self-harm|die[sd]?\b|death|dead|dying|bereave|griev|"
    r"grief|funeral|cancer|ill(?:ness)?\b|poorly|unwell|sick|hospital|seizure|miscarr|fear|afraid|scared|homeless|evict|racis|bull(?:y|ie))",
    re.IGNORECASE,
)
_FAINT = {
    "family": "people-hugging",
    "mum": "people-hugging",
    "dad": "people-hugging",
    "love": "two-hearts",
    "loves": "two-hearts",
    "time": "alarm-clock",
}
"""Words that stand in so many titles that they count only where no other word does."""
_PICTURE_OF_WORD = {word.replace("_", " "): picture for picture, words in _WORDS.items() for word in words.split()}
PICTURES = (*_WORDS, NEUTRAL)


def picture_of(title: str) -> str:
    """The name of the symbol for a title: that of the first word that has one."""
    if _GRAVE.search(title):
        return NEUTRAL
    words = re.findall(r"[a-z]+", title.casefold())
    for place, word in enumerate(words):
        picture = _PICTURE_OF_WORD.get(" ".join(words[place : place + 2])) or _PICTURE_OF_WORD.get(word)
        if picture:
            return picture
    return next((_FAINT[word] for word in words if word in _FAINT), NEUTRAL)
