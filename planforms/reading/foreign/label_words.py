"""Words of labels and what they speak for: for each kind of table, sense by sense, with points.

Points are odds on a logarithmic scale: 1 is a hint, 2 a fair sign, 3 as much as one word can say; a minus speaks
against. "*" stands for any ending. What a label says as a whole is the sum of its words (`clues.py`), which is never
enough by itself: what stands below or beside the label must agree.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["LABEL_WORDS"]

_Words = Mapping[str, Mapping[float, str]]

_ITEMS: _Words = {
    "responsible": {
        3: """jobs for | tasks for | actions for | who | whom | whose | who's | who'll | owner* | responsib* |
            accountab* | hands of | charge""",
        2.5: "lead | leads | led by | leading | holder | holds | doer | named | down to | assigned | allocated",
        2: """person | people | worker* | staff | name | names | officer | sponsor* | champion* | adult | which of us |
            takes | taking | answers for | point person | on it | delegate* | provided by | delivered by |
            supplied by | given by | offered by | undertaken by | run by""",
        1.5: "agency | agencies | carried out | handled | taken on",
        1: "job | task | team | helper* | contact | by | me | manag* | shoulders",
        -2: "other* | else | raised | reported | told | consulted | informed | views | hear | affect*",
    },
    "involved": {
        3: "who else | with whom | others | also",
        2.5: "with | alongside | partner* | together | else | contribut* | involv* | joined by | in support",
        2: "help from | helped by | helping | help | support from | supported by | supporting | other | pulling",
        -2: "lead | responsib* | owner | accountab* | known as",
    },
    "start": {
        3: """start | starts | starting | started | start date | begin* | began | commenc* | kick off |
            kick-off | from when""",
        2: "get going | going from | from | first day | opening",
        -2: "point | position | raised | opened",
    },
    "due": {
        3: """was due | were due | when | deadline* | timescale* | time scale* | timeline* | timeframe* | time frame* |
            due | how soon | by when""",
        2.5: """date | dates | finish* | until | cut-off | cut off | backstop | back-stop | back stop |
            long stop | limit""",
        2: """day | timing* | complete by | completion | ready | before | latest date | within | ends | end | end date |
            how long | week | calendar | schedule | month | to be done | delivered by | needed by | done by | done for |
            sorted by | sorted | no later than | expected by | in place by | time limit""",
        1.5: "by | time | complete | completed by | target | goal date | window | last",
        -2: """raised | added | opened | logged | reported | requested | referr* | updated | born | birth | review* |
            revised | was | how often | need | needs | money""",
        -6: "now due | new date | new day | moved to",
    },
    "frequency": {
        3: "how often | frequen* | times a week | how much and how often",
        2: "sessions | hours | hrs | pattern | duration | how many times | how much",
    },
    "completed": {
        3: """date completed | date closed | date done | date achieved | actual* | closed on | done on |
            finished on | was done""",
        2.5: "completed on | signed off | closed | was finished | was completed | date met | achieved on",
        2: "completed | finished | done and dusted | ticked off on",
        1: "date | on | done | when | it was",
        -2: "by | should | will | target | planned | to be",
    },
    "status": {
        3: "status | rag | brag* | r a g | r/a/g | traffic | on track | on target | on course | red",
        2.5: "rating | rated | state of | colour* | how far | standing | stands",
        2: """position | state | done yet | ticked* | achieved | is it done | been done | did it happen |
            how are we doing | where are we""",
        1.5: """where we are | where it's at | where it is at | now | complete | completed | met | done |
            going to plan | confidence""",
        1: "progress | today | how it's going | tick | score | how are things",
        -2: "why | evidence | who | date | when | by | need* | what",
    },
    "progress": {
        3: "progress | update* | comment* | so far | since | story so far | latest | news",
        2.5: "note | notes | remarks | happened | feedback | how did it go | how it went | came of it | log",
        2: """how it's gone | going | gone | review* | evaluat* | narrative | got to | got up to | have got |
            outcome of |
            done so far | notes on""",
        1.5: """where things are | position | where we've | how is it | how are things | have we got | result of |
            evidence""",
        -2: "who | by | will | next | want | hope*",
    },
    "measure": {
        3: """know | success* | evidence | indicator* | criteri* | measure | measures | proof | prove* | yardstick |
            given when | it when | there when""",
        2.5: """tell | signs | sign of | sign that | show | shows | measured | kpi* | metric* | benchmark* |
            judged | marker* | test | will see | we'll see""",
        2: "look like | looks like | count | counted | notice | seen | convince* | impact | spot | tell-tale",
        1.5: "worked | working | works | difference | made | have done it | we'd see | you see | achieved",
        -2: "need* | worr* | who | want | hope* | checked by",
    },
    "objective": {
        3: """learning to | outcome* | goal | goals | aim | aims | aiming | objective* | hope | hopes | hoping | hoped |
            dream* | ambition*""",
        2.5: """want | wants | different | change | changed | change we | achieve | results | result we |
            intended | desired |
            aspir* | vision | wish* | better | get to | destination | love to | like to | would like | we'd like""",
        2: """target* | purpose | working towards | looking for | after | so that | in order to |
            should be | has to be |
            life will be | will have changed | improvement* | good look* | success | expected | longer term""",
        2.4: "working on",
        1.5: "focus* | priorit*",
        1: "we see | to see | difference | improve* | long term | be",
        -2.5: """date | know | tell | show* | evidence | who | whom | whose | it going | going well |
            problem | help | done |
            measur* | did | agreed""",
    },
    "need": {
        3: """need | needs | giving rise | concern* | worr* | problem* | issue* | difficult* | barrier* | challenge* |
            trouble* |
            struggl* | weakness* | in the way | gap | gaps | in my way | not right""",
        2.5: """hard | harder | tricky | stuck | bother* | matter | wrong | danger* | not going | getting in |
            isn't going | pinch*""",
        2: """why | reason* | risk* | finding* | found | noticed | recommendation* | strengthen |
            background | situation |
            behind | starting position | where are we now | going on | difficult | awake | made | heard""",
        1.9: "what it is like | like at the moment | like now",
        1.5: """because | at the moment | happening now | happening | strength or | present | context | current* |
            now | improve* |
            scared of | afraid""",
        -3: "we'll need | i'll need | will need | will we need | will be needed",
        -2: "who | when | by | will | agreed | doing | do | needed | happen | done | help or | money",
    },
    "action": {
        3: "action* | task | tasks | will do | to do | doing about | going to do | being done",
        2.5: "do | doing | done about | step | steps | promise* | pledge* | commit* | undertak* | we will | next",
        2: """job | jobs | work | activit* | intervention* | provision | strateg* | support | help |
            service* | plan | happen |
            happens | agreed | try | in place | deliver | going to happen | to be done | get there |
            response | treatment |
            signed up | offer | move | moves | approach""",
        1.5: "things | going to | will | input* | measures to | planned | thing | sort it",
        0.5: "what | how",
        -2: """who | whom | whose | who's | when | date | by | know | tell | show* | need help | money | cost* |
            holder | day""",
        -4: "we will use | will use | we'll use",
        -3: "did | how often | on track | status | so far | since | will see | we'll see",
    },
    "resource": {
        3: "resourc* | cost | costs | budget* | fund* | money | £ | price | spend | pay",
        2.5: """equipment | kit | material* | means | investment | paid | need to make | it takes | it will take |
            enabl*""",
        3.2: """things to get | we will use | will use | we'll use | what we'll need | what i'll need |
            what will we need |
            what we will need | what will be needed""",
        2: "needed | input* | staffing | capacity | take | time and | come from",
        1: "help | support | staff | need",
        -2: "date | by | who | when",
    },
    "monitoring": {
        3: "monitor* | check* | keep track | keeping track",
        2.5: "track* | oversight | watch* | eye on | overs* | reporting",
        2: "report* | quality | assur* | scrutin* | governance | look at this | keep an eye | audit*",
        -2: "on track | date",
    },
    "priority": {
        3: "priorit* | urgen* | importan* | rank* | how urgent",
        2.5: "matters | how pressing | how soon | weight | weighting",
        -2: "area | outcome | me | to",
    },
    "area": {
        2.5: """area | areas | domain* | theme* | strand* | workstr* | pillar* | topic* | dimension* | category |
            part of life""",
        2: "heading | section | life area | which part | subject area | part",
        -2: "need* | improve* | strengthen | concern*",
    },
    "baseline": {3: "baseline | starting point | start point", 2: "now | before | current level | at the start"},
    "target": {2.5: "target | aim for", 1.5: "by | expected"},
    "other": {
        3: """now due | new date | new day | moved to | raised | added | logged | reported by | requested |
            revised | page | link | last updated |
            days to go | which need""",
        2.5: "birth | dob | signature | source | code | involvement | copy | contact details",
    },
}

