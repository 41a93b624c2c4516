"""What a file of Office stores twice, for new programs and for old ones: one of the two is kept."""

from __future__ import annotations

from lxml import etree

__all__ = ["take_one_alternative"]

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFFICE = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
    "urn:schemas-microsoft-com:",
)


def take_one_alternative(root: etree._Element) -> None:
    """Put, in place, the first choice that Office understands where the alternatives stand, else the fallback."""
    for alternatives in list(root.iter(_MC + "AlternateContent")):
        kept = next(filter(_is_understood, alternatives.iterchildren(_MC + "Choice")), None)
        if kept is None:
            kept = alternatives.find(_MC + "Fallback")
        for child in list(kept) if kept is not None else ():
            alternatives.addprevious(child)
        parent = alternatives.getparent()
        if parent is not None:
            parent.remove(alternatives)


def _is_understood(choice: etree._Element) -> bool:
    """Whether Office knows all that a choice requires (ECMA-376 part 3, 7.6): namespaces that it wrote itself."""
    required = (choice.nsmap.get(prefix, _OFFICE[0]) for prefix in choice.get("Requires", "").split())
    return all(namespace.startswith(_OFFICE) for namespace in required)
