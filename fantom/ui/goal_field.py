"""A field, such as for whom to write to: it takes words, and pictures of words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent


class GoalField(QLineEdit):
    """A line; a picture that is pasted goes to whoever can read it."""

    picture_pasted = Signal(object)  # a QMimeData, as long as the signal lasts

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)  # the card around it takes them

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - a start goes without

        if event.matches(QKeySequence.StandardKey.Paste):
            data = QGuiApplication.clipboard().mimeData()
            if _is_picture(data):
                self.picture_pasted.emit(data)
                return
        super().keyPressEvent(event)


def _is_picture(data: "QMimeData | None") -> bool:
    """Whether there is a picture, and no words that somebody could have meant."""
    # Not before: what reads pictures is loaded with the node.
    from fantom.ui.picture_sources import has_picture  # noqa: PLC0415

    if data is None or not has_picture(data):
        return False
    return data.hasUrls() or not data.hasText()
