"""第二条 适用范围 Scope."""

from typing import TYPE_CHECKING

from jiceng_dangjian.articles.bearers import AFFILIATED, DISTRICT
from jiceng_dangjian.language import Clauses, Provision
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.articles.bearers import AFFILIATED_COMMITTEE, DISTRICT_COMMITTEE, PRIMARY_LEVEL_ORGANIZATION

article = Provision("2", "第二条  本办法适用于区委、区属各党（工）委及下属基层党组织。")

every_level = Clauses(DISTRICT_COMMITTEE, AFFILIATED_COMMITTEE, PRIMARY_LEVEL_ORGANIZATION)

scope_of_application = every_level.declaration(
    "scope",
    "2-1",
    "本办法适用于区委、区属各党（工）委及下属基层党组织",
    "Applies to the district committee, the district-affiliated Party committees and working committees, and the primary-level Party organizations below them",
    title=("本办法适用于", "To whom the measures apply"),
    open="区属 下属",
)


def applies_to(ledger: "Ledger", organization: str, readings: Readings | None = None) -> bool:
    """Whether the regulation applies to an organization of a ledger (article 2).

    It does to the district committee, the district-affiliated committees and the primary-level Party organizations. Two
    clauses name bodies outside this article all the same: 4-3 departments of the district, 11.2-2 the member units of
    the district leading group, whatever they are.
    readings: whether a leading Party members group is a district-affiliated committee. Raises `LookupError` for an
    organization that the ledger does not have.

    >>> import jiceng_dangjian as jd
    >>> applies_to(jd.example_district(), "c1")
    True
    """
    kinds = under((*DISTRICT.kinds, *AFFILIATED.kinds), readings or Readings())
    return ledger.organization(organization).kind in (*kinds, *PRIMARY_LEVEL_KINDS)
