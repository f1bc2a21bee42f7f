"""第十六条 参照制定 Rules made by reference."""

from jiceng_dangjian.articles.bearers import AFFILIATED_COMMITTEE
from jiceng_dangjian.language import Below, Clauses, Provision, acts, in_being
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS
from jiceng_dangjian.questions.readings.reports import rules_under_article_16

article = Provision(
    "16",
    "第十六条  区属各党（工）委管理的机关事业单位、社区、非公有制企业和社会组织等基层党组织抓基层党建工作责任制，由区属各党（工）委参照本实施办法和党内有关规定制定。",
)

affiliated_committees = Clauses(AFFILIATED_COMMITTEE)

delegated_rules = affiliated_committees.declaration(
    "delegation",
    "16-1",
    "区属各党（工）委管理的机关事业单位、社区、非公有制企业和社会组织等基层党组织抓基层党建工作责任制，由区属各党（工）委参照本实施办法和党内有关规定制定",
    "The responsibility system of the primary-level organizations, such as offices and institutions, communities, non-public enterprises and social organizations, that district-affiliated committees manage is made by those committees, by reference to these measures and relevant intra-Party rules",
    title=("区属各党（工）委参照本实施办法制定", "Rules made under delegation"),
    open="参照 等",
    requires=in_being(
        acts("delegated_rules"),
        provided=Below(PRIMARY_LEVEL_KINDS, directly=False),
        owed=rules_under_article_16(duty=True, power=False),
    ),
    inferred={
        "number": ("办法为一件：原文未写件数", "one set of rules: the text does not say how many"),
        "period": ("“制定”的结果是状态，原文未定时间", "what has been made is a state: the text sets no time"),
    },
)
