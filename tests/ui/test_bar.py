import pytest
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from fantom.errors import KeyChanged
from fantom.ui.key_changed_bar import KeyChangedBar


@pytest.fixture
def bar(theme, qtbot):
    """Show one at the top of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    made = KeyChangedBar(theme)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addStretch(1)
    window.resize(1000, 700)
    window.show()
    made.show_change(KeyChanged("[fe80::1]:31488", "Alice"))
    made.holder = window  # or it would be gone at once
    return made


def test_a_narrow_bar_has_its_answers_below(bar, qapp):
    """Rather than squeezing the words."""
    across = QBoxLayout.Direction.LeftToRight
    assert bar._halves.direction() == across
    bar.window().resize(500, 700)
    qapp.processEvents()
    assert bar._halves.direction() == QBoxLayout.Direction.TopToBottom
    bar.window().resize(1000, 700)
    qapp.processEvents()
    assert bar._halves.direction() == across


def test_a_low_window_gets_the_title_only(bar, qapp):
    """The answers come before the details, which are still heard."""
    bar.window().resize(1000, 320)
    qapp.processEvents()
    assert not bar.detail.isVisible()
    assert bar.connect_anyway.isVisible()
    assert "where Alice used to be" in bar.accessibleName()
    bar.window().resize(1000, 700)
    qapp.processEvents()
    assert bar.detail.isVisible()
