"""What tests of several articles are asked of."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import jiceng_dangjian as jd


@pytest.fixture
def ledger() -> "jd.Ledger":
    """A district with one of each sort of organization."""
    import jiceng_dangjian as jd  # here: where the package cannot be imported, a test by its name must say so

    return jd.Ledger(
        in_force_from=date(2020, 1, 1),
        organizations=(
            jd.Organization(id="dc", kind="district_committee"),
            jd.Organization(id="w", kind="subdistrict_working_committee", superior="dc"),
            jd.Organization(id="g", kind="leading_party_members_group", superior="dc"),
            jd.Organization(id="d", kind="district_department", superior="dc"),
            jd.Organization(id="c", kind="community", superior="w"),
        ),
        appointments=(
            jd.Appointment(
                person="a", organization="c", role="secretary", start=date(2021, 1, 1), end=date(2024, 6, 30)
            ),
            jd.Appointment(person="b", organization="c", role="secretary", start=date(2024, 7, 2)),
        ),
    )
