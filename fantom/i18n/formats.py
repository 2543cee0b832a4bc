"""Times and days, as people write them."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

_CLOCKS = {"24h": "HH:mm", "12h": "h:mm AP"}


def time_text(moment: float, clock: str) -> str:
    """Return the time of day; `clock` as the setting chat.time_format."""
    time = _date_time(moment).time()
    if pattern := _CLOCKS.get(clock):
        return QLocale().toString(time, pattern)
    return QLocale.system().toString(time, QLocale.FormatType.ShortFormat)


def day_text(moment: float, now: float) -> str:
    """Return the day: today and yesterday by name, others by date."""
    day, today = _date_time(moment).date(), _date_time(now).date()
    if day == today:
        return QCoreApplication.translate("formats", "Today")
    if day.daysTo(today) == 1:
        return QCoreApplication.translate("formats", "Yesterday")
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def day_of(moment: float) -> int:
    """Return a number that is the same for moments of one local day."""
    return int(_date_time(moment).date().toJulianDay())


def _date_time(moment: float) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(moment * 1000))
