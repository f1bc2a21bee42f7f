"""第一条 目的和依据 Purpose and basis."""

from jiceng_dangjian.language import Declared, Provision, text_alone

article = Provision(
    "1",
    "第一条  为深入贯彻党的十九大和十九届二中、三中、四中精神，进一步落实全区各级党组织抓党建工作的责任，根据《中国共产党章程》、中共中央办公厅《关于建立健全地方党委、部门党组（党委）抓基层党建工作责任制的意见》和党内有关规定，制定本办法。",
)

guiding_spirit_and_responsibility = text_alone.declaration(
    "purpose",
    "1-1",
    "为深入贯彻党的十九大和十九届二中、三中、四中精神，进一步落实全区各级党组织抓党建工作的责任",
    "Carry out the guiding principles of the 19th National Congress and of the Second, Third and Fourth Plenary Sessions of the 19th Central Committee; put into effect the responsibility of Party organizations at all levels in the district for Party building",
    title=("落实全区各级党组织抓党建工作的责任", "What the measures are for"),
)

legal_basis = text_alone.declaration(
    "basis",
    "1-2",
    "根据《中国共产党章程》、中共中央办公厅《关于建立健全地方党委、部门党组（党委）抓基层党建工作责任制的意见》和党内有关规定，制定本办法",
    "Made under the Constitution of the Communist Party of China, the Opinions of the General Office of the CPC Central Committee on establishing and improving the responsibility of local Party committees and departmental leading Party members groups (committees) for primary-level Party building, and relevant intra-Party rules",
    title=("根据", "What the measures are based on"),
)

PURPOSES = (
    Declared(
        "深入贯彻党的十九大和十九届二中、三中、四中精神",
        "to carry out the guiding principles of the 19th National Congress and of the Second, Third and Fourth Plenary Sessions",
        (guiding_spirit_and_responsibility,),
    ),
    Declared(
        "进一步落实全区各级党组织抓党建工作的责任",
        "to put into effect the responsibility of Party organizations at all levels in the district",
        (guiding_spirit_and_responsibility,),
    ),
)
"""What the measures are for."""

BASIS = (
    Declared("《中国共产党章程》", "the Constitution of the Communist Party of China", (legal_basis,)),
    Declared(
        "中共中央办公厅《关于建立健全地方党委、部门党组（党委）抓基层党建工作责任制的意见》",
        "the Opinions of the General Office of the CPC Central Committee on the responsibility system",
        (legal_basis,),
    ),
    Declared("党内有关规定", "relevant intra-Party rules", (legal_basis,)),
)
"""On what they are based."""
