"""第十七条 解释权 Interpretation."""

from jiceng_dangjian.articles.bearers import ORGANIZATION_DEPARTMENT
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language import Clauses, Provision
from jiceng_dangjian.language.vocabulary import OFFICES
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.naming import nearest

article = Provision("17", "第十七条  本办法由区委组织部负责解释。")

organization_department = Clauses(ORGANIZATION_DEPARTMENT)

interpreting_body = organization_department.declaration(
    "interpretation_authority",
    "17-1",
    "本办法由区委组织部负责解释",
    "The district committee's Organization Department is responsible for interpretation",
    title=("由区委组织部负责解释", "Who interprets"),
)


def interprets(office: str) -> bool:
    """Whether an office may interpret the regulation and so settle a reading (article 17).

    office: one of the offices that may attest. Raises `ValueError` for any other name.

    >>> interprets("district_organization_department"), interprets("district_committee")
    (True, False)
    """
    if office not in OFFICES:
        raise BadValue(f"there is no office {quoted(office)}{nearest(office, OFFICES)}")
    return any(office == bearer.id for bearer in interpreting_body.bearers)
