"""The sentences of the two guidance texts that can be seen in a plan, as they stand there."""

from __future__ import annotations

from planforms.checked import Passage

__all__ = [
    "AUTHORITY",
    "BEGIN_AND_END",
    "CLEAR_ACTION",
    "COMMUNICATED",
    "COMPLETE",
    "COSTS",
    "DEADLINES",
    "DEPENDENT",
    "DONE_AS_AGREED",
    "EVERYONE_GETS_IT",
    "EXPERTISE",
    "FEW_CRITICAL",
    "FIXED_POINTS",
    "FROM_FINDINGS",
    "IMPLICATIONS",
    "INCLUSIVE",
    "INDICATORS",
    "JOINT_EFFORT",
    "LINKED",
    "LOADS",
    "LOGICAL_ORDER",
    "MEASURABLE",
    "NOT_ALL_EQUAL",
    "NOT_GENERIC",
    "NOT_STATIC",
    "NO_CLASHES",
    "OBTAINED",
    "OUTCOMES_FIRST",
    "OUTCOMES_SOON",
    "OWNERLESS",
    "PACED",
    "PROGRESS_INFORMATION",
    "READABLE",
    "REALISTIC",
    "REVIEW_WITH_FAMILY",
    "REVISIT_ASSUMPTIONS",
    "RISKS_REDUCED",
    "SENIOR_GROUP",
    "SINGLE_PERSON",
    "SPECIFIC",
    "STEPS",
    "SYSTEMATIC",
    "TANGIBLE",
    "VISIBLE_ASSUMPTIONS",
    "WHO_ANALYSES",
    "WHO_HAS_TIME",
    "WHO_REVIEWS",
    "WHY_NOT",
]

_GUIDE, _PLANNING = "Rough Guide", "Implementation Planning"
_OUTCOMES = "Deciding the results or outcomes to be achieved"
_RESPONSIBLE = "Deciding who will be responsible"
_SPECIFIC, _ASSUMPTIONS = "It is specific", "It clearly identifies assumptions"
_COMMUNICATED, _PRINCIPLES = "It is communicated", "Principles underpinning effective plans"
_PRACTICES = "The practices of implementation planning"

