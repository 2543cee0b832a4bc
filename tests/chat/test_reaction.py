import pytest

from fantom.chat.reaction import is_reaction

KISS = "\N{WOMAN}🏽\u200d❤️\u200d💋\u200d\N{MAN}🏽"


@pytest.mark.parametrize("sign", ["👍", "a", "é", "🇳🇴", "👍🏽", "❤️", KISS, "!"])
def test_one_sign_is_a_reaction(sign):
    """As people count, whatever it is made of."""
    assert is_reaction(sign)


@pytest.mark.parametrize("text", ["", " ", "\n", "ok", "👍👍", "e" + "\u0301" * 20])
def test_anything_else_is_none(text):
    """Neither nothing, nor more, nor without end."""
    assert not is_reaction(text)
