"""Cut at any byte while texts are edited, taken back and reacted to: both end equal."""

import pytest

from fantom.chat.entry import Author
from fantom.errors import FantomError
from tests.conftest import turns
from tests.net.memory_pair import Pair

RUNS, IN_ONE_TEST = 200, 20
_MIRROR = {Author.ME: Author.PEER, Author.PEER: Author.ME}


def view(side, names):
    """Return what stands there, by its id; `names` says who is who."""
    return {
        x.id: (
            names[x.author],
            x.text,
            x.gone,
            x.reply_to,
            x.edited_at is not None,
            x.lasts,
            {names[who]: reaction for who, reaction in x.reactions.items()},
        )
        for x in side.talk.entries()
    }


def words(chance):
    """Return something to say; now and then it needs several parts."""
    return str(chance.random()) * (6_000 if chance.random() < 0.05 else 1)


def do_something(chance, side):
    """Say something, or change what was said."""
    talk = side.talk
    there = [x for x in talk.entries() if x.gone is None]
    if not there or chance.random() < 0.4:
        answered = chance.choice(there).id if there and chance.random() < 0.3 else None
        talk.send_text(words(chance), answered)
        return
    of = chance.choice(there).id
    match chance.randint(0, 9):
        case 0 | 1 | 2 | 3:
            talk.edit(of, words(chance))
        case 4:
            talk.delete(of)
        case 5 | 6 | 7:
            talk.react(of, chance.choice(["👍", "!", ""]))
        case _:
            talk.let_last(chance.choice([0, 3_600, 86_400]))


def talk_until_cut(pair):
    """Let both do something over wires that end after some byte."""
    chance, net = pair.chance, pair.net
    for wire in net.wires:
        wire.budget = chance.randint(1, 6_000)
    for _ in range(chance.randint(1, 10)):
        try:
            do_something(chance, chance.choice(pair.sides))
        except FantomError:
            continue
        net.some_steps(chance.randint(0, 8))
    net.settle()
    net.cut_all(loses=chance.random() < 0.5)


def come_back(pair):
    """Let one, the other or both dial; this, too, may be cut at any byte."""
    chance, net = pair.chance, pair.net
    for side in pair.sides:
        if chance.random() < 0.6:
            side.come_back()
            net.budget = chance.randint(1, 6_000) if chance.random() < 0.5 else None
            net.some_steps(chance.randint(0, 40))


def one_run(patch, seed):
    """Do things, cut, come back, several times; then let it heal."""
    pair = Pair(patch, seed)
    try:
        pair.meet()
        for _ in range(pair.chance.randint(1, 4)):
            talk_until_cut(pair)
            come_back(pair)
        pair.net.lift_budgets()
        pair.heal()
        one, other = pair.sides
        plain = {author: author for author in Author}
        ours = view(one, plain) | view(other, _MIRROR)
        kept = {key: seen for key, seen in ours.items() if not _never_left(pair, key)}
        assert kept == {key: view(one, plain)[key] for key in kept}
        assert kept == {key: view(other, _MIRROR)[key] for key in kept}
        assert one.talk.seconds == other.talk.seconds
        assert [side.talk.waiting for side in pair.sides] == [0, 0], pair.state()
    finally:
        pair.stop()


def _never_left(pair, message):
    """Whether its author took it back before anybody could hear of it."""
    return any(
        x.id == message and x.delivery == "failed"
        for side in pair.sides
        for x in side.talk.entries()
    )


@pytest.mark.parametrize("first", range(0, RUNS, IN_ONE_TEST))
def test_whatever_byte_it_is_cut_at(run, monkeypatch, first):
    """Words, reactions, answers, what is gone, and how long it lasts."""
    run(turns(1))  # tasks may go on from here
    for seed in range(first, first + IN_ONE_TEST):
        try:
            one_run(monkeypatch, seed)
        except BaseException as error:
            error.add_note(f"seed {seed}")
            raise
