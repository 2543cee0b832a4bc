import pytest

from fantom.endpoint import Endpoint
from fantom.errors import UnknownRequest
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from fantom.peers.admission import Verdict
from fantom.peers.request import Action, RequestKind
from fantom.protocol.limits import MAX_LET_IN, MAX_REQUESTS, REQUEST_SECONDS
from tests.conftest import until
from tests.peers.memory_link import MemoryLink
from tests.peers.session_link import SessionLink

CONNECTION, LEGACY = RequestKind.CONNECTION, RequestKind.LEGACY


def ask(house, address="::1", kind=CONNECTION):
    """Ask about somebody."""
    return house.admission.ask(kind, f"v1:{address}", Endpoint(address, 5000))


def judged(house, link):
    """Return the verdict about a link."""
    return house.admission.judge(link).verdict


@pytest.mark.parametrize(
    ("action", "verdict"),
    [
        ("accept", Verdict.ADMIT),
        ("prompt", Verdict.ASK),
        ("refuse", Verdict.REFUSE),
    ],
)
def test_strangers_are_treated_as_the_settings_say(house, action, verdict):
    """All three ways."""
    house.choose("default_action", action)

    assert judged(house, MemoryLink()) is verdict


@pytest.mark.parametrize(
    ("entry", "verdict"),
    [
        ("2001:db8::7", Verdict.ADMIT),
        ("2001:DB8:0::7", Verdict.ADMIT),
        ("2001:db8::7%eth0", Verdict.ADMIT),
        ("somebody's key, 2001:db8::7", Verdict.ADMIT),
        ("2001:db8::8", Verdict.REFUSE),
        ("2001:db8::7/64", Verdict.REFUSE),
        ("192.0.2.1", Verdict.REFUSE),
    ],
)
def test_the_whitelist_goes_before_the_rest(house, entry, verdict):
    """However the address is spelt; what is no address harms nothing."""
    house.choose("default_action", "refuse")
    house.choose("whitelist", entry)

    assert judged(house, MemoryLink("2001:db8::7")) is verdict


def test_the_blocked_stay_out(house):
    """Whitelisted or not, until they are unblocked."""
    house.choose("default_action", "accept")
    house.choose("whitelist", "::1")
    house.admission.block("v1:::1", "")
    assert judged(house, MemoryLink()) is Verdict.IGNORE

    house.admission.unblock("v1:::1")
    assert judged(house, MemoryLink()) is Verdict.ADMIT


def test_whom_we_dial_may_come_in(house):
    """Whatever the settings say of strangers, and also if we blocked them once."""
    house.choose("default_action", "refuse")
    house.admission.block("v1:::1", "")
    link = MemoryLink()
    link.dialled = True

    assert judged(house, link) is Verdict.ADMIT


def test_questions_are_asked_once(house):
    """About each peer, of each kind; and found again."""
    first = ask(house)
    assert ask(house) is first
    assert ask(house, kind=LEGACY) is not first
    assert ask(house, "::2") is not first

    assert len(house.asked) == len(house.admission.requests) == 3
    assert house.admission.find(CONNECTION, "v1:::1") is first
    assert house.admission.find(CONNECTION, "v1:::3") is None


def test_questions_are_bounded(house):
    """Over the bound strangers are refused; who is asked about already is not."""
    for number in range(MAX_REQUESTS.in_all):
        ask(house, f"2001:db8:{number + 1:x}::1")

    assert judged(house, MemoryLink("2001:db8:ffff::1")) is Verdict.REFUSE
    assert judged(house, MemoryLink("2001:db8:1::1")) is Verdict.ASK


def test_one_household_cannot_ask_for_all(house):
    """Its questions have a bound of their own, and an answer makes room."""
    for number in range(MAX_REQUESTS.per_64):
        ask(house, f"2001:db8::{number + 1:x}")
    assert judged(house, MemoryLink("2001:db8::ffff")) is Verdict.REFUSE
    assert judged(house, MemoryLink("2001:db8:ffff::1")) is Verdict.ASK

    house.admission.answer(house.admission.requests[0].id, Action.DECLINE)

    assert judged(house, MemoryLink("2001:db8::ffff")) is Verdict.ASK


def test_even_who_takes_everybody_does_not_take_them_all(house):
    """Who was let in counts until the person closes the tab."""
    house.settings.override("connections.default_action", "accept")
    peers = [f"2001:db8::{number + 1:x}" for number in range(MAX_LET_IN.per_64 + 1)]

    verdicts = [judged(house, MemoryLink(address)) for address in peers]
    assert verdicts == [Verdict.ADMIT] * MAX_LET_IN.per_64 + [Verdict.REFUSE]

    house.admission.withdraw(f"v1:{peers[0]}")
    assert judged(house, MemoryLink(peers[-1])) is Verdict.ADMIT


