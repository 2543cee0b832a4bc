import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from fantom.pictures.qr import QUIET_ZONE, qr_rows, qr_texts
from fantom.ui.qr_code import QrCode
from tests.pictures.drawn import WORDS
from tests.ui.conftest import click, press


@pytest.fixture
def code(theme, qtbot):
    """A code that can be seen."""
    made = QrCode(WORDS, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def painted(code, scale=1.0, behind="#14161b"):
    """What is seen of it on a screen of that scale."""
    image = QImage(code.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(behind))
    code.render(image)
    return image


def modules(image):
    """What is black, pixel by pixel, without what is around it."""
    width, height = image.width(), image.height()
    black = [
        [image.pixel(x, y) & 0xFFFFFF == 0 for x in range(width)] for y in range(height)
    ]
    lines = [y for y, line in enumerate(black) if any(line)]
    columns = [x for x in range(width) if any(line[x] for line in black)]
    inside = slice(columns[0], columns[-1] + 1)
    return [line[inside] for line in black[lines[0] : lines[-1] + 1]]


def enlarged(rows, unit):
    """What should be there."""
    wide = [[dark for dark in row for _ in range(unit)] for row in rows]
    return [row for row in wide for _ in range(unit)]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
@pytest.mark.parametrize("edge", [61, 128, 200, 333])
@pytest.mark.parametrize("chosen", ["dark", "light"])
def test_it_can_be_read_from_the_screen(code, theme, scale, edge, chosen):
    """Whatever its size, the scale and the theme; all modules have one size."""
    theme._settings.override("theme", chosen)
    code.setFixedSize(edge, edge)
    image = painted(code, scale, theme.colours.bg)

    rows = qr_rows(WORDS)
    unit = int(edge * scale / (len(rows) + 2 * QUIET_ZONE))
    assert modules(image) == enlarged(rows, unit)
    assert qr_texts(image) == [WORDS]


def test_it_is_crisp_wherever_it_stands(code):
    """At a scale of 150 %, every other place is half a pixel off."""
    code.setFixedSize(161, 161)
    for left in range(4):
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1.5)
        image.fill(QColor("#14161b"))
        code.render(image, QPoint(left, left))

        assert modules(image) == enlarged(qr_rows(WORDS), 4)
        assert qr_texts(image) == [WORDS]


def test_it_is_square(code):
    """And as large as it must be for its modules to be seen."""
    assert code.sizeHint() == QSize(136, 136)
    assert code.minimumSizeHint().width() == len(qr_rows(WORDS)) + 2 * QUIET_ZONE
    assert code.heightForWidth(300) == 300
    code.show_text(WORDS * 8)
    assert code.sizeHint().width() == code.sizeHint().height() > 200
    code.resize(300, 200)
    assert qr_texts(painted(code)) == [WORDS * 8]


def test_it_grows_with_the_text(code, theme):
    """As all that is in the window."""
    theme._settings.override("window.text_scale", "200")

    assert code.sizeHint().width() == 272


def test_pressing_it_is_told(code, qtbot):
    """By mouse, Enter and the space bar."""
    code.setFocus()
    for activate in (
        lambda: click(code),
        lambda: press(code, Qt.Key.Key_Return),
        lambda: press(code, Qt.Key.Key_Enter),
        lambda: press(code, Qt.Key.Key_Space),
    ):
        with qtbot.waitSignal(code.activated):
            activate()


def test_other_keys_are_none_of_its_business(code, qtbot):
    """Nor is the right button."""
    with qtbot.assertNotEmitted(code.activated):
        press(code, Qt.Key.Key_A)
        QTest.mouseClick(code, Qt.MouseButton.RightButton)


def test_nothing_is_shown_as_nothing(code, qtbot):
    """Until there is an address there is no invitation."""
    code.show_text("")

    assert qr_texts(painted(code)) == []
    with qtbot.assertNotEmitted(code.activated):
        click(code)
    assert not code.isEnabled()  # no key either
    assert code.sizeHint() == QSize(136, 136)
    code.show_text("fantom:x")
    assert qr_texts(painted(code)) == ["fantom:x"]


def test_who_cannot_see_it_hears_what_it_is(code):
    """A button with the name that its place gives it."""
    code.setAccessibleName("Your invitation as a QR code")
    spoken = QAccessible.queryAccessibleInterface(code)

    assert spoken.role() is QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Your invitation as a QR code"


def test_the_focus_can_be_seen(code, theme):
    """By the line around it."""
    code.setFocus()
    assert painted(code).pixelColor(code.width() // 2, 0).name() == theme.colours.accent
    code.clearFocus()
    assert painted(code).pixelColor(code.width() // 2, 0).name() == theme.colours.edge
