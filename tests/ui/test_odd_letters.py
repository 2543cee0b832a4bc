import pytest

from fantom.ui.odd_letters import odd_letters


@pytest.mark.parametrize(
    ("theirs", "known", "said"),
    [
        ("Bob", "Bob", ""),
        ("BOB", "Bob", ""),
        ("Bоb", "Bob", "о (Cyrillic)"),
        ("B0b", "Bob", "0 (a digit)"),
        ("Βob", "Bob", "Β (Greek)"),
        ("Bσb", "Bob", "σ (Greek)"),
        ("Böb", "Bob", "ö (Latin)"),
        ("Bo\u200db", "Bob", "an invisible sign"),
        ("Bob.", "Bob", ". (a sign)"),
        ("Ꭰob", "Dob", "Ꭰ (Cherokee)"),
    ],
)
def test_a_letter_that_differs_is_named(qapp, theirs, known, said):
    """With the script that it is of, as it looks like another one."""
    assert odd_letters(theirs, known) == said


def test_of_many_a_few_are_named(qapp):
    """The line stays short, whatever somebody calls themselves."""
    theirs = "".join(chr(0x430 + number) for number in range(32))

    assert len(odd_letters(theirs, "Bob").split(", ")) == 6
