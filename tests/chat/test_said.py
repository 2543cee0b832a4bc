import pytest

from fantom.chat.entry import Author, Entry, Happening, SystemLine
from fantom.chat.said import has_said_digits

NUMBER = "".join(f"{n:05}" for n in range(11111, 11123))


def lines(*texts, author=Author.PEER):
    """Return a conversation in which that was said."""
    said = [Entry(str(n), author, text, 1.0) for n, text in enumerate(texts)]
    return [SystemLine(next(iter(Happening)), 1.0), *said]


@pytest.mark.parametrize("author", Author)
@pytest.mark.parametrize(
    "texts",
    [
        (NUMBER,),
        (f"my number is {NUMBER}, and yours?",),
        (" ".join(NUMBER[at : at + 5] for at in range(0, 60, 5)),),
        ("here it comes", NUMBER[:30], f"and the rest:\n{NUMBER[30:]}"),
        (f"fantom-safety:{NUMBER}", *["later"] * 1_900),
    ],
)
def test_what_was_said(texts, author):
    """By either, in whatever pieces."""
    assert has_said_digits(lines(*texts, author=author), NUMBER)


@pytest.mark.parametrize(
    "texts", [(), ("",), (NUMBER[:59],), (NUMBER[1:],), ("no digits", "٣" * 60)]
)
def test_what_was_not(texts):
    """A part of it, or other signs."""
    assert not has_said_digits(lines(*texts), NUMBER)


def test_only_the_latest_is_looked_through():
    """It is asked while a person waits."""
    assert not has_said_digits(lines(NUMBER, *["later"] * 2_000), NUMBER)
