import subprocess
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.identity import imitation
from fantom.identity.imitation import Names, skeleton
from tests.steps import steps

BOB, EVE = b"B" * 32, b"E" * 32


def knowing(*names):
    """Return an index of these names, all of Bob."""
    index = Names()
    for name in names:
        index.add(name, BOB)
    return index


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Bob", "Bob"),
        ("bob", "Bob"),
        ("BOB", "Bob"),
        ("Вob", "Bob"),  # Cyrillic Ve
        ("Воb", "Bob"),  # and o
        ("воb", "Bob"),  # a small one
        ("Βob", "Bob"),  # Greek Beta
        ("ΒΟΒ", "Bob"),
        ("Βοb", "Bob"),
        ("тoм", "Tom"),
        ("кеn", "Ken"),
        ("Αlice", "Alice"),
        ("аlісе", "Alice"),
        ("B0b", "Bob"),
        ("AIice", "Alice"),
        ("A1ice", "Alice"),
        ("A|ice", "Alice"),
        ("ALlCE", "Alice"),
        ("lvan", "Ivan"),
        ("1VAN", "ivan"),
        ("Marnie", "Mamie"),
        ("Torn", "Tom"),
        ("VVill", "Will"),
        ("Ｂｏｂ", "Bob"),
        ("Ⓑⓞⓑ", "Bob"),
        ("𝓑𝓸𝓫", "Bob"),
        ("𝗕𝗼𝗯", "Bob"),
        ("ʙᴏʙ", "Bob"),
        ("ﬁona", "Fiona"),
        ("Jose", "José"),
        ("Bo\u0336b", "Bob"),  # struck through
        ("B\u20ddob", "Bob"),  # in a circle
        ("B\u0f39ob", "Bob"),  # a mark of Tibetan on a Latin letter
        ("\u0301Bob", "Bob"),
        ("B o b", "Bob"),
        (" Bob\u00a0", "Bob"),
        ("B.o.b.", "Bob"),
        ("B_o-b", "Bob"),
        ("Bob ✓", "Bob"),
        ("Bob 🔒", "Bob"),
        ("B\u200bo\u200db", "Bob"),
        ("B\u00adob", "Bob"),
        ("\u202eBob", "Bob"),
        ("Bo\ufe0fb", "Bob"),
        ("Bob\U000e0062", "Bob"),  # tags
        ("Bob\U000e0101", "Bob"),
        ("Bob\u3164", "Bob"),  # a filler of Hangul is a letter, they say
        ("Bob\u2800", "Bob"),  # and an empty Braille cell a symbol
        ("ВОВА", "Вова"),
        ("михаил", "МИХАИЛ"),
        ("Boba", "Вова"),
        ("Мuхauл", "Мuхauл"),
        ("νικος", "ΝΙΚΟΣ"),
        ("Νίκος", "νικοσ"),
        ("STRASSE", "Straße"),
        ("İvan", "Ivan"),
        ("Ёлка", "Елка"),
        ("🦊\ufe0f", "🦊"),
        ("🦊 ", "🦊"),
    ],
)
def test_names_that_look_alike(name, known):
    """Other scripts, digits, width, size, accents, and what nobody sees."""
    assert knowing(known).similar(name) == {BOB}
    assert knowing(name).similar(known) == {BOB}


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Bob", "Rob"),
        ("Bob", "Bobby"),
        ("Nick", "Vick"),
        ("Hans", "Nans"),
        ("Clara", "Dara"),
        ("Anna", "Hanna"),
        ("Михаил", "Даниил"),
        ("राम", "रमा"),
        ("ราม", "ริม"),
        ("ノリ", "リ"),  # the first looks like a stroke, but is a letter
        ("かな", "がな"),
        ("李", "王"),
        ("🦊", "🐺"),
        ("!!", "??"),
    ],
)
def test_names_that_do_not(name, known):
    """A caution that comes too often is not read."""
    assert knowing(known).similar(name) == frozenset()


