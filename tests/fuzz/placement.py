"""Where the window was, as the settings file says."""

from PySide6.QtCore import QRect, QSize

from fantom.ui.placing import parse_placement, repaired

PARSERS = {"fantom/ui/placing.py": ["parse_placement", "Placement.__str__"]}
SCREEN, LEAST = QRect(0, 0, 1920, 1080), QSize(400, 300)


def one_input(data):
    """What is read is written so that it is read again, and can be seen."""
    placement = parse_placement(data.decode(errors="replace"))
    if placement is None:
        return
    assert parse_placement(str(placement)) == placement
    assert repaired(placement.frame, [SCREEN], LEAST).intersects(SCREEN)
