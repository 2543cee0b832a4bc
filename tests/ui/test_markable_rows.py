import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest

from tests.ui.conftest import fill, hear, press, settled

LEFT = Qt.MouseButton.LeftButton


def place_of(messages, row, letter):
    """Return where a letter begins, in the middle of its line."""
    laid_out = messages._row(row)
    corner = laid_out.bubble.text_corner(laid_out.shape(messages.row_rect(row).top()))
    layout = laid_out.bubble.block._layout
    line = layout.lineForTextPosition(letter)
    x = line.cursorToX(letter)
    x = x[0] if isinstance(x, tuple) else x
    return (corner + QPointF(x, line.y() + line.height() / 2)).toPoint()


def drag(messages, start, end):
    """Press, move and release the mouse."""
    QTest.mousePress(messages.viewport(), LEFT, pos=start)
    move_to(messages, end)
    QTest.mouseRelease(messages.viewport(), LEFT, pos=end)


def move_to(messages, end, held=LEFT):
    """Move the mouse with a button held."""
    port = messages.viewport()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(end),
        port.mapToGlobal(QPointF(end)),
        Qt.MouseButton.NoButton,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QGuiApplication.sendEvent(port, move)


def test_the_mouse_marks_a_part(conversation, messages, qtbot):
    """From letter to letter, as they are drawn; either way round."""
    hear(conversation, "one two three")
    settled(messages, qtbot)
    drag(messages, place_of(messages, 0, 4), place_of(messages, 0, 7))
    assert messages.selected_text() == "two"
    drag(messages, place_of(messages, 0, 7), place_of(messages, 0, 0))
    assert messages.selected_text() == "one two"


@pytest.mark.parametrize(
    ("said", "marked"),
    [
        (("a🙂b🙂c", (1, 3)), "🙂"),
        (("a🙂b🙂c", (3, 6)), "b🙂"),
        (("first\r\nsecond", (6, 12)), "second"),
        (("`x  y` z", (1, 5)), "x  y"),
        (("a\x1b[31mb\u202ec", (0, 9)), "a[31mbc"),
    ],
    ids=["emoji", "after emoji", "lines", "code", "controls"],
)
def test_what_is_copied_is_what_was_said(conversation, messages, qtbot, said, marked):
    """Places are those of letters; signs that could play tricks stay behind."""
    text, part = said
    hear(conversation, text)
    settled(messages, qtbot)
    messages.select(0, *part)

    assert messages.selected_text() == marked


def test_right_to_left_text_is_marked_by_what_is_seen(conversation, messages, qtbot):
    """The first letters are on the right."""
    hear(conversation, "שלום עולם")
    settled(messages, qtbot)
    start, end = place_of(messages, 0, 0), place_of(messages, 0, 4)
    assert start.x() > end.x()
    drag(messages, start, end)

    assert messages.selected_text() == "שלום"


def test_two_clicks_mark_a_word_and_three_all(conversation, messages, qtbot):
    """As everywhere."""
    hear(conversation, "one two three")
    settled(messages, qtbot)
    port, place = messages.viewport(), place_of(messages, 0, 5)
    QTest.mouseDClick(port, LEFT, pos=place)
    assert messages.selected_text() == "two"
    QTest.mouseClick(port, LEFT, pos=place)
    assert messages.selected_text() == "one two three"
    QTest.mouseClick(port, LEFT, pos=place)
    assert messages.selected_text() == ""


def test_words_are_added_whole_after_two_clicks(conversation, messages, qtbot):
    """The mouse need not be exact."""
    hear(conversation, "one two three four")
    settled(messages, qtbot)
    QTest.mouseDClick(messages.viewport(), LEFT, pos=place_of(messages, 0, 5))
    move_to(messages, place_of(messages, 0, 10))
    assert messages.selected_text() == "two three"
    move_to(messages, place_of(messages, 0, 1))
    assert messages.selected_text() == "one two"


def test_shift_draws_the_mark_on(conversation, messages, qtbot):
    """Press here, Shift and press there."""
    hear(conversation, "one two three")
    settled(messages, qtbot)
    port = messages.viewport()
    QTest.mouseClick(port, LEFT, pos=place_of(messages, 0, 4))
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(port, LEFT, shift, place_of(messages, 0, 13))

    assert messages.selected_text() == "two three"


def test_a_click_makes_a_message_the_current_one(conversation, messages, qtbot):
    """Then one key copies it."""
    fill(conversation, 3)
    settled(messages, qtbot)
    QTest.mouseClick(messages.viewport(), LEFT, pos=place_of(messages, 1, 3))
    assert messages.current == 1
    press(messages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text().startswith("1 some words")


def test_new_lines_do_not_take_the_mark_away(conversation, messages, qtbot):
    """Who marks something is not in a race."""
    hear(conversation, "one two three")
    settled(messages, qtbot)
    messages.select(0, 4, 7)
    fill(conversation, 300)
    settled(messages, qtbot)

    assert messages.selected_text() == "two"


def test_a_click_on_a_link_asks_and_marking_does_not(conversation, messages, qtbot):
    """Only a press and a release on the link itself."""
    chosen = []
    messages.link_chosen.connect(chosen.append)
    hear(conversation, "🙂 see https://example.org/a, please")
    settled(messages, qtbot)
    link, word = place_of(messages, 0, 12), place_of(messages, 0, 4)
    QTest.mouseClick(messages.viewport(), LEFT, pos=word)
    drag(messages, link, word)
    assert chosen == []
    QTest.mouseClick(messages.viewport(), LEFT, pos=link)
    assert chosen == ["https://example.org/a"]


def test_the_mouse_shows_what_it_would_do(conversation, messages, qtbot):
    """A hand on links, a beam on text, an arrow beside it."""
    hear(conversation, "see https://example.org/a")
    settled(messages, qtbot)
    shapes = []
    none = Qt.MouseButton.NoButton
    for place in (place_of(messages, 0, 9), place_of(messages, 0, 1)):
        move_to(messages, place, none)
        shapes.append(messages.viewport().cursor().shape())
    move_to(messages, messages.viewport().rect().topRight(), none)
    shapes.append(messages.viewport().cursor().shape())

    shape = Qt.CursorShape
    assert shapes == [shape.PointingHandCursor, shape.IBeamCursor, shape.ArrowCursor]


def test_what_is_marked_is_seen(conversation, messages, qtbot, theme):
    """In the accent colour."""
    hear(conversation, "one two three")
    settled(messages, qtbot)
    place = place_of(messages, 0, 7)
    before = messages.viewport().grab().toImage().pixelColor(place).name()
    messages.select(0)
    colours = {
        messages.viewport().grab().toImage().pixelColor(place.x(), y).name()
        for y in range(place.y() - 6, place.y() + 6)
    }

    assert before != theme.colours.accent
    assert theme.colours.accent in colours
