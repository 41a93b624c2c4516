"""What can be done to the words of a Word file so that nobody sees a difference on its pages."""

from __future__ import annotations

import copy
import random
from typing import Any

from tests.conservation.package import MAIN, Change, Package, W, elements, wrapped
from tests.conservation.word_inline import CONTROL
from tests.reading.word_files import DECLARED

__all__ = ["WORDS", "cut"]

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_HOLE = "<hole/>"
_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_CODE = "<w:r><w:instrText> REF a </w:instrText></w:r>"
_COMMENT = (
    '<w:commentRangeStart w:id="900"/><hole/><w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>'
)


def _runs(package: Package, chance: random.Random, most: int = 8) -> list[Any]:
    """Some runs of the body that show words."""
    found = [run for run in package.tree(MAIN["word"]).iter(W + "r") if run.find(W + "t") is not None]
    return chance.sample(found, min(most, len(found)))


def _around(pattern: str, *, unless: str = "") -> Change:
    def change(package: Package, chance: random.Random) -> None:
        for run in _runs(package, chance):
            if not unless or next(run.iterancestors(W + unless), None) is None:
                wrapped(package, run, pattern)

    return change


def _beside(pattern: str) -> Change:
    """Something unseen before or behind some runs."""

    def change(package: Package, chance: random.Random) -> None:
        for run in _runs(package, chance):
            if chance.random() < 0.5:
                for made in elements(package, pattern):
                    run.addprevious(made)
            else:
                for made in reversed(elements(package, pattern)):
                    run.addnext(made)

    return change


def _in_look(pattern: str) -> Change:
    """Something more in the look of some runs, which changes nothing that is seen."""

    def change(package: Package, chance: random.Random) -> None:
        for run in _runs(package, chance):
            look = run.find(W + "rPr")
            if look is None:
                look = elements(package, "<w:rPr/>")[0]
                run.insert(0, look)
            look.extend(elements(package, pattern))

    return change


def _split(package: Package, chance: random.Random) -> None:
    for run in _runs(package, chance, 30):
        cut(run, chance)


def cut(run: Any, chance: random.Random) -> Any:
    """Cut a run in two within one of its texts; gives the second, None where it cannot be cut."""
    text = chance.choice(run.findall(W + "t"))
    words = _kept(text)
    if len(words) < 2:
        return None
    twin = copy.deepcopy(run)
    twin.tail = None
    at, index = chance.randrange(1, len(words)), run.index(text)
    for child in list(run)[index + 1 :]:
        run.remove(child)
    for child in list(twin)[:index]:
        if child.tag != W + "rPr":
            twin.remove(child)
    for one, part in ((text, words[:at]), (twin.find(W + "t"), words[at:])):
        one.text = part
        one.set(_SPACE, "preserve")
    run.addnext(twin)
    return twin


def _kept(text: Any) -> str:
    """What a text shows: outer blanks only where the file keeps them."""
    return (text.text or "") if text.get(_SPACE) == "preserve" else (text.text or "").strip(" \t\r\n")


def _parted_by(between: str) -> Change:
    def change(package: Package, chance: random.Random) -> None:
        for run in _runs(package, chance):
            if cut(run, chance) is not None:
                for made in reversed(elements(package, between)):
                    run.addnext(made)

    return change


def _parted_inside(package: Package, chance: random.Random) -> None:
    """A soft hyphen and the mark of a page break within a run."""
    for run in _runs(package, chance):
        text = chance.choice(run.findall(W + "t"))
        words = _kept(text)
        if len(words) > 1:
            at = chance.randrange(1, len(words))
            between = '<w:softHyphen/><w:lastRenderedPageBreak/><w:t xml:space="preserve"/>'
            for made in reversed(elements(package, between)):
                text.addnext(made)
            text.text, text.getnext().getnext().getnext().text = words[:at], words[at:]
            text.set(_SPACE, "preserve")


def _blanks(package: Package, chance: random.Random) -> None:
    """Outer blanks of texts that the file does not keep, and those it keeps in a text of their own."""
    for run in _runs(package, chance, 20):
        text = run.find(W + "t")
        if text.get(_SPACE) != "preserve":
            text.text = f"\n    {text.text or ''}\t\n"


def _saves(package: Package, chance: random.Random) -> None:
    """The marks of who saved when."""
    for element in package.tree(MAIN["word"]).iter(W + "p", W + "r", W + "tr"):
        for name in ("rsidR", "rsidRPr"):
            element.set(W + name, f"{chance.randrange(1 << 32):08X}")


