"""What a stranger writes, made fit to be shown, and the links in it."""

from fantom.i18n.shown import is_right_to_left, shown, shown_line
from fantom.ui.links import destination, find_links

PARSERS = {
    "fantom/i18n/shown.py": ["shown", "shown_line", "is_right_to_left"],
    "fantom/ui/links.py": [
        *("find_links", "destination", "_mailbox", "_links", "_page", "_trimmed"),
        "Destination.address",
    ],
}
CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
HIDING = {chr(code) for code in (*CONTROLS, *range(0x202A, 0x202F))} | {
    chr(code) for code in (*range(0x2066, 0x206A), *range(0xFFF9, 0xFFFC))
}


def one_input(data):
    """Nothing is left that hides or reorders, and a link stands where it says."""
    text = data.decode(errors="replace")
    visible = shown(text)
    is_right_to_left(text)
    assert not set(visible) & (HIDING - {"\n", "\t"})
    assert not set(shown_line(text)) & (HIDING | {"\u2028", "\u2029"})
    end = 0
    for link in find_links(visible):
        assert end <= link.start < link.end
        assert visible[link.start : link.end] == link.text
        end = link.end
        there = destination(link.text)
        assert there is not None
        assert not set(there.host) & HIDING
        assert there.address
