"""What forms call the same thing: other labels for each field of the plan.

The words were gathered from forms in use by councils, schools, colleges and partnerships. A label is compared after
`planforms.text.fold`, so neither case nor numbering nor brackets nor a question mark matter. Within one table the
form's own label comes first, so that a label may stand under several fields.
"""

from __future__ import annotations

__all__ = ["ALSO"]

_WORDS: dict[str, str] = {
    "title": """Title | Title of plan | Plan title | Project title | Plan | Implementation plan | Action
        plan | Delivery plan | Multi-agency action plan | My support plan | Family action plan |
        Family plan | Early help family plan | Individual education plan | Pathway plan | Case
        plan | Service plan | Improvement plan | Business plan | Support plan | Care plan | Safety
        plan | Outcomes plan | School development plan | QIP | Plan for""",
    "reference": """Ref number | Reference number | Case number | Plan number | Case ref | Unique reference
        number | EHC plan ref no | Student ID number | Mosaic ID | Case file number in Liquid
        Logic | Unique ref. no | Early Help ID/Carefirst ID | UPN | ID | Case no | Record no""",
    "version": "Version no | Version number | Issue no",
    "subject": """Child's name | Name of child | Full name | Name of child or young person | Young person's
        name | Child/ren's name/s | Full name of child/young person | Conference in respect of |
        Pupil | Learner | Student | YP | Baby/Unborn | Subject of plan | Re | Client | Service
        user | Pupil's name | Name of pupil""",
    "partnership": """Name of partnership | Consortium | Name of agency | Organisation | Provider | Group |
        Board | Lead partner | Scope""",
    "preferred_name": """Preferred name | Known as | I like to be known as | Likes to be known as | Called |
        Nickname | What I like to be called""",
    "date_of_birth": "DOB | D.O.B. | Born | Date of birth or EDD | DOB or EDD",
    "agreed_on": """Date agreed | Agreed on | Date of this plan | Date of plan | Plan date | Date plan agreed
        | Date of initial plan | Initial plan date | Current plan date""",
    "starts": """Start of plan | Plan start date | Plan start | Effective date | Start date | Commencement
        | Support began | Amended with effect from""",
    "ends": "End of plan | Plan end date | Plan end | End date",
    "lead": """Lead professional | Key worker | Lead worker | Plan owner | Allocated worker | Lead social
        worker | Named person | Strategic lead | Project manager | Project sponsor | Person
        responsible for the plan | Name of young person's key worker | Main point of contact |
        Care coordinator | EHC case worker | Family resources coordinator | TAF co-ordinator |
        Plan author | Chair | SRO | Completed by | Name of lead professional | Lead practitioner""",
    "aim": """Reason for the plan | Reasons for the plan | Why there is a plan | Vision | Aim | Purpose
        | Aims | Why we have a plan | Why | Reason for assessment""",
    "strengths": """Strengths | Strength | What is working well | Protective factors | Existing strengths | My
        strengths and skills | Existing safety""",
    "area": """Area of need | Need identified | Identified need | Domain | Area of concern | Areas of
        concern | Issue or concern""",
    "development_area": "Area for development | Priority area | Key area | Key issue | Area for improvement",
    "need": """Unmet need | What is happening now | Needs | Concern | What are we worried about | What
        are you worried about | Current situation | Outline of concerns | Summary of my identified
        needs | Special educational needs | Indicator of need | Critical factors requiring action
        | Issues raised | Recommendation | Risk identified | Identified need/risk | Danger
        statement | Harm/worry statement | Weakness | Finding | Strengths and needs""",
    "priority": "Priority rating | Urgency | Level of priority | High/Med/Low | Rank | MoSCoW",
    "outcome": """Desired outcome | Planned outcome | Expected outcome | Outcome we want | What do we want
        to happen | What needs to change | Goal | Goals | Objective | Outcomes | Outcome/Target |
        Outcome (medium term) | Targets to be achieved | What is the desired outcome for this
        child | Safety goals | My outcomes | It would be better if | In the future I would like |
        Case plan goal | Aim | What will be different | Priority outcome | Milestone""",
    "objective": """Step objective | Objectives | Objective | Steps | Targets | Goals | Targets to be achieved
        | Desired outcome | Outcome/Target | What do we want to happen | Aim | Milestone | What
        needs to change""",
    "plain": "Plain words | Plain English | In the child's words | Family wording",
    "measure": """How will we know | Success measure | Success measures | Indicator | Indicators | Success
        criteria | Measure | Outcome indicator | Success indicators | Evidence of success |
        Achievement criteria | Measure of achievement | Output/Outcome measurement | How
        achievement can be evidenced | Progress indicator | KPI | Evidence | Evidence of impact |
        What will it look like | Distance travelled | Impact | Goals e.g. how will you know that
        things have improved""",
    "outcomes": """Outcome | Success criteria | Success measures | Outcomes or success measures | Measures of
        success | Success indicators | Success measure | Achievement criteria | Measure of
        achievement | Output/Outcome measurement | How will we know | How achievement can be
        evidenced | Progress indicator | KPI | Evidence of impact | Outcome indicator | Impact |
        Evidence | Planned outcome | Expected outcome""",
    "baseline": """Baseline | Starting point | Where are we now | Position at the start | Entry level |
        Current level | Current position""",
    "target": "Target | Aim for | Goal | What we want to see | By review we expect | Expected",
    "action": """Action | Actions | Action required | Action to be taken | Specific actions | What needs to
        happen | Task | Steps and actions | What will we do | What we are going to do | What do we
        need to do | Next steps | Actions and tasks | Actions & tasks | How | Intervention |
        Intervention (solution) | Provision | Provision required to achieve the outcome | Proposed
        support | Containment actions | Strategies | Parents / carers need to | Student needs to |
        Activity | Service | Support | Who will do what | Step | How will we get there |
        Deliverable""",
    "responsible": """Responsible | By whom | Who | Person responsible | Who will do it | Lead | Owner | Action
        owner | Who will be responsible | Responsibility | Lead person | Named person | Who is
        responsible | Responsibility and involvement | Who is helping me | People responsible |
        Provided by who | Lead agency | Led by | Action by | Accountability | Responsible party |
        Staff | Person and/or agency who will provide | Agency | Allocated to | Assigned to | Resp
        | Initials""",
    "responsibility": """Responsibility | Responsible | By whom | Who | Lead | Person responsible | Owner | Who is
        responsible | Who will do it | Who will be responsible | Who is helping me | People
        responsible | Lead agency | Led by | Action by | Accountability | Responsible party |
        Staff | Person and/or agency who will provide | Supported by | Action owner | Lead person
        | Named person | Agency | Allocated to | Assigned to | Resp | Initials""",
    "involved": """Who else | Who else is involved | Supported by | With whom | Involved | Also involved |
        Support from | Professionals involved | Contributors | Partners | In partnership with |
        Consulted | Also""",
    "start": """Start date | Begin | From | Starts | Begin date | Commence | When it begins | Support
        began | From date of publication | Date opened | Start by | Date services will commence""",
    "due": """When | Due | Due date | Target date | Timescale | Timescales | Deadline | Date due |
        Completion date | By when | Date for completion | To be completed by | Finish | Time frame
        | End date | Target date/Milestone | Timescale/Target | Planned finish date | Date to be
        delivered | Target completion | Within | Timeline | Term""",
    "depends_on": "Depends on | Dependent on | After | Waits for action",
    "audience": "For professionals only | Professionals | Not for the family copy",
    "resources": """Resources | Resources including support | Resource | Cost | Support | Inputs | Budget |
        Possible resources and techniques | PP+ cost | Weekly cost | Annual cost | Resources to be
        provided | Funding | Equipment | Materials | Transport | Staff time | What do we need |
        CPD""",
    "resource": """Resource | Resources | Resource needed | Resources to be provided | What do we need |
        Inputs | Equipment""",
    "monitoring": """Monitoring arrangements | How progress will be monitored | How will we monitor | Progress
        checks | Person responsible for monitoring | Evidence | Key milestones to enact
        recommendation | Have protocol | Method | When checked | QA | Reported to | Governor link
        | Checked by | Evaluation""",
    "risk": """Risk | Potential risk | Potential risks | Risks | What may go wrong | Risk description |
        Risk identified | Nature of risk or uncertainty | Risk statement | Safety factor
        description | Future danger | Complicating factors | Hazard | Barrier | Threat""",
    "likelihood": "Probability | How likely",
    "impact": "Severity | Level of impact | How bad | Seriousness | Consequences",
    "mitigation": """Mitigation | Action to minimise it | Actions to reduce the risk | Containment actions |
        Controls | Risk mitigation | What we will do about it | Risk management treatment |
        Mitigation plan | Countermeasures | Actions to minimise risk | Response | Actions required
        and who will take responsibility to manage the risk""",
    "owner": "Risk owner | Owner | Who is responsible | Responsible",
    "contingency": """Contingency plan | Contingency | Contingency arrangements | Plan B | What if things do not
        change | Back-up plan | Exit plan | Bottom lines | What if | If things do not change |
        Crisis plan | Trigger for escalation | What should be done if the plan isn't working""",
    "assumption": """Assumption | Assumptions | We are assuming | What this relies on | Dependencies |
        Constraints | Conditions""",
    "review_on": """Review date | Date of review | Date | Next review | Review by | Date this plan will be
        reviewed by | Date of next PEP | Date of next CLA review | Date pathway plan will be
        reviewed | Date of next TAF | Next meeting | RCPC date | Core group date | Date of next
        core group | To be reviewed""",
    "name": "Names | Full name | Who",
    "role": "Job title | Position | Role or job | Role/relationship | Relationship/Role",
    "organisation": "Agency | Organisation or team | Service | Team | Position/Organisation",
    "contact": "Contact details | Phone or email | Telephone | Email | Email address | Telephone number",
    "relationship": "Relationship | Relationship to child | Related how",
}

ALSO: dict[str, tuple[str, ...]] = {
    field: tuple(" ".join(label.split()) for label in words.split("|")) for field, words in _WORDS.items()
}
