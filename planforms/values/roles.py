"""What a word about a person is: a role, an organisation, a name, a group, or nobody yet.

The lists hold what plans of English children's services use; whatever they do not know is a name if it looks like one.
"""

from __future__ import annotations

import re
from typing import Literal

__all__ = ["Sort", "is_kin", "is_plural", "sort_of"]


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


Sort = Literal["name", "role", "organisation", "nobody", ""]

_RELATIVES = (
    "mum mother mam mummy dad father daddy stepmum step-mum stepdad step-dad stepfather stepmother nan nana nanny gran "
    "granny grandma grandmother grandad grandfather grandparents grandparent parent parents carer carers aunt auntie "
    "aunty uncle brother sister sibling siblings partner mgm mgf pgm pgf moc foc family child pupil student learner yp "
    "parent/carer parents/carers carer/parent carers/parents cousin guardian self me"
)
_JOBS = (
    "worker workers officer officers teacher teachers nurse nurses visitor visitors lead leads manager managers "
    "director directors chair chairs head heads headteacher headteachers head-teacher coordinator coordinators "
    "co-ordinator co-ordinators assistant assistants therapist therapists doctor paediatrician psychologist "
    "psychologists psychiatrist governor governors rep reps representative representatives practitioner practitioners "
    "mentor mentors advisor advisors adviser advisers commissioner commissioners clerk midwife midwives counsellor "
    "physio physiotherapist dietitian principal president bursar administrator admin supervisor inspector sergeant "
    "constable consultant consultants specialist specialists solicitor advocate advocates tutor tutors trainer "
    "trainers trustee trustees secretary treasurer sponsor owner keyworker analyst member members staff contact "
    "contacts professional professionals chief executive councillor pharmacist dentist optician tenant "
    "volunteer volunteers caretaker minibus-driver childminder interpreter ambassador champion sendco "
    "senco sencos"
)
_SHORT_ROLES = (
    "sw sws asw ssw hv hvs fsw fsws dsl dsls ddsl dt ta tas hlta ep eps gp gps iro iros ht dht slt salt ot pa pas ewo "
    "ewos pso pcso pc dc ds dci cpn idva isva lado edt asye esw elsa ceo cfo coo cx sro pm bm lp yw yow sgo cwo sno "
    "tac aht eyp fgc ygc camhs-worker"
)
_BODIES = (
    "team teams service services school schools college colleges council academy trust trusts partnership board group "
    "sub-group subgroup forum nhs police nursery hub hubs centre agency agencies charity university hospital surgery "
    "clinic department directorate pta governing-body committee cabinet association network consortium project unit "
    "practice society union mosque library provider providers company ltd cic juniors infants primary panel "
    "camhs housing cafcass barnardo's nspcc mash yot yos yjs ccg icb la lscb lscp slscb ofsted dwp jcp dfe hmrc ics "
    "cab court hr finance comms communications authority sendiass catering faculty foundation nursing high"
)
_ROLES = _words(f"{_JOBS} {_SHORT_ROLES}")
_KIN = _words(_RELATIVES)
_ORGANISATIONS = _words(_BODIES)
_LEADS = _words("head chair director chief deputy")
_KINDS_OF_CARER = _words("foster kinship birth both adoptive parent parents step")
_PHRASES = frozenset(
    {"social care", "early help", "youth justice", "public health", "adult services", "children's services"}
)
_GROUPS = re.compile(
    r"(?:all|everyone|everybody|core group|all (?:agencies|professionals|staff|partners|schools|class staff|members)|"
    r"professionals|both|any|whole (?:school|team|family)|agencies|partners|multi-?agency)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:n\.?/?a\.?|not applicable|none|nil|tb[acd]\.?|vacan(?:t|cy)(?: post)?|to be (?:confirmed|allocated|appointed|"
    r"agreed|decided|identified|recruited)|(?:not (?:yet )?)?(?:known|allocated|appointed)|unknown|unallocated|\?+)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:head|director|chair|deputy|lead|assistant|manager|chief|leader|governor|member|officer|clerk|team leader|"
    r"secretary|service manager|strategic lead|heads|vice[- ]chair)\b.*\b(?:of|for|to)\b|(?:deputy|vice|assistant|"
    r"designated|associate|interim|acting|senior|named|link|class|form|lead|school|new|allocated)\s",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?:[A-Z]\.\s?)+")
