import pytest

from fantom.i18n.setting_text import (
    option_label,
    refusal_text,
    section_label,
    setting_label,
    setting_meaning,
)
from fantom.settings import DECLARED, AddressOr, Choice

EVERY_SETTING = pytest.mark.parametrize("key", DECLARED)


@EVERY_SETTING
def test_every_setting_has_translatable_words(key):
    """The English meaning is the one that the docs have."""
    assert setting_meaning(key) == DECLARED[key].meaning
    assert setting_label(key)
    assert len(setting_label(key)) < 20


@EVERY_SETTING
def test_every_choice_has_words(key):
    """Nobody must read the file's language to choose."""
    kind = DECLARED[key].kind
    options = kind.options if isinstance(kind, Choice | AddressOr) else ()
    labels = [option_label(key, option) for option in options]

    assert len(set(labels)) == len(labels)


@EVERY_SETTING
def test_every_refusal_says_what_would_do(key):
    """A sentence, without the signs of the docs."""
    text = refusal_text(DECLARED[key])

    assert text.endswith(".")
    assert "<=" not in text
    assert "{" not in text


def test_every_section_has_a_heading():
    """The dialog is made from the sections that are declared."""
    for setting in DECLARED.values():
        assert section_label(setting.section) != setting.section
