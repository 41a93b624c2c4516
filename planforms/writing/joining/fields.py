"""The fields of the forms in a pack: each form under a name of its own, so that no two fields of the pack are one.

The name is the mark by which a review form is known, so that a pack that was filled in can be taken apart again.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pikepdf import Dictionary, Pdf, String

from planforms.writing.joining.body import Body, ref
from planforms.writing.joining.taking import Outside, written

__all__ = ["Fields"]


@dataclass
class Fields:
    """The forms of the pack as they come."""

    forms: list[int] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    fonts: bytes = b""
    set_in: bytes = b""

    def make_room(self, pdf: Pdf, outside: Outside, number: int) -> list[int]:
        """Put a part's fields under one that has the number in the pack; the objects of the part that are left out."""
        form = pdf.Root.get("/AcroForm")
        if form is None:
            return []
        above = outside(number)
        for one in form.Fields:
            one.Parent = above
        return [form.objgen[0]] if form.is_indirect else []

    def taken(self, body: Body, pdf: Pdf, new: dict[int, int], number: int) -> None:
        """Write the field above those of a part."""
        form = pdf.Root.get("/AcroForm")
        if form is None:
            return
        mark = str(pdf.docinfo.get("/PlanformsForm", "form")).replace(".", " ")
        name = next(name for name in (mark, *(f"{mark} {n}" for n in range(2, 100_000))) if name not in self.names)
        self.names.add(name)
        kids = b" ".join(ref(new[one.objgen[0]]) for one in form.Fields)
        body.put(number, b"<< /T %s /Kids [ %s ] >>" % (String(name).unparse(), kids))
        self.forms.append(number)
        if not self.fonts:
            self.fonts = written(form.get("/DR", Dictionary()).unparse(), new)
            self.set_in = form.get("/DA", String("")).unparse()

    def put(self, body: Body) -> bytes:
        """Write the form of the pack; what the catalogue says of it."""
        if not self.forms:
            return b""
        fields = b" ".join(map(ref, self.forms))
        number = body.add(b"<< /Fields [ %s ] /DR %s /DA %s >>" % (fields, self.fonts, self.set_in))
        return b" /AcroForm " + ref(number)
