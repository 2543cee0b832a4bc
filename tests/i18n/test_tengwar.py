import pytest
from glaemscribe import transcribe

from fantom.i18n.tengwar import MODE, in_tengwar

# The Tengwar by their names, so that what is expected can be read here.
T = {
    "tinco": "\ue000",
    "parma": "\ue001",
    "quesse": "\ue003",
    "ando": "\ue004",
    "umbar": "\ue005",
    "ungwe": "\ue007",
    "sule": "\ue008",
    "anto": "\ue00c",
    "ampa": "\ue00d",
    "numen": "\ue010",
    "malta": "\ue011",
    "ore": "\ue014",
    "anna": "\ue016",
    "romen": "\ue020",
    "lambe": "\ue022",
    "silme": "\ue024",
    "silme_nuquerna": "\ue025",
    "yanta": "\ue02a",
    "ara": "\ue02c",
    "telco": "\ue02e",
    "A": "\ue040",
    "I": "\ue044",
    "E": "\ue046",
    "O": "\ue04a",
    "U": "\ue04c",
    "nasal": "\ue050",
    "twice": "\ue051",
    "pusta": "\ue060",
    "double_pusta": "\ue061",
}


def spelt(text):
    """Return the Tengwar of those names."""
    return "".join(T[name] for name in text.split())


# What the tests of glaemscribe itself expect (sindarin_transcription_canonical.json
# in its repository), sign by sign.
CANONICAL = {
    "Ai na vedui Dúnadan !": [
        "anna A",
        "numen telco A",
        "ampa ando E anna U",
        "ando ara U numen ando A numen A",
        None,
    ],
    "Mae govannen !": ["malta yanta A", "ungwe ampa O numen nasal A numen E", None],
}


@pytest.mark.parametrize(("latin", "words"), CANONICAL.items())
def test_what_glaemscribe_promises(latin, words):
    """The phrases of its own documentation come out as it says."""
    got = in_tengwar(latin).split(" ")

    assert got[-1] == "\ue065"  # its exclamation mark
    assert got[:-1] == [spelt(word) for word in words[:-1]]


@pytest.mark.parametrize(
    ("latin", "expected"),
    [
        ("mellon", "malta lambe twice E numen O"),
        ("annon", "numen nasal A numen O"),
        ("edro", "ando E romen telco O"),
        ("lasto", "lambe silme_nuquerna A tinco telco O"),
        ("edhellen", "anto E lambe twice E numen E"),
        ("teitho", "tinco anna E sule telco O"),
        ("sâd", "silme ara A ando"),
        ("bâr", "umbar ara A ore"),
        ("ment", "malta tinco nasal E"),
        ("pedo", "parma ando E telco O"),
    ],
)
def test_words_worked_out_by_hand(latin, expected):
    """The words of docs/SINDARIN.md: a tehta stands on the consonant after it."""
    assert in_tengwar(latin) == spelt(expected)


@pytest.mark.parametrize(
    "text",
    [
        "{name}",
        "{count}",
        "%n",
        "%1",
        "[fe80::1]:31488",
        "fe80::…%5",
        "2001:db8::1",
        "IPv6",
        "LAN",
        "UTF-8",
        "KiB",
        "Shift+Enter",
        "Fantom",
        "31488",
        "<b>",
        "&amp;",
        "‹interface›",
        "",
        "  ",
        "·",
    ],
)
def test_what_is_no_sindarin_stays(text):
    """Numbers, addresses, keys, names and what stands in for them."""
    assert in_tengwar(text) == text


def test_what_is_kept_stands_among_tengwar():
    """A sentence keeps its order, its spaces and what it names."""
    text = in_tengwar("Lastad na {port}, LAN · <b>annon</b> [fe80::1]:{port}.")

    assert "{port}\ue060 LAN · <b>" in text
    assert text.endswith("</b> [fe80::1]:{port}\ue061")
    assert text.count(" ") == 6


def test_a_mark_of_a_key_is_not_written():
    """No Tengwar letter can be pressed with Alt."""
    assert in_tengwar("&Hebo") == in_tengwar("Hebo")
    assert in_tengwar("a && b").count("&&") == 1


def test_only_tengwar_and_what_was_there():
    """Glaemscribe marks what it cannot read; nothing here is."""
    text = in_tengwar("«Aníron» (pedo) — tolo, ‹x› mae? Naw! i·ngelaidh…")

    strange = {sign for sign in text if not "\ue000" <= sign <= "\ue07f"}
    assert strange == set(" ‹x›")


def test_the_mode_is_glaemscribes_own():
    """Its short name means the same mode."""
    assert transcribe("mellon", mode="sindarin") == transcribe("mellon", mode=MODE)
