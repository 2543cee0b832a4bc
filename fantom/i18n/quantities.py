"""How much and how long, with the plural of each language."""

from PySide6.QtCore import QLocale, QObject

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_UNITS = 1024


class Quantities(QObject):
    """Words for amounts.

    lupdate finds a plural only in `self.tr`: `QCoreApplication.translate` with a
    variable for the number is taken for a text without one.
    """

    def size(self, count: int) -> str:
        """Return a number of bytes as people read it."""
        if count < _UNITS:
            return self.tr("%n byte(s)", "", count)
        texts = (
            self.tr("{number} KiB"),
            self.tr("{number} MiB"),
            self.tr("{number} GiB"),
            self.tr("{number} TiB"),
        )
        return _scaled(count / _UNITS, texts)

    def duration(self, seconds: float) -> str:
        """Return a length of time in its largest unit, rounded down."""
        whole = max(0, int(seconds))
        if whole < _MINUTE:
            return self.tr("%n second(s)", "", whole)
        if whole < _HOUR:
            return self.tr("%n minute(s)", "", whole // _MINUTE)
        if whole < _DAY:
            return self.tr("%n hour(s)", "", whole // _HOUR)
        return self.tr("%n day(s)", "", whole // _DAY)

    def messages(self, count: int) -> str:
        """Return how many messages there are."""
        return self.tr("%n message(s)", "", count)


def size_text(count: int) -> str:
    """Return a number of bytes as people read it."""
    return Quantities().size(count)


def duration_text(seconds: float) -> str:
    """Return a length of time in its largest unit."""
    return Quantities().duration(seconds)


def messages_text(count: int) -> str:
    """Return how many messages there are."""
    return Quantities().messages(count)


def _scaled(amount: float, texts: tuple[str, ...]) -> str:
    """Say it in the first unit of which there are fewer than a thousand."""
    *smaller, _largest = texts
    for text in smaller:
        if amount < 1000:
            return text.format(number=_number(amount))
        amount /= _UNITS
    return texts[-1].format(number=_number(amount))


def _number(amount: float) -> str:
    return QLocale().toString(amount, "f", 1 if amount < 10 else 0)
