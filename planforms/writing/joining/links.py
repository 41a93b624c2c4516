"""Links of a part that lead to a page of the pack."""

from __future__ import annotations

from collections.abc import Callable

from pikepdf import Array, Name, Object, Pdf

__all__ = ["PAGE", "lead_inside"]

PAGE = "https://planforms.invalid/page/"
"""What the address of a page of the pack begins with, before its number."""


def lead_inside(pdf: Pdf, page_of: Callable[[int], Object]) -> None:
    """Turn links to addresses of pages into links to the pages; `page_of` gives the page of a number."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", ()):
            address = str(link.A.get("/URI", "")) if "/A" in link else ""
            if address.startswith(PAGE):
                del link.A
                link.Dest = Array([page_of(int(address.removeprefix(PAGE))), Name.XYZ, None, None, 0])
