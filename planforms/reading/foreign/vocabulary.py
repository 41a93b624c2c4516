"""What the labels of other people's forms mean: phrases seen in use, and words that point to a sense.

A sense is what stands under a label, such as "action" or "due". The same words mean different things in different
tables ("Impact" beside a risk, "Impact" beside an action), so each kind of table has its own list. A phrase counts
wholly unless a weight stands behind it; a clue is a word that makes a sense likely where no phrase is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from planforms.forms.labels import ALSO
from planforms.text import fold

__all__ = ["KEYS", "Kind", "phrases"]

Kind = str  # "actions", "risks", "people", "assumptions", "facts" or "record"

_ACTIONS: Mapping[str, str] = {
    "ref": "Ref | No | Number | ID | # | Item | Action no | Action number | Action ref | Ref no | Item no | Key issue no",
    "area": """Domain | Theme | Workstream | Work stream | Strand | Development area | Area of development | Priority
        area | Area of need | Section | Area of life | Life area | Wellbeing indicator | Dimension | Heading | Topic | Area | Key area
        | Area for development | Key theme | Part of the plan | Part of plan | Focus | Pillar""",
    "need": """Need | Needs | Unmet need | Identified need | Identified needs | Need identified | Identified
        need/risk | Concern | Concerns | Area of concern | Issue or concern | What are we worried about | What are you
        worried about | Strength or need | Strengths and needs | Strengths/needs | Identified need and strengths |
        Indicator of need | Outline of concerns | What is the problem | Presenting need | Issue | Issues raised | Key
        issue | Critical factors requiring action | Risk or need | Risk/need | Risk identified | Recommendation |
        Finding | Area for improvement | Weakness | Current situation | What is happening now | Where are we now | Why
        | Reason | Danger statement | What's the problem we're fixing | Present level | Present levels | Barrier |
        What is getting in the way | What's getting in the way | Gap | Harm | Past harm | Danger | Future danger |
        Complicating factors | Danger statements | Worries | Worry""",
    "objective": """Outcome | Outcomes:0.9 | Desired outcome | Desired outcomes | Planned outcome | Planned outcomes |
        Expected outcome:0.9 | Intended outcome | Outcome we want | Outcome sought | Goal | Goals | Objective |
        Objectives | Step objective | Step objectives | Aim | Aims | Target:0.9 | Targets:0.9 | Targets to be achieved
        | What needs to change | What will be different | What do we want to happen | What do we want to achieve | What
        do we want to be different | Safety goals | Safety goal | My outcomes | My goal | My goals | Priority
        outcome | Milestone:0.6 | Aspiration:0.8 | Outcome/Target | Long term outcome | Medium term outcome | Medium
        term outcomes | Short term outcome | Annual goal | Measurable annual goal | Measurable annual goals | Case plan
        goal | It would be better if | In the future I would like | Hoped-for change | What we want | Headline aim |
        Improvement objective | What good looks like:0.7 | Ambition | Result we want | Priority:0.55 | Priorities:0.7""",
    "measure": """Success criteria | Success criterion | Success measure | Success measures | Success indicators |
        Measure | Measures | Measure of success | Measures of success | Measure of achievement | Achievement criteria |
        Indicator | Indicators | Outcome indicator | How will we know | How will we know it has worked | How will we
        know it is working | How we will know | How will I know | Evidence of success | Evidence of impact | Evidence
        of change | Output/Outcome measurement | Progress indicator:0.8 | KPI | KPIs | What will it look like |
        Distance travelled | Impact:0.8 | Evidence:0.7 | Outcomes:0.6 | Outcome:0.5 | Outcome / success measure |
        Expected impact | Intended impact | What good looks like | Signs of progress | Benchmarks:0.8 | Benchmark:0.8 |
        Proof | Evidence we'll look for | Output | Outputs | Target:0.4 | Expected outcome:0.5 | How measured""",
    "baseline": "Baseline | Starting point | Where are we now:0.7 | Entry level | Current level | Position at the start",
    "target": "Target measure | Target value | Aim for | By review we expect | Target level",
    "action": """Action | Actions | Actions required | Action required | Action to be taken | Actions to be taken |
        Agreed action | Agreed actions | Specific actions | Key actions | Action (service) | What needs to happen | What
        needs to happen next | What will be done | What will we do | What we will do | What do we need to do | What we
        are going to do | What are we going to do | Task | Tasks | Step | Steps | Steps and actions | Next step | Next
        steps | Actions & tasks | Actions and tasks | How:0.7 | How will we get there | Intervention | Interventions |
        Intervention (solution) | Provision | Social care provision | Health provision:0.8 | Special educational
        provision | Provision required to achieve the outcome | Proposed support | Containment actions | Strategy |
        Strategies | Activity | Activities | Service:0.8 | Services:0.8 | Support:0.7 | Support to be provided |
        Actions or services to be provided | Who will do what | Who does what | Who is
        doing what | Who's doing what | Deliverable | Deliverables | To do | What we'll do |
        Steps we've agreed | What | What will happen | Work to be done | Planned action | Planned actions |
        Improvement action | Our promise | What I will do | What work | How met | How will this be met | How need will
        be met | How will it be met | Parents / carers need to | Student needs to | Possible strategies to use in class
        | Ideas for support teacher / assistant | Control measures:0.5 | Mitigating action:0.7 | Plan:0.5""",
    "responsible": """Responsible | Responsibility | Responsibility and involvement | Responsible (others involved) |
        Person responsible | People responsible | Person/agency responsible | Person and/or agency who will provide |
        Responsible person | Responsible party | Responsible officer | Responsible lead | By whom | Whom | Who | Who by |
        Who will do it | Who will do this | Who will see it through | Who will be responsible | Who is responsible | Who
        is helping me | Who is doing it | Who's doing it | Who's on it | Who will help:0.7 | Whose job | Named person | Named
        lead | Named worker | Lead | Lead person | Lead officer | Lead agency | Lead professional:0.8 | Led by | Action
        by | Action owner | Owner | Accountability | Accountable | Accountable lead | Allocated to | Assigned to | Agency
        | Staff | Staff responsible | Resp | Initials | Point person | Delivered by | Provided by | Provider | Provided
        by who | Task owner | Strategic lead:0.8 | Operational lead""",
    "involved": """Others involved | Who else | Who else is involved | Involved | Also involved | With whom | With | In
        partnership with | Partners | Partner | Contributors | Support from | Supported by | Help from | Support | Key
        partners | Professionals involved | Consulted | Also | Working with | Delivery partners""",
    "start": """Start | Start date | Begin date | Begin | Starts | From | Commence | Commences | Commencement | Start by |
        Kick-off | Kick off | Date services will commence/commenced | Date services will commence | Support began | Date
        from | Starting""",
    "due": """By when | When | When by | Due | Due by | Due date | Date due | Deadline | Timescale | Timescales | Time
        scale | Timeframe | Time frame | Timeline | Timing | Target date | Target completion | Target completion date |
        Completion date:0.9 | Completion:0.7 | Date for completion | To be completed by | Complete by | Finish | Finish
        date | Finish line | Finish by | End | End date | Planned finish date | Planned completion | Target
        date/Milestone | Timescale/Target | Date to be delivered | Date by which | Date:0.7 | Dates:0.7 | Back-stop date
        | Deliver by | Delivery date | Sort it by | Done by | By | Expected completion | Within | Term:0.6 |
        Review/target date | Milestone date | Implementation date | Date to be achieved | Revised target date:0.6 |
        Completion date (target) | Milestones:0.5 | Milestone:0.5""",
    "frequency": """Frequency | How often | How often will it be done | Frequency and length of service | Frequency and
        duration | Sessions | Duration | Weekly duration | Hours | Frequency/duration | How much and how often""",
    "completed": """Date completed | Completed | Completed on | Completion date:0.6 | Date closed | Closed | Closed on |
        Actual finish date | Date achieved | Achieved date | Date done | Actual completion | Actual completion date |
        Completed date | Date met | Date of completion and outcome | Signed off | Date action completed""",
    "status": """Status | RAG | RAG rating | RAG status | BRAG | BRAGW | R/A/G | On target | On track | Achieved/not
        achieved | Achieved | Met / partially met / not met | Progress code | Traffic light | Rating | Score:0.6 |
        Complete:0.9 | Completed:0.5 | Done | State of play | Where things stand | Progress:0.7 | Progress RAG | How it's
        going:0.8 | Action status | Current status | Position:0.7 | Progress or RAG | Progress rating""",
    "progress": """Progress | Progress and comments | Progress so far | Progress/Outcome | Progress notes | Progress to
        date | Progress update | Progress and evidence | Progress or RAG:0.7 | Update | Updates | Latest update | Comments |
        Comment | Notes | Review notes | Review comments | Review:0.8 | Outcome of action | What happened | Agency
        response to recommendations | Evaluation | Since last meeting | Update since last meeting | How it's going |
        Where things stand:0.8 | State of play:0.7 | Blockers:0.6 | Evidence:0.5 | Evidence of progress | Impact so
        far | Outcome:0.45 | Outcomes:0.4 | Result:0.5 | Current position:0.7 | Status update | Progress at review""",
    "priority": """Priority | Priority rating | Priority level | Level of priority | Urgency | Rank | MoSCoW |
        High/Med/Low | H/M/L | Importance""",
    "resource": """Resources | Resource | Resources, inc support | Resources including support | Resources & cost |
        Resources and cost | Resources/cost | Resources and costs | Resources required | Resources needed | Resource
        implications | Cost | Costs | Cost/resources | Budget | Funding | Funding source | Inputs | Equipment | Materials |
        What do we need | Possible resources and techniques | PP+ cost | Weekly cost | Annual cost | Resources to be
        provided | Staff time | CPD | Transport | Estimated cost | Support:0.5 | What's needed | Money and kit""",
    "monitoring": """Monitoring | Monitoring arrangements | How will we monitor | How monitored | How progress will be
        monitored | How will this be monitored | Progress checks | QA | Quality assurance | Reported to | Reporting to |
        Checked by | Monitored by | Evidence:0.5 | Method:0.7 | Governor link | Oversight | Key milestones to enact
        recommendation | When checked | Who will check""",
    "other": """Date raised | Date added | Date opened | Date logged | Raised by | Raised on | Logged | Added | Opened |
        Revised date | Change to the plan | If not, why not | Page | Page number | Plan page number | Which need does this
        provision meet | Timescale of involvement | Contact details | Link to | Source | Last updated | Date reviewed""",
}

