from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from fantom.i18n import formats
from fantom.i18n.formats import date_of, day_of, day_text, time_text


def moment(*parts):
    """Return that local time in seconds."""
    return datetime(*parts).astimezone().timestamp()


@pytest.mark.parametrize(("clock", "expected"), [("24h", "14:05"), ("12h", "2:05 PM")])
def test_the_clock_follows_the_setting(clock, expected):
    """chat.time_format says how times look, whatever the system does."""
    assert time_text(moment(2025, 11, 3, 14, 5), clock) == expected


def test_the_system_has_a_way_of_its_own():
    """`system` gives something with hours and minutes."""
    assert "05" in time_text(moment(2025, 11, 3, 14, 5), "system")


@pytest.mark.parametrize(
    ("spoken", "system", "expected"),
    [
        ("ru", "en_US", "14:05"),
        ("ru", "de", "14:05"),
        ("en_US", "de", "14:05"),
        ("en_GB", "en_US", "14:05"),
        ("en_US", "en_US", "2:05\u202fPM"),
        ("C", "en_US", "2:05\u202fPM"),
        ("C", "ru", "14:05"),
    ],
)
def test_times_follow_the_language(monkeypatch, spoken, system, expected):
    """The system decides only where the language knows both kinds of clock."""
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    monkeypatch.setattr(formats, "QLocale", Spoken(spoken))

    assert time_text(moment(2025, 11, 3, 14, 5), "system") == expected


class Spoken:
    """Is the language of the program for a while."""

    FormatType, Language = QLocale.FormatType, QLocale.Language

    def __init__(self, name):
        self._locale = QLocale(name)

    def __call__(self):
        return self._locale

    def system(self):
        return QLocale.system()


def test_near_days_have_names():
    """Nobody has to compute which date yesterday was."""
    now = moment(2025, 11, 3, 0, 5)

    assert day_text(moment(2025, 11, 3, 0, 1), now) == "Today"
    assert day_text(moment(2025, 11, 2, 23, 59), now) == "Yesterday"
    assert "2025" in day_text(moment(2025, 11, 1, 12, 0), now)
    assert "2025" in day_text(moment(2025, 11, 4, 12, 0), now)


def test_a_day_begins_at_midnight():
    """Moments of one local day share a number, and no others."""
    assert day_of(moment(2025, 11, 3, 0, 0)) == day_of(moment(2025, 11, 3, 23, 59))
    assert day_of(moment(2025, 11, 3, 23, 59)) != day_of(moment(2025, 11, 4, 0, 0))


def test_a_date_is_one_whenever_it_was():
    """Also today: what is written down is read later."""
    assert date_of(moment(2025, 11, 3, 14, 5)) == "Monday, 3 November 2025"
