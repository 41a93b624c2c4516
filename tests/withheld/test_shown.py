"""A page that cannot wait is shown without what is withheld: each text that holds it is replaced whole."""

from __future__ import annotations

import pytest

from planforms.plan import Withheld
from planforms.withheld import without_withheld

ADDRESS = Withheld(text="Flat 2\n12 Mill Lane\nHolme\nHartlepool-on-Sea", from_whom="Martin Price")


@pytest.mark.parametrize("text", ["Meet at 12 Mill Lane.", "12, MILL  LANE", "near Hartlepool on Sea", "12 Míll Láne"])
def test_one_line_of_an_address_is_enough(text: str) -> None:
    assert without_withheld((text, "Bring a coat."), (ADDRESS,)) == ("Left out of this form", "Bring a coat.")


def test_a_page_is_itself_where_nothing_is_withheld() -> None:
    page = ("Meet at 12 Mill Lane.",)
    assert without_withheld(page, ()) is page
    assert without_withheld(page, (Withheld(text=" "),)) is page