_RISKS: _Words = {
    "risk": {
        3: "risk* | go wrong | hazard* | threat*",
        2.6: "if this happens | happens",
        2.5: """stop us | stop this | trip us | derail | sink us | danger* | could happen | might happen |
            in our way | uncertain*""",
        2: "problem* | go astray | worr* | could go | barrier*",
        -2: """how likely | how bad | who | watch* | owner | doing | likelihood | impact | rating | score |
            about it | status""",
    },
    "likelihood": {3: "likel* | probab* | chance* | odds | how possible", -2: "impact"},
    "impact": {
        3: "impact* | sever* | serious* | consequen* | how bad | how much would it matter | how serious",
        2.5: "damage",
        2: "effect* | matter | harm | if it happens",
    },
    "mitigation": {
        3: """mitigat* | have in place | control* | contain* | minimis* | prevent* | guard* | lower it |
            reduc* | countermeas*""",
        2.5: """in check | about it | safeguard* | manag* | respon* | treatment | stop it | lessen |
            keep it small | action*""",
        2: "doing | will do | do | in place | plan",
        -2: "who | owner | whom",
    },
    "owner": {
        3: "who | whom | owner* | whose | responsib* | accountab* | held by",
        2.5: "watch* | person | holder | lead | looks after | keeps | keeping an eye | worker",
    },
    "score": {3: "score* | rating | grade | residual | inherent | gross | net | x", 2: "rag | colour | level"},
    "change": {2.5: "trend | direction | movement | change"},
    "due": {3: "when | due | deadline | timescale", 2.5: "date", 1.5: "by", -2: "raised | identified"},
    "status": {2.5: "status | open | closed | state"},
    "ref": {2: "ref | no | id | number"},
}

