"""Keys and legends: what the form's own colours, letters, words and numbers mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planforms.reading.document import Cell, Document, Paragraph, Row
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.evidence import is_person, is_time
from planforms.reading.foreign.grid import Grid
from planforms.values.fill import state_of_fill
from planforms.values.level import understand_level
from planforms.values.status import fold, understand_status

__all__ = ["is_key_line", "is_scale", "key_rows", "learn_keys", "scaled"]

_KEY = re.compile(r"\b(?:key|legend|colours?|colors?)\b", re.IGNORECASE)
_SAYS = re.compile(r"(?<![A-Za-z])([A-Za-z]{1,12})\s*[=–:-]\s*([A-Za-z][^=;,.]*)")
_EQUALS = re.compile(r"(?<![A-Za-z])([A-Za-z]{1,12})\s*=\s*([A-Za-z][^=;,.]*)")
_LETTER = re.compile(r"(?P<letter>[A-Z])(?:\s{2,}|\s*[=–:-]\s*|\s+(?=[A-Z]))(?P<words>\S.*)", re.DOTALL)
_WITH_MEANING = re.compile(r"(?P<words>[^–—=:]{2,30}?)\s*[–—=:]\s+(?P<meaning>\S.*)", re.DOTALL)
_MEANINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (state, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE))
    for state, words in (
        (
            "not_started",
            ("not (?:meant|due|yet)", "later (?:in|on)", "(?:has not|nobody has|no one has) (?:begun|started)"),
        ),
        (
            "off_track",
            (
                "do(?:es)? not know how", "don['’]t know how", "needs? (?:help|action|a decision)", "no plan",
                "will not",
                "serious\\w*", "trouble", "(?:has|have) stopped", "stuck", "(?:nobody|no one) is", "step in",
            ),
        ),
        (
            "at_risk",
            (
                "behind", "late", "slow\\w*", "slipping", "sticking", "drifting", "delay\\w*", "catch(?:ing)? up",
                "watch it", "some (?:concerns?|problems?|worr\\w+)",
            ),
        ),
        (
            "on_track",
            (
                "on (?:its|the|our) way", "when we (?:said|meant)", "where we (?:meant|planned|wanted)", "further on",
                "ticking along", "in time", "on time", "on the day", "fine", "will be (?:ready|finished|done)",
                "going (?:to plan|well)", "as (?:we )?(?:meant|planned)", "moving",
            ),
        ),
        (
            "done",
            ("finished", "over", "off the list", "complete\\w*", "delivered", "landed", "part of how we",
             "been checked"),
        ),
    )
)  # fmt: skip
"""What the words beside a state of a form's own say of it."""
_WORDS, _WORDS_IN_ALL = 8, 20  # of a label in a key, and with its meaning
_FEWEST, _MOST = 3, 8  # colours of a key
_LONGEST = 300
_A_SENTENCE = 4  # words: so many describe a state, rather than name it
_ENDS = re.compile(r"\b[01]\s*(?:-|–|to)\s*(?P<top>[3-9]|10)\b")
_FROM_LOW = re.compile(
    r"\b1\W{0,4}(?:(?:very )?(?:low|unlikely|small|minor|least|rare)\w*\W{0,3})\s*(?:to|-|–|up to"
    r"|,)?\s*(?:and )?(?P<top>[3-9]|10)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:10|0) ?= ?[A-Za-z]|\bscale of (?:0|1) to (?:5|10)\b")
_SCALE = re.compile(r"[1-9]|10")


