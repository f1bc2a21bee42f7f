"""The register of open questions: the words at issue, the options and whom each burdens, the default and its grounds.

Those that change a computation are the readings; the further ones change none, and are kept so that nobody need ask
them anew. Only the District Committee's Organization Department can settle one (article 17).
"""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.questions.further import FURTHER
from jiceng_dangjian.questions.readings import READINGS

AFFILIATED, DISTRICT, LEADERS = "区属各党（工）委", "区委", "有联系点的党员领导干部"
NOBODY = "无人加重"

AT_ISSUE: dict[str, tuple[str, str, dict[str, str]]] = {
    "or_more": (
        "11.1-7",
        "两次以上",
        {"inclusive": NOBODY, "exclusive": "各级党（工）委、分管组织工作的成员：多一次（篇）"},
    ),
    "half_year": ("11.1-3", "至少每半年", {"calendar": "各级党（工）委：两个半年各一次", "any_two_in_year": NOBODY}),
    "year_opening": (
        "11.1-5",
        "每年初",
        {"through_march": NOBODY, "january": "各级党（工）委：1月内", "through_february": "各级党（工）委：2月内"},
    ),
    "year_end": (
        "14-4",
        "年终",
        {
            "november_to_january": NOBODY,
            "december": f"{AFFILIATED}：12月内",
            "fourth_quarter": f"{AFFILIATED}：10月至12月内",
        },
    ),
    "annual_attribution": (
        "13-1",
        "每年",
        {"event_date": "次年初总结上年者：不计入上年", "covered_year": "次年3月31日后总结上年者：逾期"},
    ),
    "committees_at_all_levels": (
        "11.1-3",
        "各级党（工）委",
        {"district_included": DISTRICT, "affiliated_only": NOBODY},
    ),
    "primary_level_committees": (
        "11.1-3",
        "党（工）委",
        {"not_bound_by_article_11": NOBODY, "bound_by_article_11": "社区党委等基层党委"},
    ),
    "leading_party_members_groups": ("8-1", "党（工）委", {"not_bound": NOBODY, "bound": "各部门党组"}),
    "district_committee_meeting": (
        "11.1-3",
        "党（工）委会",
        {"plenary_or_standing": NOBODY, "plenary": f"{DISTRICT}：须开全委会", "standing": f"{DISTRICT}：须开常委会"},
    ),
    "dedicated_study": ("11.1-3", "专题研究", {"agenda_item": NOBODY, "whole_meeting": "各级党（工）委：须整场会议"}),
    "one_meeting_many_duties": (
        "11.1-5",
        "召开一次",
        {"if_recorded_as_each": NOBODY, "never": "各级党（工）委：每项义务各开一次"},
    ),
    "single": ("11.2-5", "一个", {"at_least_one": NOBODY, "exactly_one": "多做者：超出规定数"}),
    "secretary_project_owed_by": (
        "11.2-5",
        "区属各党（工）委书记",
        {"office": "党（工）委：不论何人任书记", "person": "每一名任职书记"},
    ),
    "partial_period": (
        "18-1",
        "自印发之日起",
        {
            "undetermined": NOBODY,
            "full_duty": "年中成立的组织、年中任职的人：全额",
            "whole_periods_only": "上级：部分期间不受核对",
        },
    ),
    "community_contact_point": (
        "11.3-3",
        "一个社区党组织",
        {"anywhere": NOBODY, "within_linked_subdistrict": "区委常委：限于所联系的办事处辖内"},
    ),
    "own_contact_points": ("11.3-7", "领导班子成员", {"each_member": "每一名班子成员", "team": "班子整体"}),
    "lecture_owed": ("11.3-11", "联系点", {"per_leader": NOBODY, "per_contact_point": f"{LEADERS}：每个联系点一次"}),
    "life_meeting_owed": ("11.3-12", "一次", {"per_leader": NOBODY, "per_contact_point": f"{LEADERS}：每个联系点一次"}),
    "lecture_bracket": (
        "11.3-11",
        "上一次党课或作一次形势报告",
        {
            "either_and_life_meeting": f"{LEADERS}：讲课（报告）和生活会都要",
            "lecture_or_report_with_life_meeting": "只作报告者：另须参加生活会",
            "any_one": NOBODY,
        },
    ),
    "life_meeting_of": ("11.3-12", "民主（组织）生活会", {"contact_point": f"{LEADERS}：须到联系点", "any": NOBODY}),
    "life_meeting_each_year": ("11.3-12", "参加一次", {"each_year": f"{LEADERS}：每年", "once": NOBODY}),
    "lecture_bearers": (
        "11.3-11",
        "确定基层党建联系点的党员领导干部",
        {"who_have_points": NOBODY, "who_must_have_points": "应确定而未确定联系点者"},
    ),
    "zero_budget_line": ("11.4-8", "列入单位财政预算", {"not_a_line": "列零元者", "is_a_line": NOBODY}),
    "written_report_reaches": (
        "12-1",
        "各级党组织",
        {"every_organization": "区委、支部等各组织", "with_superior_in_ledger": "上级在台账内者"},
    ),
    "written_duty_report": ("13-2", "专题听取", {"does_not_count": f"{DISTRICT}、书面述职的书记", "counts": NOBODY}),
    "subordinates": ("14-4", "下级基层党组织", {"direct": NOBODY, "all_levels": f"{AFFILIATED}：各级下级都要考核"}),
}


@frozen
class Question:
    """One open question. norm, words: where it arises, in the words of the text. options: id, meaning in Chinese, and
    whom it burdens; the first is the working default. norms: those concerned. computed: whether it changes a finding."""

    id: str
    norm: str
    words: str
    question_zh: str
    options: tuple[tuple[str, str, str], ...]
    basis_zh: str
    norms: tuple[str, ...]
    computed: bool

    @property
    def default(self) -> str:
        """The id of the working default."""
        return self.options[0][0]

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in the text."""
        norm = NORMS[self.norm]
        start = norm.span[0] + norm.quote.index(self.words)
        return start, start + len(self.words)


def _of_reading(id: str) -> Question:
    reading, (norm, words, burdens) = READINGS[id], AT_ISSUE[id]
    options = tuple((option.id, option.zh, burdens[option.id]) for option in reading.options)
    concerned = tuple(each.id for each in NORMS.values() if id in each.readings)
    return Question(id, norm, words, reading.question_zh, options, reading.basis_zh, concerned, True)


QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        **{id: _of_reading(id) for id in READINGS},
        **{
            id: Question(id, norm, words, question, options, basis, (norm, *also), False)
            for id, norm, words, question, options, basis, *also in FURTHER
        },
    }
)
"""Every open question by its id: those that change a finding first, in the order of the readings."""
