"""Fields of a Word file: what a field shows stays, its code goes, old form fields become the text that they show."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from planforms.reading.word_names import SHOWN, W, drop, is_on, value

__all__ = ["TICKED", "UNTICKED", "settle_fields"]

TICKED, UNTICKED = "☒", "☐"


@dataclass
class _Field:
    """A field that is still open: whether we are in its code, and what stands in the code and would be shown."""

    in_code: bool = True
    code: list[etree._Element] = field(default_factory=list)


def settle_fields(story: etree._Element) -> None:
    """Take the codes of complex fields out of a story, in place (ECMA-376 17.16.18).

    The words of a code (`w:instrText`) are never text; but a field within the code of another has a result of its
    own that nobody sees. A field that is never closed hides nothing.
    """
    open_: list[_Field] = []
    in_code: list[_Field] = []  # those of them whose code we are in: the innermost ends before the others can
    for element in list(story.iter(W + "fldChar", *SHOWN)):
        if element.tag != W + "fldChar":
            if in_code:
                in_code[-1].code.append(element)
            continue
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            open_.append(_Field())
            in_code.append(open_[-1])
            _show_form_field(element)
        elif kind == "separate" and open_ and open_[-1].in_code:
            open_[-1].in_code = False
            in_code.pop()
        elif kind == "end" and open_:
            ended = open_.pop()
            if ended.in_code:
                in_code.pop()
            for hidden in ended.code:
                drop(hidden)


def _show_form_field(begin: etree._Element) -> None:
    """A legacy check box or drop-down holds no text: what it shows is put in front of it."""
    data = begin.find(W + "ffData")
    if data is None:
        return
    shown = ""
    if data.find(W + "checkBox") is not None:
        ticked = is_on(data, "checkBox/checked")
        if ticked is None:
            ticked = is_on(data, "checkBox/default")
        shown = TICKED if ticked else UNTICKED
    elif data.find(W + "ddList") is not None:
        entries = [entry.get(W + "val", "") for entry in data.iterfind(f"{W}ddList/{W}listEntry")]
        chosen = value(data, "ddList/result") or value(data, "ddList/default") or "0"
        shown = entries[int(chosen)] if chosen.isdigit() and int(chosen) < len(entries) else ""
    if shown:
        text = etree.Element(W + "t")
        text.text = shown
        begin.addprevious(text)