@pytest.mark.parametrize(
    "name", ["", " ", "\u200b", "\u3164\ufe0f", "\u2800", "\x00\x1b"]
)
def test_where_there_is_nothing_to_see(name):
    """Nobody is taken for nobody."""
    assert skeleton(name) == ""
    assert knowing(name).similar(name) == frozenset()


def test_several_people_may_look_alike():
    """All of them are named, and everybody only once."""
    names = knowing("Bob", "B0b")
    names.add("Воb", EVE)

    assert names.similar("bob") == {BOB, EVE}


def test_names_are_forgotten_one_by_one():
    """One of several names of one person goes, the others stay."""
    names = knowing("Bob", "B0b", "Robert")
    names.discard("Bob", BOB)
    assert names.similar("Bob") == {BOB}

    names.discard("B0b", BOB)
    assert names.similar("Bob") == frozenset()
    assert names.similar("Robert") == {BOB}


def test_what_was_never_known_can_be_forgotten():
    """Nothing happens, also where somebody else has the name."""
    names = knowing("Bob")

    names.discard("Bob", EVE)
    names.discard("Carol", EVE)
    names.discard("", EVE)
    assert names.similar("Bob") == {BOB}


def test_the_index_keeps_nothing_of_those_who_left():
    """It does not grow with people who come and go."""
    names = Names()
    for name in ("Bob", "ΝΙΚΟΣ", "🦊", ""):
        names.add(name, BOB)
        names.add(name, BOB)
        names.discard(name, BOB)

    assert names._by_look == {}


def test_a_thousand_names_cost_no_more_than_one():
    """What a look-up takes does not follow how many are known."""
    few, many = Names(), Names()
    few.add("Bob", BOB)
    many._by_look = {f"x{n}": {(f"x{n}", EVE)} for n in range(1_000)}
    many.add("Bob", BOB)

    def look_up(names):
        assert names.similar("Воb") == {BOB}

    look_up(few)  # from now on the table is there
    assert steps(lambda: look_up(many)) == steps(lambda: look_up(few))


@given(st.text(st.characters(), max_size=64))
@example("\ufdfa" * 64)  # eighteen letters each
@example("\ud800")
@example("a" + "\u0301" * 63)
@example("\u1e9e\u0130\u0345")
def test_any_name_has_a_skeleton(name):
    """Nothing that can be a name breaks or blows up; it looks like itself."""
    seen = skeleton(name)

    assert len(seen) <= 2 * 18 * 64
    assert knowing(name).similar(name) == ({BOB} if seen else frozenset())


@given(st.text(st.characters(categories=["L", "N"]), max_size=16))
def test_what_is_not_seen_changes_nothing(name):
    """Whatever stands between the letters, and however they are composed."""
    seen = skeleton(name)

    assert skeleton("\u200b".join(name) + "\ufe0f") == seen
    assert skeleton(unicodedata.normalize("NFD", name)) == seen
    assert skeleton(unicodedata.normalize("NFC", name)) == seen


@given(st.text("BobВоАлисаicel10OmMwWνΝпрстуфхцJkK", min_size=1, max_size=16))
def test_capitals_are_the_same_name(name):
    """How large somebody writes their name makes nobody else of them."""
    assert knowing(name).similar(name.casefold()) == {BOB}


def test_the_table_is_loaded_for_the_first_name_only():
    """A start without names does not wait for it; nothing of the net comes along."""
    code = (
        "import sys; from fantom.identity.imitation import *; from fantom.identity"
        " import imitation; assert not imitation._prototypes.cache_info().currsize;"
        " assert 'confusable_homoglyphs' not in sys.modules; names = Names();"
        " names.add('Bob', b''); names.similar('B0b');"
        " assert imitation._prototypes.cache_info().misses == 1;"
        " assert not {'socket', 'ssl', 'urllib.request'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_table_says_which_of_two_is_the_usual_one():
    """Each character stands for one thing, and that for itself."""
    table = imitation._prototypes()

    assert len(table) > 7_000
    assert table["а"] == "a"
    assert table["I"] == table["1"] == "l"
    assert table["0"] == "O"
    assert table["m"] == "rn"
    assert "l" not in table
    assert all(table.get(like, like) == like for like in table.values())
