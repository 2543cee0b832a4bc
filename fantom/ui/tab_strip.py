"""The tabs: Home, then one for each peer."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from fantom.ui.icons import icon
from fantom.ui.names import imitated, marked_name
from fantom.ui.pieces import Dot, IconButton, label, row
from fantom.ui.ring import Ring
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.peers.peer import Peer
    from fantom.ui.chat_tab import ChatTab

HOME, NOTES = "", "notes"
_MOST_UNREAD = 99
_CROSS, _HOME_ICON, _WIDEST, _NARROWEST = 22, 18, 220, 150
_WIDEST_MARKED = 320
# By the values of PeerState: the first picture, without tabs, needs no peers.
_TONES = {"online": "ok", "connecting": "wait", "waiting": "wait", "offline": "off"}


def counted(unread: int) -> str:
    """Return a number up to a point; then it is many."""
    return f"{_MOST_UNREAD}+" if unread > _MOST_UNREAD else str(unread)


class TabFacts(NamedTuple):
    """What a list of all tabs shows of one."""

    id: str
    name: str
    spoken: str
    tone: str
    unread: str
    sought: str  # what a filter looks in


class TabEnds(QWidget):
    """What stands behind a tab's name: unread texts, and the way to close it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("ends")
        self._theme = theme
        self.badge = label("", "badge")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ring, self.transfers = Ring(theme), label("", "small")
        self.close_button = IconButton("close", "", theme)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = row(
            self.ring, self.transfers, self.badge, self.close_button, spacing=4
        )
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.fit()
        self.ring.hide()
        self.transfers.hide()
        self.show_unread(0)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.close_button.set_name(self.tr("Close tab"))

    def fit(self) -> None:
        """Grow with the text."""
        edge = self._theme.px(_CROSS)
        self.close_button.setFixedSize(edge, edge)
        self.adjustSize()

    def show_unread(self, unread: int) -> None:
        """Count up to a point; then it is many."""
        self.badge.setText(counted(unread))
        self.badge.setVisible(unread > 0)
        self.adjustSize()

    def show_transfers(self, count: int, share: float) -> bool:
        """Show how far they are; return whether that takes other room than before."""
        before = self.ring.isHidden(), self.transfers.isHidden()
        self.ring.setVisible(count > 0)
        self.ring.show_share(share)
        self.transfers.setText(str(count))
        self.transfers.setVisible(count > 1)
        self.adjustSize()
        return before != (self.ring.isHidden(), self.transfers.isHidden())


