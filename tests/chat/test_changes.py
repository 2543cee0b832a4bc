from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from fantom.chat.changes import (
    after,
    counted_weight,
    expiring,
    reworded,
    without_words,
)
from fantom.chat.entry import Author, Delivery, Entry, Extras, Gone, Reacted
from fantom.protocol.limits import EXTRAS_WEIGHT
from fantom.protocol.messages import NO_ID, Delete, Edit, React
from fantom.protocol.weight import weight_of

ID = b"8 bytes."
ME, PEER = Author.ME, Author.PEER


def entry(author=PEER, **more):
    """Return a text."""
    return Entry("id", author, "hello", 1000.0, **more)


def number(value):
    """Return the id of a change."""
    return value.to_bytes(8)


def apply(start, changes, by=PEER):
    """Return what becomes of it."""
    for change in changes:
        start = after(start, change, by, 2000.0) or start
    return start


def test_its_author_edits_it():
    """It says so, and when that was."""
    new = after(entry(), Edit(ID, "bye", number(1)), PEER, 2000.0)

    assert (new.text, new.edited_at, new.time) == ("bye", 2000.0, 1000.0)
    assert new.id == "id"


def test_nobody_else_edits_or_deletes_it():
    """Whichever side asks for it."""
    for author, by in ((ME, PEER), (PEER, ME)):
        for change in (Edit(ID, "forged", number(9)), Delete(ID, number(9))):
            assert after(entry(author), change, by, 0.0) is None


def test_of_a_deleted_text_its_place_is_left():
    """Neither words, nor reactions, nor what it answered."""
    extras = Extras(reply_to="other", mine=Reacted("!", number(1)))
    new = apply(entry(extras=extras), [Delete(ID, number(1))])

    assert (new.text, new.gone, new.reply_to, new.reactions) == (
        "",
        Gone.DELETED,
        None,
        {},
    )


def test_what_is_gone_does_not_change():
    """But what has expired may still be taken back."""
    gone = without_words(entry(), Gone.EXPIRED)
    late = [Edit(ID, "late", number(5)), React(ID, "!", number(6))]

    assert apply(gone, late) == gone
    assert apply(gone, [Delete(ID, number(7))]).gone is Gone.DELETED
    deleted = without_words(entry(), Gone.DELETED)
    assert apply(deleted, [*late, Delete(ID, number(7))]) == deleted


def test_both_react_once():
    """The last counts, and nothing takes it back."""
    new = apply(entry(), [React(ID, "a", number(1)), React(ID, "b", number(2))])
    new = apply(new, [React(ID, "c", number(1))], ME)
    assert new.reactions == {PEER: "b", ME: "c"}

    new = apply(new, [React(ID, "", number(2))], ME)
    assert new.reactions == {PEER: "b"}


@given(
    st.lists(
        st.one_of(
            st.builds(lambda text: Edit(ID, text), st.text(max_size=3)),
            st.builds(lambda text: React(ID, text), st.text(max_size=3)),
            st.just(Delete(ID)),
        ),
        max_size=5,
    )
)
def test_the_order_of_arrival_does_not_matter(said):
    """Nor do repetitions."""
    changes = [type(x)(*_with_id(x, place + 1)) for place, x in enumerate(said)]
    wanted = apply(entry(), changes)

    for order in permutations(changes):
        assert apply(entry(), [*order, *changes[:2]]) == wanted


def _with_id(change, place):
    fields = [getattr(change, name) for name in change.__struct_fields__[:3]]
    fields[change.__struct_fields__.index("id")] = number(place)
    return fields


def test_what_has_no_number_is_heeded_as_it_comes():
    """Another implementation may not know of them."""
    new = apply(entry(), [Edit(ID, "one", number(3)), Edit(ID, "two", NO_ID)])
    assert new.text == "two"
    assert apply(new, [Edit(ID, "old", number(2))]).text == "two"


def test_what_nobody_saw_is_not_edited():
    """Its words are others; it does not say so."""
    new = reworded(entry(ME, delivery=Delivery.WAITING), "bye")

    assert (new.text, new.edited_at, new.delivery) == ("bye", None, Delivery.WAITING)


def test_time_runs_from_now_on():
    """As long as the text says."""
    new = expiring(entry(extras=Extras(lasts=60)), 5000.0)

    assert (new.expires_at, new.lasts) == (5060.0, 60)


def test_what_a_text_weighs():
    """Ours nothing; theirs their words, and what stands beside them."""
    assert counted_weight(entry(ME)) == 0
    assert counted_weight(entry()) == weight_of("hello")
    edited = apply(entry(), [Edit(ID, "x" * 1000, number(1))])
    assert counted_weight(edited) == weight_of("x" * 1000) + EXTRAS_WEIGHT