def learn_keys(build: Build, document: Document) -> None:
    """Take from the whole form what its colours, words and numbers mean: a key may stand below what it explains."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            _learn_letters(build, block.text)
            _learn_ends(build, block.text)
            continue
        for row in block.rows:
            if len(said := [cell for cell in row.cells if cell.text.strip()]) == 1:
                _learn_letters(build, said[0].text)
        _learn_ends(build, " ; ".join(cell.text for row in block.rows for cell in row.cells))
        grid = Grid(block)
        for cells in _keys(grid):
            for cell, beside in cells:
                _learn(build, cell, beside)
        _learn_lists(build, grid)
        _learn_scale(build, grid)


def key_rows(grid: Grid) -> frozenset[int]:
    """The rows of a table that explain its colours or words of status."""
    return frozenset(cell.row for cells in (*_keys(grid), *_lists(grid)) for cell, _ in cells)


def is_key_line(text: str) -> bool:
    """Whether a line explains letters or colours: "Red = stuck; Amber = slower than planned"."""
    return text.count("=") >= 2 and len(_SAYS.findall(text)) >= 2


def is_scale(text: str) -> bool:
    """Whether a text asks for a place on a scale: "0 = stuck at the bottom, 10 = nothing left to do"."""
    return _POINTS.search(text) is not None


def scaled(build: Build, label: str, text: str) -> str:
    """The level of a number on a scale whose ends the form gives, in the label ("Chance (1-5)") or in its key; "" where
    it does not. The thirds of the scale are low, medium and high: 1 and 2, 3, 4 and 5 of five."""
    ends = _ENDS.search(label)
    top = int(ends["top"]) if ends else build.scale_top
    if not top or not _SCALE.fullmatch(text.strip()) or int(text) > top:
        return ""
    share = (int(text) - 0.5) / top
    return "low" if share < 0.4 else "medium" if share < 0.65 else "high"


_Explained = tuple[Cell, str]
"""A coloured cell, and the words beside it."""


def _keys(grid: Grid) -> Iterator[list[_Explained]]:
    """The keys of a table: coloured cells side by side, or one below the other, most of which say a state."""
    down: list[_Explained] = []
    for at in range(len(grid.rows)):
        said = grid.said(at)
        coloured = [(cell, "") for cell in said if cell.fill and _is_short(cell.text)]
        named = bool(said) and _KEY.search(said[0].text) is not None
        if _is_key(coloured, named=named):
            yield coloured
        swatch = _swatch(grid.rows[at])
        follows = swatch and down and swatch[0].column == down[-1][0].column and swatch[0].row == down[-1][0].row + 1
        if down and not follows:
            if _is_key(down, named=False):
                yield down
            down = []
        if swatch:
            down.append(swatch)
    if _is_key(down, named=False):
        yield down


def _lists(grid: Grid) -> Iterator[list[_Explained]]:
    """Letters, numbers or words of a state with their meaning beside each: at least three such rows that follow each
    other, none of which names somebody or a day, and the heading over them."""
    run: list[_Explained] = []
    for at in range(len(grid.rows) + 1):
        said = grid.said(at) if at < len(grid.rows) else []
        if len(said) == 2 and _may_explain(*said) and (not run or said[0].row == run[-1][0].row + 1):
            run.append((said[0], said[1].text))
            continue
        head = [one for one in run[:1] if not _is_sign(one[0].text) and not understand_status(one[0].text).state]
        if len(run) - len(head) >= _FEWEST and _are_signs(run[len(head) :]):
            yield run
        run = []


def _may_explain(sign: Cell, meaning: Cell) -> bool:
    told = is_time(meaning.text) or is_person(meaning.text) or meaning.date is not None
    return len(sign.text.split()) <= 3 and sign.date is None and not told


def _is_sign(text: str) -> bool:
    return re.fullmatch(r"[A-Z]{1,2}|[0-9]{1,2}", text.strip()) is not None


def _are_signs(cells: Sequence[_Explained]) -> bool:
    """Whether these are letters or numbers, or words of a state, each of its own."""
    texts = [fold(cell.text) for cell, _ in cells]
    states = sum(
        bool(understand_status(cell.text).state or understand_level(cell.text).level or _meant(meaning))
        for cell, meaning in cells
    )
    signs = sum(_is_sign(cell.text) for cell, _ in cells)
    return len(set(texts)) == len(texts) and (signs == len(cells) or states * 3 >= len(cells) * 2)


def _is_short(text: str) -> bool:
    """Whether a text is a state of a key, perhaps with what it means behind a dash."""
    named = _WITH_MEANING.fullmatch(text.strip())
    return len((named["words"] if named else text).split()) <= _WORDS and len(text.split()) <= _WORDS_IN_ALL


def _swatch(row: Row) -> _Explained | None:
    """A colour at the beginning of a row, with a few words in it or beside it; None for any other row."""
    cells = [cell for cell in row.cells if cell.text.strip() or cell.fill]
    if not cells or not cells[0].fill or any(cell.fill for cell in cells[1:]) or len(cells) > 2:
        return None
    beside = cells[1].text if len(cells) > 1 else ""
    said = cells[0].text.strip() or beside
    return (cells[0], beside) if 0 < len(said.split()) <= _WORDS else None


def _is_key(cells: Sequence[_Explained], *, named: bool) -> bool:
    """Whether cells are a key: each of its own colour, and two of them at least saying a state."""
    colours = {cell.fill for cell, _ in cells}
    if not (2 if named else _FEWEST) <= len(colours) <= _MOST or len(cells) > len(colours) + 1:
        return False
    states = {_said(cell, beside) for cell, beside in cells} - {""}
    return len(states) >= 2


def _said(cell: Cell, beside: str) -> str:
    label, meaning = _parts(cell.text, beside)
    return understand_status(label).state or _meant(meaning)


def _parts(text: str, beside: str) -> tuple[str, str]:
    """The words of a state in a key, and what it says of them: "R  Stuck", "LANDED – finished"."""
    letter = _LETTER.fullmatch(text.strip())
    if letter:
        return letter["letter"], f"{letter['words']} {beside}".strip()
    named = _WITH_MEANING.fullmatch(text.strip())
    if named and not beside:
        return named["words"].strip(), named["meaning"]
    return text or beside, beside


def _meant(meaning: str) -> str:
    """The state that words beside it explain: by a word for a state, or by how it is described."""
    found = understand_status(meaning).state if len(meaning.split()) < _A_SENTENCE else ""
    by_words = next((state for state, words in _MEANINGS if words.search(meaning)), "")
    return found or by_words or understand_status(meaning).state


def _learn(build: Build, cell: Cell, beside: str) -> None:
    state = _said(cell, beside) or state_of_fill(cell.fill)
    if not state:
        return
    build.fill_key.setdefault(cell.fill.upper(), state)
    build.status_key.setdefault(fold(_parts(cell.text, beside)[0]), state)


def _learn_letters(build: Build, text: str) -> None:
    """From a line such as "RAG: R = stuck, A = slow, G = going well"."""
    says = _EQUALS if text.count("=") > 1 else _SAYS
    found = [pair for pair in says.findall(text[:_LONGEST]) if len(pair[0]) <= 6]
    states = [(letter, _meant(words) or understand_status(letter).state) for letter, words in found]
    if sum(bool(state) for _, state in states) >= 2:
        build.status_key |= {fold(letter): state for letter, state in states if state}


def _learn_lists(build: Build, grid: Grid) -> None:
    """From letters, numbers or words of a state with their meaning beside each."""
    for cells in _lists(grid):
        numbers = [cell.text.strip() for cell, _ in cells if _SCALE.fullmatch(cell.text.strip())]
        if [str(at) for at in range(1, len(numbers) + 1)] in (numbers, numbers[::-1]) and len(numbers) >= _FEWEST:
            build.scale_top = len(numbers)
        for cell, beside in cells:
            if state := understand_status(cell.text).state or _meant(beside):
                build.status_key.setdefault(fold(cell.text), state)


def _learn_ends(build: Build, text: str) -> None:
    """From words such as "Likelihood, from 1 (low) to 5 (high)"."""
    if (ends := _FROM_LOW.search(text)) is not None:
        build.scale_top = int(ends["top"])


def _learn_scale(build: Build, grid: Grid) -> None:
    """From a table of numbers and levels: 1 low, 2 low, 3 medium, 4 high."""
    found: dict[str, str] = {}
    for row in grid.rows:
        said = [cell.text.strip() for cell in row.cells if cell.text.strip()]
        if len(said) < 2 or not _SCALE.fullmatch(said[0]):
            continue
        levels = [level for text in said[1:] if len(text.split()) == 1 and (level := understand_level(text).level)]
        if len(levels) != 1 or said[0] in found:
            return
        found[said[0]] = levels[0]
    if len(found) >= _FEWEST and len(set(found.values())) > 1:
        build.level_key |= found
