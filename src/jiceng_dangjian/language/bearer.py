"""Bearers: whom the norms bind, in the words of the text, and the population of a ledger that answers to each."""

from typing import get_args

from attrs import field, frozen, validators

from jiceng_dangjian.language.requirements import Subjects

POPULATIONS: tuple[type, ...] = get_args(Subjects)


@frozen
class Bearer:
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
