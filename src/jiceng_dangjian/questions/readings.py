"""The register of readings: each question the text leaves open, its options, its working default and the grounds.

Every default is a working reading: only the District Committee's Organization Department can settle one (article 17).
"""

from collections.abc import Mapping
from types import MappingProxyType

from jiceng_dangjian.questions.choice import Option, Reading

INTERPRETER = "district_organization_department"


READINGS: Mapping[str, Reading] = MappingProxyType(
    {
        reading.id: reading
        for reading in (
            Reading(
                "or_more",
                "“两次以上”“一篇以上”是否含本数",
                (
                    Option("inclusive", "含本数（两次；一篇）", "the number itself suffices (two; one)"),
                    Option("exclusive", "不含本数（三次；两篇）", "one more than the number (three; two)"),
                ),
                "民法典第1259条、刑法第99条“以上……包括本数”（各为本法自定，此处类推）",
            ),
            Reading(
                "half_year",
                "“至少每半年一次”按日历半年，还是全年任意两次",
                (
                    Option("calendar", "上半年一次、下半年一次", "one in January to June and one in July to December"),
                    Option("any_two_in_year", "全年任意两次", "one window, the year; two meetings"),
                ),
                "“每半年”逐期分配；同项另有“每年两次以上”，两种写法应有区别",
            ),
            Reading(
                "year_opening",
                "“年初”到何时为止",
                (
                    Option("through_march", "1月1日至3月31日", "1 January to 31 March"),
                    Option("january", "至1月31日", "to 31 January"),
                    Option("through_february", "至2月末日", "to the last day of February"),
                ),
                "原文未定；一季度为最宽的通行读法",
            ),
            Reading(
                "year_end",
                "“年终”从何时到何时",
                (
                    Option("november_to_january", "11月1日至次年1月31日", "1 November to 31 January of the next year"),
                    Option("december", "12月", "December"),
                    Option("fourth_quarter", "10月至12月", "October to December"),
                ),
                "原文未定；实践中年终考核跨年进行",
            ),
            Reading(
                "annual_attribution",
                "年度报告、述职、考评按发生日期还是按所述年度归属",
                (
                    Option("event_date", "按发生日期所在年度", "the year of the entry's date"),
                    Option(
                        "covered_year",
                        "按所述年度，至次年3月31日；其后为逾期",
                        "the year it covers (covers_year), until 31 March of the next year; later is late",
                    ),
                ),
                "“每年……报告/组织开展一次”按字面为发生年度；实践常于次年初总结上年（所述年度读法的宽限到次年3月31日）",
            ),
            Reading(
                "committees_at_all_levels",
                "“各级党（工）委”是否含区委",
                (
                    Option("district_included", "含区委", "the district committee is one of them"),
                    Option("affiliated_only", "仅区属各党（工）委", "only the district-affiliated committees"),
                ),
                "第二条首列区委；起草者要排除区委时写“区属各党（工）委”",
            ),
            Reading(
                "primary_level_committees",
                "基层组织中的党委（社区党委等）是否直接受第十一条约束",
                (
                    Option(
                        "not_bound_by_article_11",
                        "基层组织不直接受第十一条第一项约束",
                        "primary-level organizations are not bound by 11.1",
                    ),
                    Option("bound_by_article_11", "形式为党委者受约束", "those whose form is committee are"),
                ),
                "第十六条另行参照制定；字面上社区党委也是党委",
            ),
            Reading(
                "leading_party_members_groups",
                "党组是否属于“党（工）委”",
                (
                    Option("not_bound", "党组不属党（工）委", "a \u515a\u7ec4 is no \u515a\uff08\u5de5\uff09\u59d4"),
                    Option("bound", "党组属党（工）委（所列各项）", "it is one, in every norm listed"),
                ),
                "本办法只写党（工）委；上位意见含部门党组（党委）",
            ),
            Reading(
                "district_committee_meeting",
                "区委的“党委会”指全委会还是常委会",
                (
                    Option(
                        "plenary_or_standing",
                        "党委会、全委会、常委会均可",
                        "committee_meeting, plenary_meeting or standing_committee_meeting",
                    ),
                    Option("plenary", "仅全委会", "plenary_meeting only"),
                    Option("standing", "仅常委会", "standing_committee_meeting only"),
                ),
                "用语未分；常委会在全会闭会期间行使职权",
            ),
            Reading(
                "dedicated_study",
                "“专题研究”须整场会议还是单列议题",
                (
                    Option("agenda_item", "单列议题即可", "an agenda item of its own suffices"),
                    Option("whole_meeting", "须整场会议", "the whole meeting"),
                ),
                "议事实践中“专题”附着于议题",
            ),
            Reading(
                "one_meeting_many_duties",
                "一次会议可否同时计入两项义务",
                (
                    Option(
                        "if_recorded_as_each",
                        "按登记的各类型分别计入",
                        "an event counts under its kind and each of also",
                    ),
                    Option("never", "只按首条记录的类型计入", "under the kind of its first record only"),
                ),
                "三句并列、各有议程；套开会议如分别记录则可",
            ),
            Reading(
                "single",
                "没有“至少”的“一次”“一个”是恰好一个还是至少一个",
                (
                    Option("at_least_one", "多于一次不为过", "more than one is no fault"),
                    Option("exactly_one", "多于一次即超出", "more than one is a fault (count_exceeded)"),
                ),
                "别处用“至少”，反对解释可及恰好一个；但多做不损害任何受保护利益",
            ),
            Reading(
                "secretary_project_owed_by",
                "“书记项目”属职位还是属个人",
                (
                    Option(
                        "office",
                        "属职位：每个党（工）委每年一个，不论谁任书记",
                        "one a committee and year, whoever is secretary",
                    ),
                    Option("person", "属个人：每名书记任职期间各一个", "each secretary, by them, while in post"),
                ),
                "“区属各党（工）委书记……每年确定一个”",
            ),
            Reading(
                "partial_period",
                "组织、任职或办法只覆盖部分期间时如何处理",
                (
                    Option(
                        "undetermined", "已做到即满足，不足则无法判定", "reached is satisfied, short is undetermined"
                    ),
                    Option("full_duty", "不足即未达到", "short is breached"),
                    Option("whole_periods_only", "不足则不适用", "short is not_applicable"),
                ),
                "原文无规定；已做到即满足，未做到不得径报违反",
            ),
            Reading(
                "community_contact_point",
                "常委联系的社区须否在其联系的办事处辖内",
                (
                    Option("anywhere", "任一社区", "any community"),
                    Option(
                        "within_linked_subdistrict",
                        "须在其联系的办事处辖内",
                        "one below the sub-district they are paired with",
                    ),
                ),
                "原文按人计数，未要求嵌套",
            ),
            Reading(
                "own_contact_points",
                "区属领导班子成员确定联系点是每人还是班子整体",
                (
                    Option("each_member", "班子成员每人一个", "every team member has one"),
                    Option("team", "班子整体一个", "the team has one"),
                ),
                "“也要”与“每人”平行",
            ),
            Reading(
                "lecture_owed",
                "党课或形势报告按领导计还是按联系点计",
                (
                    Option("per_leader", "每名领导干部每年一次", "one a leader and year"),
                    Option("per_contact_point", "每个联系点一次", "one for each of their points"),
                ),
                "“每年至少……一次”修饰领导干部；但常委必有两个联系点",
            ),
            Reading(
                "life_meeting_owed",
                "参加生活会按领导计还是按联系点计",
                (
                    Option("per_leader", "每名领导干部每年一次", "one a leader and year"),
                    Option("per_contact_point", "每个联系点一次", "one for each of their points"),
                ),
                "同上",
            ),
            Reading(
                "lecture_bracket",
                "“上党课或作形势报告，参加生活会”如何加括号",
                (
                    Option("either_and_life_meeting", "（党课或报告）和生活会", "(lecture or report) and life meeting"),
                    Option(
                        "lecture_or_report_with_life_meeting",
                        "党课或（报告和生活会）：讲了党课即足",
                        "lecture or (report and life meeting): a lecture also satisfies 11.3-12",
                    ),
                    Option("any_one", "三者择一", "any of the three satisfies both"),
                ),
                "逗号高于“或”；并列动词上/作与参加",
            ),
            Reading(
                "life_meeting_of",
                "参加谁的生活会",
                (
                    Option("contact_point", "其联系点的生活会", "of one of their contact points"),
                    Option("any", "任何组织的生活会，对各联系点均有效", "of any organization; it serves every point"),
                ),
                "句中唯一组织为联系点；参加本单位生活会另有规定",
            ),
            Reading(
                "life_meeting_each_year",
                "“每年”是否及于“参加一次生活会”",
                (
                    Option("each_year", "每年一次", "in each year"),
                    Option("once", "任联系点期间一次（持续义务）", "once while they have points: a standing duty"),
                ),
                "同一动词链；“坚持”含反复",
            ),
            Reading(
                "lecture_bearers",
                "谁须上党课：已确定联系点者，还是依规定应当确定者",
                (
                    Option("who_have_points", "已确定联系点者", "those who have a point; without one, trigger_absent"),
                    Option("who_must_have_points", "应当确定者亦然", "also those who should have one"),
                ),
                "“确定……的党员领导干部”为描述；未确定者另由11.3-2、-3、-7评价",
            ),
            Reading(
                "zero_budget_line",
                "列零元是否算列入预算",
                (
                    Option("not_a_line", "金额须大于零", "the amount is above zero"),
                    Option("is_a_line", "列支即可", "any line"),
                ),
                "专项资金以可识别的正数为前提",
            ),
            Reading(
                "written_report_reaches",
                "第十二条“各级党组织”是否及于区委和支部",
                (
                    Option("every_organization", "部门以外的各组织", "all but departments"),
                    Option("with_superior_in_ledger", "仅上级在台账内者", "only those whose superior is in the ledger"),
                ),
                "第二条适用范围；上级以台账内登记者为准",
            ),
            Reading(
                "written_duty_report",
                "书面述职是否算“听取”",
                (Option("does_not_count", "须口头", "form oral"), Option("counts", "形式不限", "any form")),
                "“专题听取”偏向口头；实践中部分口头、其余书面",
            ),
            Reading(
                "subordinates",
                "“下级基层党组织”是直接下级还是全部下级",
                (Option("direct", "直接下级", "those directly below"), Option("all_levels", "全部下级", "all below")),
                "第六条第一项“一级抓一级”",
            ),
        )
    }
)
