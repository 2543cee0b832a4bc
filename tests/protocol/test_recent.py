from fantom.protocol.recent import Recent


def test_what_was_here_is_known_again():
    """And is not added twice."""
    recent = Recent(3)

    assert recent.add(b"one")
    assert not recent.add(b"one")
    assert b"one" in recent
    assert b"two" not in recent


def test_only_the_last_are_remembered():
    """Exactly so many; to be met again makes nothing younger."""
    recent = Recent(2)
    recent.add(b"one")
    recent.add(b"two")
    assert not recent.add(b"one")
    recent.add(b"three")

    assert b"one" not in recent
    assert b"two" in recent
    assert recent.add(b"one")
    assert b"two" not in recent


def test_all_can_be_forgotten():
    """Then everything is new."""
    recent = Recent(2)
    recent.add(b"one")
    recent.clear()

    assert b"one" not in recent
    assert recent.add(b"one")
    assert recent.add(b"two")
    assert b"one" in recent
