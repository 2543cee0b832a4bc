from fantom.chat.vanishing import Vanishing

ONE, TWO = b"one.....", b"two....."


def test_the_soonest_goes_first():
    """Each once."""
    vanishing = Vanishing()
    assert vanishing.next is None
    vanishing.add(TWO, 20.0)
    vanishing.add(ONE, 10.0)

    assert vanishing.next == 10.0
    assert vanishing.due(9.9) == []
    assert vanishing.due(30.0) == [ONE, TWO]
    assert vanishing.due(30.0) == []


def test_what_was_wiped_does_not_go():
    """It is gone already."""
    vanishing = Vanishing()
    vanishing.add(ONE, 10.0)
    vanishing.clear()

    assert (vanishing.next, vanishing.due(20.0)) == (None, [])
