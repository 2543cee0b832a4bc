import asyncio

import pytest

from fantom.endpoint import Endpoint
from fantom.errors import CannotListen, NoAddress
from fantom.net import listening as module
from fantom.net.addresses import Interface
from fantom.net.listening import Listening, Source
from fantom.settings import Settings
from tests.conftest import turns, until

LOCAL, WORLD, OTHER = "fe80::1", "2001:db8::7", "2001:db8::8"


class FakeListener:
    """Listens nowhere; notes where it was told to."""

    def __init__(self):
        self.endpoint, self.refusal, self.calls = None, None, []

    def listen(self, endpoint):
        self.calls.append(endpoint)
        if self.refusal is not None:
            raise CannotListen(str(endpoint), self.refusal)
        self.endpoint = endpoint
        return endpoint

    listen_near = listen

    def close(self):
        self.endpoint = None


class World:
    """A Listening in a made-up network."""

    def __init__(self):
        self.settings = Settings.in_memory()
        self.listener = FakeListener()
        self.interfaces, self.changes = [], 0
        self.outside, self.asked = None, 0
        self.answers = asyncio.Event()
        self.answers.set()
        self.listening = Listening(
            self.settings, self.listener, lambda: self.interfaces, self._ask
        )
        self.listening.changed.connect(self._on_change)

    def _on_change(self):
        self.changes += 1

    async def _ask(self):
        self.asked += 1
        await self.answers.wait()
        return self.outside

    def have(self, *addresses, name="eth0"):
        """Let one interface have these addresses."""
        self.interfaces = [
            Interface(name, name, "Ethernet", name, True, False, addresses)
        ]

    @property
    def status(self):
        return self.listening.status


@pytest.fixture
def world(run, monkeypatch):
    """Return a network of our own, as on Linux."""
    monkeypatch.setattr(module.sys, "platform", "linux")
    world = World()
    yield world

    async def stop():
        world.listening.stop()

    run(stop())


@pytest.fixture
def public(world):
    """Return a network where the person chose the internet."""
    world.settings.override("network.mode", "public")
    world.have(LOCAL, WORLD, OTHER)
    return world


def test_on_a_lan(world):
    """The first link-local address, the port of the settings, and nobody is asked."""
    world.have(WORLD, LOCAL)
    world.listening.start()

    assert world.status.endpoint == Endpoint(LOCAL, 31488, "eth0")
    assert world.status.interface == "eth0"
    assert world.status.source is Source.INTERFACE
    assert world.status.wanted_port == 31488
    assert world.status.problem is None
    assert world.asked == 0


def test_without_a_network_it_says_so_and_goes_on_looking(world):
    """The network comes back, and nobody has to do anything."""
    world.listening.start()
    assert world.status.problem == NoAddress("lan")
    assert world.status.endpoint is None

    world.have(LOCAL)
    world.listening.look()
    assert world.status.endpoint == Endpoint(LOCAL, 31488, "eth0")
    assert world.status.problem is None

    world.interfaces = []
    world.listening.look()
    assert world.status.problem == NoAddress("lan")
    assert world.listener.endpoint is None
    assert world.changes == 3


def test_it_looks_by_itself(run, world, monkeypatch):
    """Every two seconds; here sooner."""
    world.listening._timer.setInterval(1)

    async def wait():
        world.listening.start()
        world.have(LOCAL)
        await until(lambda: world.status.endpoint)

    run(wait())

    assert module.LOOK_AGAIN_MS == 2_000


def test_while_nothing_changes_nothing_is_done(world):
    """No new listening, no news, no question."""
    world.have(LOCAL)
    world.listening.start()
    for _ in range(5):
        world.listening.look()

    assert len(world.listener.calls) == 1
    assert world.changes == 1


def test_a_new_address_is_moved_to(world):
    """And on the same interface name with another zone, too."""
    world.have(LOCAL)
    world.listening.start()
    world.have("fe80::2")
    world.listening.look()
    assert world.status.endpoint == Endpoint("fe80::2", 31488, "eth0")

    world.have("fe80::2", name="wlan0")
    world.listening.look()
    assert world.status.endpoint == Endpoint("fe80::2", 31488, "wlan0")


