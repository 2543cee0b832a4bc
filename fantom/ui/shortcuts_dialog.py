"""The page that lists the keys."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fantom.ui.pieces import Button, label, row
from fantom.ui.shortcuts import (
    TABLE,
    Group,
    Shortcut,
    group_text,
    keys_text,
    shortcut_text,
)
from fantom.ui.theme import Theme

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom
_PLACE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LARGE = 1.3
_SIZE, _LEAST = (600, 600), (420, 320)


class ShortcutsDialog(QDialog):
    """All shortcuts, by where they work."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large = theme.fonts.scale > _LARGE
        wanted = QSize(*(theme.px(length) for length in _SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.setMinimumSize(*_LEAST)
        self.close_button = Button("", "primary")
        self.close_button.clicked.connect(self.close)
        self._headings: dict[Group, QLabel] = {}
        self._words: dict[Shortcut, QLabel] = {}
        self._keys: dict[Shortcut, list[QLabel]] = {}
        self._area = QScrollArea()
        self._lay_out()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Shortcuts"))
        self._area.setAccessibleName(self.tr("Shortcuts"))
        self.close_button.setText(self.tr("Close"))
        for group, heading in self._headings.items():
            heading.setText(group_text(group))
        for shortcut, words in self._words.items():
            words.setText(shortcut_text(shortcut.what))
            keys = zip(self._keys[shortcut], keys_text(shortcut), strict=True)
            for shown, text in keys:
                shown.setText(text)
        # The boxes of the keys keep their old heights otherwise.
        self._grid.activate()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        grid = self._grid = QGridLayout(page)
        grid.setContentsMargins(24, 18, 24, 18)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for group in Group:
            self._add_group(grid, group)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(page)
        foot = QFrame()
        foot.setObjectName("foot")
        layout = row(None, self.close_button)
        layout.setContentsMargins(18, 12, 18, 12)
        foot.setLayout(layout)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(foot)
        self.close_button.setFocus()

    def _add_group(self, grid: QGridLayout, group: Group) -> None:
        place = grid.rowCount()
        heading = self._headings[group] = label("", "title")
        heading.setContentsMargins(0, 10 if place > 1 else 0, 0, 2)
        grid.addWidget(heading, place, 0, 1, 2)
        for shortcut in TABLE:
            if shortcut.group is not group:
                continue
            place += 1
            words = self._words[shortcut] = label("", "point", wrap=True)
            grid.addWidget(words, place, 0)
            keys = QBoxLayout(_BELOW if self._large else _BESIDE)
            keys.setSpacing(6)
            shown = self._keys[shortcut] = [
                label("", "key") for _ in keys_text(shortcut)
            ]
            for key in shown:
                keys.addWidget(key, 0, _PLACE)
            grid.addLayout(keys, place, 1, _PLACE)
