"""When a duty runs, and how often: 以上, 每半年, 年初, 年终, the year of a report."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

or_more = Question(
    "or_more",
    "11.1-7",
    "两次以上",
    question_zh="“两次以上”“一篇以上”是否含本数",
    question_en='Do "two or more" meetings and "one or more" articles include the number itself?',
    options=(
        Option("inclusive", "含本数（两次；一篇）", "the number itself suffices (two; one)", NOBODY),
        Option(
            "exclusive",
            "不含本数（三次；两篇）",
            "one more than the number (three; two)",
            (
                "各级党（工）委、分管组织工作的成员：多一次（篇）",
                "committees at all levels and members in charge of organization work: one more meeting (article)",
            ),
        ),
    ),
    basis_zh="民法典第1259条、刑法第99条“以上……包括本数”（各为本法自定，此处类推）",
    basis_en='Civil Code, article 1259, and Criminal Law, article 99: "or more" "includes the number itself" (each so provides for its own law; applied here by analogy)',
)

half_year = Question(
    "half_year",
    "11.1-3",
    "至少每半年",
    question_zh="“至少每半年一次”按日历半年，还是全年任意两次",
    question_en='Does "at least once in each half-year" mean each calendar half-year, or any two times in the year?',
    options=(
        Option(
            "calendar",
            "上半年一次、下半年一次",
            "one in January to June and one in July to December",
            ("各级党（工）委：两个半年各一次", "committees at all levels: one in each of the two half-years"),
        ),
        Option("any_two_in_year", "全年任意两次", "one window, the year; two meetings", NOBODY),
    ),
    basis_zh="“每半年”逐期分配；同项另有“每年两次以上”，两种写法应有区别",
    basis_en='"in each half-year" allots the duty period by period; the same item elsewhere says "two or more times each year", and the two ways of writing should differ in meaning',
)

year_opening = Question(
    "year_opening",
    "11.1-5",
    "每年初",
    question_zh="“年初”到何时为止",
    question_en='Until when does "the start of the year" run?',
    options=(
        Option("through_march", "1月1日至3月31日", "1 January to 31 March", NOBODY),
        Option(
            "january",
            "至1月31日",
            "to 31 January",
            ("各级党（工）委：1月内", "committees at all levels: within January"),
        ),
        Option(
            "through_february",
            "至2月末日",
            "to the last day of February",
            ("各级党（工）委：2月内", "committees at all levels: by the end of February"),
        ),
    ),
    basis_zh="原文未定；一季度为最宽的通行读法",
    basis_en="the text does not settle it; the first quarter is the widest reading in common use",
)

before_the_year = Question(
    "before_the_year",
    "11.1-5",
    "每年初",
    question_zh="上年十二月召开的部署本年的会议、制定的本年要点和指标，是否算“每年初”",
    question_en='Do a conference held in December to arrange the coming year, and key points and indicators for it drawn up then, count as "at the start of each year"?',
    options=(
        Option(
            "does_not_count",
            "自1月1日起",
            "only from 1 January",
            (
                "上年十二月部署、制定者：不计",
                "those who arrange or draw up in December of the year before: it does not count",
            ),
        ),
        Option(
            "december_counts",
            "自上年12月1日起，须标明所属年度",
            "from 1 December of the year before too, if it is of the year (covers_year)",
            NOBODY,
        ),
    ),
    basis_zh="“初”限定召开、制定的时间；实践中有上年年末部署的",
    basis_en='"start" limits the time at which the conference is held and the papers are drawn up; in practice some arrange the year at the end of the year before',
)

year_end = Question(
    "year_end",
    "14-4",
    "年终",
    question_zh="“年终”从何时到何时",
    question_en='From when to when does "the end of the year" run?',
    options=(
        Option(
            "november_to_january",
            "11月1日至次年1月31日",
            "1 November to 31 January of the next year",
            ("次年2月、3月考核者：逾期", "those who assess in February or March: late"),
        ),
        Option(
            "december",
            "12月",
            "December",
            ("区属各党（工）委：12月内", "district-affiliated committees: within December"),
        ),
        Option(
            "fourth_quarter",
            "10月至12月",
            "October to December",
            ("区属各党（工）委：10月至12月内", "district-affiliated committees: within October to December"),
        ),
        Option("through_march", "11月1日至次年3月31日", "1 November to 31 March of the next year", NOBODY),
    ),
    basis_zh="原文未定；实践中年终考核跨年进行",
    basis_en="the text does not settle it; in practice year-end assessment runs across the turn of the year",
)

annual_attribution = Question(
    "annual_attribution",
    "13-1",
    "每年",
    question_zh="年度报告、述职、考评按发生日期还是按所述年度归属",
    question_en="Do annual reports, reports on the performance of duties and appraisals belong to the year in which they take place, or to the year they cover?",
    options=(
        Option(
            "covered_year",
            "按所述年度，至次年3月31日；其后为逾期",
            "the year it covers (covers_year), until 31 March of the next year; later is late",
            (
                "次年3月31日后总结上年者：逾期",
                "those who sum up the previous year after 31 March of the next year: late",
            ),
        ),
        Option(
            "event_date",
            "按发生日期所在年度",
            "the year of the entry's date",
            (
                "次年初总结上年者：不计入上年",
                "those who sum up the previous year early in the next year: it does not count for the previous year",
            ),
        ),
    ),
    basis_zh="报告、述职评议是对一个年度的：年度工作须年终才能报告、评议；公开材料所见三十一次述职评议，二十五次在次年一月至三月举行；缺所属年度的记录不推定",
    basis_en="a report or a review is of a year: its work can be reported and reviewed only when the year ends; of thirty-one reviews found in public sources twenty-five were held from January to March of the next year; of a record that names no year none is presumed",
)
