"""第一条 目的和依据 Purpose and basis."""

from jiceng_dangjian.language import Provision, text_alone

article = Provision(
    "1",
    "第一条  为深入贯彻党的十九大和十九届二中、三中、四中精神，进一步落实全区各级党组织抓党建工作的责任，根据《中国共产党章程》、中共中央办公厅《关于建立健全地方党委、部门党组（党委）抓基层党建工作责任制的意见》和党内有关规定，制定本办法。",
)

guiding_spirit_and_responsibility = text_alone.declaration(
    "purpose",
    "1-1",
    "为深入贯彻党的十九大和十九届二中、三中、四中精神，进一步落实全区各级党组织抓党建工作的责任",
    "Carry out the guiding principles of the 19th National Congress and of the Second, Third and Fourth Plenary Sessions of the 19th Central Committee; put into effect the responsibility of Party organizations at all levels in the district for Party building",
)

legal_basis = text_alone.declaration(
    "purpose",
    "1-2",
    "根据《中国共产党章程》、中共中央办公厅《关于建立健全地方党委、部门党组（党委）抓基层党建工作责任制的意见》和党内有关规定，制定本办法",
    "Made under the Party Constitution, the General Office's Opinions on the responsibility system and relevant intra-Party rules",
)