_ACRONYM = re.compile(r"[A-Z]{4,}s?")
_ONE_TITLE = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|cllr|councillor|pc|dc|ds|sgt|det|insp|ch|sir|dame|lady|"
    r"lord|sister|father|imam|rabbi|chief insp|det sgt|det insp)\.?"
)
_TITLE = re.compile(rf"{_ONE_TITLE}(?:\s*(?:and|&)\s*{_ONE_TITLE})?\s+(?=\S)", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*")
_PARTICLE = _words("de da di du del della van von den der la le el al bin ibn bint ap o y")
_NOT_A_NAME = _words(
    "health care education learning development quality safety children families young people speech language early "
    "help social community finance training policy public mental special educational needs youth attendance business "
    "family support safeguarding and the of for with all new both other local area county borough virtual"
)


def sort_of(words: str) -> Sort:
    """What the words are. "Mum" is a role, "Social care" an organisation, "JS" a name, "TBC" nobody; "" is unknown."""
    text = words.strip(" ,;:-")
    text = text if _DOTTED.fullmatch(text) else text.rstrip(".")
    folded = text.casefold().replace("’", "'")
    if not folded:
        return ""
    if _NOBODY.fullmatch(folded):
        return "nobody"
    if _GROUPS.fullmatch(folded) or folded in _PHRASES:
        return "organisation"
    if title := _TITLE.match(text):
        return "name" if is_name(text[title.end() :]) else "role"
    tokens = re.split(r"[\s]+", folded)
    first, last = tokens[0].strip(".,"), tokens[-1].strip(".,()")
    return _by_words(text, tokens, first, last)


def is_name(text: str) -> bool:
    """Whether the words look like a personal name or initials: Jane Smith, K Harker, Ellie-Mae, J.S."""
    tokens = text.split()
    if not 1 <= len(tokens) <= 5 or _ACRONYM.fullmatch(text):
        return False
    if any(token.casefold().strip(".,") in _NOT_A_NAME for token in tokens):
        return False
    return _NAME_WORD.fullmatch(tokens[0]) is not None and all(
        _NAME_WORD.fullmatch(token) or token.casefold() in _PARTICLE for token in tokens
    )


def is_plural(words: str) -> bool:
    """Whether the words are several of a role: hub managers, SENCOs. They never describe the person before them."""
    last = words.casefold().split()[-1] if words.split() else ""
    return last.endswith("s") and last[:-1] in _ROLES


def is_kin(words: str) -> bool:
    """Whether the words are a relative by themselves: mum, Dad, carers"""
    return words.strip(" .,").casefold() in _KIN


def _is_body_of_carers(text: str, tokens: list[str]) -> bool:
    """Ashmarsh Young Carers is an organisation, foster carers and Paternal Grandmother are not."""
    capitals = all(word[:1].isupper() for word in text.split())
    return tokens[-1] in ("carers", "parents") and len(tokens) > 1 and capitals and tokens[0] not in _KINDS_OF_CARER


def _by_words(text: str, tokens: list[str], first: str, last: str) -> Sort:
    if last in _KIN:
        return "organisation" if _is_body_of_carers(text, tokens) else "role"
    if first in _ROLES and len(tokens) > 1 and (tokens[1] in ("of", "from", "for", "at") or first in _LEADS):
        return "role"
    if last in _ORGANISATIONS:
        return "organisation"
    if last in _ROLES or last.rstrip("s") in _ROLES:
        return "role"
    if _LEADING.match(text):
        return "role"
    if is_name(text):
        return "name"
    known = [token.strip(".,()") for token in tokens]
    if any(token in _ROLES or token in _KIN for token in known[:3]):
        return "role"
    if any(token in _ORGANISATIONS for token in known):
        return "organisation"
    return ""
