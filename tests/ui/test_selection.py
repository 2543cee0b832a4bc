from fantom.ui.selection import Selection


def test_it_has_a_start_whichever_way_it_is_drawn():
    """The mouse may go either way."""
    marked = Selection(0, 5, 2)

    assert (marked.start, marked.end) == (2, 5)
    assert (marked.to(9).start, marked.to(9).end) == (5, 9)


def test_nothing_is_marked_while_the_mouse_has_not_moved():
    """A click is no mark."""
    assert not Selection(0, 3, 3)
    assert Selection(0, 3, 4)


def test_words_stay_whole():
    """The first word is kept, whichever way it grows."""
    marked = Selection(0, 4, 7, (4, 7))

    right, left, back = (
        marked.to_word(8, 12),
        marked.to_word(0, 3),
        marked.to_word(0, 3).to_word(4, 7),
    )
    assert (right.start, right.end) == (4, 12)
    assert (left.start, left.end) == (0, 7)
    assert (back.start, back.end) == (4, 7)
