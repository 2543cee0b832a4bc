from fantom.protocol.ids import ID_BYTES, Ids


def test_ids_are_new_and_of_one_size():
    """Also beyond what is drawn from the system at once."""
    ids = Ids()
    many = [ids.new() for _ in range(2_000)]

    assert {len(one) for one in many} == {ID_BYTES}
    assert len(set(many)) == len(many)


def test_two_drawers_share_nothing():
    """Each conversation has its own."""
    assert Ids().new() != Ids().new()
