"""What forms call the same thing: other labels for each field of the plan.

The words were gathered from forms in use by councils, schools, colleges and partnerships. A label is compared after
`planforms.text.fold`, so neither case nor numbering nor brackets matter.
"""

from __future__ import annotations

__all__ = ["ALSO"]

ALSO: dict[str, tuple[str, ...]] = {
    "title": ("Title", "Title of plan", "Plan title", "Project title", "Plan"),
    "reference": ("Ref number", "Reference number", "Case number", "Plan number", "Case ref", "Unique reference number"),
    "version": ("Version no", "Version number", "Issue no"),
    "subject": ("Child's name", "Name of child", "Full name", "Name of child or young person", "Young person's name"),
    "partnership": ("Name of partnership", "Consortium", "Name of agency", "Organisation", "Partners", "Lead partner"),
    "preferred_name": ("Preferred name", "Known as", "I like to be known as", "Likes to be known as"),
    "date_of_birth": ("DOB", "D.O.B.", "Born", "Date of birth or EDD"),
    "agreed_on": ("Date agreed", "Agreed on", "Date of this plan", "Date of plan", "Plan date", "Date plan agreed"),
    "starts": ("Start of plan", "Plan start date", "Plan start", "Effective date"),
    "ends": ("End of plan", "Plan end date", "Plan end"),
    "lead": (
        "Lead professional", "Key worker", "Lead worker", "Plan owner", "Allocated worker", "Lead social worker",
        "Named person", "Strategic lead", "Project manager", "Person responsible for the plan",
    ),
    "aim": ("Reason for the plan", "Why there is a plan", "Vision", "Aim", "Purpose", "Aims", "Why we have a plan"),
    "strengths": ("Strengths", "What is working well", "Protective factors", "Existing strengths"),
    "area": ("Area of need", "Need identified", "Identified need", "Domain"),
    "development_area": ("Area for development", "Priority area", "Key area"),
    "need": ("Unmet need", "What is happening now", "Needs", "Concern", "What are we worried about", "Current situation"),
    "priority": ("Priority rating", "Urgency", "Level of priority"),
    "outcome": (
        "Desired outcome", "Planned outcome", "Expected outcome", "Outcome we want", "What do we want to happen",
        "What needs to change", "Goal", "Objective",
    ),
    "objective": ("Step objective", "Objectives", "Objective", "Steps", "Targets", "Goals"),
    "plain": ("Plain words", "Plain English", "In the child's words", "Family wording"),
    "measure": (
        "How will we know", "Success measure", "Indicator", "Indicators", "Success criteria", "Measure",
        "Outcome indicator", "Success indicators", "Evidence of success",
    ),
    "outcomes": ("Outcome", "Success criteria", "Success measures", "Outcomes or success measures", "Measures of success"),
    "baseline": ("Baseline", "Starting point", "Where are we now", "Position at the start"),
    "target": ("Target", "Aim for", "Goal", "What we want to see"),
    "action": (
        "Action", "Actions", "Action required", "Action to be taken", "Specific actions", "What needs to happen",
        "Task", "Steps and actions", "What will we do", "What we are going to do", "Next steps", "Actions and tasks",
    ),
    "responsible": (
        "Responsible", "By whom", "Who", "Person responsible", "Who will do it", "Lead", "Owner", "Action owner",
        "Who will be responsible", "Responsibility", "Lead person", "Named person",
    ),
    "responsibility": ("Responsibility", "Responsible", "By whom", "Who", "Lead", "Person responsible", "Owner"),
    "involved": ("Who else", "Who else is involved", "Supported by", "With whom", "Involved", "Also involved", "Support from"),
    "start": ("Start date", "Begin", "From", "Starts", "Begin date", "Commence", "When it begins"),
    "due": (
        "When", "Due", "Due date", "Target date", "Timescale", "Timescales", "Deadline", "Date due", "Completion date",
        "Date for completion", "To be completed by", "Finish", "Time frame", "End date",
    ),
    "depends_on": ("Depends on", "Dependent on", "After", "Waits for action"),
    "audience": ("For professionals only", "Professionals", "Not for the family copy"),
    "resources": ("Resources", "Resources including support", "Resource", "Cost", "Support", "Inputs", "Budget"),
    "monitoring": ("Monitoring arrangements", "How progress will be monitored", "How will we monitor", "Progress checks"),
    "risk": ("Risk", "Potential risk", "Risks", "What may go wrong", "Risk description", "Risk identified"),
    "likelihood": ("Probability", "How likely"),
    "impact": ("Severity", "Level of impact", "How bad", "Seriousness"),
    "mitigation": (
        "Mitigation", "Action to minimise it", "Actions to reduce the risk", "Containment actions", "Controls",
        "Risk mitigation", "What we will do about it",
    ),
    "owner": ("Risk owner", "Owner", "Who is responsible", "Responsible"),
    "contingency": ("Contingency plan", "Contingency", "Plan B", "What if things do not change", "Back-up plan"),
    "assumption": ("Assumption", "Assumptions", "We are assuming", "What this relies on"),
    "review_on": ("Review date", "Date of review", "Date", "Next review", "Review by"),
    "name": ("Names", "Full name", "Who"),
    "role": ("Job title", "Position", "Role or job"),
    "organisation": ("Agency", "Organisation or team", "Service", "Team"),
    "contact": ("Contact details", "Phone or email", "Telephone", "Email"),
    "relationship": ("Relationship", "Relationship to child", "Related how"),
}  # fmt: skip