def test_the_interface_can_be_chosen(world):
    """If it is there; else the first that fits."""
    first = Interface("eth0", "", "", "eth0", True, False, (LOCAL,))
    second = Interface("wlan0", "", "", "wlan0", True, False, ("fe80::2",))
    world.interfaces = [first, second]
    world.settings.override("network.interface", "wlan0")
    world.listening.start()
    assert world.status.endpoint.zone == "wlan0"
    assert [own.interface for own in world.status.choices] == ["wlan0", "eth0"]

    world.interfaces = [first]
    world.listening.look()
    assert world.status.endpoint.zone == "eth0"


def test_a_refusal_is_told_and_tried_again(world):
    """The other program may end."""
    world.have(LOCAL)
    world.listener.refusal = "taken"
    world.listening.start()
    assert world.status.problem == CannotListen(f"[{LOCAL}%eth0]:31488", "taken")
    assert world.status.endpoint is None
    assert world.status.choices

    world.listener.refusal = None
    world.listening.look()
    assert world.status.endpoint == Endpoint(LOCAL, 31488, "eth0")
    assert world.status.problem is None


def test_a_port_for_this_run(world):
    """The command line's goes before the settings'."""
    world.have(LOCAL)
    world.listening.start(5000)

    assert world.status.endpoint.port == 5000
    assert world.status.wanted_port == 5000


def test_a_taken_port_shows_as_wanted(world, monkeypatch):
    """So that the person learns that it is another one."""
    world.have(LOCAL)

    def next_one(endpoint):
        world.listener.endpoint = Endpoint(endpoint.address, 31490, endpoint.zone)
        return world.listener.endpoint

    monkeypatch.setattr(world.listener, "listen_near", next_one)
    world.listening.start()

    assert (world.status.endpoint.port, world.status.wanted_port) == (31490, 31488)


def test_stopping(world):
    """It is deaf, and looks no more."""
    world.have(LOCAL)
    world.listening.start()
    world.listening.stop()

    assert world.status.endpoint is None
    assert world.listener.endpoint is None
    assert not world.listening._timer.isActive()


def test_listening_exactly_there(world):
    """Whatever the settings say, and for good."""
    world.have(LOCAL)
    world.listening.start()
    world.listening.listen_on(Endpoint("::1", 5000))

    assert world.status.mode == "custom"
    assert world.status.endpoint == Endpoint("::1", 5000)
    assert world.status.source is Source.SETTING
    assert not world.listening._timer.isActive()


def test_a_refused_bind_is_raised(world):
    """Who asked for it waits for the answer."""
    world.listener.refusal = "address"
    with pytest.raises(CannotListen):
        world.listening.listen_on(Endpoint("2001:db8::7", 5000))


@pytest.mark.parametrize("key", ["network.port", "network.mode"])
def test_what_was_stopped_stays_so(world, key):
    """No setting makes somebody audible who is not."""
    world.have(LOCAL)
    world.listening.follow(key)

    assert world.status.endpoint is None


@pytest.mark.parametrize(("key", "moves"), [("network.port", 0), ("network.mode", 1)])
def test_what_was_bound_gives_way_to_another_mode_only(world, key, moves):
    """A person who asked for one address keeps it until they choose a network."""
    world.have(LOCAL)
    world.listening.listen_on(Endpoint("::1", 5000))

    world.listening.follow(key)

    assert (world.status.mode != "custom") is bool(moves)


def test_who_could_not_be_asked_is_asked_again(run, public):
    """The way out may come later than the address."""

    async def look():
        public.listening.start()
        await until(lambda: public.status.source is Source.UNCONFIRMED)
        assert public.listening._ask_again.isActive()
        public.outside = WORLD
        public.listening._ask_again.timeout.emit()
        await until(lambda: public.status.source is Source.CONFIRMED)

    run(look())


def test_a_new_setting_is_followed_while_we_listen(world):
    """At once."""
    world.have(LOCAL)
    world.listening.start()
    world.settings.override("network.port", "5000")
    world.listening.follow("network.port")

    assert world.status.endpoint.port == 5000


