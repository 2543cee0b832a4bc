"""What a screen reader finds in the list of messages: each line is an item of it.

PySide6 (6.8 to 6.11, at least) carries accessible interfaces written in Python. Three
things keep them sound. The interface of a widget is deleted by Qt together with the
widget, so Python must hold it until then. An item belongs to no widget: Qt keeps it by
a number until it is deleted by that number, so it is never left to Python alone. And
there may be hundreds of thousands of lines: items are made when somebody asks for
them, and only the latest few hundred are kept. Whatever Qt keeps of these holds the
list weakly: or what was said would outlive its tab.
"""

from collections import OrderedDict
from functools import cache
from typing import Any
from weakref import ref

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from fantom.ui.accessible_deeds import AccessibleDeed
from fantom.ui.message_list import MessageList

_MOST_KEPT = 400
_MOST_SPOKEN = 3


class AccessibleMessage(QAccessibleInterface):
    """One line: its words, its place, and whether the keyboard is there."""

    def __init__(self, messages: MessageList, row: int) -> None:
        super().__init__()
        self._list: ref[MessageList] | None = ref(messages)
        self.row = row
        self.number = QAccessible.registerAccessibleInterface(self)
        self._buttons: list[AccessibleDeed] = []

    @property
    def _messages(self) -> MessageList | None:
        return self._list() if self._list else None

    def drop(self) -> None:
        """Be gone for Qt, too."""
        self._list = None
        self._drop_buttons()
        QAccessible.deleteAccessibleInterface(self.number)

    def isValid(self) -> bool:
        return self._messages is not None and self.row < len(self._messages)

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self._messages.window().windowHandle() if self._messages else None

    def parent(self) -> Any:
        if self._messages is None:
            return None
        return QAccessible.queryAccessibleInterface(self._messages)

    @property
    def buttons(self) -> "list[AccessibleDeed]":
        """What can be pressed in the line, as it is now."""
        messages = self._messages
        if messages is None or not self.isValid():
            return []
        deeds = [zone.deed for zone in messages.zones(self.row)]
        if deeds != [button.deed for button in self._buttons]:
            self._drop_buttons()
            self._buttons = [AccessibleDeed(messages, self.row, it) for it in deeds]
        return self._buttons

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            button.drop()
        self._buttons = []

    def child(self, index: int) -> Any:
        buttons = self.buttons
        return buttons[index] if 0 <= index < len(buttons) else None

    def childAt(self, x: int, y: int) -> Any:
        return next((it for it in self.buttons if it.rect().contains(x, y)), None)

    def childCount(self) -> int:
        return len(self.buttons)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        is_ours = isinstance(child, AccessibleDeed) and child in self._buttons
        return self._buttons.index(child) if is_ours else -1  # type: ignore[arg-type]

    def rect(self) -> QRect:
        if not self._messages or not self.isValid():
            return QRect()
        rect = self._messages.row_rect(self.row).toRect()
        viewport = self._messages.viewport()
        return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nobody can change what was said."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self._messages or not self.isValid():
            state.invalid = True
            return state
        is_current = self._messages.current == self.row
        state.focusable = state.selectable = state.readOnly = True
        state.selected = is_current
        state.focused = is_current and self._messages.hasFocus()
        room = self._messages.viewport().rect()
        row = self._messages.row_rect(self.row).toRect()
        state.offscreen = not room.intersects(row)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name and self._messages and self.isValid():
            return self._messages.spoken(self.row)
        return ""


class AccessibleMessages(QAccessibleWidget):
    """The list of them, with what a screen reader is told unasked."""

    def __init__(self, messages: MessageList) -> None:
        super().__init__(messages, QAccessible.Role.List)
        self._list = ref(messages)
        self._items: OrderedDict[int, AccessibleMessage] = OrderedDict()

    @property
    def _messages(self) -> MessageList:
        messages = self._list()
        assert messages is not None, "Qt deletes this together with the list"
        return messages

    def forget(self) -> None:
        """Drop every item: what they spoke of is gone."""
        while self._items:
            self._items.popitem()[1].drop()

    def childCount(self) -> int:
        return len(self._messages)

    def child(self, index: int) -> Any:
        if not 0 <= index < len(self._messages):
            return None
        item = self._items.get(index)
        if item is None:
            item = self._items[index] = AccessibleMessage(self._messages, index)
            if len(self._items) > _MOST_KEPT:
                self._items.popitem(last=False)[1].drop()
        self._items.move_to_end(index)
        return item

    def childAt(self, x: int, y: int) -> Any:
        viewport = self._messages.viewport()
        place = viewport.mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        if not len(self._messages) or not viewport.rect().contains(place):
            return None
        return self.child(self._messages.row_at(place.y()))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.row if isinstance(child, AccessibleMessage) else -1

    def focusChild(self) -> Any:
        current = self._messages.current
        return None if current is None else self.child(current)


class Announcer(QObject):
    """Tells a screen reader what changes in a list; silent while there is none."""

    def __init__(self, messages: MessageList) -> None:
        super().__init__(messages)
        self._messages = messages
        _install()
        messages.current_changed.connect(self._on_current_changed)
        messages.came.connect(self._on_came)
        messages.files_settled.connect(self._on_settled)
        messages.deeds_changed.connect(self._on_deeds_changed)
        messages.wiped.connect(self._on_wiped)

    def words_for(self, rows: list[int]) -> list[str]:
        """Return what is said about new texts; of many only how many they are."""
        if len(rows) > _MOST_SPOKEN:
            return [self.tr("%n new message(s)", "", len(rows))]
        return [self._messages.spoken(row) for row in rows]

    def _on_came(self, rows: list[int]) -> None:
        if QAccessible.isActive():
            for words in self.words_for(rows):
                QAccessible.updateAccessibility(
                    QAccessibleAnnouncementEvent(self._messages, words)
                )

    def _on_settled(self, row: int) -> None:
        """Say that files go on, rest, are here or failed; not how far they are."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self._messages, self._messages.spoken(row))
            )

    def _on_deeds_changed(self, row: int) -> None:
        """Tell which button Return presses now."""
        messages = self._messages
        if QAccessible.isActive() and messages.current == row and messages.hasFocus():
            deed = messages.chosen_in(row)
            words = [it.words for it in messages.zones(row) if it.deed is deed]
            for said in words:
                event = QAccessibleAnnouncementEvent(messages, said)
                QAccessible.updateAccessibility(event)

    def _on_current_changed(self, row: int) -> None:
        if QAccessible.isActive():
            event = QAccessibleEvent(self._messages, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    def _on_wiped(self) -> None:
        if isinstance(interface := self._messages.accessible, AccessibleMessages):
            interface.forget()


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_of)


def _interface_of(kind: str, shown: QObject) -> QAccessibleInterface | None:
    """Answer Qt, which asks for every class that a widget is made of."""
    if kind != "MessageList" or not isinstance(shown, MessageList):
        return None
    interface = AccessibleMessages(shown)
    shown.accessible = interface
    return interface