_RISKS: Mapping[str, str] = {
    "ref": "Ref | No | Number | ID | # | Risk no | Risk ref | Risk ID | Risk number | Ref no",
    "risk": """Risk | Risks | Risk description | Description of risk | Potential risks | Potential risk | Nature of risk
        or uncertainty | Risk statement | Safety factor description | Future danger | What might go wrong | What could go
        wrong | Hazard | Threat | Barrier | Barriers | Uncertainty | What may go wrong | Description | Cause and effect""",
    "affects": "Step/action affected | Affects | Step or action affected | Action affected | Objective affected",
    "likelihood": "Likelihood | Probability | How likely | Chance | L | Likelihood of occurrence | How likely is it",
    "impact": """Impact | Level of impact | Severity | Seriousness | Consequence | Consequences | Effect | I | How bad |
        How serious | Impact if it happens""",
    "score": """Score | Rating | Risk rating | Risk score | Grade | Residual risk | Inherent risk | Likelihood x impact |
        L x I | RAG | Residual score | Gross score | Net score | Overall rating | Rating (LxI)""",
    "change": "Change since last review | Change | Direction | Trend | Direction of travel | Movement",
    "mitigation": """Mitigation | Mitigations | Risk mitigation | Mitigation plan | Mitigating actions | Mitigating
        action | Action to minimise it | Actions to minimise risk | Action to minimise risk | Action:0.8 | Actions:0.8 |
        Controls | Control measures | Countermeasures | Response | Risk management treatment | Containment actions |
        How we will reduce it | What will we do about it | What we will do about it | What we'll do about it | Actions
        required and who will take responsibility to manage the risk | Management of risk | Planned response | Existing
        controls | Controls in place | Further action | How we are managing it | What we are doing about it""",
    "owner": """Owner | Risk owner | Who | By whom | Lead | Responsible | Person responsible | Accountability | Managed
        by | Action owner | Risk lead | Who is watching it | Held by""",
    "due": "By when | When | Due | Target date | Date | Deadline | Timescale | Review date | Date due | Next review",
    "status": "Status | Open/closed | State | Current status | Open or closed",
    "other": "Date raised | Date identified | Raised by | Comments | Notes | Update | Last reviewed",
}

