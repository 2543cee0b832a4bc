"""The page that lists the keys."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fantom.ui.pieces import Button, label, row
from fantom.ui.shortcuts import TABLE, Group, group_text, keys_text, shortcut_text
from fantom.ui.theme import Theme

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom
_LARGE = 1.3
_SIZE, _LEAST = (600, 600), (420, 320)


class ShortcutsDialog(QDialog):
    """All shortcuts, by where they work."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large = theme.fonts.scale > _LARGE
        self.setWindowTitle(self.tr("Shortcuts"))
        wanted = QSize(*(theme.px(length) for length in _SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.setMinimumSize(*_LEAST)
        self.close_button = Button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.close)
        self._lay_out()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 18, 24, 18)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for group in Group:
            _add_group(grid, group, large=self._large)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Shortcuts"))
        area.setWidget(page)
        foot = QFrame()
        foot.setObjectName("foot")
        layout = row(None, self.close_button)
        layout.setContentsMargins(18, 12, 18, 12)
        foot.setLayout(layout)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(foot)
        self.close_button.setFocus()


def _add_group(grid: QGridLayout, group: Group, *, large: bool) -> None:
    place = grid.rowCount()
    heading = label(group_text(group), "title")
    heading.setContentsMargins(0, 10 if place > 1 else 0, 0, 2)
    grid.addWidget(heading, place, 0, 1, 2)
    for shortcut in TABLE:
        if shortcut.group is not group:
            continue
        place += 1
        words = label(shortcut_text(shortcut.what), "point", wrap=True)
        grid.addWidget(words, place, 0)
        keys = QBoxLayout(_BELOW if large else _BESIDE)
        keys.setSpacing(6)
        for text in keys_text(shortcut):
            keys.addWidget(label(text, "key"), 0, Qt.AlignmentFlag.AlignRight)
        grid.addLayout(keys, place, 1, Qt.AlignmentFlag.AlignRight)
