"""The proof of a reading: the form as it stands, with what each piece of it was taken for, to be checked by eye."""

from __future__ import annotations

from planforms.proof.page import proof_page
from planforms.reading import Reading
from planforms.reading.document import Document
from planforms.view import Design
from planforms.writing.html import page_html

__all__ = ["proof_html"]

_PROOF = Design("proof")


def proof_html(document: Document, reading: Reading, name: str) -> str:
    """One HTML file, for the eyes of whoever filled in the form: it holds every word of it. `name` heads it."""
    return page_html(_PROOF, proof_page(document, reading, name), standalone=True)
