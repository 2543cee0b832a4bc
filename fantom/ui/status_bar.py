"""The line at the bottom of the window: what is promised, and what is under way."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from fantom.ui.pieces import Button, Picture, label, row
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.ui.chat_tab import ChatTab
    from fantom.ui.files_facts import FilesFacts, Underway

_MOST_LISTED = 20
_LOW = 400


class StatusBar(QFrame):
    """Counts the transfers of all tabs; a click lists them.

    There unless the window is so low that the chat needs its place.
    """

    chosen = Signal(str, object)  # the id of a tab, and of a transfer in it

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("status")
        self._theme, self._window = theme, window
        self.tabs: Callable[[], Sequence[ChatTab]] = list
        self.promise = label()
        self.button = Button("", kind="status")
        self.button.hide()
        self.button.clicked.connect(self.list_transfers)
        self.menu: QMenu | None = None
        self._listed: dict[tuple[str, bytes], QAction] = {}
        layout = row(Picture("lock", theme), self.promise, None, self.button, spacing=6)
        layout.setContentsMargins(14, 0, 14, 0)
        self.setLayout(layout)
        window.installEventFilter(self)
        theme.changed.connect(self._fit)
        self._retranslate()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the height of the window."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        self.setVisible(self._window.height() >= self._theme.px(_LOW))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.promise.setText(self.tr("History lives in memory only"))
        self.button.setToolTip(self.tr("List the transfers"))
        self.button.setAccessibleName(self.tr("List the transfers"))
        self.refresh()

    def refresh(self) -> None:
        """Show what is under way now."""
        parts = [tab.files.underway for tab in self.tabs()]
        count = sum(part.count for part in parts)
        self.button.setVisible(count > 0)
        if count:
            words = _words(count, parts)
            self.button.setText(words)
            self.button.setAccessibleName(words)
        if self.menu is not None and self.menu.isVisible():
            self._follow(self.menu)

    def list_transfers(self) -> None:
        """Show them above the button, each with a way to its place."""
        if self.menu is None:
            self.menu = QMenu(self)
        self._fill(self.menu)
        corner = self.button.mapToGlobal(self.button.rect().topRight())
        size = self.menu.sizeHint()
        self.menu.popup(corner - QPoint(size.width(), size.height() + 2))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        self._listed.clear()
        for tab_id, transfer, words in self._lines()[:_MOST_LISTED]:
            action = menu.addAction(words)
            action.triggered.connect(partial(self._choose, tab_id, transfer))
            self._listed[tab_id, transfer] = action

    def _follow(self, menu: QMenu) -> None:
        """Say how far they are now, without a word changing its place."""
        lines = self._lines()[:_MOST_LISTED]
        if not lines:
            menu.close()
        elif [(tab_id, transfer) for tab_id, transfer, _ in lines] != [*self._listed]:
            self._fill(menu)
        else:
            for tab_id, transfer, words in lines:
                self._listed[tab_id, transfer].setText(words)

    def _lines(self) -> list[tuple[str, bytes, str]]:
        return [
            (tab.peer.id, transfer, _line(facts))
            for tab in self.tabs()
            for transfer, facts in tab.files.all
            if facts.is_under_way
        ]

    def _choose(self, tab_id: str, transfer: bytes, _is_checked: object = None) -> None:
        self.chosen.emit(tab_id, transfer)


def _words(count: int, parts: "Sequence[Underway]") -> str:
    # The first picture does without these, as nothing is under way in it.
    from fantom.i18n.quantities import Quantities  # noqa: PLC0415
    from fantom.ui.files_words import SEPARATOR, rate_text  # noqa: PLC0415

    rate = sum(part.rate for part in parts)
    words = Quantities().transfers(count)
    return f"{words}{SEPARATOR}{rate_text(rate)}" if rate else words


def _line(facts: "FilesFacts") -> str:
    from fantom.ui.files_words import listed_text  # noqa: PLC0415 - as above

    return listed_text(facts).replace("&", "&&")
