"""The readings: what the text leaves open and findings depend on. Each is one question, with every fact of it.

Every default is a working reading; only the Organization Department of the District Committee can settle one
(article 17).
"""

from collections.abc import Mapping

from jiceng_dangjian.questions.question import Question, collected
from jiceng_dangjian.questions.readings import acts, bearers, contact_points, reports, times

INTERPRETER = "district_organization_department"
"""Who interprets (article 17)."""

READINGS: Mapping[str, Question] = collected(times, bearers, acts, contact_points, reports)
"""Every reading by its id, in the order of the register."""