@pytest.mark.parametrize("action", list(Action))
def test_an_answer_closes_the_question(house, action):
    """Once: the second answer comes too late."""
    answers = []
    house.admission.answered.connect(lambda request, done: answers.append(done))
    request = ask(house)
    house.admission.answer(request.id, action)

    assert answers == [action]
    assert house.ended == [request]
    assert house.admission.requests == []
    with pytest.raises(UnknownRequest) as caught:
        house.admission.answer(request.id, action)
    assert caught.value == UnknownRequest(request.id)


def test_questions_end_by_themselves(house):
    """After ten minutes, as if declined; the others stay."""
    answers = []
    house.admission.answered.connect(lambda *answer: answers.append(answer))
    old = ask(house)
    house.now += REQUEST_SECONDS - 1
    young = ask(house, "::2")
    house.admission.expire()
    assert house.admission.requests == [old, young]

    house.now += 1
    house.admission.expire()
    assert house.admission.requests == [young]
    assert answers == [(old, Action.DECLINE)]
    assert house.admission._blocked == set()


def test_the_clock_runs_only_while_something_is_asked(run, house):
    """And then it looks by itself."""
    timer = house.admission._expiry
    assert not timer.isActive()
    timer.setInterval(1)

    async def wait():
        ask(house)
        assert timer.isActive()
        house.now += REQUEST_SECONDS
        await until(lambda: house.ended)

    run(wait())

    assert not timer.isActive()


def test_questions_about_who_is_gone_are_withdrawn(house):
    """All of theirs, and nobody else's; nothing was answered."""
    answers = []
    house.admission.answered.connect(lambda *answer: answers.append(answer))
    ask(house), ask(house, kind=LEGACY)
    other = ask(house, "::2")
    house.admission.withdraw("v1:::1")

    assert house.admission.requests == [other]
    assert len(house.ended) == 2
    assert answers == []


def test_who_is_gone_gives_way_to_who_comes(house):
    """A household is not locked out after a few restarts."""
    house.settings.override("connections.default_action", "accept")
    links = [
        house.visit(MemoryLink(f"2001:db8::{number + 1:x}"))
        for number in range(MAX_LET_IN.per_64)
    ]
    assert house.visit(MemoryLink("2001:db8::aa")).is_closed
    for link in links[3:1:-1]:
        link.close()
    newcomer = house.visit(MemoryLink("2001:db8::bb"))

    assert not newcomer.is_closed
    assert [peer.id for peer in house.forgotten] == [links[2].peer_id]


def test_nobody_gives_way_to_whom_the_settings_would_not_count(house):
    """The blocked, the whitelisted; and no one to whom the person said yes goes."""
    house.settings.override("connections.default_action", "accept")
    links = [
        house.visit(MemoryLink(f"2001:db8::{number + 1:x}"))
        for number in range(MAX_LET_IN.per_64)
    ]
    for link in links[:2]:
        link.close()
    house.peers.get(links[0].peer_id).is_welcome = True
    house.admission.block("v1:2001:db8::aa", "")
    house.settings.override("connections.whitelist", "2001:db8::bb")
    house.visit(MemoryLink("2001:db8::aa"))
    house.visit(MemoryLink("2001:db8::bb"))
    assert house.forgotten == []

    house.visit(MemoryLink("2001:db8::cc"))
    assert [peer.id for peer in house.forgotten] == [links[1].peer_id]


def test_whom_the_person_dials_counts_no_more(house):
    """They leave a place to a stranger."""
    house.settings.override("connections.default_action", "accept")
    links = [
        house.visit(MemoryLink(f"2001:db8::{number + 1:x}"))
        for number in range(MAX_LET_IN.per_64)
    ]
    assert not house.peers.get(links[0].peer_id).is_welcome
    house.dial(MemoryLink("2001:db8::1", 50_000))

    assert house.peers.get(links[0].peer_id).is_welcome
    assert not house.visit(MemoryLink("2001:db8::cc")).is_closed


def test_a_key_can_be_let_in_always(house):
    """Wherever its owner comes from."""
    identity, other = (Identity.from_seed(bytes([n]) * 32).public for n in range(2))
    house.settings.override("connections.default_action", "refuse")
    house.settings.override("connections.whitelist", peer_id(identity))

    assert judged(house, SessionLink(identity)) is Verdict.ADMIT
    assert judged(house, SessionLink(other)) is Verdict.REFUSE
