"""Words about harm, loss, illness and law: a text that holds one is printed as written and illustrated by nothing.

"Plain does not mean soft": what happened is neither reworded nor put beside a kite. Source: guides on Words and
Pictures and on writing for children about harm.
"""

from __future__ import annotations

import re

__all__ = ["is_grave"]

_GRAVE = re.compile(
    r"\b(?:abus|violen|hurt|harm|hit(?:s|ting)?\b|smack|assault|attack|threat|danger|unsafe|exploit|neglect|traffick|rape|"
    r"sexual|police|crim|offen[cd]|prison|custody|court|injunction|bail\b|arrest|order\b|section (?:17|20|31|47)|legal|"
    r"solicitor|"
    r"drug|alcohol|drink(?:ing|s)?\b|drunk|substance|overdos|suicid|self-harm|die[sd]?\b|death|dead|dying|bereave|"
    r"griev|grief|funeral|cancer|ill(?:ness)?\b|poorly|unwell|sick|hospital|seizure|miscarr|fear|afraid|frighten|scared|"
    r"homeless|evict|racis|bull(?:y|ie)|removed?\b|removal|child protection|safeguard|missing\b|weapon|knife|gang)",
    re.IGNORECASE,
)


def is_grave(text: str) -> bool:
    """Whether a text speaks of harm, loss, illness or law."""
    return _GRAVE.search(text) is not None
