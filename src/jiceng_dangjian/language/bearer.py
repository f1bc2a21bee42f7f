"""Bearers: whom the norms bind, in the words of the text, and the population of a ledger that answers to each."""

from attrs import field, frozen, validators

from jiceng_dangjian.language.requirements import POPULATIONS, Subjects
from jiceng_dangjian.regulation.values import Value


@frozen(eq=False, repr=False)
class Bearer(Value):
    """A bearer of duties: its id, the words of the text, English, and who answers to it in a ledger (None: nobody
    registered there)."""

    id: str
    zh: str
    en: str
    population: Subjects | None = field(
        default=None, validator=validators.optional(validators.instance_of(POPULATIONS))
    )

    def __repr__(self) -> str:
        return self.id
