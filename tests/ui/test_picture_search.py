import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from fantom.errors import NoInvitationInPicture, PictureUnreadable
from fantom.pictures.qr import save_qr
from fantom.ui.picture_search import PictureSearch
from tests.conftest import until
from tests.ui.people import invitation_of


@pytest.fixture
def picture(tmp_path):
    """Return the path of a picture with an invitation."""
    path = tmp_path / "invite.png"
    save_qr(invitation_of("Bob"), path)
    return path


def outcome_of(run, begin):
    """Search, and return what was told."""
    search, told = PictureSearch(), []
    search.started.connect(lambda: told.append("started"))
    search.ended.connect(lambda: told.append("ended"))
    search.found.connect(told.append)
    search.failed.connect(told.append)

    async def go():
        begin(search)
        await until(lambda: search._task is None)

    run(go())
    return told


def test_an_invitation_in_a_file_is_found(run, picture):
    """Chosen in a dialog."""
    told = outcome_of(run, lambda search: search.look_in_file(picture))

    assert told == ["started", "ended", invitation_of("Bob")]


def test_an_invitation_in_what_was_dropped_is_found(run, picture):
    """A file, bytes, or a picture; it is gone when the drop is over."""
    file, encoded, decoded = QMimeData(), QMimeData(), QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(picture))])
    encoded.setData("image/png", picture.read_bytes())
    decoded.setImageData(QImage(str(picture)))
    for data in (file, encoded, decoded):

        def begin(search, data=data):
            search.look_in(data)
            data.clear()

        assert outcome_of(run, begin)[-1] == invitation_of("Bob")


def test_a_picture_without_one_is_told(run):
    """What to do stands in its sentence."""
    data = QMimeData()
    data.setImageData(QImage(40, 40, QImage.Format.Format_RGB32))
    told = outcome_of(run, lambda search: search.look_in(data))
    assert told[-1] == NoInvitationInPicture(0)

    told = outcome_of(run, lambda search: search.look_in(QMimeData()))
    assert told[-1] == NoInvitationInPicture(0)


def test_a_broken_file_is_told(run, tmp_path):
    """And no bug."""
    told = outcome_of(run, lambda search: search.look_in_file(tmp_path / "none.png"))

    assert isinstance(told[-1], PictureUnreadable)


def test_who_gives_up_hears_nothing_more(run, picture):
    """The thread may go on for a moment; nobody listens."""

    def begin(search):
        search.look_in_file(picture)
        search.cancel()

    assert outcome_of(run, begin) == ["started", "ended"]
    PictureSearch().cancel()


def test_a_newer_search_replaces_an_older_one(run, picture, tmp_path):
    """Only the latest picture counts."""

    def begin(search):
        search.look_in_file(tmp_path / "none.png")
        search.look_in_file(picture)

    told = outcome_of(run, begin)
    assert told == ["started", "started", "ended", invitation_of("Bob")]
