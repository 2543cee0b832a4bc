from fantom.ui.emoji import Group, all_emoji, find_emoji


def test_each_has_a_name_and_stands_once(qapp):
    """Hundreds in eight groups."""
    groups = all_emoji()
    texts = [emoji.text for group in groups.values() for emoji in group]

    assert set(groups) == set(Group)
    assert len(texts) == len(set(texts))
    assert len(texts) > 300
    assert all(emoji.name for group in groups.values() for emoji in group)


def test_they_are_found_by_what_people_call_them(qapp):
    """By words of the name, their beginnings, and everyday words."""
    for words, text in (
        ("thumbs up", "👍"),
        ("YES", "👍"),
        ("grin fac", "😀"),
        ("heart red", "❤️"),
        ("ghost", "👻"),
    ):
        assert text in [emoji.text for emoji in find_emoji(words)]
    assert find_emoji("no such thing at all") == []
