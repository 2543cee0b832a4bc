import pytest
from PySide6.QtWidgets import QWidget

from fantom.ui.flow import Flow


class Part(QWidget):
    """As wide as it is told."""

    def __init__(self, width):
        super().__init__()
        self.setFixedSize(width, 20)


@pytest.fixture
def place(qtbot):
    """Return a widget with three parts, of 50 pixels each."""
    made = QWidget()
    qtbot.addWidget(made)
    made.parts = [Part(50) for _ in range(3)]
    made.flow = Flow(*made.parts, spacing=10, leading=4)
    made.setLayout(made.flow)
    return made


def lay_out(place, width):
    """Give it that width, and return where each part begins."""
    place.resize(width, 200)
    place.show()
    return [(part.x(), part.y()) for part in place.parts]


def test_there_is_one_line_where_there_is_room(place):
    """As any row of buttons."""
    assert lay_out(place, 170) == [(0, 0), (60, 0), (120, 0)]
    assert place.flow.heightForWidth(170) == 20
    assert place.flow.sizeHint().width() == 170


def test_what_has_no_room_goes_to_the_next_line(place):
    """A long language, or large letters, cut nothing."""
    assert lay_out(place, 169) == [(0, 0), (60, 0), (0, 24)]
    assert lay_out(place, 50) == [(0, 0), (0, 24), (0, 48)]
    assert place.flow.heightForWidth(50) == 68


def test_it_may_be_as_narrow_as_its_widest_part(place):
    """The page decides, not the row."""
    assert place.flow.minimumSize().width() == 50


def test_hidden_parts_take_no_room(place):
    """Not even a gap."""
    place.parts[0].hide()
    lay_out(place, 110)
    assert place.parts[1].x() == 0
    assert place.parts[2].x() == 60
    assert place.flow.heightForWidth(110) == 20


def test_margins_stand_around_it(place):
    """It can stand apart from what is above."""
    place.flow.setContentsMargins(5, 10, 0, 3)
    assert lay_out(place, 175)[0] == (5, 10)
    assert place.flow.heightForWidth(175) == 33
    assert place.flow.sizeHint().height() == 33


def test_from_right_to_left_it_begins_at_the_right(place):
    """As such a language is read."""
    from PySide6.QtCore import Qt

    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert lay_out(place, 170) == [(120, 0), (60, 0), (0, 0)]


def test_qt_may_count_and_take_its_parts(place):
    """And finds nothing beyond them."""
    flow = place.flow
    assert flow.count() == 3
    assert flow.itemAt(0).widget() is place.parts[0]
    assert flow.itemAt(3) is None
    assert flow.takeAt(3) is None
    assert flow.takeAt(0).widget() is place.parts[0]
    assert flow.count() == 2