_PEOPLE: Mapping[str, str] = {
    "name": """Name | Names | Full name | Name of person | Attendee | Attendees | Participant | Member | Team member | Who
        | Person | Family member | Name of attendee | Name of professional | Professional | Present | Name and email
        address | Name and title | Contact name | Enw""",
    "first_name": "First name | Forename | Forenames | Given name | Given names",
    "last_name": "Last name | Surname | Family name",
    "role": """Role | Role/relationship | Job | Job title | Title | Position | Designation | Capacity | Relationship/Role
        | Role / relationship | Relationship or job | Relationship or role | Role or relationship | Post | Job role | Who
        they are | Role in the plan | Part in the plan""",
    "relationship": """Relationship | Relationship to child | Relationship to young person | Relationship to child /
        agency | Relationship / agency | Relationship/agency | Relationship to me | How I know them | Relation""",
    "organisation": "Organisation | Agency | Service | Team | Employer | School | Organisation/agency | Representing | Setting",
    "contact": """Contact | Contact details | Contact number | Telephone | Telephone number | Phone | Email | E-mail |
        Email address | Tel | Mobile | Address | Phone number | Tel no | Phone/email""",
    "attended": """Attended | Present | Attendance | At the meeting | Attended (Y / N / apologies) | Attended/apologies |
        Attended? | Here | Attended Y/N | There""",
    "other": """Invited | Consulted | Apologies | DOB | Date of birth | Age | Report received | Copy sent | Copy of plan |
        Timescale of involvement | Context of involvement | Signature | Signed | Date | Ethnicity | Gender | Invited Y/N
        | Minutes sent | Report | How they help | Helps with | Parental responsibility""",
}

