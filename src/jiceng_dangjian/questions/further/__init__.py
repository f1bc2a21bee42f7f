"""Further open questions, which change no computation: the norms concerned are attested, for judgement, or declaratory,
or the ledger already says what the answer would turn on. They are kept so that nobody need ask them anew."""

from collections.abc import Mapping

from jiceng_dangjian.questions.further import consequences, force, meetings, research, words
from jiceng_dangjian.questions.question import Question, collected

FURTHER: Mapping[str, Question] = collected(force, meetings, research, words, consequences)
"""Every further question by its id."""
