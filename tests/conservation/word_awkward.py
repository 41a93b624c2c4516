"""Whole Word files full of awkward content: one of a single construct, one of a mixture, a form of somebody's own."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.conservation.word_inline import DRAWN, SHOWN, UNSEEN
from tests.conservation.word_maker import WordMaker
from tests.conservation.words import Words
from tests.reading.word_files import word_file

__all__ = ["STYLES", "awkward_form", "awkward_word", "packed", "single_words"]

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="SecretParagraph"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Parent"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="c"/><w:basedOn w:val="Parent"/></w:style>'
)
_KINDS = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_ACTIONS = ("What will be done", "Who is responsible", "By when", "Status")
_FACTS = ("Name of child", "What is going well", "Need", "Outcome")


def single_words(*, plain: bool = False) -> Iterator[tuple[str, bytes, Words]]:
    """A small file for each way in which a word can be shown, or not, between two plain ones, and a strict one."""
    for name in (*SHOWN, *DRAWN, *UNSEEN):
        for strict in (False,) if plain else (False, True):
            maker = WordMaker(random.Random(name))
            odd = maker.unseen if name in UNSEEN else maker.shown
            inside = f"{maker.shown('a plain run')}{odd(name)}{maker.shown('a plain run')}"
            data = packed(maker, f"<w:p>{inside}</w:p>", strict=strict)
            yield f"{name}, strict" if strict else name, data, maker.words
    for strict in (False,) if plain else (False, True):
        maker = WordMaker(random.Random(1))
        data = packed(maker, "<w:p/>", _drawn(maker.words), strict=strict)
        yield "a chart and a diagram, strict" if strict else "a chart and a diagram", data, maker.words


def awkward_word(seed: int, *, plain: bool = False) -> tuple[bytes, Words]:
    """A file of awkward content of no form in particular."""
    chance = random.Random(seed)
    maker = WordMaker(chance)
    return _whole(maker, maker.blocks(most=6), plain=plain), maker.words


def awkward_form(seed: int, *, plain: bool = False) -> tuple[bytes, Words]:
    """A form of somebody's own design in whose boxes awkward content stands."""
    chance = random.Random(seed)
    maker = WordMaker(chance)
    facts = maker.table([[label, None] for label in _FACTS])
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Actions</w:t></w:r></w:p>'
    actions = maker.table([list(_ACTIONS), *([None] * len(_ACTIONS) for _ in range(chance.randint(1, 4)))])
    body = maker.paragraph() + facts + heading + maker.paragraph() + actions + maker.blocks(most=2)
    return _whole(maker, body, plain=plain), maker.words


def _whole(maker: WordMaker, body: str, *, plain: bool) -> bytes:
    """The file around the body: headers that some page shows and some that none does, notes, a glossary."""
    chance, words = maker.chance, maker.words
    parts: dict[str, str] = {}
    references = ""
    maker.outside = True
    switches = {"default": True, "first": chance.random() < 0.5, "even": chance.random() < 0.5}
    for part in ("header", "footer"):
        for kind, shown in switches.items():
            if chance.random() < 0.4:
                key = f"{part}{len(parts) + 1}"
                with words.at(0, 0), words.within("seen" if shown else "never"):
                    parts[key] = maker.paragraph(depth=1)
                references += f'<w:{part}Reference w:type="{kind}" r:id="rId{key}"/>'
    with words.within("never"):
        parts["header99"] = maker.paragraph(depth=2)
        parts["glossaryDocument"] = (
            f"<w:docParts><w:docPart><w:docPartBody>{maker.paragraph(depth=2)}</w:docPartBody></w:docPart></w:docParts>"
        )
    if chance.random() < 0.2:
        with words.at(0, 0):
            parts |= _drawn(words)
    parts["settings"] = "<w:evenAndOddHeaders/>" if switches["even"] else ""
    if chance.random() < 0.2:
        words.notice("embedded-document")
        body += '<w:altChunk r:id="rId404"/><w:p/>'
    title = "<w:titlePg/>" if switches["first"] else ""
    kind, strict = (_KINDS[0], False) if plain else (chance.choice(_KINDS), chance.random() < 0.2)
    return packed(maker, f"{body}<w:sectPr>{references}{title}</w:sectPr>", parts, content=kind, strict=strict)


def _drawn(words: Words) -> dict[str, str]:
    """A chart and a diagram, each a part of its own."""
    title, bar, point = words.new(), words.new(), words.new()
    names = f"<c:strCache><c:pt idx='0'><c:v>{bar}</c:v></c:pt></c:strCache>"
    numbers = "<c:numCache><c:pt idx='0'><c:v>5</c:v></c:pt></c:numCache>"
    said = "<a:p><a:r><a:t>{}</a:t></a:r></a:p>"
    return {
        "chart": f"<c:title><c:tx><c:rich>{said.format(title)}</c:rich></c:tx></c:title>{names}{numbers}{names}",
        "diagramData": f"<dgm:ptLst><dgm:pt><dgm:t>{said.format(point)}</dgm:t></dgm:pt></dgm:ptLst>",
    }


def packed(
    maker: WordMaker, body: str, parts: dict[str, str] | None = None, *, content: str = _KINDS[0], strict: bool = False
) -> bytes:
    """The file with all the parts that the maker gathered."""
    parts = {"styles": STYLES, **(parts or {})}
    for kind, notes in maker.notes.items():
        if notes:
            parts[f"{kind}s"] = "".join([f'<w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}>', *notes])
    if maker.comments:
        parts["comments"] = "".join(maker.comments)
    return word_file(body, parts, strict=strict, content=content)
