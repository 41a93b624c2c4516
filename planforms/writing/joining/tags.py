"""The tags of a part, made ready to stand among those of other parts (ISO 32000-1, 14.7).

A part's tree becomes one branch of the pack's, in the language of the part. Pages and annotations find their tags by
numbers, and cells of tables their headings by names: both are made such that no two parts use the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, String

from planforms.writing.joining.body import Body, ref
from planforms.writing.joining.taking import Outside

__all__ = ["Room", "Tags"]

# In a string a bracket is written "\\(": what is found here is no word of a person.
_ID = re.compile(rb"/ID \(([^()\\]*)\)")
_HEADERS = re.compile(rb"/Headers \[([^\]]*)\]")


@dataclass
class Tags:
    """The tree of the pack as it grows: its branches, and by what numbers and names they are found."""

    body: Body
    root: int
    document: int
    branches: list[int] = field(default_factory=list)
    by_number: list[bytes] = field(default_factory=list)
    by_name: list[bytes] = field(default_factory=list)
    roles: dict[str, bytes] = field(default_factory=dict)
    next_key: int = 0

    @classmethod
    def of(cls, body: Body) -> Tags:
        """No tags yet."""
        return cls(body, body.number(), body.number())

    def make_room(self, pdf: Pdf, part: int, outside: Outside) -> Room:
        """Change a part such that its tags fit in; what is to be said of it once its objects have their numbers."""
        tree = pdf.Root.StructTreeRoot
        kept = sorted(NumberTree(tree.ParentTree).items())
        first = self.next_key
        for page in pdf.pages:
            if "/StructParents" in page.obj:
                page.obj.StructParents = int(page.obj.StructParents) + first
            for annotation in page.obj.get("/Annots", ()):
                if "/StructParent" in annotation:
                    annotation.StructParent = int(annotation.StructParent) + first
        numbers = pdf.make_indirect(Dictionary(Nums=Array([one for key, what in kept for one in (key + first, what)])))
        if kept:
            numbers.Limits = Array([kept[0][0] + first, kept[-1][0] + first])
            self.next_key += kept[-1][0] + 1
        tops = tree.K if isinstance(tree.K, Array) else Array([tree.K])
        for top in tops:
            top.S, top.P = Name.Part, outside(self.document)
            top.Lang = pdf.Root.get("/Lang", String("en"))
        for role, standard in tree.get("/RoleMap", {}).items():
            self.roles[role] = standard.unparse()
        return Room(
            before=b"%05d-" % part,
            tops=[top.objgen[0] for top in tops],
            numbers=numbers.objgen[0] if kept else 0,
            left=[one.objgen[0] for one in (tree, tree.ParentTree) if one.is_indirect],
        )

    def taken(self, room: Room, new: dict[int, int]) -> None:
        """Note where a part's branches are now."""
        self.branches += (new[top] for top in room.tops)
        if room.numbers:
            self.by_number.append(ref(new[room.numbers]))
        if room.names:
            names = sorted(room.names)
            pairs = b" ".join(b"(%s) %s" % (name, ref(new[number])) for name, number in names)
            ends = names[0][0], names[-1][0]
            self.by_name.append(ref(self.body.add(b"<< /Names [ %s ] /Limits [ (%s) (%s) ] >>" % (pairs, *ends))))

    def put(self) -> None:
        """Write the tree."""
        kids = b" ".join(map(ref, self.branches))
        self.body.put(self.document, b"<< /Type /StructElem /S /Document /P %s /K [ %s ] >>" % (ref(self.root), kids))
        numbers = self.body.add(b"<< /Kids [ %s ] >>" % b" ".join(self.by_number))
        names = self.body.add(b"<< /Kids [ %s ] >>" % b" ".join(self.by_name)) if self.by_name else 0
        roles = b" ".join(b"%s %s" % (role.encode(), standard) for role, standard in sorted(self.roles.items()))
        self.body.put(
            self.root,
            b"<< /Type /StructTreeRoot /K [ %s ] /ParentTree %s /ParentTreeNextKey %d%s%s >>" % (
                ref(self.document), ref(numbers), self.next_key, b" /IDTree %s" % ref(names) if names else b"",
                b" /RoleMap << %s >>" % roles if roles else b"",
            ),
        )  # fmt: skip


@dataclass
class Room:
    """Where things stand in a part: its topmost tags, the tree of its numbers, its names, and what is `left` out."""

    before: bytes
    tops: list[int]
    numbers: int
    left: list[int]
    names: list[tuple[bytes, int]] = field(default_factory=list)

    def renamed(self, number: int, content: bytes) -> bytes:
        """An object of the part: a tag with its name, and with the names of others, as they are in the pack."""
        if b"/StructElem" not in content or not (b"/ID " in content or b"/Headers " in content):
            return content
        named = _ID.search(content)
        if named:
            self.names.append((self.before + named[1], number))
            content = _ID.sub(lambda found: b"/ID (%s%s)" % (self.before, found[1]), content)
        return _HEADERS.sub(lambda found: b"/Headers [%s]" % found[1].replace(b"(", b"(" + self.before), content)
