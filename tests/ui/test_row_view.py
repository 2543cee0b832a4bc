import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from fantom.chat.entry import Author, Delivery, Entry, Happening, SystemLine
from fantom.ui.bubble import Above, Row, Style
from fantom.ui.message_list import MessageList
from tests.steps import steps
from tests.ui.conftest import NOW, fill, hear, press, settled


def bar(messages):
    """Return the scroll bar."""
    return messages.verticalScrollBar()


def is_at_bottom(messages):
    """Whether it can be scrolled no further."""
    return bar(messages).value() == bar(messages).maximum()


def test_new_lines_are_followed_at_the_end(conversation, messages, qtbot):
    """Whoever reads the newest sees the next one without scrolling."""
    fill(conversation, 50)
    settled(messages, qtbot)

    assert bar(messages).maximum() > 0
    assert is_at_bottom(messages)
    last = messages.row_rect(49)
    assert last.bottom() <= messages.viewport().height()


def test_a_reader_of_old_lines_is_left_alone(conversation, messages, qtbot):
    """What comes in below moves nothing that is being read."""
    fill(conversation, 200)
    settled(messages, qtbot)
    bar(messages).setValue(bar(messages).maximum() // 2)
    settled(messages, qtbot)
    row = messages._anchor[0] + 2
    before = messages.row_rect(row).top()

    fill(conversation, 30)
    settled(messages, qtbot)

    assert messages.row_rect(row).top() == before
    assert not messages.at_end


def test_correcting_an_estimate_does_not_move_what_is_read(
    conversation, messages, qtbot
):
    """Rows that scroll in from above push upwards, not down."""
    fill(conversation, 300, "word " * 90 + "\n\n\n")
    settled(messages, qtbot)
    for _ in range(60):
        row = messages._heights.row_at(
            messages.viewport().height() // 2 - messages._origin()
        )
        before = messages.row_rect(row).bottom()
        bar(messages).setValue(bar(messages).value() - 40)
        settled(messages, qtbot)
        assert messages.row_rect(row).bottom() - before == pytest.approx(40, abs=1)


def test_our_own_text_is_always_seen(conversation, messages, qtbot):
    """Whoever sends something wants to see it."""
    fill(conversation, 100)
    settled(messages, qtbot)
    bar(messages).setValue(0)
    entry = Entry("x", Author.ME, "mine", NOW, Delivery.WAITING)
    conversation.lines.append(entry)
    conversation.lines_added.emit(conversation, [entry])
    settled(messages, qtbot)

    assert is_at_bottom(messages)


def test_few_lines_stand_at_the_bottom(conversation, messages, qtbot):
    """A talk begins above the field where it is written."""
    fill(conversation, 2)
    settled(messages, qtbot)

    below = messages.viewport().height() - messages.row_rect(1).bottom()
    assert 0 <= below < 30


def test_another_width_keeps_the_place(conversation, messages, qtbot):
    """Resizing wraps anew, and the row that was on top still is."""
    fill(conversation, 300, "word " * 60)
    settled(messages, qtbot)
    bar(messages).setValue(bar(messages).maximum() // 2)
    settled(messages, qtbot)
    row = messages._anchor[0]

    messages.resize(500, 420)
    settled(messages, qtbot)

    assert messages._anchor[0] == row
    assert messages.row_rect(row).top() <= 0 < messages.row_rect(row).bottom()


def test_the_keyboard_reaches_both_ends(conversation, messages, qtbot):
    """Home and End, as everywhere."""
    fill(conversation, 100)
    settled(messages, qtbot)
    press(messages, Qt.Key.Key_Home)
    assert bar(messages).value() == 0
    press(messages, Qt.Key.Key_End)
    assert is_at_bottom(messages)
    messages.turn_page(-1)
    assert not messages.at_end


def test_the_wheel_leaves_the_end(conversation, messages, qtbot):
    """One notch up is enough to stop following."""
    fill(conversation, 100)
    settled(messages, qtbot)
    place = QPointF(messages.viewport().rect().center())
    wheel = QWheelEvent(
        place,
        messages.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    messages.viewport().event(wheel)
    messages.wheelEvent(wheel)

    assert not messages.at_end


def look_through(messages):
    """Scroll through the whole list, and make it narrower."""
    for place in range(0, 100, 5):
        bar(messages).setValue(bar(messages).maximum() * place // 100)
        messages.grab()
    messages.resize(600, 500)
    messages.grab()


def test_ten_times_as_many_lines_cost_no_more(conversation, theme, qtbot):
    """Only what is in view is laid out; the bench has the figures."""
    took = []
    for count in (2_000, 20_000):
        conversation.lines[:] = [
            Entry(str(number), Author.PEER, f"{number:06} words", NOW)
            for number in range(count)
        ]
        shown = MessageList(conversation, theme, "24h")
        qtbot.addWidget(shown)
        shown.resize(800, 500)
        shown.show()
        settled(shown, qtbot)
        took.append(steps(lambda shown=shown: look_through(shown)))
        assert len(shown._rows) < 500

    assert took[1] < 1.2 * took[0]


@pytest.mark.parametrize(
    "text",
    [
        "x" * 20_000,
        "<b>bold</b> &amp; <img src=x>",
        "a\u0300" * 5_000,
        "שלום\nשורה",
        "👩‍👩‍👧🏳️‍🌈" * 50,
        "\n" * 500,
        "\u202e\x00\x07",
        " ",
    ],
    ids=["long", "markup", "accents", "rtl", "emoji", "lines", "controls", "blank"],
)
def test_any_text_can_be_painted(conversation, messages, qtbot, text):
    """No text makes a bubble wider than its place, or Qt complain."""
    hear(conversation, text)
    settled(messages, qtbot)
    bubble = messages._row(0)._body

    assert bubble.left + bubble.width <= messages.viewport().width() * 0.7
    assert conversation.lines[0].text == text


def test_a_delivery_changes_the_mark(conversation, messages, qtbot):
    """What is said about a text follows what happens to it."""
    waiting = Entry("x", Author.ME, "hello", NOW, Delivery.WAITING)
    conversation.lines.append(waiting)
    conversation.lines_added.emit(conversation, [waiting])
    settled(messages, qtbot)
    before = messages.grab().toImage()
    assert "Waiting to be sent" in messages.spoken(0)

    conversation.lines[0] = Entry("x", Author.ME, "hello", NOW, Delivery.FAILED)
    conversation.entries_changed.emit(conversation, [conversation.lines[0]])
    settled(messages, qtbot)

    assert messages.grab().toImage() != before
    assert messages.spoken(0).startswith("You, ")
    assert "Not sent" in messages.spoken(0)


def test_happenings_are_told(conversation, messages, qtbot):
    """Grey lines have words too."""
    for happening in Happening:
        conversation.lines.append(SystemLine(happening, NOW))
        conversation.lines_added.emit(conversation, [conversation.lines[-1]])
    settled(messages, qtbot)

    assert len({messages.spoken(row) for row in range(len(Happening))}) == len(
        Happening
    )


def test_timers_are_told(conversation, messages, qtbot):
    """Who proposes it, for how long, or that it ends; and that both agreed."""
    for happening in (Happening.TIMER_PROPOSED, Happening.TIMER_AGREED):
        for seconds in (0, 3_600):
            for author in Author:
                line = SystemLine(happening, NOW, by=author, seconds=seconds)
                conversation.lines.append(line)
                conversation.lines_added.emit(conversation, [line])
    settled(messages, qtbot)

    spoken = [messages.spoken(row) for row in range(8)]
    assert len(set(spoken)) == 6
    assert [("1 hour" in words) for words in spoken] == [False] * 2 + [True] * 2 + [
        False
    ] * 2 + [True] * 2


def test_a_new_day_has_a_line(conversation, messages, qtbot):
    """The first row of each day carries the day, others don't."""
    for moment in (NOW - 2 * 86_400, NOW - 86_400, NOW - 86_400 + 60):
        conversation.lines.append(Entry("x", Author.PEER, "a", moment))
        conversation.lines_added.emit(conversation, [conversation.lines[-1]])
    settled(messages, qtbot)

    assert [bool(messages._day_above(row)) for row in range(3)] == [True, True, False]


def test_a_long_note_is_wrapped_in_a_narrow_window(theme):
    """Rather than cut at both ends."""
    heights = [
        Row(
            SystemLine(Happening.STRANGER, NOW),
            Above(),
            Style(theme.fonts, width, "24h", theme.colours),
        ).height
        for width in (800, 200)
    ]

    assert heights[1] > heights[0] + 10
