"""Draws the rows of the people we know; there is no widget for any of them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fantom.identity.peer_ids import peer_id
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.ui.icons import pixmap
from fantom.ui.names import avatar_colour
from fantom.ui.people_model import Index, Role
from fantom.ui.person_words import online_text, person_name
from fantom.ui.theme import Theme
from fantom.ui.trust_words import trust_words
from fantom.ui.wire_words import short_fingerprint

HEIGHT = 54
_ROOMY = 400  # narrower than this there is no button: the whole row is one
_TINT = 0.09  # more would leave too little contrast
_AVATAR, _RADIUS, _EDGE, _GAP = 34, 10, 8, 12
_PICTURES = {
    Trust.UNKNOWN: "stranger",
    Trust.SEEN: "person",
    Trust.INTRODUCED: "people",
    Trust.VERIFIED: "check",
    Trust.BLOCKED: "blocked",
}
_COLOURS = {
    Trust.UNKNOWN: "warn",
    Trust.VERIFIED: "ok",
    Trust.BLOCKED: "bad",
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STATE = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class _Row:
    """What is drawn, and where."""

    person: Person
    room: QRect
    is_online: bool


class PeopleRows(QStyledItemDelegate):
    """A square with a letter, the name, the key, how far it is trusted, a button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        person = index.data(Role.PERSON)
        if person is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._draw_back(painter, room, state)
        edge = self._theme.px(_EDGE)
        row = _Row(person, room.adjusted(edge, 0, -edge, 0), index.data(Role.ONLINE))
        self._draw_avatar(painter, row)
        end = self._draw_button(painter, row)
        end = self._draw_tag(painter, row, end)
        self._draw_words(painter, row, end)
        painter.restore()

    def createEditor(self, *_args: object) -> None:  # type: ignore[override]
        """Nothing is edited in a row."""

    def _draw_back(
        self, painter: QPainter, room: QRect, state: QStyle.StateFlag
    ) -> None:
        colours, place = self._theme.colours, QRectF(room).adjusted(1, 1, -1, -1)
        if state & (_STATE.State_MouseOver | _STATE.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(place, _EDGE, _EDGE)
        if state & _STATE.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(place, _EDGE, _EDGE)

    def _draw_avatar(self, painter: QPainter, row: _Row) -> None:
        colours, edge = self._theme.colours, self._theme.px(_AVATAR)
        place = QRectF(row.room.left(), 0, edge, edge)
        place.moveTop(row.room.center().y() - edge / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(avatar_colour(peer_id(row.person.identity))))
        radius = self._theme.px(_RADIUS)
        painter.drawRoundedRect(place, radius, radius)
        painter.setPen(QColor("#ffffff"))
        painter.setFont(self._theme.fonts.font("body", QFont.Weight.DemiBold))
        letter = person_name(row.person)[0].upper()
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
        if row.is_online:
            dot = self._theme.px(11)
            painter.setPen(QPen(QColor(colours.card), 2))
            painter.setBrush(QColor(colours.ok))
            corner = place.bottomRight()
            painter.drawEllipse(
                QRectF(corner.x() - dot + 4, corner.y() - dot + 4, dot, dot)
            )

    def _draw_button(self, painter: QPainter, row: _Row) -> int:
        """Draw what a click does, if there is room; return where it begins."""
        end = row.room.right()
        is_roomy = row.room.width() >= self._theme.px(_ROOMY)
        if not is_roomy or row.person.trust is Trust.BLOCKED:
            return end
        font = self._theme.fonts.font("button", QFont.Weight.Medium)
        words = QCoreApplication.translate("people_rows", "Write")
        width = QFontMetrics(font).horizontalAdvance(words) + 2 * self._theme.px(14)
        height = self._theme.px(_AVATAR)
        place = QRect(end - width, 0, width, height)
        place.moveTop(row.room.center().y() - height // 2)
        colours = self._theme.colours
        painter.setPen(QColor(colours.edge))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(QColor(colours.text))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        return place.left() - self._theme.px(_GAP)

    def _draw_tag(self, painter: QPainter, row: _Row, end: int) -> int:
        """Draw how far they are trusted; return where it begins."""
        font = self._theme.fonts.font("tiny", QFont.Weight.DemiBold)
        words = trust_words(row.person.trust, row.person.by)
        icon = self._theme.px(12)
        pad, height = self._theme.px(9), self._theme.px(21)
        width = QFontMetrics(font).horizontalAdvance(words) + 2 * pad + icon + 5
        place = QRect(end - width, 0, width, height)
        place.moveTop(row.room.center().y() - height // 2)
        ink, back = self._inks(row.person.trust)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(QRectF(place), height / 2, height / 2)
        scale = painter.device().devicePixelRatioF()
        picture = pixmap(_PICTURES[row.person.trust], ink.name(), icon, scale)
        down = (height - icon) // 2
        painter.drawPixmap(place.left() + pad, place.top() + down, picture)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(place.adjusted(pad + icon + 5, 0, 0, 0), _LEFT, words)
        return place.left() - self._theme.px(_GAP)

    def _inks(self, trust: Trust) -> tuple[QColor, QColor]:
        colours = self._theme.colours
        name = _COLOURS.get(trust)
        if name is None:
            return QColor(colours.dim), QColor(colours.line)
        ink = QColor(getattr(colours, name))
        return ink, mixed(QColor(colours.card), ink)

    def _draw_words(self, painter: QPainter, row: _Row, end: int) -> None:
        theme, colours = self._theme, self._theme.colours
        left = row.room.left() + theme.px(_AVATAR) + theme.px(_GAP)
        width = max(0, end - left)
        middle, high = row.room.center().y(), theme.px(20)
        font = theme.fonts.body
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        elided = QFontMetrics(font).elidedText(
            person_name(row.person), Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(QRect(left, middle - high + 1, width, high), _LEFT, elided)
        place = QRect(left, middle + 1, width, theme.px(17))
        self._draw_below(painter, row, place)

    def _draw_below(self, painter: QPainter, row: _Row, place: QRect) -> None:
        """Draw the key, and whether they are there."""
        fonts, colours = self._theme.fonts, self._theme.colours
        mono, key = fonts.mono("small"), short_fingerprint(row.person.identity)
        painter.setPen(QColor(colours.dim))
        painter.setFont(mono)
        painter.drawText(place, _LEFT, key)
        if row.is_online:
            used = QFontMetrics(mono).horizontalAdvance(key)
            painter.setPen(QColor(colours.ok))
            painter.setFont(fonts.font("small"))
            painter.drawText(
                place.adjusted(used, 0, 0, 0), _LEFT, f" · {online_text()}"
            )


def mixed(back: QColor, ink: QColor) -> QColor:
    """Return the back with a little of the ink in it."""
    red, green, blue = (
        round(one + (other - one) * _TINT)
        for one, other in zip(back.getRgb()[:3], ink.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(red, green, blue)
