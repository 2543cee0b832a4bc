import pytest
from PySide6.QtGui import QImage

from tests.gallery.gallery import LANGUAGES, take
from tests.gallery.scenes import SCENES

# One look a scene, in turns; `make gallery` has all themes, sizes and languages.
LOOKS = (("dark", (800, 560)), ("light", (1120, 720)))
HALVES = tuple(LANGUAGES)[::2], tuple(LANGUAGES)[1::2]
# All in one theme, then all in the other: each change of it costs as much as a picture.
SEEN = sorted(
    (
        (scene, *LOOKS[number % 2], *HALVES[number // 2 % 2])
        for number, scene in enumerate(SCENES)
    ),
    key=lambda look: look[1],
)
SOME = 7  # pixels apart


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("look", SEEN, ids=lambda look: look[0])
def test_every_scene_can_be_seen_and_read(run, qapp, look):
    """No picture is empty, and no word is cut.

    It is switched to another language while it is open.
    """
    scene, theme, size, *languages = look
    picture, cut = take(qapp, scene, theme, size, "100", *languages)
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = set(image.constBits().cast("I")[::SOME])

    assert len(colours) > 4
    assert cut == []
