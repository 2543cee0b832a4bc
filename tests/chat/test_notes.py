import pytest

from fantom.chat.entry import Author, Gone
from fantom.chat.notes import Notes
from fantom.errors import TextTooLong, UnknownMessage
from fantom.protocol.limits import MAX_TEXT


@pytest.fixture
def notes(qapp):
    """Return an empty page."""
    return Notes(lambda: 1000.0)


def test_a_note_is_a_line_that_nobody_delivers(notes):
    """It is told as in every other tab."""
    told = []
    notes.lines_added.connect(lambda _talk, lines: told.extend(lines))
    note = notes.send_text("milk")

    assert notes.lines == told == [note]
    assert (note.author, note.text, note.delivery) == (Author.ME, "milk", None)
    assert notes.latest(5) == [notes.entry(note.id)]


def test_notes_can_be_changed_answered_and_struck(notes):
    """As texts can."""
    note = notes.send_text("milk")
    about = notes.send_text("or not", note.id)
    notes.edit(note.id, "bread")
    notes.delete(about.id)

    assert [(x.text, x.gone) for x in notes.entries()] == [
        ("bread", None),
        ("", Gone.DELETED),
    ]
    assert about.reply_to == note.id
    with pytest.raises(UnknownMessage):
        notes.edit(about.id, "x")
    with pytest.raises(TextTooLong):
        notes.send_text("x" * (MAX_TEXT + 1))


def test_a_wipe_leaves_nothing(notes):
    """They are nowhere else."""
    notes.send_text("milk")
    notes.wipe()

    assert notes.lines == []
