"""A few signs to react with, and the way to all others."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from fantom.ui.emoji import all_emoji
from fantom.ui.emoji_picker import EmojiPicker
from fantom.ui.pieces import IconButton, row
from fantom.ui.theme import Theme

USUAL = ("👍", "❤️", "😂", "😮", "😢", "🙏")
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_EDGE, _GAP = 38, 4


class ReactionPicker(QFrame):
    """Opens over a message; arrows walk, Enter picks, Escape closes."""

    picked = Signal(str, str)  # a message's id, a sign

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("emoji")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._message = theme, ""
        self.buttons = [self._sign_button(sign) for sign in USUAL]
        self.more = IconButton("smile", "", theme, 20)
        self.more.setFixedSize(_EDGE, _EDGE)
        self.more.clicked.connect(self._open_all)
        self.all: EmojiPicker | None = None
        layout = row(*self.buttons, self.more, spacing=2)
        layout.setContentsMargins(6, 6, 6, 6)
        self.setLayout(layout)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("React"))
        self.more.set_name(self.tr("Other emoji"))
        names = _names()
        for button, sign in zip(self.buttons, USUAL, strict=True):
            name = names.get(sign[0], sign)
            button.setAccessibleName(name)
            button.setToolTip(name)

    def _sign_button(self, sign: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("kind", "emoji")
        button.setCheckable(True)
        button.setFixedSize(_EDGE, _EDGE)
        button.clicked.connect(partial(self._pick, sign))
        return button

    def open_over(self, shape: QRect, message: str, current: str) -> None:
        """Show it above a message that has that shape; `current` is what we said."""
        self._message = message
        for button, sign in zip(self.buttons, USUAL, strict=True):
            button.setChecked(sign == current)
        self.adjustSize()
        place = shape.topLeft() - QPoint(0, self.height() + _GAP)
        if screen := QGuiApplication.screenAt(shape.center()):
            room = screen.availableGeometry()
            place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
            place.setY(max(room.top(), place.y()))
        self.move(place)
        self.show()
        self.buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def forget(self) -> None:
        """Close it: the messages are gone."""
        self._message = ""
        self.hide()
        if self.all is not None:
            self.all.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            signs: list[QToolButton] = [*self.buttons, self.more]
            place = next((i for i, it in enumerate(signs) if it.hasFocus()), 0)
            signs[(place + step) % len(signs)].setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in (*self.buttons, self.more):
                if button.hasFocus():
                    button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _pick(self, sign: str, _is_checked: object = None) -> None:
        self.hide()
        self.picked.emit(self._message, sign)

    def _open_all(self) -> None:
        if self.all is None:
            parent = self.parentWidget()
            assert parent is not None, "it belongs to a list"
            self.all = EmojiPicker(parent, self._theme)
            self.all.picked.connect(self._pick)
        corner = self.mapToGlobal(QPoint(0, self.height()))
        self.hide()
        self.all.open_at(corner)


def _names() -> dict[str, str]:
    """Return what emoji are called, by their first sign."""
    every = (emoji for group in all_emoji().values() for emoji in group)
    return {emoji.text[0]: emoji.shown_name for emoji in every}
