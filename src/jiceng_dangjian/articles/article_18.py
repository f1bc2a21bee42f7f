"""第十八条 施行 Commencement."""

from datetime import date
from typing import TYPE_CHECKING

from jiceng_dangjian.errors import NotFound
from jiceng_dangjian.language import Provision, text_alone
from jiceng_dangjian.language.windows import FIRST_ISSUE

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.ledger import Ledger

article = Provision("18", "第十八条  本办法自印发之日起试行。")

commencement = text_alone.declaration(
    "commencement",
    "18-1",
    "本办法自印发之日起试行",
    "In trial force from the date of issue",
    title=("自印发之日起试行", "Commencement"),
)


def in_force(ledger: "Ledger", *, on: date) -> bool:
    """Whether the regulation is in force on a day, by the date of issue entered in the ledger (article 18).

    on: a civil date in Asia/Shanghai. No day before 2019-10-31 can be: article 1 cites a plenum that closed on it.
    Raises `LookupError` where that is not known because the ledger gives no date of issue.

    >>> import jiceng_dangjian as jd
    >>> in_force(jd.example_district(), on=date(2024, 1, 1))
    True
    """
    if on < FIRST_ISSUE:
        return False
    if ledger.in_force_from is None:
        raise NotFound("in_force_from is null: the ledger does not say when the regulation was issued (article 18)")
    return ledger.in_force_from <= on
