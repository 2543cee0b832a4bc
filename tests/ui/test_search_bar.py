import pytest
from PySide6.QtCore import Qt

from fantom.ui.search_bar import SearchBar
from tests.ui.conftest import click, hear, press, type_in

SHIFT = Qt.KeyboardModifier.ShiftModifier
RETURN = Qt.Key.Key_Return


@pytest.fixture
def bar(conversation, theme, qtbot):
    """Show one over three texts of which two hold the word."""
    for text in ("a word", "nothing", "another Word"):
        hear(conversation, text)
    made = SearchBar(conversation.lines, theme)
    qtbot.addWidget(made)
    made.begin()
    return made


@pytest.fixture
def rows(bar):
    """Collect where it leads."""
    wanted = []
    bar.row_wanted.connect(wanted.append)
    return wanted


def test_typing_leads_to_the_newest_match(bar, rows):
    """With each letter."""
    type_in(bar.field, "wor")

    assert rows == [2, 2, 2]
    assert bar.count.text() == "1 of 2"


def test_keys_and_buttons_lead_from_match_to_match(bar, rows):
    """Back in time and on again, round the corner."""
    type_in(bar.field, "w")
    rows.clear()
    press(bar.field, RETURN)
    assert bar.count.text() == "2 of 2"
    press(bar.field, Qt.Key.Key_F3)
    press(bar.field, RETURN, SHIFT)
    press(bar.field, Qt.Key.Key_F3, SHIFT)
    click(bar.older)
    click(bar.newer)

    assert rows == [0, 2, 0, 2, 0, 2]


def test_nothing_found_is_said(bar, rows):
    """And the buttons lead nowhere."""
    type_in(bar.field, "xyz")
    press(bar.field, RETURN)

    assert bar.count.text() == "Nothing found"
    assert not bar.older.isEnabled()
    assert rows == []


def test_a_new_match_is_counted_and_moves_nothing(bar, rows, conversation):
    """Whoever looks at the second newest still does."""
    type_in(bar.field, "word")
    press(bar.field, RETURN)
    rows.clear()
    hear(conversation, "words")
    bar.add(3)
    assert bar.count.text() == "3 of 3"
    assert rows == []
    press(bar.field, RETURN, SHIFT)
    assert rows == [2]


def test_escape_closes_and_forgets(bar, qtbot):
    """The words are kept for the next time, the colours are not."""
    words = []
    bar.words_changed.connect(words.append)
    type_in(bar.field, "word")
    with qtbot.waitSignal(bar.closed):
        press(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert words[-1] == ""
    assert len(bar.search) == 0
    bar.begin()
    assert words[-1] == "word"
    assert bar.count.text() == "1 of 2"


def test_a_count_that_still_grows_says_so(conversation, theme, qtbot):
    """The newest matches are there before the oldest are known."""
    for _ in range(12_000):
        hear(conversation, "word")
    bar = SearchBar(conversation.lines, theme)
    qtbot.addWidget(bar)
    bar.begin()
    bar.field.setText("word")
    assert bar.count.text().endswith("…")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 12000")
