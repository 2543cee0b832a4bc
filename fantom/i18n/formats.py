"""Times and days, as people write them."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from fantom.i18n.dates import date_text

_CLOCKS = {"24h": "HH:mm", "12h": "h:mm AP"}


def time_text(moment: float, clock: str) -> str:
    """Return the time of day; `clock` as the setting chat.time_format."""
    pattern = _CLOCKS.get(clock) or _usual_clock()
    return QLocale().toString(_date_time(moment).time(), pattern)


def day_text(moment: float, now: float) -> str:
    """Return the day: today and yesterday by name, others by date."""
    day, today = _date_time(moment).date(), _date_time(now).date()
    if day == today:
        return QCoreApplication.translate("formats", "Today")
    if day.daysTo(today) == 1:
        return QCoreApplication.translate("formats", "Yesterday")
    return date_text(day)


def date_of(moment: float) -> str:
    """Return the day by its date, whenever it was."""
    return date_text(_date_time(moment).date())


def day_of(moment: float) -> int:
    """Return a number that is the same for moments of one local day."""
    return int(_date_time(moment).date().toJulianDay())


def _usual_clock() -> str:
    """Return how times look in the language that is spoken.

    Where it leaves open whether a day has 12 or 24 hours, the system knows: English
    does, and Sindarin, of which Qt knows nothing.
    """
    short = QLocale.FormatType.ShortFormat
    own, system = QLocale().timeFormat(short), QLocale.system().timeFormat(short)
    is_open = "a" in own.lower() or QLocale().language() == QLocale.Language.C
    return system if is_open else own


def _date_time(moment: float) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(moment * 1000))
