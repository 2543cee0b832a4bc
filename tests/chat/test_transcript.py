from datetime import datetime

from fantom.chat.entry import Author, Entry, Extras, Gone, Happening, SystemLine
from fantom.chat.transcript import local_time, transcript

NAMES = {Author.ME: "Anna", Author.PEER: "Bob"}


def test_what_was_said_is_a_line_each():
    """With time and name; what is gone or happened is left out."""
    lines = [
        Entry("1", Author.ME, "hello", 10.0),
        SystemLine(Happening.LOST, 11.0),
        Entry("2", Author.PEER, "", 12.0, extras=Extras(gone=Gone.DELETED)),
        Entry("3", Author.PEER, "hi", 13.0),
    ]

    assert transcript(lines, NAMES, str) == "[10.0] Anna: hello\n[13.0] Bob: hi"


def test_no_words_pose_as_a_line_of_somebody():
    """What goes on is indented, however it breaks its lines."""
    lines = [
        Entry("1", Author.PEER, "a\n[10.0] Anna: b\u2028c\n", 10.0),
        Entry("2", Author.ME, "", 11.0),
    ]

    assert transcript(lines, NAMES, str) == (
        "[10.0] Bob: a\n    [10.0] Anna: b\n    c\n[11.0] Anna: "
    )


def test_times_are_those_of_this_place():
    """The same in every language."""
    moment = datetime(2026, 7, 4, 12, 31).astimezone().timestamp()

    assert local_time(moment) == "2026-07-04 12:31"
    said = [Entry("1", Author.ME, "x", moment)]
    assert transcript(said, NAMES) == "[2026-07-04 12:31] Anna: x"
