"""The words for roles, relatives and bodies that plans of English and Welsh children's services use, in small letters.

A word that is also a common surname (Ward, Cook, Hill) stays out: a person taken for a body is the worse mistake.
"""

from __future__ import annotations

__all__ = [
    "ACTION_NOUNS",
    "ACTION_VERBS",
    "BODIES",
    "BODY_FIRST",
    "JOBS",
    "KIN",
    "KINDS_OF_CARER",
    "LEADS",
    "NOT_A_NAME",
    "NO_FORENAME",
    "PARTICLES",
    "PHRASES",
    "PLURALS",
    "PLURAL_SURNAMES",
]


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


KIN = _words(
    "mum mother mam mummy dad father daddy stepmum step-mum stepdad step-dad stepfather stepmother nan nana nanny gran "
    "granny grandma grandmother grandad grandfather grandparents grandparent parent parents carer carers aunt auntie "
    "aunty uncle brother sister sibling siblings partner mgm mgf pgm pgf moc foc family child pupil student learner yp "
    "parent/carer parents/carers carer/parent carers/parents cousin guardian self me families grandads granddad "
    "granddads nans grans grandmas mums dads brothers sisters aunts uncles cousins nephew niece nephews nieces "
    "stepsister stepbrother stepson stepdaughter godmother godfather grandson granddaughter"
)
JOBS = _words(
    "worker workers officer officers teacher teachers nurse nurses visitor visitors lead leads manager managers "
    "director directors chair chairs head heads headteacher headteachers head-teacher coordinator coordinators "
    "co-ordinator co-ordinators assistant assistants therapist therapists doctor paediatrician psychologist "
    "psychologists psychiatrist governor governors rep reps representative representatives practitioner practitioners "
    "mentor mentors advisor advisors adviser advisers commissioner commissioners clerk midwife midwives counsellor "
    "physio physiotherapist dietitian principal president bursar administrator admin supervisor inspector sergeant "
    "constable consultant consultants specialist specialists solicitor advocate advocates tutor tutors trainer "
    "trainers trustee trustees secretary treasurer sponsor owner keyworker analyst member members staff contact "
    "contacts professional professionals chief executive councillor pharmacist dentist optician tenant "
    "volunteer volunteers caretaker minibus-driver childminder interpreter ambassador champion sendco senco sencos "
    "leader registrar observer facilitator moderator assessor instructor organiser technician receptionist librarian "
    "chaplain caseworker lecturer paramedic firefighter audiologist dietician trainee apprentice landlord neighbour "
    "dco dsco dmo hoy "
    "sw sws asw ssw hv hvs fsw fsws dsl dsls ddsl dt ta tas hlta ep eps gp gps iro iros ht dht slt salt ot pa pas ewo "
    "ewos pso pcso pc dc ds dci cpn idva isva lado edt asye esw elsa ceo cfo coo cx sro pm bm lp yw yow sgo cwo sno "
    "tac aht eyp fgc ygc camhs-worker clinician clinicians coach coaches psych person persons mediator navigator "
    "navigators prescriber connector escort matron orthoptist radiographer enabler enablers auditor accountant "
    "planner evaluator researcher engineer technologist negotiator programmer liaison deputy "
    "investigator mediators responder"
)
PLURALS = _words(
    "learners pupils students residents neighbours landlords friends employers employees trainees mentees tenants "
    "drivers coaches buddies registrars chaplains clergy apprentices teenagers adults aunties guardians "
    "nannies secretaries deputies attendees delegates graduates interns scholars helpers parents/carers"
)
"""Several people whose singular is no role in a plan, or does not end in s."""

PLURAL_SURNAMES = _words(
    "saunders chambers carruthers struthers smithers rodgers childers travers withers sanders summers winters vickers"
)
"""Names that end as the word for several people does."""

BODIES = _words(
    "team teams service services school schools college colleges council academy trust trusts partnership board group "
    "sub-group subgroup forum nhs police nursery hub hubs centre agency agencies charity university hospital surgery "
    "clinic department directorate pta governing-body committee cabinet association network consortium project unit "
    "practice society union mosque library provider providers company ltd cic juniors infants primary panel pool "
    "camhs housing cafcass barnardo's barnardos nspcc mash yot yos yjs ccg icb la lscb lscp slscb ofsted dwp jcp dfe "
    "hmrc ics cab court hr finance comms communications authority sendiass catering faculty foundation nursing high "
    "house home homes harbour home-start homestart advice water gurdwara bureau refuge foodbank care scouts brownies "
    "club clubs aid probation inspectorate federation confederation alliance consortium exchange collective office desk"
)
BODY_FIRST = _words("ysgol coleg cyngor canolfan meithrinfa bwrdd gwasanaeth gwasanaethau heddlu")
"""The Welsh words for such bodies stand before their names: Ysgol Penwern."""

LEADS = _words("head chair director chief deputy")
KINDS_OF_CARER = _words("foster kinship birth both adoptive parent parents step")
PHRASES = frozenset(
    {
        "social care",
        "early help",
        "housing options",
        "community nursing",
        "youth justice",
        "public health",
        "adult services",
        "children's services",
    }
)
PARTICLES = _words("de da di du del della van von den der la le el al bin ibn bint ap o y")
NOT_A_NAME = _words(
    "health care education learning development quality safety children families people speech language "
    "help social community finance training policy public mental special educational needs youth attendance business "
    "family support safeguarding and the of for with all new both other local area county borough virtual home homes "
    "citizens advice water food domestic inclusion transition participation engagement parenting wellbeing team school"
)
"""Words that no personal name holds."""

NO_FORENAME = _words("young early welsh home-start action royal national")
"""Words that may be a surname, but begin no personal name: Young Advisers, not Neil Young."""

ACTION_VERBS = _words(
    "ask refer invite encourage support help enable allow get give tell remind offer arrange book ring call phone "
    "email text write send share make take find check look visit meet talk speak discuss explore agree plan "
    "review monitor continue complete apply contact chase liaise liase request seek obtain provide ensure "
    "consider identify develop create set start begin stop keep work use buy order organise organize attend join "
    "explain show teach train follow update report record register submit clarify confirm decide discharge "
    "undertake investigate prepare print add replace collect bring put let move try think go do have be see hold "
    "run build introduce increase reduce improve promote assess observe measure weigh practise practice read "
    "listen learn open close draw draft design recruit appoint advertise commission establish implement deliver "
    "launch publish map audit analyse gather consult involve engage access please need needs"
)
"""Words that begin an instruction: what follows is whom it is done to, not who does it."""

ACTION_NOUNS = _words(
    "referral referrals letter letters support visit visits access meeting meetings application applications plan "
    "plans help advice transport lift lifts time contact session sessions work training opportunity opportunities "
    "strategy strategies email call calls report reports form forms assessment assessments review reviews target "
    "targets date dates money funding equipment resources appointment appointments information next step steps "
    "goal goals aim aims outcome outcomes action actions task tasks need needs route routes chance ability way "
    "ways how what change changes link links introduction invitation invitations return rota reminder reminders "
    "permission consent request requests place places space key answer answers response safety words pictures "
    "group groups class lesson lessons medication homework breakfast lunch housing benefits food uniform "
    "attendance behaviour bedtime routine decision decisions everything nothing something anything progress "
    "feedback update updates clear free ready tbc today tomorrow after before once when ongoing risk risks "
    "concern concerns views note notes outstanding priority deadline"
)
"""Words that may begin a step with a capital but name nobody: Referral to be made, Time to talk."""