class TabStrip(QTabBar):
    """Knows each tab by its peer's id; Home has none and stays first."""

    chosen = Signal(str)  # a peer's id, or HOME
    close_wanted = Signal(str)  # a peer's id
    laid_out = Signal()  # what fits may be something else now

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ends: dict[str, TabEnds] = {}
        self._dots: dict[str, Dot] = {}
        self._tabs: dict[str, ChatTab] = {}
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addTab("")
        self.setTabData(0, HOME)
        self.currentChanged.connect(self._on_current_changed)
        self.tabMoved.connect(self._on_moved)
        theme.changed.connect(self._tint)
        self._tint()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Conversations"))
        self.setTabText(0, self.tr("Home"))
        # Qt names these once, in the language of its start.
        for end, words in (
            ("Left", self.tr("Scroll to the left")),
            ("Right", self.tr("Scroll to the right")),
        ):
            for button in self.findChildren(QToolButton, f"Scroll{end}Button"):
                button.setAccessibleName(words)
        for tab in self._tabs.values():
            self.refresh(tab)
        if NOTES in self._ends:
            self.setTabText(self.ids().index(NOTES), self.notes_name())

    def notes_name(self) -> str:
        """Return what the tab of notes to oneself is called."""
        return self.tr("Notes to yourself")

    @property
    def current(self) -> str:
        """The id of the tab in front."""
        return str(self.tabData(self.currentIndex()))

    def ids(self) -> list[str]:
        """Return all ids from left to right."""
        return [str(self.tabData(place)) for place in range(self.count())]

    def id_at(self, place: QPoint) -> str | None:
        """Return the id of the tab under the mouse, if there is one."""
        found = self.tabAt(place)
        return None if found < 0 else str(self.tabData(found))

    def add(self, tab: "ChatTab") -> None:
        """Put a tab behind the others."""
        peer_id = tab.peer.id
        self._tabs[peer_id] = tab
        place = self.addTab(marked_name(tab.peer))
        self.setTabData(place, peer_id)
        ends = self._ends[peer_id] = TabEnds(self._theme)
        ends.close_button.clicked.connect(partial(self.close_wanted.emit, peer_id))
        dot = self._dots[peer_id] = Dot()
        self.setTabButton(place, QTabBar.ButtonPosition.LeftSide, _indented(dot))
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, ends)
        self.refresh(tab)

    def add_notes(self) -> None:
        """Put the tab of notes to oneself behind the others."""
        place = self.addTab(self.notes_name())
        self.setTabData(place, NOTES)
        ends = self._ends[NOTES] = TabEnds(self._theme)
        ends.close_button.clicked.connect(partial(self.close_wanted.emit, NOTES))
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, ends)
        self._tint()

    def remove(self, peer_id: str) -> None:
        """Take a tab away."""
        place = self.ids().index(peer_id)
        for parts in (self._ends, self._dots, self._tabs):
            parts.pop(peer_id, None)
        self.removeTab(place)

    def refresh(self, tab: "ChatTab") -> None:
        """Show name, presence and unread texts as they are now."""
        peer = tab.peer
        place = self.ids().index(peer.id)
        name = marked_name(peer)
        self._dots[peer.id].show_tone(_TONES[peer.state])
        ends = self._ends[peer.id]
        ends.show_unread(tab.unread)
        # An ampersand would become an underline.
        self.setTabText(place, name.replace("&", "&&"))
        self._mark(place, peer)
        facts = (str(peer.endpoint), self._state(peer.state))
        is_odd = imitated(peer) is not None  # then a tab may have no room for the words
        self.setTabToolTip(place, " · ".join((name, *facts) if is_odd else facts))
        self.setAccessibleTabName(place, self._spoken(tab))

    def show_progress(self, tab: "ChatTab") -> None:
        """Show how far the transfers of a tab are."""
        underway = tab.files.underway
        ends = self._ends[tab.peer.id]
        if ends.show_transfers(underway.count, underway.share):
            self.refresh(tab)

    def choose(self, peer_id: str) -> None:
        """Bring a tab to the front."""
        self.setCurrentIndex(self.ids().index(peer_id))

    def choose_last(self) -> None:
        """Bring the last tab to the front."""
        self.setCurrentIndex(self.count() - 1)

    def choose_place(self, place: int) -> None:
        """Bring the tab at that place to the front, if there is one."""
        if place < self.count():
            self.setCurrentIndex(place)

    def shift(self, step: int) -> None:
        """Move the tab in front by keys; Home stays where it is."""
        start = self.currentIndex()
        if start and 0 < start + step < self.count():
            self.moveTab(start, start + step)

    @property
    def overflows(self) -> bool:
        """Whether some tabs are out of sight."""
        return self._wanted() > self.width()

    @property
    def unread(self) -> int:
        """How many texts nobody has seen, in all tabs."""
        return sum(tab.unread for tab in self._tabs.values())

    def facts(self, tab_id: str) -> TabFacts:
        """Return what the list of all tabs shows of one."""
        if tab_id == HOME:
            home = self.tr("Home")
            return TabFacts(HOME, home, home, "", "", home)
        if tab_id == NOTES:
            notes = self.notes_name()
            return TabFacts(NOTES, notes, notes, "", "", notes)
        tab = self._tabs[tab_id]
        name, unread = marked_name(tab.peer), tab.unread
        return TabFacts(
            tab_id,
            name,
            self._spoken(tab),
            _TONES[tab.peer.state],
            counted(unread) if unread else "",
            f"{name} {tab.peer.name} {tab.peer.endpoint}",
        )

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        is_marked = index > 0 and not self.tabIcon(index).isNull()
        widest = self._theme.px(_WIDEST_MARKED if is_marked else _WIDEST)
        return hint.boundedTo(QSize(widest, hint.height()))

    def minimumTabSizeHint(self, index: int) -> QSize:
        hint = self.tabSizeHint(index)
        return hint.boundedTo(QSize(self._theme.px(_NARROWEST), hint.height()))

    def tabLayoutChange(self) -> None:
        super().tabLayoutChange()
        self.laid_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.laid_out.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.MiddleButton:
            place = self.tabAt(event.position().toPoint())
            if place > 0:
                self.close_wanted.emit(str(self.tabData(place)))

    def _wanted(self) -> int:
        return sum(self.tabRect(place).width() for place in range(self.count()))

    @property
    def by_keys(self) -> dict[str, Callable[..., None]]:
        """What shortcuts do with tabs, by their names."""
        return {
            "next": partial(self.turn, 1),
            "previous": partial(self.turn, -1),
            "tab": self.choose_place,
            "last": self.choose_last,
            "left": partial(self.shift, -1),
            "right": partial(self.shift, 1),
        }

    def turn(self, step: int) -> None:
        """Bring a neighbour to the front, round the corner if need be."""
        self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def _state(self, state: str) -> str:
        match state:
            case "online":
                return self.tr("online")
            case "connecting":
                return self.tr("connecting…")
            case "waiting":
                return self.tr("waiting for their answer")
        return self.tr("offline")

    def _spoken(self, tab: "ChatTab") -> str:
        facts = [marked_name(tab.peer), self._state(tab.peer.state)]
        if tab.unseen.texts:
            words = self.tr("unread: {count}")
            facts.append(words.format(count=tab.unseen.texts))
        if tab.unseen.is_asked:
            facts.append(self.tr("wants to compare keys"))
        if count := tab.files.underway.count:
            words = self.tr("transfers: {count}")
            facts.append(words.format(count=count))
        return ", ".join(facts)

    def _on_current_changed(self, _place: int) -> None:
        self.chosen.emit(self.current)

    def _on_moved(self, _from: int, _to: int) -> None:
        home = self.ids().index(HOME)
        if home != 0:
            self.moveTab(home, 0)

    def _mark(self, place: int, peer: "Peer") -> None:
        """Warn of a peer that could be taken for another one."""
        is_odd = imitated(peer) is not None
        if is_odd == self.tabIcon(place).isNull():
            edge = self._theme.px(_HOME_ICON)
            sign = icon("warning", self._theme.colours.bad, edge) if is_odd else QIcon()
            self.setTabIcon(place, sign)

    def _tint(self) -> None:
        edge = self._theme.px(_HOME_ICON)
        self.setIconSize(QSize(edge, edge))
        self.setTabIcon(0, icon("fantom", self._theme.colours.accent, edge))
        for place, tab_id in enumerate(self.ids()[1:], 1):
            is_notes = tab_id == NOTES
            note = icon("note", self._theme.colours.dim, edge) if is_notes else QIcon()
            self.setTabIcon(place, note)
        for tab in self._tabs.values():
            self._mark(self.ids().index(tab.peer.id), tab.peer)
        for ends in self._ends.values():
            ends.fit()


def _indented(dot: Dot) -> QWidget:
    """Keep the dot away from the edge, which Qt puts it on."""
    place = QWidget()
    layout = row(dot)
    layout.setContentsMargins(9, 0, 0, 0)
    place.setLayout(layout)
    place.adjustSize()
    return place
