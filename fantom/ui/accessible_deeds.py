"""What a screen reader finds in a row of files: its painted buttons, to be pressed."""

from typing import Any
from weakref import ref

from PySide6.QtCore import QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
)

from fantom.ui.deed_rows import DeedRows
from fantom.ui.files_facts import Deed

_PRESS = "Press"  # as Qt calls it; it is told to assistive programs in this way


class _Press(QAccessibleActionInterface):
    """The one thing that can be done with a button."""

    def __init__(self, button: "AccessibleDeed") -> None:
        super().__init__()
        self._button = ref(button)

    def actionNames(self) -> list[str]:
        return [_PRESS]

    def doAction(self, name: str) -> None:
        button = self._button()
        if name == _PRESS and button is not None:
            button.press()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


class AccessibleDeed(QAccessibleInterface):
    """One button of a row; Qt keeps it by a number until it is dropped."""

    def __init__(self, rows: DeedRows, row: int, deed: Deed) -> None:
        super().__init__()
        self._list: ref[DeedRows] | None = ref(rows)
        self.row, self.deed = row, deed
        self._press = _Press(self)
        self.number = QAccessible.registerAccessibleInterface(self)

    @property
    def _rows(self) -> DeedRows | None:
        return self._list() if self._list else None

    def press(self) -> None:
        """Do as if it was clicked."""
        if self._rows is not None and self.isValid():
            self._rows.press_deed(self.row, self.deed)

    def drop(self) -> None:
        """Be gone for Qt, too."""
        self._list = None
        QAccessible.deleteAccessibleInterface(self.number)

    def isValid(self) -> bool:
        rows = self._rows
        if rows is None or self.row >= len(rows):
            return False
        return any(zone.deed is self.deed for zone in rows.zones(self.row))

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self._rows.window().windowHandle() if self._rows else None

    def parent(self) -> Any:
        if self._rows is None:
            return None
        shown = QAccessible.queryAccessibleInterface(self._rows)
        return None if shown is None else shown.child(self.row)

    def child(self, _index: int) -> Any:
        return None

    def childAt(self, _x: int, _y: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        if self._rows is None or not self.isValid():
            return QRect()
        return self._rows.place_of_deed(self.row, self.deed)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.PushButton

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """It is called what it does."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        rows = self._rows
        if rows is None or not self.isValid():
            state.invalid = True
            return state
        is_current = rows.current == self.row and rows.hasFocus()
        state.focusable = True
        state.focused = is_current and rows.chosen_in(self.row) is self.deed
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind != QAccessible.Text.Name or self._rows is None:
            return ""
        words = [z.words for z in self._rows.zones(self.row) if z.deed is self.deed]
        return words[0] if words else ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        is_action = kind == QAccessible.InterfaceType.ActionInterface
        return self._press if is_action else None