def _comments(package: Package, chance: random.Random) -> None:
    wrapped(package, _runs(package, chance, 1)[0], _COMMENT)
    text = f'<w:comments {DECLARED}><w:comment w:id="900"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>'
    package.add(MAIN["word"], "comments", "word/comments9.xml", text)


def _nested(depth: int) -> str:
    return CONTROL.format('<w:alias w:val="a"/>', _nested(depth - 1)) if depth else _HOLE


_CHANGED = {"tracked-changes"}
# What is done -> the codes of the findings that may come of it, how.
WORDS: dict[str, tuple[set[str], Change]] = {
    "runs are split": (set(), _split),
    "runs are split by bookmarks": (set(), _parted_by('<w:bookmarkStart w:id="901" w:name="_x"/><w:bookmarkEnd w:id="901"/>')),
    "runs are split by deleted words": (_CHANGED, _parted_by('<w:del w:id="902"><w:r><w:delText>gone</w:delText></w:r></w:del>')),
    "runs are split by hidden words": ({"hidden-text"}, _parted_by("<w:r><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r>")),
    "soft hyphens and page breaks": (set(), _parted_inside),
    "blanks that are not kept": (set(), _blanks),
    "who saved when": (set(), _saves),
    "spelling marks": (set(), _around('<w:proofErr w:type="spellStart"/><hole/><w:proofErr w:type="spellEnd"/>')),
    "permissions": (set(), _around('<w:permStart w:id="903" w:edGrp="everyone"/><hole/><w:permEnd w:id="903"/>')),
    "words in a control": (set(), _around(_nested(1))),
    "words in five controls": (set(), _around(_nested(5))),
    "words in smart tags": (set(), _around('<w:smartTag w:uri="u" w:element="e"><w:smartTagPr/><hole/></w:smartTag>')),
    "words in custom XML": (set(), _around('<w:customXml w:uri="u" w:element="e"><hole/></w:customXml>')),
    "words inserted": (_CHANGED, _around('<w:ins w:id="904" w:author="A"><hole/></w:ins>')),
    "words moved here": (_CHANGED, _around('<w:moveTo w:id="905"><hole/></w:moveTo>')),
    "words in a link": (set(), _around('<w:hyperlink w:anchor="a"><hole/></w:hyperlink>', unless="hyperlink")),
    "words of a simple field": (set(), _around('<w:fldSimple w:instr=" REF a "><hole/></w:fldSimple>')),
    "words of a complex field": (set(), _around(_MARK.format("begin") + _CODE + _MARK.format("separate") + _HOLE + _MARK.format("end"))),
    "words with a direction": (set(), _around('<w:bdo w:val="ltr"><w:dir w:val="ltr"><hole/></w:dir></w:bdo>')),
    "words stored twice": (set(), _around('<mc:AlternateContent><mc:Choice Requires="wps"><hole/></mc:Choice><mc:Fallback><hole/></mc:Fallback></mc:AlternateContent>')),
    "words stored for the future too": (set(), _around('<mc:AlternateContent><mc:Choice Requires="future"><w:r><w:t>?</w:t></w:r></mc:Choice><mc:Fallback><hole/></mc:Fallback></mc:AlternateContent>')),
    "words with a reading aid": (set(), _around("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>aid</w:t></w:r></w:rt><w:rubyBase><hole/></w:rubyBase></w:ruby></w:r>")),
    "deleted words": (_CHANGED, _beside('<w:del w:id="906"><w:r><w:delText xml:space="preserve"> gone </w:delText></w:r></w:del>')),
    "words moved away": (_CHANGED, _beside('<w:moveFrom w:id="907"><w:r><w:t> gone </w:t></w:r></w:moveFrom>')),
    "hidden words": ({"hidden-text"}, _beside('<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> gone </w:t></w:r>')),
    "hidden fields": (set(), _beside(_MARK.format("begin") + '<w:r><w:instrText> XE "gone" </w:instrText></w:r>' + _MARK.format("end"))),
    "empty runs": (set(), _beside("<w:r/><w:r><w:rPr><w:b/></w:rPr><w:t/></w:r>")),
    "languages": (set(), _in_look('<w:noProof/><w:webHidden/><w:lang w:val="cy-GB"/>')),
    "former looks": (set(), _in_look('<w:rPrChange w:id="908"><w:rPr><w:vanish/><w:strike/><w:b/></w:rPr></w:rPrChange>')),
    "comments": ({"comments"}, _comments),
}  # fmt: skip