def test_in_public_the_outside_is_asked_once(run, public):
    """The outside sees the same address: confirmed."""
    public.outside = WORLD

    async def look():
        public.listening.start()
        assert public.status.source is Source.ASKING
        assert public.status.endpoint == Endpoint(WORLD, 31488)
        await until(lambda: public.status.source is Source.CONFIRMED)
        public.listening.look()
        await turns()
        assert public.asked == 1

    run(look())


@pytest.mark.parametrize("outside", [None, "2001:db8:ffff::1"])
def test_who_sees_nothing_of_ours_confirms_nothing(run, public, outside):
    """We go on with what the interface says, and say that it is not sure."""
    public.outside = outside

    async def look():
        public.listening.start()
        await until(lambda: public.status.source is Source.UNCONFIRMED)
        public.listening.look()
        await turns()
        assert public.status.endpoint == Endpoint(WORLD, 31488)
        assert public.asked == 1

    run(look())


def test_another_address_of_ours_is_moved_to(run, public):
    """The one that the outside sees is the one that others reach."""
    public.outside = OTHER

    async def look():
        public.listening.start()
        await until(lambda: public.status.source is Source.CONFIRMED)
        assert public.status.endpoint == Endpoint(OTHER, 31488)
        public.listening.look()
        await turns()
        assert public.asked == 1

    run(look())


def test_a_new_address_is_asked_about(run, public):
    """What was confirmed was the old one."""
    public.outside = WORLD

    async def look():
        public.listening.start()
        await until(lambda: public.status.source is Source.CONFIRMED)
        public.have("2001:db8::9")
        public.outside = "2001:db8::9"
        public.listening.look()
        assert public.status.source is Source.ASKING
        await until(lambda: public.status.source is Source.CONFIRMED)
        assert public.asked == 2

    run(look())


def test_an_address_that_changes_while_we_ask(run, public):
    """The answer about the old one does not count for the new one."""
    public.answers.clear()
    public.outside = WORLD

    async def look():
        public.listening.start()
        await until(lambda: public.asked)
        public.have("2001:db8::9")
        public.listening.look()
        assert public.status.source is Source.ASKING
        public.answers.set()
        await until(lambda: public.asked == 2)
        await until(lambda: public.status.source is Source.UNCONFIRMED)
        assert public.status.endpoint == Endpoint("2001:db8::9", 31488)

    run(look())


def test_stopping_while_we_ask(run, public):
    """The answer comes to nobody."""
    public.answers.clear()

    async def look():
        public.listening.start()
        await until(lambda: public.asked)
        public.listening.stop()
        public.answers.set()
        await turns()
        assert public.status.endpoint is None

    run(look())


def test_interface_asks_nobody(run, public):
    """The person wants no third party to know."""
    public.settings.override("network.public_address", "interface")

    async def look():
        public.listening.start()
        await turns()

    run(look())

    assert public.status.endpoint == Endpoint(WORLD, 31488)
    assert public.status.source is Source.INTERFACE
    assert public.asked == 0


@pytest.mark.parametrize("address", [OTHER, "2001:db8:ffff::1"])
def test_a_written_address_asks_nobody(run, public, address):
    """Be it on an interface or not: the listener will tell."""
    public.settings.override("network.public_address", address)

    async def look():
        public.listening.start()
        await turns()

    run(look())

    assert public.status.endpoint == Endpoint(address, 31488)
    assert public.status.source is Source.SETTING
    assert public.asked == 0


def test_on_a_lan_nobody_is_asked_whatever_the_setting(run, world):
    """LAN mode never talks to the outside."""
    world.have(LOCAL, WORLD)

    async def look():
        world.listening.start()
        await turns()

    run(look())

    assert world.asked == 0


def test_another_mode_begins_anew(run, public):
    """What ipify said is forgotten, and LAN shows link-local addresses."""
    public.outside = WORLD

    async def look():
        public.listening.start()
        await until(lambda: public.status.source is Source.CONFIRMED)
        public.settings.override("network.mode", "lan")
        public.listening.restart()
        assert public.status.endpoint == Endpoint(LOCAL, 31488, "eth0")
        public.settings.override("network.mode", "public")
        public.listening.restart()
        await until(lambda: public.status.source is Source.CONFIRMED)
        assert public.asked == 2

    run(look())
