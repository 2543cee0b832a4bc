"""How much and how long, with the plural of each language."""

from math import ceil

from PySide6.QtCore import QLocale, QObject

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_UNITS, _LARGEST = 1024, 3


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

    def brief(self, seconds: float) -> str:
        """Return a length of time in a few signs, rounded up."""
        whole = max(1, ceil(seconds))
        if whole < _MINUTE:
            return self.tr("{count} s").format(count=whole)
        minutes = ceil(whole / _MINUTE)
        if minutes < _MINUTE:
            return self.tr("{count} min").format(count=minutes)
        hours, minutes = divmod(minutes, _MINUTE)
        return self.tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)

    def part(self, done: int, size: int) -> str:
        """Return how much of so many bytes there is, both in the unit of all."""
        if size < _UNITS:
            return self.tr("{done} of %n byte(s)", "", size).format(done=done)
        texts = (
            self.tr("{done} of {size} KiB"),
            self.tr("{done} of {size} MiB"),
            self.tr("{done} of {size} GiB"),
            self.tr("{done} of {size} TiB"),
        )
        unit = _unit(size / _UNITS)
        scale = _UNITS ** (unit + 1)
        done_text, size_text = (_number(x / scale, 1000.0) for x in (done, size))
        return texts[unit].format(done=done_text, size=size_text)

    def files(self, count: int) -> str:
        """Return how many files there are."""
        return self.tr("%n file(s)", "", count)

    def name_and_files(self, name: str, others: int) -> str:
        """Return a file with how many stand behind it."""
        return self.tr("{name} and %n more", "", others).format(name=name)

    def transfers(self, count: int) -> str:
        """Return how many transfers there are."""
        return self.tr("%n transfer(s)", "", count)

    def missing(self, count: int) -> str:
        """Return how many files did not come."""
        return self.tr("%n file(s) did not come", "", count)

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
    unit = _unit(amount)
    return texts[unit].format(number=_number(amount / _UNITS**unit))


def _unit(amount: float) -> int:
    """Return in which unit there are fewer than a thousand: KiB is 0, TiB is 3."""
    return next((u for u in range(_LARGEST) if amount / _UNITS**u < 1000), _LARGEST)


def _number(amount: float, precise: float = 10.0) -> str:
    return QLocale().toString(amount, "f", 1 if amount < precise else 0)