_ASSUMPTIONS: Mapping[str, str] = {
    "assumption": """Assumption | Assumptions | We are assuming | We are assuming that | What we are taking for granted |
        What this relies on | Dependency | Dependencies | Constraint | What has to hold true""",
    "still_holds": "Still true | Still holds | Still true (yes/no) | Does it still hold | Still the case",
    "note": "Note | Notes | Comment | Comments",
}

_FACTS: Mapping[str, str] = {
    "subject": "|".join(
        (
            "|".join(ALSO["subject"]),
            """Name | Child's name | Child | Young person | Name of young person | Name of child/young person | Child/Young
            person | Name of child or young person | This plan belongs to | This plan is for | Plan for | For:0.6 | About:0.6 | Pupil name |
            Student name | Learner name | Name of student | My name | My name is | Child's full name | Name of child
            and date of birth:0 | Full name of child | Enw""",
        )
    ),
    "partnership": """Partnership | Name of partnership | Consortium | Name of agency | Name of organisation | Name of
        school | Name of trust | School:0.4 | Agency:0.3 | Area:0.3 | Organisation:0.3""",
    "first_name": "First name | Forename | Forenames | Given name | Given names | Given name(s)",
    "last_name": "Last name | Surname | Family name",
    "preferred_name": "|".join(
        ("|".join(ALSO["preferred_name"]), "Likes to be called | Prefers to be called | Preferred to be called")
    ),
    "date_of_birth": "|".join(
        ("|".join(ALSO["date_of_birth"]), "Date of birth | Birth date | Birthday | D o b | DoB (or EDD)")
    ),
    "title": "Name of plan | Title of plan | Plan title | Project title | Plan name | Title",
    "reference": "|".join(
        (
            "|".join(ALSO["reference"]),
            "Case no. | LCS number | LCS no | Plan ref | Reference | Ref | Case reference | File ref",
        )
    ),
    "version": "Version | Version no | Version number | Plan version | Issue no | Review number:0",
    "agreed_on": "|".join(
        (
            "|".join(ALSO["agreed_on"]),
            """Date of plan | Agreed at board | Agreed by governors | Plan agreed on | Plan agreed | Agreed by board |
            Date of meeting | Date of this meeting | Meeting date | Date of this TAF | Date of TAF | Date of mapping | Date
            of conference | Date of this review:0.6 | Date plan made | Date completed:0.5 | Date written | Date of this
            PEP | Date this plan was made | Approved on | Date approved | Date of core group:0.6 | Made on | Date
            signed off:0.6 | Date of this TAC | Plan made on | Date:0.6 | Adopted""",
        )
    ),
    "dated": "Date assessment started | Date of assessment | Position at | As at | Date of this review | Updated | Last updated | Date of referral",
    "starts": "|".join(
        (
            "|".join(ALSO["starts"]),
            "Start of plan | Plan starts | Plan from | Period of plan: from | From | Period from | Starts | Plan begins",
        )
    ),
    "ends": "|".join(("|".join(ALSO["ends"]), "Plan ends | To | Period to | Plan to | Ends | Plan until | Until")),
    "period": "Period of plan | Plan period | Period | Period covered:0 | Duration of plan | Plan dates",
    "review": "|".join(
        (
            "|".join(label for label in ALSO["review_on"] if label != "Date"),
            """Review date | Date of review | Review | Review dates | Date of next review | Next review | Next review date |
            Next review by board | Date of next meeting | Next meeting | Date of next TAF | Date of next mapping | Date of
            next core group | Date of next annual review | Date this plan will be reviewed by | To be reviewed | Review by |
            Review on | Next TAC | Next TAF | Date of next conference | Review due | Reviewed by:0.5 | When will we look at
            this again | When we will meet again | We will look at this again on | Next check-in | Plan review date""",
        )
    ),
    "reviewers": "Who takes part in the review | Who will take part in the review | Who will be at the review | Review attended by",
    "lead": "|".join(
        (
            "|".join(ALSO["lead"]),
            """Lead practitioner | Lead professional | Key worker | Keyworker | Allocated social worker | Social worker |
            Name of social worker | Case worker | Plan owner | Plan lead | Named worker | Named lead | Who leads the review:0 |
            Plan coordinator | Plan co-ordinator | Co-ordinator | Coordinator | SLT link | Responsible officer | Case manager
            | Case holder | Family worker | Senior responsible officer | My worker | My social worker | Lead officer |
            Personal adviser | Youth justice worker | Worker | Lead""",
        )
    ),
    "person": """Parent | Parents | Parent/carer | Parents/carers | Names of parent/carers | Name of parent/carer | Main
        parent / carer | Mother | Father | Mother's name | Father's name | Person with parental responsibility | Parent or
        carer 1 | Parent or carer 2 | Person with parental responsibility - parent or carer 1 | Person with parental
        responsibility - parent or carer 2 | Parent 1 | Parent 2 | Carer | Carers | Name and contact details of other
        professionals involved | Professionals involved | People involved | Link governor | Supported by | Class teacher |
        Health visitor | SENCO | Head teacher | Headteacher | Foster carer | Foster carers | Independent reviewing officer |
        IRO | Team members | Present | Attendees | People present | Those present | Core group members | Names of parents |
        Parents or carers | Others present | Present at this meeting | People who support me | Who was there | Apologies:0.6""",
    "person_role": "Role | Position | Job title | Designation | Relationship | Relationship to child | Position/Organisation | Job",
    "person_organisation": "Organisation | Agency | Team | Service | Employer",
    "person_contact": "Contact | Contact details | Telephone | Telephone number | Phone | Email | Tel | Mobile | Contact number",
    "aim": "|".join(
        (
            "|".join(ALSO["aim"]),
            "Shared vision | Our vision | Vision | Why we have this plan | Purpose of plan | Purpose of the plan | Overall aim | Overall goal | Long term aim | Aim of the plan | What this plan is for",
        )
    ),
    "strengths": "|".join(
        (
            "|".join(ALSO["strengths"]),
            """Existing strengths | Safety | What is going well | What's going well | What is working well | What's working well | What is working | My
            strengths | Strengths | Things I am good at | What I am good at | I am good at | What people like and admire about
            me | What people like about me | Existing safety | Strengths and protective factors | What helps already |
            Strengths and interests | What are we pleased with | Good things""",
        )
    ),
    "child_view": """Child's views | Child's view | Child's voice | Voice of the child | Young person's view | Young person's
        views | Child or young person's views | Child/Young person's view | Child/Young person's views | The child's views |
        Pupil's views | Pupil voice | Pupil views | My views | What I think | What I say | My wishes | Views of children and
        young people | Views of the child | Child's wishes and feelings | What are the child/ren's wishes and feelings |
        Wishes and feelings | What does the child/young person want to happen | What does the child want to happen | What does
        the child say | Views of young person | Student views | Student's views | Learner voice | What I want | What matters
        to me:0.7 | My story | In my own words | What the child says | Child's comments | My words | Young person's voice |
        How I feel about my plan""",
    "parent_view": """Parents' views | Parent's views | Parent/carer view | Parent/carer views | Parent/carer's views |
        Parents/carers views | Parent or carer's views | Views of parents | Views of parents/carers | What do the
        parents/carers want to happen | Parent's view | Parental views | Parents' comments | Parent comments | Parent/carer
        comments | What my family thinks | Carer's views | Carers' views | Views of the parents | Mother's views | Father's
        views | Mum's views | Dad's views | What parents say | Parent voice | Parent/carer's view | What the parents say | My
        parents' views | Views of parent(s)""",
    "family_view": "Family's views | Family views | Views of the family | What the family think | Family's response | What the family say | Family voice",
    "contingency": "|".join(
        (
            "|".join(ALSO["contingency"]),
            """Contingency plan | Contingency | Back-up plan | Backup plan | What will happen if things do not improve | What if
            it does not work | If things do not change | If it does not work | If things go wrong | What will happen if the plan
            does not work | What happens if it doesn't work | Plan B | Bottom lines | Crisis plan | Exit plan | If this does not
            work | What we will do if it is not working | Escalation""",
        )
    ),
    "assumption": "Assumptions | Assumption | We are assuming | What this relies on",
    "own": """Signed | Signature | Print name | Confidential | Page | Completed by:0""",
}

