"""第五条 书记的第一责任 Primary responsibility of secretaries."""

from datetime import date
from typing import TYPE_CHECKING

from jiceng_dangjian.language import Clauses, Provision

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.articles.bearers import ORGANIZATION_SECRETARY

article = Provision(
    "5",
    "第五条  全区各级党组织书记是抓党建第一责任人，要牢固树立“不抓党建失职，抓不好党建不称职”的观念，不断强化党组织领导班子成员抓党建工作的责任意识。",
)

secretaries = Clauses(ORGANIZATION_SECRETARY, modal="要")

primary_responsibility_of_secretaries = secretaries.declaration(
    "designation",
    "5-1",
    "全区各级党组织书记是抓党建第一责任人",
    "Secretaries of Party organizations at all levels are the persons with primary responsibility",
    title=("书记是抓党建第一责任人", "Primary responsibility of secretaries"),
)

sense_of_dereliction = secretaries.duty(
    "5-2",
    "要牢固树立“不抓党建失职，抓不好党建不称职”的观念",
    "Hold that not attending to Party building is dereliction of duty and doing it badly is being unfit for the post",
    title=("不抓党建失职，抓不好党建不称职", "Dereliction and unfitness"),
    open="牢固树立 观念",
)

sense_of_responsibility_in_teams = secretaries.duty(
    "5-3",
    "不断强化党组织领导班子成员抓党建工作的责任意识",
    "Keep strengthening leadership team members' sense of responsibility for Party building",
    title=("领导班子成员抓党建工作的责任意识", "Leadership teams' sense of responsibility"),
    open="不断强化 责任意识",
)


def person_with_primary_responsibility(ledger: "Ledger", organization: str, *, on: date) -> tuple[str, ...]:
    """The person with primary responsibility (第一责任人): whoever is secretary of the organization on a day (article 5).

    on: a civil date in Asia/Shanghai. Empty where the ledger has no holder of the post on that day. Raises
    `LookupError` for an organization that the ledger does not have.

    >>> import jiceng_dangjian as jd
    >>> len(person_with_primary_responsibility(jd.example_district(), "c1", on=date(2024, 6, 30)))
    1
    """
    place = ledger.organization(organization).id
    held = (each for each in ledger.appointments if each.organization == place and each.role == "secretary")
    return tuple(sorted({each.person for each in held if each.on(on)}))
