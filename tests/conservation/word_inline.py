"""What can stand around a word in a paragraph of a Word file, and whether it is seen there.

In each pattern `{run}` is a run that says the word, `{word}` the word itself, `{a}` and `{b}` its halves. After
ECMA-376 part 1, chapter 17; ticks and controls after [MS-DOCX].
"""

from __future__ import annotations

from tests.conservation.words import Fate

__all__ = ["CONTROL", "DRAWN", "FIELD", "SHOWN", "UNSEEN", "field_code"]

CONTROL = "<w:sdt><w:sdtPr>{0}</w:sdtPr><w:sdtContent>{1}</w:sdtContent></w:sdt>"
_MARK = '<w:r><w:fldChar w:fldCharType="{0}"/></w:r>'
_CODE = '<w:r><w:instrText xml:space="preserve">{0}</w:instrText></w:r>'
_ALTERNATIVE = (
    '<mc:AlternateContent><mc:Choice Requires="{0}">{1}</mc:Choice><mc:Fallback>{2}</mc:Fallback></mc:AlternateContent>'
)
_INSERTED = '<w:ins w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z">{0}</w:ins>'
_DELETED = '<w:del w:id="2" w:author="A" w:date="2026-01-05T09:00:00Z">{0}</w:del>'
_DELETED_RUN = '<w:r><w:delText xml:space="preserve">{word}</w:delText></w:r>'
_DROP_DOWN = '<w:ddList>{0}<w:listEntry w:val="{1}"/><w:listEntry w:val="{2}"/></w:ddList>'


def field_code(code: str, result: str) -> str:
    """A complex field: what it shows is its result."""
    return _MARK.format("begin") + code + _MARK.format("separate") + result + _MARK.format("end")


FIELD = field_code(_CODE.format(" REF a "), "{run}")
_LEGACY = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{0}</w:ffData></w:fldChar></w:r>' + _MARK.format("end")