_RECORD_SENSES = ("area", "need", "objective", "measure", "action", "responsible", "involved", "start", "due",
                  "frequency", "completed", "status", "progress", "priority", "resource", "monitoring", "baseline")  # fmt: skip
_LISTS: Mapping[Kind, Mapping[str, str]] = {
    "actions": _ACTIONS,
    "risks": _RISKS,
    "people": _PEOPLE,
    "assumptions": _ASSUMPTIONS,
    "facts": _FACTS,
    "record": {sense: _ACTIONS[sense] for sense in _RECORD_SENSES} | {
        "risk": _RISKS["risk"], "likelihood": _RISKS["likelihood"], "impact": _RISKS["impact"],
        "owner": "Risk owner", "mitigation": _RISKS["mitigation"],
    },
}  # fmt: skip

KEYS: Mapping[Kind, tuple[str, ...]] = {
    "actions": ("action", "objective"),
    "risks": ("risk",),
    "people": ("name", "first_name", "last_name"),
    "assumptions": ("assumption",),
}
"""Of each kind of table, the senses of which one must be there."""


@cache  # one entry for each kind of table
def phrases(kind: Kind) -> Mapping[str, Mapping[str, float]]:
    """Of a kind of table: folded phrase -> sense -> weight from 0 to 1."""
    found: dict[str, dict[str, float]] = {}
    for sense, words in _LISTS[kind].items():
        for phrase in words.split("|"):
            label, _, weight = phrase.strip().partition(":") if re.search(r":[0-9.]+\s*$", phrase) else (phrase, "", "")
            folded = fold(" ".join(label.split()))
            if folded:
                value = float(weight or 1)
                found.setdefault(folded, {})[sense] = max(value, found.get(folded, {}).get(sense, 0))
    return found