_PEOPLE: _Words = {
    "name": {
        3: """name | names | who""",
        2: "person | member | people | came | attend* | present | round the table",
        -2: "role | job",
    },
    "role": {
        3: "role | job | position | title | designation | post",
        2.5: "what they do | part they | who they are | capacity | does",
        1: "do",
    },
    "relationship": {
        3: """relation* | related""",
        2.5: "how they know | how i know | to me | to the child | link with | connection | know",
    },
    "organisation": {
        3: """organisation | organization | agency | employ*""",
        2.5: "service | team | workplace | where | work | setting",
        1.5: "from",
    },
    "contact": {
        3: """contact | phone | telephone | email | e-mail | mobile""",
        2.5: "reach | number | get hold | in touch | ring",
    },
    "attended": {3: "attend* | present | here", 2.5: "there | came | at the meeting | today", 1.5: "meeting"},
    "other": {
        3: """invited | consulted | apologies | copy | ok to ring | birth | dob | age | signature | timescale |
        help* | report"""
    },
}

_ASSUMPTIONS: _Words = {
    "assumption": {
        3: """assum* | take it that | taking it that | taking for granted | took for granted | for granted |
            as given | took it that |
            counting on | banking on | rel* on |
            relying | rely""",
        2: "true | hold | depend*",
    },
    "still_holds": {3: "still | holds | hold", 2: "true | the case | today | so", -2: "assum* | what"},
    "note": {3: "note | notes | comment* | remarks", 2: "add | say"},
}

