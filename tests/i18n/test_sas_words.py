from fantom.i18n.sas_words import sas_word
from fantom.identity.sas import KINDS


def test_every_picture_has_a_name_of_its_own(qapp):
    """In the order of Matrix's table, which both sides have."""
    words = [sas_word(picture) for picture in range(KINDS)]

    assert len(set(words)) == KINDS == 64
    assert (words[0], words[9], words[36], words[41]) == (
        "Dog",
        "Rooster",
        "Thumbs up",
        "Light bulb",
    )
    assert words[-1] == "Pin"
