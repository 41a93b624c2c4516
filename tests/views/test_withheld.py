"""What a plan withholds is found wherever enough of it stands to give it away."""

from __future__ import annotations

import pytest

from planforms.errors import CannotRender
from planforms.plan import Withheld
from planforms.withheld import stop_at_withheld, without_withheld

ADDRESS = Withheld(text="Flat 2\n12 Mill Lane\nHolme\nHartlepool-on-Sea", from_whom="Martin Price")


@pytest.mark.parametrize("text", ["Meet at 12 Mill Lane.", "12, MILL  LANE", "near Hartlepool on Sea", "12 Míll Láne"])
def test_one_line_of_an_address_is_enough(text: str) -> None:
    with pytest.raises(CannotRender):
        stop_at_withheld((text,), (ADDRESS,), [("the aim", text)])
    assert without_withheld((text, "Bring a coat."), (ADDRESS,)) == ("Left out of this form", "Bring a coat.")


@pytest.mark.parametrize("text", ["Ring Flat 20.", "Holme Valley Primary School", "Mill Lane Surgery", ""])
def test_a_line_that_says_little_by_itself_stops_nothing(text: str) -> None:
    stop_at_withheld((text,), (ADDRESS,), [])
    assert without_withheld((text,), (ADDRESS,)) == (text,)
