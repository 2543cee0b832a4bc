"""The list of all tabs, for when there are more than the strip can show."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fantom.ui.pieces import Dot, Elided, label, row
from fantom.ui.tab_strip import TabFacts
from fantom.ui.theme import Theme

_WIDTH, _HEIGHT, _ROW = 320, 380, 36
_ID = Qt.ItemDataRole.UserRole
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TabList(QFrame):
    """A filter, and below it the tabs that fit."""

    chosen = Signal(str)  # a tab's id

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._theme = theme
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(False)
        self.list = QListWidget()
        self.list.setObjectName("tabs")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = label("", "dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        for part in (self.filter, self.nothing, self.list):
            layout.addWidget(part)
        self.filter.textChanged.connect(self._sift)
        self.filter.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Find a tab"))
        self.filter.setAccessibleName(self.tr("Find a tab"))
        self.list.setAccessibleName(self.tr("All tabs"))
        self.nothing.setText(self.tr("No tab has that name."))

    def open_below(self, corner: QPoint, tabs: list[TabFacts], current: str) -> None:
        """Show the tabs, with the right upper corner there."""
        self.filter.clear()
        self.fill(tabs, current)
        size = QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))
        self.resize(size)
        self.move(corner - QPoint(size.width(), 0))
        self.show()
        self.filter.setFocus()

    def fill(self, tabs: list[TabFacts], current: str) -> None:
        """Show these tabs, as far as they fit what is written in the filter."""
        self.list.clear()
        for facts in tabs:
            self._add(facts, current)
        self._sift(self.filter.text())

    def ids(self) -> list[str]:
        """Return the ids of the tabs that fit."""
        items = map(self.list.item, range(self.list.count()))
        return [str(item.data(_ID)) for item in items if not item.isHidden()]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the keys that walk in a list do so while a person types."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER:
            if item := self.list.currentItem():
                self._choose(item)
            return True
        if event.key() in _WALKING:
            self.list.event(event)
            return True
        return False

    def _add(self, facts: TabFacts, current: str) -> None:
        item = QListWidgetItem()
        item.setData(_ID, facts.id)
        item.setData(_ID + 1, facts.sought.casefold())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, facts.spoken)
        item.setSizeHint(QSize(0, self._theme.px(_ROW)))
        self.list.addItem(item)
        self.list.setItemWidget(item, _face(facts))
        if facts.id == current:
            self.list.setCurrentItem(item)

    def _sift(self, words: str) -> None:
        wanted = words.casefold().split()
        for place in range(self.list.count()):
            item = self.list.item(place)
            sought = str(item.data(_ID + 1))
            item.setHidden(not all(word in sought for word in wanted))
        self._keep_a_current()
        self.nothing.setVisible(not self.ids())
        self.list.setVisible(bool(self.ids()))

    def _keep_a_current(self) -> None:
        current = self.list.currentItem()
        if current is not None and not current.isHidden():
            self.list.scrollToItem(current)
            return
        for place in range(self.list.count()):
            if not self.list.item(place).isHidden():
                self.list.setCurrentRow(place)
                return

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(str(item.data(_ID)))


def _face(facts: TabFacts) -> QWidget:
    face = QWidget()
    face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    dot = Dot()
    dot.show_tone(facts.tone)
    dot.setVisible(bool(facts.tone))
    name = Elided(facts.name)
    badge: QLabel = label(facts.unread, "badge")
    badge.setVisible(bool(facts.unread))
    layout = row(dot, name, None, badge, spacing=9)
    layout.setContentsMargins(10, 0, 10, 0)
    face.setLayout(layout)
    return face
