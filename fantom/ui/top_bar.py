"""The line above everything: tabs, what is known of the network, and the menus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu

from fantom.errors import FantomError
from fantom.settings import Settings
from fantom.ui.language_pill import LanguagePill
from fantom.ui.network_pill import NetworkPill
from fantom.ui.pieces import IconButton, row
from fantom.ui.shortcuts import find
from fantom.ui.tab_strip import TabFacts, TabStrip
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.ui.tab_list import TabList

_HEIGHT, _BUTTON = 46, 28
# Below these widths a pill shows its light only, and one language of all.
_ROOM_FOR_WORDS, _ROOM_FOR_LANGUAGES = 1000, 720
DO_NOT_DISTURB = "chat.do_not_disturb"


class TopBar(QFrame):
    """Tabs on the left, the rest on the right."""

    settings_wanted = Signal()
    identity_wanted = Signal()
    lock_wanted = Signal()
    notes_wanted = Signal()
    search_wanted = Signal()
    shortcuts_wanted = Signal()
    about_wanted = Signal()
    quit_wanted = Signal()
    failed = Signal(object)  # a FantomError: a choice could not be saved

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("top")
        self._settings, self._theme = settings, theme
        self.strip = TabStrip(theme)
        self.pill = NetworkPill(theme)
        self.languages = LanguagePill(settings)
        self.all_tabs = IconButton("chevron", "", theme, 16)
        self.gear = IconButton("settings", "", theme, 18)
        self.more = IconButton("menu", "", theme, 18)
        for button in (self.gear, self.more):
            button.setProperty("kind", "round")
        self._tab_list: TabList | None = None
        self.menu = QMenu(self)
        self.quiet = QAction(self.menu, checkable=True)
        self._fill_menu()
        self._lay_out()
        self._connect()
        self._size()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.all_tabs.set_name(self.tr("All tabs"))
        self.gear.set_name(self.tr("Settings"))
        self.more.set_name(self.tr("Menu"))
        self.quiet.setText(self.tr("Do not disturb"))
        self._to_settings.setText(self.tr("Settings…"))
        self._to_identity.setText(self.tr("Your identity…"))
        self._to_lock.setText(self.tr("Lock"))
        self._to_notes.setText(self.tr("Notes to yourself"))
        self._to_search.setText(self.tr("Search in all tabs…"))
        self._to_shortcuts.setText(self.tr("Shortcuts"))
        self._to_about.setText(self.tr("About Fantom"))
        self._to_quit.setText(self.tr("Quit"))
        if self._tab_list is not None and self._tab_list.isVisible():
            self.tab_list.fill(self._all_facts(), self.strip.current)

    def show_lockable(self, *, lockable: bool) -> None:
        """Offer to lock, if there is something that can be locked."""
        self._to_lock.setVisible(lockable)

    @property
    def tab_list(self) -> "TabList":
        """The list of all tabs, made when it is first wanted."""
        if self._tab_list is None:
            from fantom.ui.tab_list import TabList  # noqa: PLC0415 - as above

            self._tab_list = TabList(self._theme, self)
            self._tab_list.chosen.connect(self.strip.choose)
        return self._tab_list

    def open_tab_list(self) -> None:
        """Show all tabs below their button."""
        corner = self.all_tabs.rect().bottomRight() + QPoint(1, 6)
        place = self.all_tabs.mapToGlobal(corner)
        self.tab_list.open_below(place, self._all_facts(), self.strip.current)

    def _all_facts(self) -> list[TabFacts]:
        return [self.strip.facts(peer_id) for peer_id in self.strip.ids()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_overflow()

    def _lay_out(self) -> None:
        layout = row(spacing=6)
        layout.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.all_tabs)
        layout.addStretch(1)
        for part in (self.pill, self.languages, self.gear, self.more):
            layout.addWidget(part)
        layout.setContentsMargins(8, 0, 8, 0)
        self.setLayout(layout)

    def _fill_menu(self) -> None:
        self._to_identity = self._offer("identity", self.identity_wanted)
        self._to_lock = self._offer("lock", self.lock_wanted)
        self.menu.addSeparator()
        self._to_notes = self._offer("notes", self.notes_wanted)
        self._to_search = self._offer("everywhere", self.search_wanted)
        self.menu.addSeparator()
        self._to_settings = self._offer("settings", self.settings_wanted)
        self.menu.addAction(self.quiet)
        self.menu.addSeparator()
        self._to_shortcuts = self._offer("keys", self.shortcuts_wanted)
        self._to_about = self._offer("", self.about_wanted)
        self.menu.addSeparator()
        self._to_quit = self._offer("quit", self.quit_wanted)
        self.show_lockable(lockable=False)

    def _offer(self, what: str, wanted: object) -> QAction:
        action = self.menu.addAction("")
        action.triggered.connect(wanted)
        if what:
            # Shown only: the window has the key itself.
            action.setShortcut(QKeySequence(find(what).keys[0]))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def _connect(self) -> None:
        self.gear.clicked.connect(self.settings_wanted)
        self.more.clicked.connect(self._open_menu)
        self.all_tabs.clicked.connect(self.open_tab_list)
        self.quiet.toggled.connect(self._set_quiet)
        self.languages.failed.connect(self.failed)
        self.strip.laid_out.connect(self._show_overflow)
        self._theme.changed.connect(self._size)
        self._settings.on_change(self._on_setting)
        self._on_setting(DO_NOT_DISTURB)

    def _size(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
        edge = self._theme.px(_BUTTON)
        for button in (self.all_tabs, self.gear, self.more):
            button.setFixedSize(QSize(edge, edge))
        self._show_overflow()

    def _show_overflow(self) -> None:
        """Offer the list where tabs are out of sight; keep their room from words."""
        self.pill.show_words(shown=self.width() >= self._theme.px(_ROOM_FOR_WORDS))
        room = self._theme.px(_ROOM_FOR_LANGUAGES)
        self.languages.fold(folded=self.width() < room)
        self.all_tabs.setVisible(self.strip.overflows)

    def _open_menu(self) -> None:
        corner = self.more.mapToGlobal(self.more.rect().bottomRight() + QPoint(1, 6))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    def _set_quiet(self, quiet: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._settings.flag(DO_NOT_DISTURB) != quiet:
            try:
                self._settings.set(DO_NOT_DISTURB, quiet)
            except FantomError as error:
                self.failed.emit(error)

    def _on_setting(self, key: str) -> None:
        if key == DO_NOT_DISTURB:
            self.quiet.setChecked(self._settings.flag(key))
