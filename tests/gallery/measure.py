"""Finds words that a person could not read."""

from itertools import combinations

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
)

MARGIN = 2  # Qt's own, on each side of what is written in a field


def cut(widget):
    """Return the words that do not fit where they stand; elided ones count."""
    return [
        *(w.text() for w in seen(widget, QLabel) if label_is_cut(w)),
        *(b.text() for b in seen(widget, QPushButton) if button_is_cut(b)),
        *(c.currentText() for c in seen(widget, QComboBox) if choice_is_cut(c)),
        *(f.placeholderText() for f in seen(widget, QLineEdit) if hint_is_cut(f)),
        *(n.accessibleName() for n in seen(widget, QListWidget) if list_is_cut(n)),
        *("a page" for a in seen(widget, QScrollArea) if page_is_cut(a)),
        *(f"{one} over {other}" for one, other in overlapping(widget)),
    ]


def seen(widget, kind):
    """Return what can be seen of a kind."""
    return [w for w in widget.findChildren(kind) if w.isVisibleTo(widget)]


def overlapping(widget):
    """Yield the words that lie upon one another."""
    words = [
        w
        for w in (*seen(widget, QLabel), *seen(widget, QPushButton))
        if w.text() and not w.size().isEmpty()
    ]
    for one, other in combinations(words, 2):
        beside = one.parentWidget() is other.parentWidget()
        if beside and one.geometry().intersects(other.geometry()):
            yield one.text(), other.text()


def label_is_cut(label):
    """Tell whether words have too little room."""
    if not label.text() or label.property("elides"):
        return False
    metrics, room = QFontMetrics(QFont(label.font())), label.contentsRect()
    if label.wordWrap():
        longest = max(map(metrics.horizontalAdvance, label.text().split()), default=0)
        needed = label.heightForWidth(label.width())
        return needed > label.height() + 1 or longest > room.width() + 1
    lines = label.text().split("\n")
    wanted = max(map(metrics.horizontalAdvance, lines))
    high = len(lines) == 1 and metrics.tightBoundingRect(label.text()).height()
    return wanted > room.width() + 1 or high > room.height()


def button_is_cut(button):
    """Tell the same of a button."""
    metrics = QFontMetrics(QFont(button.font()))
    high = metrics.tightBoundingRect(button.text()).height()
    wanted = button.sizeHint().width()
    return wanted > button.width() + 1 or high > button.height()


def choice_is_cut(choice):
    """Tell the same of what is chosen in a list that opens."""
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    control = QStyle.ComplexControl.CC_ComboBox
    room = choice.style().subControlRect(control, option, part, choice)
    return width(choice, choice.currentText()) > room.width()


def hint_is_cut(field):
    """Tell the same of what an empty field asks for."""
    if isinstance(field.parent(), (QComboBox, QAbstractSpinBox)) or field.text():
        return False
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    room = field.style().subElementRect(part, option, field)
    return width(field, field.placeholderText()) > room.width() - 2 * MARGIN


def list_is_cut(shown):
    """Tell the same of a list."""
    names = (shown.item(row).text() for row in range(shown.count()))
    return any(names) and shown.sizeHintForColumn(0) > shown.viewport().width()


def page_is_cut(area):
    """Tell whether a page is wider than what shows it."""
    return area.widget().width() > area.viewport().width()


def width(widget, text):
    """Return how wide a text is there."""
    return QFontMetrics(QFont(widget.font())).horizontalAdvance(text)
