from fantom.chat.entry import Author, Delivery, Entry, entry_id, message_id_of


def test_ids_are_written_as_programs_like_them():
    """base64url without padding."""
    assert entry_id(b"\xfb\xff\xfe\0\0\0\0\0") == "-__-AAAAAAA"
    assert entry_id(b"") == ""


def test_words_are_those_of_the_protocol():
    """Clients read them."""
    assert [str(author) for author in Author] == ["me", "peer"]
    assert [str(delivery) for delivery in Delivery] == [
        "waiting",
        "sent",
        "delivered",
        "read",
        "failed",
    ]


def test_theirs_has_no_delivery():
    """Only our own texts travel."""
    assert Entry("x", Author.PEER, "hi", 0.0).delivery is None


def test_nonsense_is_the_id_of_nothing():
    """Whatever a client sends."""
    assert message_id_of("é") == message_id_of("a") == b""
