"""What belongs to the blank form: prompts, instructions, help that nobody took out."""

from __future__ import annotations

import re

from planforms.reading.document import Cell, Line
from planforms.values.blank import is_not_given, is_placeholder

__all__ = ["is_control_prompt", "is_guidance", "is_instruction", "parted", "says_nothing"]

_CONTROL = re.compile(
    r"(?:(?:click|tap)(?: or (?:click|tap))?(?: here)? to (?:enter|add|choose)[^.]*\.?"
    r"|choose an? (?:item|block|date|option)[^.]*\.?"
    r"|(?:select|choose|pick)(?: (?:one|from (?:the )?list|a date|an? (?:item|option)))?\W*"
    r"|d{1,2}\s?[./-]\s?m{1,3}\s?[./-]\s?y{2,4}|[._…\s-]{3,}|«[^»]*»(?:\s*«[^»]*»)*|<<[^<>]*>>)",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:please|write|enter|include|use|record|complete|fill|think|describe|list|state|tick|select|choose|outline|"
    r"provide|give details|insert|add|note|nb|n\.b\.|delete|summarise|specify|explain|identify|consider|copy|"
    r"start from|remember|ensure|refer to guidance|see guidance|detail|set out)\b.*"
    r"|(?:this|the) (?:section|form|box|part|table|sheet|column|page)\b.*|to be (?:filled|completed)\b.*"
    r"|(?:in|use) (?:your|their|the [\w’'/]+) own words\..*"
    r"|.*\b(?:click here|in the boxes? below|on this form"
    r"|each (?:action|outcome|target|objective)s? (?:should|must|needs)"
    r"|(?:outcomes|actions|targets|provision) (?:should|must)|should be (?:smart|specific|written|completed)"
    r"|one (?:form|block|sheet|row|line|name) (?:for|per) each|if you need (?:help|more)|for example[:,]"
    r"|e\.g\.)(?:\W.*|$)",
    re.IGNORECASE | re.DOTALL,
)
_NOTHING = re.compile(
    r"(?:none|nothing|no (?:further )?actions?)(?: (?:required|needed|identified|at present|at this time|currently|"
    r"noted|reported|planned))?[.!]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[{(][^\])}]*[\])}]\.?")
_QUESTIONS = re.compile(
    r"(?:(?:what|who|when|where|why|how|which|is|are|do|does|did|has|have|can|will|by when|by whom)\b[^.!]*\?\s*)+",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"(?:write|record|complete|use|list|state|add|copy|identify|note|provide|explain|outline|ensure)\b", re.IGNORECASE
)


def is_control_prompt(text: str) -> bool:
    """Whether a text is what an unanswered control, line or merge field shows; nobody typed it."""
    return _CONTROL.fullmatch(text.strip()) is not None


def is_instruction(text: str) -> bool:
    """Whether a text reads like help for the person who fills in the form."""
    words = text.strip()
    return bool(
        _INSTRUCTION.fullmatch(words)
        or (_BRACKETED.fullmatch(words) and len(words) > 3)
        or (_QUESTIONS.fullmatch(words) and len(words) < 300)
    )


def says_nothing(text: str) -> bool:
    """Whether an answer says that there is nothing: a dash, N/A, "None required.", "No action needed"."""
    return is_not_given(text) or _NOTHING.fullmatch(text.strip()) is not None


def is_guidance(line: Line, *, grey: bool = False) -> bool:
    """Whether a line is the form's own: in grey, a prompt, or an instruction in brackets or italics. `grey`: grey print
    means something else here, as in a row that is closed."""
    text = line.text
    if not text:
        return True
    if is_control_prompt(text) or is_placeholder(text) or (line.faint and not grey):
        return True
    return bool(_BRACKETED.fullmatch(text) and len(text.split()) > 2) or (line.italic and is_instruction(text))


def parted(cell: Cell, *, planned: bool = False, grey: bool = False) -> tuple[list[Line], list[Line]]:
    """The lines of a cell that somebody typed, and those that are the form's.

    A first line that reads like an instruction is the form's where more lines follow it. In a table of actions
    (`planned`) a command is not enough for that: "Write a safety plan" is what somebody is to do. `grey` as above.
    """
    typed: list[Line] = []
    own: list[Line] = []
    lines = cell.lines
    for at, line in enumerate(lines):
        first = at == 0 and len(lines) > 1 and not line.listed
        told = first and is_instruction(line.text) and not (planned and _COMMAND.match(line.text))
        aside = planned and at > 0 and line.text.startswith("(") and not line.faint and not line.italic
        if told or (is_guidance(line, grey=grey) and not aside):
            own.append(line)
        else:
            typed.append(line)
    return typed, own
