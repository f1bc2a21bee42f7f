"""How an article is written: the words of a provision at its head, and its clauses in runs that share their bearer."""

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Requirement, Subjects
from jiceng_dangjian.questions.choice import May
from jiceng_dangjian.regulation import Citation
from jiceng_dangjian.regulation.values import Value

AS_A_WORD = {"要": r"(?<![重主需])要(?![点求])", "应": r"(?<!相)应"}
"""Where a modal verb is one, and no part of another word, as in 重要 or 要点."""


Title = tuple[str, str] | None
"""A few words by which people know a norm, Chinese and English."""


@frozen(eq=False, repr=False)
class Provision(Value):
    """An article (as far as its first item) or an item, in the words of the text: they stand above its clauses, and are
    compared with the text when the law is made. id: article and item, as in 11.1."""

    id: str
    text: str

    @property
    def citation(self) -> Citation:
        """Where it stands."""
        return Citation(*map(int, self.id.split(".")))


@frozen(eq=False, repr=False)
class Declared(Value):
    """One thing that clauses declare: a body, a principle, a goal, a document. words: it, in the words of the text.
    norms: the clauses of which it is."""

    words: str
    en: str
    norms: tuple[Norm, ...]


def stands_in(modal: str, quote: str) -> bool:
    """Whether every modal verb of a clause stands in its own words; else it stands in what goes before.

    >>> stands_in("要", "要加强考核"), stands_in("要", "作为工作实绩的重要依据"), stands_in("应/至少", "至少一次")
    (True, False, False)
    """
    return all(re.search(AS_A_WORD[verb], quote) if verb in AS_A_WORD else verb in quote for verb in modal.split("/"))


class Clauses:
    """What a run of clauses shares: whom they bind, and the modal verb that governs them.

    >>> from jiceng_dangjian.articles.bearers import COMMITTEE
    >>> every_committee = Clauses(COMMITTEE, modal="应")
    >>> norm = every_committee.duty("11.2-1", "建立基层党建工作调查研究制度", "Establish a system of research")
    >>> norm.modal, norm.modal_inherited
    ('应', True)
    """

    def __init__(self, *bearers: Bearer, modal: str | None = None) -> None:
        self.bearers, self.modal = bearers, modal

    def duty(
        self,
        id: str,
        quote: str,
        en: str,
        *,
        title: Title = None,
        modal: str | None = "",
        open: str = "",
        subjects: May[Subjects] | None = None,
        requires: May[Requirement] | None = None,
        computed_span: str | None = None,
        inferred: Mapping[str, tuple[str, str]] | None = None,
        bearer_inferred: bool = False,
    ) -> Norm:
        """A duty.

        quote: the clause, verbatim. en: an unofficial translation. title: a few words by which people know it, in
        Chinese, drawn from the words of the text, and in English. modal: its own modal verb, where it has another than
        the run (None: none). open: its open terms, with spaces between them. subjects: who answers for it in a ledger,
        where that is not its first bearer. requires: what is required, where that is computed or attested.
        computed_span: the part of the quote that the computation answers for. inferred: what in the requirement the
        quote does not state, and why. bearer_inferred: whether the text names its bearer elsewhere.
        """
        return self._norm(
            "duty",
            id,
            quote,
            en,
            title=title,
            modal=self.modal if modal == "" else modal,
            open=open,
            subjects=subjects,
            requires=requires,
            computed_span=computed_span,
            inferred=_told(inferred),
            bearer_inferred=bearer_inferred,
        )

    def principle(self, id: str, quote: str, en: str, *, title: Title = None, open: str = "") -> Norm:
        """A principle: whether it is kept needs judgement."""
        return self._norm("principle", id, quote, en, title=title, modal=self.modal, open=open)

    def goal(
        self,
        id: str,
        quote: str,
        en: str,
        *,
        title: Title = None,
        open: str = "",
        bearer_inferred: bool = False,
        inferred: Mapping[str, tuple[str, str]] | None = None,
    ) -> Norm:
        """A goal: whether it is reached needs judgement; no modal verb governs it."""
        more: dict[str, Any] = {"bearer_inferred": bearer_inferred, "inferred": _told(inferred)}
        return self._norm("goal", id, quote, en, title=title, open=open, **more)

    def consequence(
        self,
        id: str,
        quote: str,
        en: str,
        *,
        title: Title = None,
        modal: str | None = "",
        open: str = "",
        subjects: May[Subjects] | None = None,
        requires: May[Requirement] | None = None,
        inferred: Mapping[str, tuple[str, str]] | None = None,
    ) -> Norm:
        """A consequence under article 15, never derived; see `duty`."""
        own = self.modal if modal == "" else modal
        more: dict[str, Any] = {"subjects": subjects, "requires": requires, "inferred": _told(inferred)}
        return self._norm("consequence", id, quote, en, title=title, modal=own, open=open, **more)

    def declaration(
        self,
        type: str,
        id: str,
        quote: str,
        en: str,
        *,
        title: Title = None,
        open: str = "",
        requires: May[Requirement] | None = None,
        inferred: Mapping[str, tuple[str, str]] | None = None,
    ) -> Norm:
        """A clause that declares.

        type: purpose, basis, scope, designation, delegation, interpretation_authority or commencement.
        """
        return self._norm(type, id, quote, en, title=title, open=open, requires=requires, inferred=_told(inferred))

    def _norm(
        self,
        type: str,
        id: str,
        quote: str,
        en: str,
        *,
        title: Title,
        open: str,
        modal: str | None = None,
        subjects: May[Subjects] | None = None,
        requires: May[Requirement] | None = None,
        **more: Any,
    ) -> Norm:
        if subjects is None and requires is not None:
            subjects = self.bearers[0].population
        return Norm(
            id=id,
            type=type,
            bearers=self.bearers,
            quote=quote,
            summary_en=en,
            title=title,
            modal=modal,
            modal_inherited=modal is not None and not stands_in(modal, quote),
            open_terms=tuple(open.split()),
            subjects=subjects,
            requirement=requires,
            **more,
        )


def _told(inferred: Mapping[str, tuple[str, str]] | None) -> tuple[tuple[str, str, str], ...]:
    return tuple((what, zh, en) for what, (zh, en) in (inferred or {}).items())


text_alone = Clauses()
"""Of clauses that bind nobody: the purpose, and the commencement."""