_FACTS: _Words = {
    "subject": {
        3: """who i am | protects | passport holder | whose plan | plan is about | this is about |
            who is this | who this is about | child's name |
            plan is for | plan of""",
        2.5: """child | children | young person* | pupil | student | learner | name of | is about | is for | belongs |
            here for | full name | about""",
        2: "name | for | baby | family name | service user | whose | my name | subject",
        -3: """jobs | tasks | actions | parent* | carer* | worker | school | home | class | think* | view* | words |
            say* | said | told | want* | known | call* | prefer* |
            contact | key | team | manager | lead | adviser | social | doctor | gp | address | voice |
            feel* | use | goes by |
            hears | hearing | notice* | strength* | good""",
    },
    "partnership": {2.5: "partnership* | alliance | consortium | committee", -3: "lead | chair* | date | meeting*"},
    "preferred_name": {
        3: """known as | called | call me | calls me | people call | preferred | prefer* | nickname | goes by |
            answer to | answers to | go by | calls her | calls him""",
        2.5: "i use | likes to be | call her | call him | call them | call you | usually",
        -3: "meeting | method | contact",
    },
    "date_of_birth": {3: "birth* | born | dob | d o b | d/o/b", -2: "place"},
    "lead": {
        3: """keyworker | key worker | key adult | co-ordinat* | coordinat* | lead | leads | case holder |
            plan manager | plan owner |
            plan keeper | holds the pen | holding the plan | steering | kept by | co-ordinated by |
            looked after by | led by | managed by | held by | pulling it together | social worker | personal adviser""",
        2.5: """worker | adviser | filling this in | pulling this | leading | holding this | holds this | in charge |
            named | main contact | first contact |
            who to ring | holder | keeper | practitioner | responsible | run by""",
        2.8: "chaired by",
        2: """programme sponsor | plan sponsor | my helper | helper here | contact about | manager | key person |
            main | who is holding | caseworker | owner | author |
            completed by | written by | prepared by | drawn up by | supervis* | therapist | counsellor | mentor""",
        -3: """agency | team | service | else | other* | involved | telephone | email | number | mobile |
            date | when | view* | think* |
            say* | social workers | members | group | met | parent* | name of child | present | people |
            helpers | strategic""",
    },
    "agreed_on": {
        3: "agreed on | drawn up | put together | wrote | written | plan made | date of plan | plan date | plan agreed",
        2.5: """okayed | endorsed | ratified | passed by | mapped on | drawn on | filled in on | filled in |
            signed off | signed this off | signed it off | made | agreed | sat down |
            date of this | date we | we met | sat on |
            set up | plan written | when we""",
        2: """today | meeting | date | dated | met | mapping | conference | version | approved | held |
            adopted | clinic date""",
        -3: """next | review* | again | birth | born | back | look | until | end* | first met | started |
            assess* | referr* | start* |
            who | take stock | takes stock | target | second | follow*""",
    },
    "starts": {
        3: """we began | plan began | issued | plan starts | runs from | in force | effective from | plan begins |
            plan from""",
        2.5: "start* | begin* | plan opened | opened on | takes effect | comes into force | valid from",
        2: "from | opened",
        -3: "school | going | birth",
    },
    "ends": {3: "plan ends | runs until | runs to", 2: "until | ends | to"},
    "dated": {2.5: "done on | assessed | assessment | as at | updated | position at | picture"},
    "review": {
        3: """next review | progress meeting* | stocktake* | stock-take* | checkpoint* | review* |
            look again | meet again | get together | get-together | getting together |
            renewed | stop and think | look back | look-back | back together | again | take stock | takes stock""",
        2.5: """we check | next | back to | return* | catch-up | catch up | revisit* | check-in | follow-up |
            follow up | go over | coming back""",
        2: "will be checked | second look | get-together | check this | meets next | together on",
        -3: "transition | who | step* | action* | kin | last | of kin | point",
    },
    "person": {
        3: "parent* | carer* | mother | father | mum | dad | mam | members | attendees | present | network | household",
        2.5: "came | in the room | at the table | round the table | make it | others who matter | at home",
        2.4: "people | family members | workers | helping | who else | professionals | involved | gp | teacher | nurse",
        -3: "think* | say* | said | view* | want* | told | words | feel* | comment* | hope* | voice | date | like",
    },
    "reference": {
        3: """ref | reference | nhs | upn | case no | case number | file no | record no | id""",
        2: "number | no",
    },
    "aim": {3: "vision | overall aim | purpose", 2.5: "we are for | ambition | why we | want to achieve | doing this"},
    "strengths": {
        3: "strength* | going well | working well | going right | good at | positive* | proud | protective",
        2.5: """doing well | has going for |
            going for me | going for us | good thing* | what's good | strong | build on | bright spot* |
            helps | helping | already working | like about | admire | good""",
        2: "asset* | working | best | enjoy* | skills | does well | do well | manages well",
        -3: "not | isn't | n't | need* | worr* | difficult* | how good | support me",
    },
    "child_view": {
        3: """matters to me | like you to know | want people to know | my story | all about me | lived experience""",
        2.5: "to know",
    },
    "contingency": {
        3: """contingency | back-up | backup | plan b | fall-back | fallback | safety net | crisis | emergency |
            escalat*""",
        2.5: """if it all | if things | if it doesn't | doesn't work | go wrong | goes wrong | get worse |
            slip back | not enough | falls apart""",
        2: """if this | if it | if we | if change | if | what if | should things | stuck | isn't enough |
            does not come | fails | not help* | isn't help* | doesn't help | not work* | isn't work*""",
    },
    "assumption": {
        3: """assum* | banking on | counting on | taking for granted | take for granted | as given | depend* on |
            relying on | rely on | rests on"""
    },
}

LABEL_WORDS: Mapping[str, _Words] = {
    "actions": _ITEMS,
    "risks": _RISKS,
    "people": _PEOPLE,
    "assumptions": _ASSUMPTIONS,
    "facts": _FACTS,
}
"""Kind of table -> sense -> points -> the words that have them."""
