"""A name that looks like a known one, beside it: both with their keys."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fantom.identity.keys import fingerprint
from fantom.identity.person import Person
from fantom.ui.attention import bounded
from fantom.ui.names import claimed
from fantom.ui.odd_letters import odd_letters
from fantom.ui.pieces import Elided, label, row
from fantom.ui.theme import Theme

_MOST_KNOWN, _MOST_NAME = 2, 24
_HALF = 20  # characters of a fingerprint: four groups, and the gap behind them


class TwoKeys(QWidget):
    """Theirs on the left; on the right whom one could take them for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count, self._is_short = 0, False  # of whom we know
        self.theirs = _Key(theme)
        self.known = [_Key(theme) for _ in range(_MOST_KNOWN)]
        self._layout = row(self.theirs, *self.known, None, spacing=28)
        self._layout.setContentsMargins(0, 4, 0, 0)
        for part in (self.theirs, *self.known):
            self._layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._layout)
        theme.changed.connect(self._dress)
        self._dress()

    def compare(self, name: str, identity: bytes, known: Sequence[Person]) -> None:
        """Show the owner of that key beside those whom we know."""
        self.theirs.show_key(_theirs_text(name), identity, _hint(name, known[0]))
        for column, person in zip(self.known, known, strict=False):
            column.show_key(known_text(person), person.identity)
        self._count = len(known)
        self._use_room()

    def shorten(self, *, short: bool) -> None:
        """Show only one of those whom we know, where there is little room."""
        self._is_short = short
        self._use_room()

    def _use_room(self) -> None:
        shown = min(self._count, 1 if self._is_short else _MOST_KNOWN)
        for place, column in enumerate(self.known):
            column.setVisible(place < shown)
        more = self._count - shown
        words = QCoreApplication.translate("two_keys", "and others: {count}")
        if shown:
            last = self.known[shown - 1]
            last.show_hint(words.format(count=more) if more else "")

    def spoken(self) -> str:
        """Return what stands here in one sentence."""
        columns = [self.theirs, *(key for key in self.known if not key.isHidden())]
        return "; ".join(column.spoken() for column in columns)

    def _dress(self) -> None:
        self._layout.setSpacing(self._theme.px(28))


class _Key(QWidget):
    """Whose key it is, and the key in two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.whose, self.key = Elided("", "small"), _selectable()
        self.hint = Elided("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        for part in (self.whose, self.key, self.hint):
            layout.addWidget(part)
        theme.changed.connect(self._dress)
        self._dress()
        self._name_it()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_it()
        super().changeEvent(event)

    def show_key(self, whose: str, identity: bytes, hint: str = "") -> None:
        """Show it as that one's."""
        print_ = fingerprint(identity)
        self.whose.setText(whose)
        self.key.setText(f"{print_[:_HALF].strip()}\n{print_[_HALF:]}")
        self._name_it()
        self.show_hint(hint)

    def show_hint(self, hint: str) -> None:
        """Say something more below it."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def spoken(self) -> str:
        """Return all of it in one line."""
        key = self.key.text().replace("\n", " ")
        words = f"{self.whose.text()}: {key}"
        return f"{words}, {self.hint.text()}" if self.hint.text() else words

    def _name_it(self) -> None:
        words = QCoreApplication.translate("two_keys", "Key")
        whose = self.whose.text()
        self.key.setAccessibleName(f"{words}: {whose}" if whose else words)

    def _dress(self) -> None:
        self.key.setFont(self._theme.fonts.mono("button"))


def _selectable() -> QLabel:
    made = label()
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def _theirs_text(name: str) -> str:
    words = QCoreApplication.translate("two_keys", "This one: {name}")
    return words.format(name=claimed(bounded(name, _MOST_NAME)))


def known_text(person: Person) -> str:
    """Return whom one could take somebody for."""
    words = QCoreApplication.translate("two_keys", "The {name} you know")
    known = words.format(name=bounded(person.petname, _MOST_NAME))
    if not person.name or person.name == person.petname:
        return known
    return f"{known}: {claimed(bounded(person.name, _MOST_NAME))}"


def _hint(name: str, person: Person) -> str:
    """Return which letters betray it, if some do."""
    both = (
        odd_letters(name, known) for known in (person.petname, person.name) if known
    )
    odd = min(both, key=len, default="")
    if not odd:
        return ""
    words = QCoreApplication.translate("two_keys", "Look at: {letters}")
    return words.format(letters=odd)
