"""第十六条 参照制定 Rules made by reference."""

from jiceng_dangjian.articles.bearers import AFFILIATED_COMMITTEE
from jiceng_dangjian.language import Below, Clauses, Provision, acts, in_being
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS

article = Provision(
    "16",
    "第十六条  区属各党（工）委管理的机关事业单位、社区、非公有制企业和社会组织等基层党组织抓基层党建工作责任制，由区属各党（工）委参照本实施办法和党内有关规定制定。",
)

affiliated_committees = Clauses(AFFILIATED_COMMITTEE)

delegated_rules = affiliated_committees.declaration(
    "delegation",
    "16-1",
    "区属各党（工）委管理的机关事业单位、社区、非公有制企业和社会组织等基层党组织抓基层党建工作责任制，由区属各党（工）委参照本实施办法和党内有关规定制定",
    "District-affiliated committees make the responsibility system of the primary-level organizations they manage, by reference to these measures",
    open="参照",
    requires=in_being(acts("delegated_rules"), provided=Below(PRIMARY_LEVEL_KINDS, directly=False)),
    inferred={"number": "办法为一件：原文未写件数", "period": "“制定”的结果是状态，原文未定时间"},
)
