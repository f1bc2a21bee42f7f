"""Moments and the civil days they fall on in Shanghai: by our own rule, which is that of the zone data."""

import os
import subprocess
import sys
import zoneinfo
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from jiceng_dangjian.ledger.scalars import to_date
from jiceng_dangjian.ledger.shanghai import SUMMERS, day_of

MINUTE = timedelta(minutes=1)


@pytest.fixture(scope="module")
def zone() -> zoneinfo.ZoneInfo:
    """The zone as the package tzdata has it, not the machine's."""
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(())
    try:
        return zoneinfo.ZoneInfo.no_cache("Asia/Shanghai")
    finally:
        zoneinfo.reset_tzpath(before)


def test_the_rule_is_that_of_the_zone_data(zone: zoneinfo.ZoneInfo) -> None:
    """From 1949 to 2200: every twelve hours, around every midnight near a change of clocks, and at each change."""
    moment, end, tried = datetime(1949, 1, 1, tzinfo=UTC), datetime(2201, 1, 1, tzinfo=UTC), 0
    while moment < end:
        for near in (moment, moment - MINUTE):
            assert day_of(near) == near.astimezone(zone).date(), near
            tried += 1
        moment += timedelta(hours=12)
    for change in (each for summer in SUMMERS for each in summer):
        for days in range(-3, 4):
            for hour in range(24):
                near = change + timedelta(days=days, hours=hour)
                assert day_of(near) == near.astimezone(zone).date(), near
                tried += 1
        assert change.astimezone(zone).utcoffset() != (change - MINUTE).astimezone(zone).utcoffset(), change
    assert tried > 350_000


WITHOUT = """
import sys, zoneinfo
for name in ("tzdata", "dateutil.tz", "pytz", "zoneinfo._common"):
    sys.modules[name] = None
from jiceng_dangjian.ledger.scalars import to_date
moments = "2024-12-31T16:30:00Z", "2024-12-31T15:59:59+00:00", "2024-12-31 23:59:59-05:00"
print([str(to_date(each)) for each in moments])
"""


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "", "nowhere"])
def test_a_moment_is_of_the_same_day_on_every_machine(zone: str) -> None:
    """Whatever the machine's zone, and without any zone data."""
    environment = os.environ | {"TZ": zone, "PYTHONTZPATH": ""}
    done = subprocess.run([sys.executable, "-c", WITHOUT], env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("['2025-01-01', '2024-12-31', '2025-01-01']\n", "")


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_beyond_the_calendar_is_refused(moment: str) -> None:
    """At the ends of the calendar there is no civil day: a fault like others."""
    with pytest.raises(ValueError, match="is no date"):
        to_date(moment)


class Sydney(tzinfo):
    """Where clocks are put back, so that one hour is twice: its moments are equal, and of two days in Shanghai."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """Eleven hours before, and ten after."""
        return timedelta(hours=10 if moment is not None and moment.fold else 11)

    def dst(self, moment: datetime | None) -> timedelta:
        """Of it, what is for the summer."""
        return self.utcoffset(moment) - timedelta(hours=10)

    def tzname(self, moment: datetime | None) -> str:
        """No name is needed."""
        return ""


def test_the_hour_that_is_twice_is_of_two_days() -> None:
    """Each moment by itself, whichever is asked first."""
    zone = Sydney()
    first, second = (datetime(2024, 4, 7, 2, 30, tzinfo=zone, fold=fold) for fold in (0, 1))
    assert first == second
    assert [to_date(each).day for each in (first, second, first)] == [6, 7, 6]