OUTCOMES_FIRST = Passage(_GUIDE, _OUTCOMES, "Planning should always start with the desired outcomes.")
FROM_FINDINGS = Passage(
    _GUIDE, _OUTCOMES, "based on the findings and conclusions of the assessment in relation to the child's unmet needs"
)
INDICATORS = Passage(_GUIDE, _OUTCOMES, "agree how you will know outcomes have been achieved")
LINKED = Passage(_GUIDE, _PRINCIPLES, "actions, interventions and services are clearly linked to outcomes")
INCLUSIVE = Passage(
    _GUIDE, _PRINCIPLES, "the children and parents affected by the plan have opportunities to be involved"
)
NOT_ALL_EQUAL = Passage(_GUIDE, "Prioritising outcomes", "Not all outcomes will be of equal priority")
STEPS = Passage(
    _GUIDE,
    "Agreeing the actions",
    "for each outcome, listing the steps and actions necessary to achieve the outcome",
)
LOGICAL_ORDER = Passage(_GUIDE, "Agreeing the actions", "sequence the actions or steps in a logical order")
OBTAINED = Passage(
    _GUIDE,
    "Clarifying any inputs or resources",
    "You should also identify who will be responsible for obtaining the resources and by when",
)
BEGIN_AND_END = Passage(
    _GUIDE, "Deciding timescales", "by when an activity must begin and by when it must be completed"
)
NO_CLASHES = Passage(
    _GUIDE,
    "Deciding timescales",
    "put all your activities together and make sure that there are no significant clashes",
)
DEPENDENT = Passage(_GUIDE, "Deciding timescales", "Some tasks may be dependent on the completion of other tasks")
AUTHORITY = Passage(
    _GUIDE,
    _RESPONSIBLE,
    "You can only hold someone accountable if they have both responsibility and authority to get the job done.",
)
WHO_HAS_TIME = Passage(_GUIDE, _RESPONSIBLE, "Who has time to do the task when it needs to be done")
PROGRESS_INFORMATION = Passage(
    _GUIDE, "Deciding the information which will be needed", "What sort of information will we need?"
)
WHO_ANALYSES = Passage(_GUIDE, "Deciding the information which will be needed", "Who will analyse it?")
DEADLINES = Passage(_GUIDE, _SPECIFIC, "Every plan should include specific tasks or actions, deadlines, dates.")
MEASURABLE = Passage(_GUIDE, _SPECIFIC, "How will we know if we achieved the outcomes we set out to achieve?")
COMPLETE = Passage(
    _GUIDE, "It is fit for purpose and complete", "all plans need to be complete, readable, clear, understandable"
)
READABLE = Passage(_GUIDE, "It is communicated", "Everyone needs to understand what is expected of them")
NOT_GENERIC = Passage(
    _GUIDE,
    "It is fit for purpose and complete",
    "We can't look at plans as being generic, as all looking the same.",
)
SINGLE_PERSON = Passage(
    _GUIDE,
    "It clearly defines responsibilities",
    "You have to be able to identify a single person who will be responsible for every significant task.",
)
OWNERLESS = Passage(
    _GUIDE,
    "It clearly defines responsibilities",
    "A task that doesn't have an owner isn't likely to be implemented.",
)
VISIBLE_ASSUMPTIONS = Passage(
    _GUIDE, _ASSUMPTIONS, "Good practice in planning identifies any assumptions and keeps them visible"
)
REVISIT_ASSUMPTIONS = Passage(
    _GUIDE,
    _ASSUMPTIONS,
    "Recording and regularly revisiting assumptions makes it easier to adjust the plan if those assumptions change.",
)
COMMUNICATED = Passage(
    _GUIDE,
    _COMMUNICATED,
    "If people are expected to take responsibility for completing actions in the plan within specified timescales, "
    "this has to be communicated.",
)
EVERYONE_GETS_IT = Passage(
    _GUIDE,
    _COMMUNICATED,
    "Good practice in planning ensures that the plan is communicated to everyone involved",
)
IMPLICATIONS = Passage(
    _GUIDE, _COMMUNICATED, "everyone needs to understand the implications of not doing what was planned"
)
NOT_STATIC = Passage(
    _GUIDE, "It is kept alive by monitoring and review", "No plan is good if it's static and inflexible."
)
SPECIFIC = Passage(_GUIDE, "What makes a good plan?", "Be very specific in relation to the what, who and when.")
JOINT_EFFORT = Passage(
    _GUIDE,
    "Remember",
    "Implementation of a plan is a joint effort between the practitioners involved and the child and family.",
)
DONE_AS_AGREED = Passage(_GUIDE, "Monitoring a plan", "Has everyone done what they were supposed to do?")
WHY_NOT = Passage(_GUIDE, "Monitoring a plan", "If not, why not?")
REVIEW_WITH_FAMILY = Passage(
    _GUIDE, "Reviewing a plan", "This part of the process should always involve the child and parents"
)
FEW_CRITICAL = Passage(_PLANNING, _PRACTICES, "critical areas may be relatively few")
SENIOR_GROUP = Passage(
    _PLANNING,
    _PRACTICES,
    "a small group of senior leaders from across the partnership is responsible for the implementation plan",
)
EXPERTISE = Passage(_PLANNING, _PRACTICES, "it draws on expertise from across all members of the partnership")
RISKS_REDUCED = Passage(_PLANNING, _PRACTICES, "risks are identified and actions are taken to reduce them")
SYSTEMATIC = Passage(_PLANNING, _PRACTICES, "the plan is set out in a consistent and systematic way")
CLEAR_ACTION = Passage(_PLANNING, "Action", "set out so that it is clear what will happen")
REALISTIC = Passage(_PLANNING, "Timescales", "These need to be realistic.")
LOADS = Passage(_PLANNING, "Timescales", "loads on individuals and groups are managed")
PACED = Passage(_PLANNING, "Timescales", "development work is paced through the period of the plan")
COSTS = Passage(
    _PLANNING, "Resources", "This shows costs in terms of staff time, meetings, workgroups and other resources"
)
FIXED_POINTS = Passage(_PLANNING, "Monitoring arrangements", "set fixed points at which action is reviewed")
WHO_REVIEWS = Passage(
    _PLANNING, "Monitoring arrangements", "The implementation plan should identify who will be involved in the review."
)
TANGIBLE = Passage(_PLANNING, "Outcomes", "From all actions there should be tangible outcomes")
OUTCOMES_SOON = Passage(_PLANNING, "Outcomes", "it is helpful if outcomes can be seen in a relatively short time")
