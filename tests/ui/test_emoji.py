from PySide6.QtCore import QLocale

from fantom.ui import emoji_names
from fantom.ui.emoji import Group, all_emoji, find_emoji
from fantom.ui.emoji_names import russian_names


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


def test_russian_words_find_them_too(qapp):
    """By the name or a keyword, with the letter ё or without, in any language."""
    for words, text in (
        ("сердце", "❤️"),
        ("смеется до слез", "😂"),
        ("смеётся до слёз", "😂"),
        ("Ёлка", "🎄"),
        ("привид", "👻"),
    ):
        assert text in [emoji.text for emoji in find_emoji(words)]
    assert find_emoji("ничегоподобного") == []


def test_each_has_a_russian_name(qapp, monkeypatch):
    """But for one or two that nobody named; those keep the English one."""
    spoken = QLocale("ru")
    monkeypatch.setattr(emoji_names, "QLocale", Spoken(spoken))
    emoji = [it for group in all_emoji().values() for it in group]
    unnamed = [it for it in emoji if it.text[0] not in russian_names()]

    assert len(unnamed) <= 2
    assert all(it.shown_name == it.name for it in unnamed)
    assert find_emoji("ghost")[0].shown_name == "привидение"


class Spoken:
    """Is the language of the program for a while."""

    Language = QLocale.Language

    def __init__(self, locale):
        self._locale = locale

    def __call__(self):
        return self._locale
