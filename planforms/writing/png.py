"""A page of one sheet as a picture, for a slide: its PDF, painted."""

from __future__ import annotations

import io

from planforms.view import PageT, View
from planforms.writing.guard import Own
from planforms.writing.pdf import page_pdf

__all__ = ["page_png"]

_DOTS = 200  # to the inch: A4 lying is 2,339 by 1,654 pixels, more than a slide shows
_POINTS = 72


def page_png(view: View[PageT], page: PageT, own: Own = ()) -> bytes:
    """The first page of the document as a PNG. Raises CannotRender, as `page_pdf` does."""
    import pypdfium2

    document = pypdfium2.PdfDocument(page_pdf(view, page, own))
    picture = document[0].render(scale=_DOTS / _POINTS).to_pil().convert("RGB")
    data = io.BytesIO()
    picture.save(data, "PNG", optimize=True, dpi=(_DOTS, _DOTS))
    return data.getvalue()
