import pytest

from fantom.ui.attention import (
    MOST_NAME,
    MOST_TEXT,
    Note,
    bounded,
    is_wanted,
    note_of_comparison,
    note_of_request,
    note_of_text,
)

SECRET, NAME = "what they wrote", "Alice"


@pytest.mark.parametrize(
    ("level", "note"),
    [
        ("hidden", Note("Fantom", "A new message")),
        ("sender", Note(NAME, "A new message")),
        ("full", Note(NAME, SECRET)),
    ],
)
def test_a_note_tells_as_much_as_it_may(level, note):
    """Hidden is the usual: neither the name nor the words."""
    assert note_of_text(level, NAME, SECRET) == note


def test_a_request_hides_its_address_likewise():
    """Somebody behind the person may read it."""
    assert "fe80::1" not in str(note_of_request("hidden", "[fe80::1]:1"))
    assert note_of_request("sender", "[fe80::1]:1").text == "[fe80::1]:1"


@pytest.mark.parametrize("level", ["sender", "full"])
def test_a_caution_stands_by_the_name(level):
    """Also where the name is cut."""
    caution = "not the Bob you know"
    note = note_of_text(level, "B0b" * 40, SECRET, caution)
    assert note.title.endswith(f"… ({caution})")
    assert caution not in str(note_of_text("hidden", "B0b", SECRET, caution))
    assert note_of_request(level, "[fe80::1]:1", caution).text == (
        "not the Bob you know · [fe80::1]:1"
    )
    assert caution not in str(note_of_request("hidden", "[fe80::1]:1", caution))


@pytest.mark.parametrize("level", ["hidden", "sender", "full", "off"])
@pytest.mark.parametrize("quiet", [True, False])
def test_nobody_is_called_for_nothing(level, quiet):
    """Not when off, not when quiet."""
    assert is_wanted(level, quiet=quiet) == (level != "off" and not quiet)


def test_a_wish_to_compare_keys_hides_whose_it_is():
    """As a message does; what they ask for stays in the window."""
    assert NAME not in str(note_of_comparison("hidden", NAME))
    assert note_of_comparison("sender", NAME).title == NAME
    caution = "not the Bob you know"
    assert caution in note_of_comparison("full", "B0b", caution).title
    assert caution not in str(note_of_comparison("hidden", "B0b", caution))


def test_strangers_words_are_one_harmless_line():
    """No control signs, no reordering, no endless text."""
    note = note_of_text("full", "A\u202eb\n" * 100, "\x1b[31m<b>x</b>\n\n" * 10_000)

    assert len(note.title) <= MOST_NAME
    assert len(note.text) <= MOST_TEXT
    assert not set("\n\x1b\u202e") & set(note.title + note.text)
    assert bounded("short", 10) == "short"
