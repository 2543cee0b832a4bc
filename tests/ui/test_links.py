import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.i18n.shown import shown
from fantom.ui.links import MOST_LINKS, destination, find_links
from tests.steps import ENDLESS


def links(text):
    """Return the links of a text."""
    return [link.text for link in find_links(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see http://a.example.", ["http://a.example"]),
        ("HTTPS://A.Example/B?c=d#e", ["HTTPS://A.Example/B?c=d#e"]),
        ("(https://a.example/b)", ["https://a.example/b"]),
        ("https://a.example/b_(c)", ["https://a.example/b_(c)"]),
        (
            "<https://a.example>, «https://b.example»",
            ["https://a.example", "https://b.example"],
        ),
        ("https://пример.рф/тест", ["https://пример.рф/тест"]),
        ("http://[fe80::1]:80/x", ["http://[fe80::1]:80/x"]),
        ("write to a.b+c@d-e.example!", ["a.b+c@d-e.example"]),
        ("mailto:a@b.example", ["mailto:a@b.example"]),
        (
            "a http://one.example http://two.example",
            ["http://one.example", "http://two.example"],
        ),
        ("ftp://a.example javascript:alert(1) file:///etc/passwd", []),
        ("http:// https://. http://? a@b @c.example x@y", []),
        ("http://a.example\u202egro.live", ["http://a.example"]),
    ],
)
def test_links_are_found_without_the_sentence_around_them(text, found):
    """Pages and mail addresses; nothing that a browser should not be given."""
    assert links(shown(text)) == found


@given(st.text(alphabet="htps:/@.a-(){}[]?\\\n ü🙂\u202e\x00", max_size=200))
@example("http://" * 50)
def test_any_text_has_links_in_order(text):
    """Never an error, never two in one place, and each where it says."""
    place = 0
    for link in find_links(text):
        assert place <= link.start < link.end
        assert text[link.start : link.end] == link.text
        assert destination(link.text) is not None
        place = link.end


@pytest.mark.parametrize(
    "text",
    [
        *("a", "a@", "a.", "@", "http://", "http://a.b ", "a@b.cc "),
        "http://a" + ")" * 2_000 + " ",
        "http://a" + ")" * ENDLESS,
    ],
    ids=lambda text: text[:11],
)
def test_the_longest_text_takes_no_time(text):
    """A stranger cannot stop the window with a text, however long it may be."""
    text *= max(1, ENDLESS // len(text))

    assert len(find_links(text)) <= MOST_LINKS


@pytest.mark.parametrize(
    ("link", "host", "ascii_host"),
    [
        ("https://good.com@evil.com/", "evil.com", "evil.com"),
        ("https://good.com:pass@evil.com:8080/x", "evil.com", "evil.com"),
        ("https://good.com%2f@evil.com", "evil.com", "evil.com"),
        ("https://good.com\\@evil.com", "evil.com", "evil.com"),
        ("https://evil.com/?https://good.com", "evil.com", "evil.com"),
        ("https://evil.com#@good.com", "evil.com", "evil.com"),
        ("https://EVIL.com", "evil.com", "evil.com"),
        ("https://пример.рф", "пример.рф", "xn--e1afmkfd.xn--p1ai"),
        ("https://xn--e1afmkfd.xn--p1ai", "пример.рф", "xn--e1afmkfd.xn--p1ai"),
        ("http://[::1]:80", "::1", "::1"),
    ],
)
def test_the_real_host_is_told(link, host, ascii_host):
    """What stands before an @ or behind a ? is no place."""
    where = destination(link)

    assert (where.host, where.ascii_host) == (host, ascii_host)
    assert where.is_page
    assert where.has_user == ("@" in link.partition("//")[2].split("#")[0])


@pytest.mark.parametrize("link", ["http://", "httpx://a", "http://a b"])
def test_what_leads_nowhere_is_no_link(link):
    """Better plain text than a guess."""
    assert destination(link) is None


def test_an_address_is_shown_in_ascii():
    """Nothing in it can be turned around."""
    where = destination("https://a.example/\u202e\u05d0?ü")

    assert where.address.isascii()
    assert where.url.toEncoded().data().decode() == where.address


def test_a_mail_address_is_no_page():
    """It can be copied, without its scheme."""
    where = destination("MAILTO:a@b.example")

    assert not where.is_page
    assert where.address == "a@b.example"
