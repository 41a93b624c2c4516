"""Sections that several forms share, word for word."""

from __future__ import annotations

from planforms.form import Facts, Field, Rows
from planforms.forms.labels import ALSO

__all__ = [
    "ASSUMPTIONS",
    "CONTINGENCY",
    "LEVELS",
    "NOTES",
    "PEOPLE",
    "PLAN",
    "REVIEW_POINTS",
    "RISKS",
    "SHARING",
    "SIGNATURES",
    "VIEWS",
    "WITHHELD",
]

LEVELS = (("low", "Low"), ("medium", "Medium"), ("high", "High"), ("urgent", "Urgent"))

PLAN = Facts(
    "About this plan",
    (
        Field("Name of plan", "title", also=ALSO["title"]),
        Field("Reference", "reference", also=ALSO["reference"]),
        Field("Version", "version", also=ALSO["version"]),
        Field(
            "Lead practitioner",
            "lead",
            "who",
            also=ALSO["lead"],
            help="The one person who keeps the plan: name, role, organisation.",
        ),
        Field("Plan agreed on", "agreed_on", "day", also=ALSO["agreed_on"]),
        Field("Plan starts", "starts", "day", also=ALSO["starts"]),
        Field("Plan ends", "ends", "day", also=ALSO["ends"]),
    ),
)

PEOPLE = Rows(
    "Who takes part",
    "people",
    (
        Field("Name", "name", also=ALSO["name"], width=48),
        Field("Role", "role", also=ALSO["role"], width=44),
        Field("Organisation", "organisation", also=ALSO["organisation"], width=46),
        Field("Relationship to the child", "relationship", also=ALSO["relationship"], width=35),
        Field("Contact", "contact", also=ALSO["contact"], width=45),
        Field(
            "Part in the plan",
            "part",
            "choice",
            also=("Part", "Part played"),
            choices=(
                ("lead", "Lead"),
                ("member", "Member"),
                ("child", "Child"),
                ("parent", "Parent or carer"),
                ("consulted", "Consulted"),
            ),
            width=28,
        ),
        Field("At the meeting", "attended", "answer", also=("Attended", "Present"), width=26),
    ),
    help="Everybody who helped to make the plan or has a part in it, the child and the parents too.",
)

VIEWS = Rows(
    "In their own words",
    "views",
    (
        Field(
            "Whose words",
            "whose",
            "choice",
            also=("Whose", "Whose views"),
            choices=(
                ("child", "Child"),
                ("parent", "Parent or carer"),
                ("family", "Family"),
                ("other", "Somebody else"),
            ),
            width=34,
        ),
        Field("Name", "name", also=ALSO["name"], width=40),
        Field("Their words", "text", also=("Words", "Views", "What they say"), width=157),
        Field("May be shared", "share", "answer", also=("Share", "Can be shared"), width=36),
    ),
    help="Write down what they say as they say it. No under “may be shared” keeps the words out of every copy.",
    blank=3,
    starters=(("Child", "", "", ""), ("Parent or carer", "", "", ""), ("", "", "", "")),
)

CONTINGENCY = Facts(
    "If it does not work",
    (
        Field(
            "What we will do if things do not get better",
            "contingency",
            also=ALSO["contingency"],
            help="What happens then, and who decides.",
        ),
    ),
)

RISKS = Rows(
    "What might go wrong",
    "risks",
    (
        Field("Ref", "id", "ref", width=14),
        Field("What might go wrong", "statement", also=ALSO["risk"], width=66),
        Field("Affects", "affects", "refs", also=("Step or action affected", "Affected"), width=20),
        Field("Likelihood", "likelihood", "level", also=ALSO["likelihood"], choices=LEVELS[:3], width=24),
        Field("Impact", "impact", "level", also=ALSO["impact"], choices=LEVELS[:3], width=22),
        Field("What we will do to reduce it", "mitigation", also=ALSO["mitigation"], width=66),
        Field("Who", "owner", "who", also=ALSO["owner"], width=31),
        Field("By when", "due", "timescale", also=ALSO["due"], width=24),
    ),
    help="Risks to the plan, and the actions that make them less likely or less bad.",
    blank=3,
)

REVIEW_POINTS = Rows(
    "When we look at the plan again",
    "review_points",
    (
        Field("Review date", "on", "timescale", also=ALSO["review_on"], width=60),
        Field("Who takes part", "involved", "people", also=("Involved", "Who is involved"), width=207),
    ),
    help="Fixed points at which progress is checked, and who takes part in the review.",
    blank=3,
)

ASSUMPTIONS = Rows(
    "What we are taking for granted",
    "assumptions",
    (
        Field("We are assuming that", "statement", also=ALSO["assumption"], width=130),
        Field("Still true", "still_holds", "answer", also=("Still holds", "Still true?"), width=36),
        Field("Note", "note", also=("Comment", "Notes"), width=101),
    ),
    help="Look at these again at each review. If one is no longer true, the plan may need to change.",
    blank=3,
)

WITHHELD = Rows(
    "What must not be passed on",
    "withheld",
    (
        Field("Words that must not be passed on", "text", also=("Information withheld",), width=107),
        Field("From whom", "from_whom", also=("Withheld from", "Not to be shared with"), width=70),
        Field("Why", "why", also=("Reason",), width=90),
    ),
    help="For example an address. planforms looks for these words in every family copy and stops where it finds them.",
    blank=2,
)

SHARING = Rows(
    "Who gets which copy",
    "sharing",
    (
        Field("Who gets a copy", "who", also=("Copy to", "Recipient", "Copies to"), width=107),
        Field("Which copy", "copy", also=("Copy", "Version of the plan"), width=160),
    ),
)

SIGNATURES = Rows(
    "Signatures",
    "signatures",
    (
        Field("Signed by", "name", also=("Signature", "Signed", "Print name"), width=107),
        Field("Signing as", "role", also=("As", "In the role of"), width=100),
        Field("Date signed", "on", "day", also=("Date", "Signed on"), width=60),
    ),
)

NOTES = Rows(
    "Anything else",
    "notes",
    (
        Field("Heading", "heading", also=("About",), width=67),
        Field("Text", "text", also=("Note", "Notes"), width=200),
    ),
    blank=2,
)
