import pytest
from PySide6.QtCore import QMimeData, Qt

from fantom.ui.composer import MOST_LINES, Composer
from tests.ui.conftest import click, press, type_in

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN = Qt.Key.Key_Return


@pytest.fixture
def composer(theme, qtbot):
    """Show one that sends with Enter."""
    made = Composer(theme)
    qtbot.addWidget(made)
    made.set_send_with("enter")
    made.resize(600, 80)
    made.show()
    return made


@pytest.fixture
def sent(composer):
    """Collect what it sends."""
    texts = []
    composer.submitted.connect(texts.append)
    return texts


def test_enter_sends_and_shift_enter_breaks(composer, sent):
    """As most people expect it."""
    type_in(composer.field, "one")
    press(composer.field, RETURN, SHIFT)
    type_in(composer.field, "two")
    press(composer.field, RETURN)

    assert sent == ["one\ntwo"]


def test_ctrl_enter_sends_by_a_setting(composer, sent):
    """As in the C++ Fantom; Enter alone breaks the line then."""
    composer.set_send_with("ctrl+enter")
    type_in(composer.field, "one")
    press(composer.field, RETURN)
    type_in(composer.field, "two")
    press(composer.field, RETURN, CTRL)

    assert sent == ["one\ntwo"]
    assert "Ctrl+Enter" in composer.field.placeholderText()


def test_the_enter_of_the_number_pad_is_an_enter(composer, sent):
    """It looks like one."""
    type_in(composer.field, "a")
    press(composer.field, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)

    assert sent == ["a"]


def test_the_button_sends(composer, sent):
    """For those who use the mouse; the field keeps the keyboard."""
    type_in(composer.field, "a")
    click(composer.send_button)

    assert sent == ["a"]


def test_blanks_alone_are_not_sent(composer, sent):
    """Nothing said is nothing sent."""
    type_in(composer.field, "  ")
    press(composer.field, RETURN)

    assert sent == []


def test_every_space_is_sent_as_typed(composer, sent):
    """Indented and non-breaking ones too."""
    composer.field.setPlainText("  a\u00a0 b\n\n c ")
    press(composer.field, RETURN)

    assert sent == ["  a\u00a0 b\n\n c "]


def test_it_grows_up_to_some_lines(composer, qtbot):
    """Long texts can be seen while they are written, and scroll in the end."""
    heights = []
    for _ in range(MOST_LINES + 3):
        heights.append(composer.field.height())
        press(composer.field, RETURN, SHIFT)

    assert heights == sorted(heights)
    assert heights[2] > heights[0]
    assert heights[-1] == heights[-2]


def test_an_endless_word_is_pasted_in_no_time(composer):
    """As long as may be sent; its breaks, which cost a square, are not looked for."""
    data = QMimeData()
    data.setText("x" * 262_144)
    composer.field.insertFromMimeData(data)
    composer.field.insertPlainText("y")

    mode = composer.field.wordWrapMode()
    assert mode == mode.WrapAnywhere
    assert len(composer.field.text()) == 262_145
    composer.clear()
    assert composer.field.wordWrapMode() == mode.WrapAtWordBoundaryOrAnywhere


def test_the_end_key_of_an_empty_field_is_for_the_messages(composer, qtbot):
    """In a text it goes to the end of the line."""
    with qtbot.waitSignal(composer.field.end_wanted):
        press(composer.field, Qt.Key.Key_End)
    type_in(composer.field, "a")
    with qtbot.assertNotEmitted(composer.field.end_wanted):
        press(composer.field, Qt.Key.Key_End)


def test_page_keys_are_for_the_messages(composer):
    """One reads on without leaving the field."""
    pages = []
    composer.field.page_wanted.connect(pages.append)
    press(composer.field, Qt.Key.Key_PageUp)
    press(composer.field, Qt.Key.Key_PageDown)

    assert pages == [-1, 1]


def test_the_invitation_is_one_line(composer):
    """Where there is little room it ends earlier: a second line would be cut."""
    composer.resize(1_000, 60)
    whole = composer.field.placeholderText()
    composer.resize(400, 60)
    short = composer.field.placeholderText()

    assert whole.startswith(short.removesuffix("…"))
    assert len(short) < len(whole)
