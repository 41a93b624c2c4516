"""How a cell of a workbook can hold a word, and whether it is seen there; how a shape over the cells can.

In each pattern `{word}` is the word, `{a}` and `{b}` its halves. After ECMA-376 part 1, chapter 18; threaded comments
after [MS-XLSX].
"""

from __future__ import annotations

from tests.conservation.words import Fate

__all__ = ["CELLS", "FORMATS", "HEADERS", "SHAPES", "STRINGS", "UNSEEN_CELLS", "UNSEEN_FORMATS", "UNSEEN_SHAPES"]

# Strings, shared or inline. Name -> the code of the finding, what stands inside.
STRINGS: dict[str, tuple[str, str]] = {
    "a plain text": ("", "<t>{word}</t>"),
    "a text with blanks": ("", '<t xml:space="preserve"> \n{word}\t </t>'),
    "runs of rich text": ("", '<r><t>{a}</t></r><r><rPr><b/><color rgb="FFFF0000"/><rFont val="Arial"/></rPr><t>{b}</t></r>'),
    "empty runs": ("", "<r><t/></r><r><rPr><i/></rPr><t>{word}</t></r><r><t></t></r>"),
    "a reading aid": ("", '<t>{word}</t><rPh sb="0" eb="1"><t>aid</t></rPh><phoneticPr fontId="1"/>'),
    "escapes": ("", "<t>{a}_x00AD_{b}_x000D_\n</t>"),
    "a soft hyphen": ("", "<t>{a}\u00ad{b}</t>"),
    "a struck run": ("struck-text", "<r><t>1</t></r><r><rPr><strike/></rPr><t>{word}</t></r>"),
    "a word in marked text": ("", "<t><![CDATA[{word} & more]]></t>"),
}  # fmt: skip

# Whole cells: attributes and inside.
CELLS: dict[str, tuple[str, str, str]] = {
    "the last value of a formula": ("", ' t="str"', '<f>A1&amp;"x"</f><v>{word}</v>'),
    "the value of a shared formula": ("", ' t="str"', '<f t="shared" si="0"/><v>{word}</v>'),
    "the value of an array formula": ("", ' t="str"', '<f t="array" ref="A1:A2">B1:B2</f><v>{word}</v>'),
}
UNSEEN_CELLS: dict[str, tuple[Fate, str, str, str]] = {
    "an error": ("never", "formula-error", ' t="e"', "<f>{word}</f><v>#DIV/0!</v>"),
    "a formula that was never calculated": ("never", "formula-not-calculated", "", "<f>{word}</f>"),
    "a formula that gives nothing": ("never", "", ' t="str"', '<f>"{word}"&amp;""</f><v></v>'),
    "a formula with its value": ("never", "", "", "<f>{word}+1</f><v>4</v>"),
    "a reading aid alone": ("never", "", ' t="inlineStr"', '<is><t>1</t><rPh sb="0" eb="1"><t>{word}</t></rPh></is>'),
}

# Number formats that say a word of their own, and the number under them.
FORMATS: dict[str, tuple[str, str]] = {
    "behind the digits": ('0" {word}"', "5"),
    "before the digits": ('"{word}"\\ #,##0.00', "1500"),
    "of the section for negatives": ('0;"{word} "0', "-4"),
    "of the section for zero": ('0;-0;"{word}"', "0"),
    "of a condition": ('[<5]"{word}"0;0', "3"),
    "of a condition for no more": ('[<=5]"{word}"0;0', "5"),
    "of a condition for more": ('[>5]"{word}"0;0', "6"),
    "of a condition for no less": ('[>=5]"{word}"0;0', "5"),
    "of a condition for one number": ('[=5]"{word}"0;0', "5"),
    "of a condition for all but one": ('[<>5]"{word}"0;0', "6"),
    "in a date": ('d" {word} "mmmm yyyy', "45912"),
    "in a time": ('hh:mm" {word}"', "0.5"),
    "in colour": ('[Red]"{word}"0', "1"),
}
UNSEEN_FORMATS: dict[str, tuple[str, str]] = {
    "of a section that does not apply": ('0;"{word}"', "5"),
    "of a condition that does not hold": ('[<5]"{word}"0;0', "9"),
    "of the section for text": ('0;0;0;"{word}"@', "5"),
}

# Page headers: the text, and which pages show it.
HEADERS = (
    '&amp;L&amp;"Arial,Bold"&amp;12{word}&amp;R&amp;P',
    "&amp;C&amp;K01+000{word}&amp;&amp;",
    "{word} &amp;D",
    "&amp;R&amp;I{word}",
)

_TEXT = "<xdr:txBody><a:bodyPr/>{}</xdr:txBody>"
_SHAPE = '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="9" name="b"{}/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/>{}</xdr:sp>'
_SAID = _SHAPE.format(
    "",
    _TEXT.format('<a:p><a:pPr/><a:r><a:rPr b="1"/><a:t>{a}</a:t></a:r><a:r><a:t>{b}</a:t></a:r><a:endParaRPr/></a:p>'),
)
SHAPES: dict[str, tuple[str, str]] = {
    "a text box": ("", _SAID),
    "a group": ("", f"<xdr:grpSp><xdr:nvGrpSpPr/><xdr:grpSp>{_SAID}</xdr:grpSp></xdr:grpSp>"),
    "a shape stored twice": ("", f'<mc:AlternateContent><mc:Choice Requires="a14">{_SAID}</mc:Choice><mc:Fallback>{_SAID}</mc:Fallback></mc:AlternateContent>'),
    "a fallback": ("", f'<mc:AlternateContent><mc:Choice Requires="future">{_SHAPE.format("", "")}</mc:Choice><mc:Fallback>{_SAID}</mc:Fallback></mc:AlternateContent>'),
    "a connector": ("", f'<xdr:cxnSp><xdr:nvCxnSpPr/>{_TEXT.format("<a:p><a:r><a:t>{word}</a:t></a:r></a:p>")}</xdr:cxnSp>'),
    "a field of a box": ("", _SHAPE.format("", _TEXT.format('<a:p><a:fld id="f" type="TxLink"><a:rPr/><a:t>{word}</a:t></a:fld></a:p>'))),
    "struck through in a box": ("struck-text", _SHAPE.format("", _TEXT.format('<a:p><a:r><a:t>1</a:t></a:r><a:br/><a:r><a:rPr strike="sngStrike"/><a:t>{word}</a:t></a:r></a:p>'))),
}  # fmt: skip
UNSEEN_SHAPES: dict[str, tuple[Fate, str, str]] = {
    "a hidden box": ("hidden", "hidden-text", _SHAPE.format(' hidden="1"', _TEXT.format("<a:p><a:r><a:t>{word}</a:t></a:r></a:p>"))),
    "the description of a picture": ("never", "", '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="8" name="{word}" descr="{word}"/></xdr:nvPicPr></xdr:pic>'),
    "the fallback of a box": ("never", "", f'<mc:AlternateContent><mc:Choice Requires="a14">{_SHAPE.format("", "")}</mc:Choice><mc:Fallback>{_SAID}</mc:Fallback></mc:AlternateContent>'),
}  # fmt: skip
