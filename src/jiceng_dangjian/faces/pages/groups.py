"""The questions by group: each group has a page. A group is the module in which its questions stand."""

from collections.abc import Mapping

from jiceng_dangjian.questions.further import consequences, force, meetings, research, words
from jiceng_dangjian.questions.question import Question, collected
from jiceng_dangjian.questions.readings import acts, bearers, contact_points, reports, times

READINGS = {
    "times": (times, "期间与次数", "When, and how often"),
    "bearers": (bearers, "约束谁", "Whom the norms bind"),
    "acts": (acts, "怎样才算做了", "What counts as done"),
    "contact-points": (
        contact_points,
        "联系点、党课与民主（组织）生活会",
        "Contact points, lectures and life meetings",
    ),
    "reports": (reports, "预算、报告与考核", "Budgets, reports and assessments"),
}
FURTHER = {
    "force": (force, "何时对谁生效", "When the measures are in force, and for whom"),
    "who-meets": (meetings, "会议由谁承担", "Meetings, and who owes them"),
    "projects": (research, "课题、项目、联系点与经费", "Topics, projects, contact points and funds"),
    "words": (words, "没有数目的用语，报告与考核", "Words without a number, reports and assessments"),
    "consequences": (consequences, "结果运用、制定办法与免责", "Consequences, rules to be made, and excuses"),
}
TITLES: Mapping[str, tuple[str, str]] = {name: (zh, en) for name, (_, zh, en) in {**READINGS, **FURTHER}.items()}
"""What each group is called, in Chinese and English."""
GROUPS: Mapping[str, Mapping[str, Question]] = {
    name: collected(module) for name, (module, _, _) in {**READINGS, **FURTHER}.items()
}
"""The questions of each group by id."""
GROUP_OF: Mapping[str, str] = {id: name for name, questions in GROUPS.items() for id in questions}
"""The group of each question, by its id."""
