"""Where an emoji is picked: by group, by name, or from those used last."""

from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fantom.ui.emoji import Emoji, Group, all_emoji, find_emoji
from fantom.ui.pieces import label, row
from fantom.ui.theme import Theme

_RECENT = "recent"
_MOST_RECENT = 27
_CELL, _COLUMNS, _ROWS = 38, 9, 7
_SIGN_PX = 22
_SIGNS = {
    _RECENT: "🕓",
    Group.FACES: "😀",
    Group.PEOPLE: "👋",
    Group.NATURE: "🌿",
    Group.FOOD: "🍔",
    Group.ACTIVITIES: "⚽",
    Group.TRAVEL: "🚀",
    Group.OBJECTS: "💡",
    Group.SYMBOLS: "❤️",
}
_recent: list[Emoji] = []  # for this run only: nothing of it is written anywhere


class EmojiModel(QAbstractListModel):
    """What the grid shows."""

    def __init__(self, parent: QObject, font: QFont) -> None:
        super().__init__(parent)
        self.emoji: list[Emoji] = []
        self._font = font

    def show_these(self, emoji: list[Emoji]) -> None:
        """Show others."""
        self.beginResetModel()
        self.emoji = emoji
        self.endResetModel()

    def rowCount(
        self, _parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        return len(self.emoji)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        emoji = self.emoji[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return emoji.text
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return emoji.shown_name
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.FontRole:
                return self._font
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(_CELL - 2, _CELL - 2)
        return None


class EmojiPicker(QFrame):
    """Opens above a button; arrows walk, Enter picks, Escape closes."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("emoji")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._font = QFont(theme.fonts.body)
        self._font.setPixelSize(_SIGN_PX)
        self.field = QLineEdit()
        self.model = EmojiModel(self, self._font)
        self.grid = self._make_grid()
        self.name = label("", "small")
        self._groups = QButtonGroup(self)
        self._group: str = Group.FACES
        self._lay_out()
        self._connect()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Emoji"))
        self.grid.setAccessibleName(self.tr("Emoji"))
        self.field.setPlaceholderText(self.tr("Search by name"))
        self.field.setAccessibleName(self.tr("Search by name"))
        for group, button in zip(_SIGNS, self._groups.buttons(), strict=True):
            button.setAccessibleName(self._group_name(group))
            button.setToolTip(self._group_name(group))
        self._show_what_it_is()

    def _make_grid(self) -> QListView:
        grid = QListView()
        grid.setViewMode(QListView.ViewMode.IconMode)
        grid.setMovement(QListView.Movement.Static)
        grid.setResizeMode(QListView.ResizeMode.Adjust)
        grid.setUniformItemSizes(True)
        grid.setGridSize(QSize(_CELL, _CELL))
        grid.setMouseTracking(True)
        grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        grid.setFixedSize(_CELL * _COLUMNS + 14, _CELL * _ROWS + 4)
        grid.setModel(self.model)
        return grid

    def _lay_out(self) -> None:
        groups = row(spacing=2)
        for group, sign in _SIGNS.items():
            groups.addWidget(self._group_button(group, sign))
        groups.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addLayout(groups)
        layout.addWidget(self.grid)
        layout.addWidget(self.name)

    def _group_button(self, group: str, sign: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("kind", "emoji")
        button.setCheckable(True)
        button.setFixedSize(36, 32)
        button.clicked.connect(partial(self._show_group, group))
        self._groups.addButton(button)
        return button

    def _group_name(self, group: str) -> str:
        return {
            _RECENT: self.tr("Used last"),
            Group.FACES: self.tr("Faces"),
            Group.PEOPLE: self.tr("People"),
            Group.NATURE: self.tr("Nature"),
            Group.FOOD: self.tr("Food"),
            Group.ACTIVITIES: self.tr("Activities"),
            Group.TRAVEL: self.tr("Travel"),
            Group.OBJECTS: self.tr("Objects"),
            Group.SYMBOLS: self.tr("Symbols"),
        }[group]

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.grid.clicked.connect(self._pick)
        self.grid.entered.connect(self._show_name)
        self.grid.selectionModel().currentChanged.connect(self._show_name)
        for part in (self.field, self.grid):
            part.installEventFilter(self)

    def open_above(self, button: QWidget) -> None:
        """Show it with its lower left at the upper left of `button`."""
        self.open_at(button.mapToGlobal(QPoint(0, 0)))

    def open_at(self, corner: QPoint) -> None:
        """Show it with its lower left there, as far as the screen allows."""
        self.field.clear()
        self._show_group(_RECENT if _recent else Group.FACES)
        self.adjustSize()
        place = corner - QPoint(0, self.height() + 6)
        if screen := QGuiApplication.screenAt(corner):
            room = screen.availableGeometry()
            place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
            place.setY(max(room.top(), place.y()))
        self.move(place)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape:
                self.hide()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.grid.currentIndex())
                return True
            return self._key_of(watched, key, event)
        return super().eventFilter(watched, event)

    def _key_of(self, watched: QObject, key: Qt.Key, event: QKeyEvent) -> bool:
        """Lead from the field into the grid and back."""
        if watched is self.field and key == Qt.Key.Key_Down:
            self.grid.setFocus()
            return True
        if watched is not self.grid:
            return False
        if key == Qt.Key.Key_Up and self.grid.currentIndex().row() < _COLUMNS:
            self.field.setFocus()
            return True
        if event.text().isprintable() and event.text().strip():
            self.field.setFocus()
            self.field.insert(event.text())
            return True
        return False

    def _show_group(self, group: str, _is_checked: object = None) -> None:
        self._group = group
        self.field.clear()
        place = list(_SIGNS).index(group)
        self._groups.buttons()[place].setChecked(True)
        self._show(_recent[:] if group == _RECENT else all_emoji()[Group(group)])

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self._show(find_emoji(text))
        else:
            self._show_group(self._group)

    def _show(self, emoji: list[Emoji]) -> None:
        self.model.show_these(emoji)
        if emoji:
            self.grid.setCurrentIndex(self.model.index(0))
        self._show_what_it_is()

    def _show_what_it_is(self) -> None:
        if self.model.emoji:
            self._show_name(self.grid.currentIndex())
        else:
            self.name.setText(self.tr("Nothing found"))

    def _show_name(self, index: QModelIndex, _before: object = None) -> None:
        if index.isValid():
            self.name.setText(self.model.emoji[index.row()].shown_name)

    def _pick(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        emoji = self.model.emoji[index.row()]
        if emoji in _recent:
            _recent.remove(emoji)
        _recent.insert(0, emoji)
        del _recent[_MOST_RECENT:]
        self.hide()
        self.picked.emit(emoji.text)
