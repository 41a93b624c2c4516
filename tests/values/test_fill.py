from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforms.values.fill import state_of_fill
from planforms.values.status import State

COLOURS: dict[str, str] = {
    "on_track": "92D050 00B050 C6EFCE 70AD47 A9D08E 00FF00 008000",
    "at_risk": "FFC000 FFEB9C FFFF00 ED7D31 F4B084 FFD966",
    "off_track": "FF0000 FF7C80 FFC7CE C00000 FF9999",
    "done": "00B0F0 0070C0 8EAADB BDD7EE 4472C4 5B9BD5",
    "": "FFFFFF 000000 D9D9D9 808080 F2F2F2 7030A0 DDEBF7 FFF2CC FCE4D6 E2EFDA D9E1F2",
}


@pytest.mark.parametrize(("rgb", "state"), [(rgb, state) for state, row in COLOURS.items() for rgb in row.split()])
def test_a_fill_shows_a_state(rgb: str, state: State) -> None:
    assert state_of_fill(rgb) == state_of_fill(f"FF{rgb}") == state_of_fill(f"#{rgb.lower()}") == state


def test_the_forms_own_legend_goes_first() -> None:
    assert state_of_fill("FF7030A0", {"7030A0": "stopped"}) == "stopped"
    assert state_of_fill("92D050", {"92D050": "done"}) == "done"


@given(st.text(max_size=9) | st.integers(0, 0xFFFFFF).map("{:06X}".format))
def test_no_colour_is_too_odd(rgb: str) -> None:
    assert state_of_fill(rgb) in COLOURS
