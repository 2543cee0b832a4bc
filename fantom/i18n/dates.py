"""Dates in words: Qt knows the months of English and Russian, but no Sindarin ones."""

from PySide6.QtCore import QCoreApplication, QDate


def date_text(day: QDate) -> str:
    """Return the day in full, such as "Monday, 3 November 2025"."""
    pattern = QCoreApplication.translate("dates", "{weekday}, {day} {month} {year}")
    return pattern.format(
        weekday=_weekday(day.dayOfWeek()),
        day=day.day(),
        month=_month(day.month()),
        year=day.year(),
    )


def _weekday(number: int) -> str:
    return (
        QCoreApplication.translate("dates", "Monday"),
        QCoreApplication.translate("dates", "Tuesday"),
        QCoreApplication.translate("dates", "Wednesday"),
        QCoreApplication.translate("dates", "Thursday"),
        QCoreApplication.translate("dates", "Friday"),
        QCoreApplication.translate("dates", "Saturday"),
        QCoreApplication.translate("dates", "Sunday"),
    )[number - 1]


def _month(number: int) -> str:
    """Return its name as it stands between a day and a year."""
    return (
        QCoreApplication.translate("dates", "January"),
        QCoreApplication.translate("dates", "February"),
        QCoreApplication.translate("dates", "March"),
        QCoreApplication.translate("dates", "April"),
        QCoreApplication.translate("dates", "May"),
        QCoreApplication.translate("dates", "June"),
        QCoreApplication.translate("dates", "July"),
        QCoreApplication.translate("dates", "August"),
        QCoreApplication.translate("dates", "September"),
        QCoreApplication.translate("dates", "October"),
        QCoreApplication.translate("dates", "November"),
        QCoreApplication.translate("dates", "December"),
    )[number - 1]
