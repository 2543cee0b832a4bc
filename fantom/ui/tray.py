"""The icon beside the clock, where there is such a place."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from fantom.errors import FantomError
from fantom.settings import Settings
from fantom.ui.attention import Note
from fantom.ui.icons import pixmap
from fantom.ui.theme import Theme
from fantom.ui.top_bar import DO_NOT_DISTURB

_EDGE, _DOT = 64, 26


class Tray(QObject):
    """Opens the window, keeps quiet, quits; pops up notes."""

    open_wanted = Signal()
    quit_wanted = Signal()
    failed = Signal(object)  # a FantomError: a choice could not be saved
    note_clicked = Signal()

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._settings, self._theme = settings, theme
        self._has_unread = False
        self.icon: QSystemTrayIcon | None = None
        self.menu = QMenu()
        self.quiet = QAction(self.menu, checkable=True)
        self._to_open, self._to_quit = QAction(self.menu), QAction(self.menu)
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._appear()
        self.retranslate()

    def retranslate(self) -> None:
        """Speak as the window does, which calls this: no widget, no event."""
        self.quiet.setText(self.tr("Do not disturb"))
        self._to_open.setText(self.tr("Open"))
        self._to_quit.setText(self.tr("Quit"))

    @property
    def exists(self) -> bool:
        """Whether there is an icon to come back by."""
        return self.icon is not None

    def show_unread(self, *, unread: bool) -> None:
        """Put a dot on the icon, or take it away."""
        self._has_unread = unread
        self._draw()

    def pop_up(self, note: Note) -> bool:
        """Show a note; False where nobody would show it."""
        if self.icon is None:
            return False
        self.icon.showMessage(note.title, note.text, self.icon.icon())
        return True

    def hide(self) -> None:
        """Go away before the program does."""
        if self.icon is not None:
            self.icon.hide()

    def _appear(self) -> None:
        self.icon = QSystemTrayIcon(self)
        self.icon.setToolTip("Fantom")
        self._fill_menu()
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self.note_clicked)
        self._theme.changed.connect(self._draw)
        self._settings.on_change(self._on_setting)
        self._on_setting(DO_NOT_DISTURB)
        self._draw()
        self.icon.show()

    def _fill_menu(self) -> None:
        self._to_open.triggered.connect(self.open_wanted)
        self._to_quit.triggered.connect(self.quit_wanted)
        self.menu.addActions([self._to_open, self.quiet])
        self.menu.addSeparator()
        self.menu.addAction(self._to_quit)
        self.quiet.toggled.connect(self._set_quiet)

    def _draw(self) -> None:
        if self.icon is not None:
            self.icon.setIcon(tray_icon(self._theme, unread=self._has_unread))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()

    def _set_quiet(self, quiet: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._settings.flag(DO_NOT_DISTURB) != quiet:
            try:
                self._settings.set(DO_NOT_DISTURB, quiet)
            except FantomError as error:
                self.failed.emit(error)

    def _on_setting(self, key: str) -> None:
        if key == DO_NOT_DISTURB:
            self.quiet.setChecked(self._settings.flag(key))


def tray_icon(theme: Theme, *, unread: bool) -> QIcon:
    """Return Fantom's icon, with a dot while something is unread."""
    picture = QPixmap(pixmap("fantom", theme.colours.accent, _EDGE))
    if unread:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours.bad))
        painter.drawEllipse(QRectF(_EDGE - _DOT, 0, _DOT, _DOT))
        painter.end()
    return QIcon(picture)