# Name -> the code of the finding that it must give, the pattern.
SHOWN: dict[str, tuple[str, str]] = {
    "a plain run": ("", "{run}"),
    "two runs": ("", '<w:r w:rsidR="00A1"><w:t>{a}</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/><w:r><w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>{b}</w:t></w:r>'),
    "two texts of one run": ("", "<w:r><w:t>{a}</w:t><w:lastRenderedPageBreak/><w:t>{b}</w:t></w:r>"),
    "blanks that XML does not keep": ("", '<w:r><w:t xml:space="preserve"> </w:t><w:t>\n  {a}\n</w:t></w:r><w:r><w:t>{b} </w:t></w:r><w:r><w:tab/></w:r>'),
    "a soft hyphen as element": ("", "<w:r><w:t>{a}</w:t><w:softHyphen/><w:t>{b}</w:t></w:r>"),
    "a soft hyphen as character": ("", "<w:r><w:t>{a}\u00ad{b}</w:t></w:r>"),
    "tabs and breaks": ("", '<w:r><w:tab/></w:r>{run}<w:r><w:br/><w:cr/><w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/></w:r>'),
    "a no-break hyphen": ("", "{run}<w:r><w:noBreakHyphen/><w:t>er</w:t></w:r>"),
    "a symbol": ("", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>{run}'),
    "an insertion": ("tracked-changes", _INSERTED.format("{run}")),
    "an insertion into a control": ("tracked-changes", CONTROL.format("<w:date/>", _INSERTED.format("{run}"))),
    "moved here": ("tracked-changes", '<w:moveToRangeStart w:id="4" w:name="m"/><w:moveTo w:id="5">{run}</w:moveTo><w:moveToRangeEnd w:id="4"/>'),
    "a deletion inside the word": ("tracked-changes", "<w:r><w:t>{a}</w:t></w:r>" + _DELETED.format("<w:r><w:delText>not this</w:delText></w:r>") + "<w:r><w:t>{b}</w:t></w:r>"),
    "former formatting": ("", '<w:r><w:rPr><w:rPrChange w:id="6"><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>{word}</w:t></w:r>'),
    "struck through": ("struck-text", "<w:r><w:rPr><w:strike/></w:rPr><w:t>{word}</w:t></w:r>"),
    "looks that are switched off": ("", '<w:r><w:rPr><w:vanish w:val="false"/><w:strike w:val="off"/></w:rPr><w:t>{word}</w:t></w:r>'),
    "hidden on the web only": ("", "<w:r><w:rPr><w:webHidden/></w:rPr><w:t>{word}</w:t></w:r>"),
    "hidden by a style, shown by itself": ("", '<w:r><w:rPr><w:rStyle w:val="Secret"/><w:vanish w:val="0"/></w:rPr><w:t>{word}</w:t></w:r>'),
    "a hyperlink": ("", '<w:hyperlink w:anchor="a"><w:r><w:t>{a}</w:t></w:r><w:r><w:t>{b}</w:t></w:r></w:hyperlink>'),
    "smart tags": ("", '<w:smartTag w:uri="u" w:element="place"><w:smartTagPr/><w:smartTag w:uri="u" w:element="name">{run}</w:smartTag></w:smartTag>'),
    "custom XML": ("", '<w:customXml w:uri="u" w:element="e"><w:customXmlPr><w:attr w:name="n" w:val="v"/></w:customXmlPr>{run}</w:customXml>'),
    "a simple field": ("", '<w:fldSimple w:instr=" DOCPROPERTY x "><w:fldData>AAAA</w:fldData>{run}</w:fldSimple>'),
    "a complex field": ("", FIELD),
    "a field in the result of a field": ("", field_code(_CODE.format(" IF "), field_code(_CODE.format(" REF b "), "{run}"))),
    "a field whose code holds a field": ("", field_code(_CODE.format(" IF ") + field_code(_CODE.format(" REF c "), "<w:r><w:t>1</w:t></w:r>") + _CODE.format(" = 1 "), "{run}")),
    "a field that never ends": ("", "{run}" + _MARK.format("separate") + _MARK.format("end")),
    "a control": ("", CONTROL.format('<w:alias w:val="Owner"/><w:tag w:val="t"/><w:rPr><w:vanish/></w:rPr>', "{run}")),
    "five controls": ("", CONTROL.format("", CONTROL.format("", CONTROL.format("", CONTROL.format("", CONTROL.format("<w:text/>", "{run}")))))),
    "an answered control in a prompt": ("", CONTROL.format("<w:showingPlcHdr/>", CONTROL.format('<w:showingPlcHdr w:val="0"/>', "{run}"))),
    "a list control": ("", CONTROL.format('<w:dropDownList><w:listItem w:displayText="Ann" w:value="1"/></w:dropDownList>', "{run}")),
    "a legacy list": ("", _LEGACY.format(_DROP_DOWN.format('<w:result w:val="1"/>', "other", "{word}"))),
    "a legacy list at its default": ("", _LEGACY.format(_DROP_DOWN.format('<w:default w:val="1"/>', "other", "{word}"))),
    "a legacy list at its first": ("", _LEGACY.format(_DROP_DOWN.format("", "{word}", "other"))),
    "stored twice": ("", _ALTERNATIVE.format("wps", "{run}", "{run}")),
    "stored twice, within what is stored twice": ("", _ALTERNATIVE.format("wps", _ALTERNATIVE.format("w14", "{run}", "{run}"), "{run}")),
    "stored twice, the first as VML": ("", _ALTERNATIVE.format("v", "{run}", "<w:r><w:t>old</w:t></w:r>")),
    "stored twice, with more than one need": ("", _ALTERNATIVE.format("wps wp", "{run}", "<w:r><w:t>old</w:t></w:r>")),
    "a choice of the future": ("", _ALTERNATIVE.format("future", "<w:r><w:t>of the future</w:t></w:r>", "{run}")),
    "a fallback alone": ("", "<mc:AlternateContent><mc:Fallback>{run}</mc:Fallback></mc:AlternateContent>"),
    "a word with a reading aid": ("", "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>aid</w:t></w:r></w:rt><w:rubyBase>{run}</w:rubyBase></w:ruby></w:r>"),
    "a direction": ("", '<w:bdo w:val="ltr">{run}</w:bdo>'),
    "an embedding": ("", '<w:dir w:val="rtl">{run}</w:dir>'),
    "a formula": ("", "<m:oMath><m:r><m:rPr><m:nor/></m:rPr><m:t>{word}</m:t></m:r></m:oMath>"),
    "a permission": ("", '<w:permStart w:id="7" w:edGrp="everyone"/>{run}<w:permEnd w:id="7"/>'),
}  # fmt: skip

# The same for words that are drawn: they stand in no cell.
DRAWN: dict[str, tuple[str, str]] = {
    "a shape of a drawing": ("", '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="s"/><a:graphic><a:p><a:r><a:t>{a}</a:t></a:r><a:r><a:t>{b}</a:t></a:r></a:p></a:graphic></wp:inline></w:drawing></w:r>'),
    "word art": ("", '<w:r><w:pict><v:shape><v:textpath string="{word}"/></v:shape></w:pict></w:r>'),
}  # fmt: skip

# Name -> the fate of the word, the code of the finding, the pattern.
UNSEEN: dict[str, tuple[Fate, str, str]] = {
    "a deletion": ("deleted", "tracked-changes", _DELETED.format(_DELETED_RUN)),
    "a deletion that kept its text": ("deleted", "tracked-changes", _DELETED.format("{run}")),
    "inserted and deleted": ("deleted", "tracked-changes", _INSERTED.format(_DELETED.format(_DELETED_RUN))),
    "moved away": ("deleted", "tracked-changes", '<w:moveFrom w:id="8">{run}</w:moveFrom>'),
    "moved away after an insertion": ("deleted", "tracked-changes", '<w:moveFrom w:id="8">' + _INSERTED.format("{run}") + "</w:moveFrom>"),
    "a deletion in a hyperlink": ("deleted", "tracked-changes", '<w:hyperlink w:anchor="a">' + _DELETED.format(_DELETED_RUN) + "</w:hyperlink>"),
    "a deletion in a control": ("deleted", "tracked-changes", CONTROL.format("", _DELETED.format("{run}"))),
    "a deleted control": ("deleted", "tracked-changes", _DELETED.format(CONTROL.format("", "{run}"))),
    "a deleted formula": ("deleted", "tracked-changes", "<m:oMath>" + _DELETED.format("<m:r><m:t>{word}</m:t></m:r>") + "</m:oMath>"),
    "a deleted field": ("deleted", "tracked-changes", _DELETED.format(field_code("<w:r><w:delInstrText> REF a </w:delInstrText></w:r>", _DELETED_RUN))),
    "hidden": ("hidden", "hidden-text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{word}</w:t></w:r>"),
    "hidden by a style": ("hidden", "hidden-text", '<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>{word}</w:t></w:r>'),
    "hidden in a control": ("hidden", "hidden-text", CONTROL.format("", '<w:r><w:rPr><w:vanish w:val="on"/></w:rPr><w:t>{word}</w:t></w:r>')),
    "hidden in a hyperlink": ("hidden", "hidden-text", '<w:hyperlink w:anchor="a"><w:r><w:rPr><w:vanish/></w:rPr><w:t>{word}</w:t></w:r></w:hyperlink>'),
    "a hidden formula": ("hidden", "hidden-text", "<m:oMath><m:r><w:rPr><w:vanish/></w:rPr><m:t>{word}</m:t></m:r></m:oMath>"),
    "a hidden drawing": ("hidden", "hidden-text", '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="s" hidden="1"/><a:graphic><wps:txbx><w:txbxContent><w:p>{run}</w:p></w:txbxContent></wps:txbx></a:graphic></wp:inline></w:drawing></w:r>'),
    "a hidden shape of old": ("hidden", "hidden-text", '<w:r><w:pict><v:shape style="width:9pt;visibility:hidden"><v:textbox><w:txbxContent><w:p>{run}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'),
    "a prompt": ("prompt", "", CONTROL.format("<w:showingPlcHdr/>", "{run}")),
    "the code of a field": ("never", "", field_code(_CODE.format(' REF "{word}" '), "<w:r><w:t>1</w:t></w:r>")),
    "the result of a field within a code": ("never", "", field_code(_CODE.format(" IF ") + field_code(_CODE.format(" REF "), "{run}"), "<w:r><w:t>1</w:t></w:r>")),
    "words in the code of a field": ("never", "", field_code("{run}", "<w:r><w:t>1</w:t></w:r>")),
    "an index entry": ("never", "", _MARK.format("begin") + _CODE.format(' XE "{word}" ') + _MARK.format("end")),
    "an entry of a list": ("never", "", CONTROL.format('<w:dropDownList><w:listItem w:displayText="{word}" w:value="{word}"/></w:dropDownList>', "<w:r><w:t>1</w:t></w:r>")),
    "an entry of a legacy list": ("never", "", _LEGACY.format(_DROP_DOWN.format('<w:result w:val="1"/>', "{word}", "1"))),
    "a fallback": ("never", "", _ALTERNATIVE.format("wps", "<w:r><w:t>1</w:t></w:r>", "{run}")),
    "a choice that nobody understands": ("never", "", _ALTERNATIVE.format("future", "{run}", "<w:r><w:t>1</w:t></w:r>")),
    "the description of a picture": ("never", "", '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{word}" title="{word}"/><a:graphic/></wp:inline></w:drawing></w:r>'),
    "the name of a control": ("never", "", CONTROL.format('<w:alias w:val="{word}"/><w:tag w:val="{word}"/>', "<w:r><w:t>1</w:t></w:r>")),
}  # fmt: skip
