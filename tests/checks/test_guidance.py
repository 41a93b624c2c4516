"""Every sentence of the guidance that is kept is looked at by a check, and every check rests on one."""

from __future__ import annotations

from planforms.checked import Passage
from planforms.checks import ALL_CHECKS, guidance


def test_every_sentence_is_looked_at_by_a_check() -> None:
    kept = {value for value in vars(guidance).values() if isinstance(value, Passage)}
    assert {one.why for one in ALL_CHECKS.values()} == kept
