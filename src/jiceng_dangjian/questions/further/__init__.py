"""Further open questions, none of which is a reading: what is entered settles it, or it is untried: it could change a
verdict and is not computed. They are kept so that nobody need ask them anew."""

from collections.abc import Mapping

from jiceng_dangjian.questions.further import consequences, force, meetings, research, words
from jiceng_dangjian.questions.question import Question, collected

FURTHER: Mapping[str, Question] = collected(force, meetings, research, words, consequences)
"""Every further question by its id."""
