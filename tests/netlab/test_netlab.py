"""The lab gives what it is told: real kernels on both ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.netlab import Impairment, Lab
from tests.netlab.needs import needs_homes, needs_hosts, needs_links
from tests.netlab.pcap import frames

ROOT = Path(__file__).parents[2]
PROBE = [sys.executable, "-m", "tests.netlab.probe"]
PIPES = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": ROOT, "text": True}
MANY = 1_000
FEW = 10  # frames of the kernels' own may be among those that a link counts
KILLED = """
import os, subprocess
from tests.netlab import Lab
host = Lab().host("left")
process = host.start(["sleep", "600"], stdout=subprocess.DEVNULL)
print(host.namespace, process.pid, flush=True)
os.kill(os.getpid(), 9)
"""
CALM = {"loss": 0.0, "burst_start": 0.0, "reorder": 0.0, "duplicate": 0.0}


def said(process):
    """Return the next thing that a probe says."""
    return json.loads(process.stdout.readline())


class Datagrams:
    """A way for numbered datagrams from one host to another, already in use."""

    def __init__(self, link, source, target):
        self.link, self.source, self.target = link, source, target
        self._taker = target.start([*PROBE, "datagrams-at", target.address], **PIPES)
        port = str(said(self._taker))
        words = [*PROBE, "datagrams-to", target.address, port]
        self._sender = source.start(words, **PIPES)
        said(self._sender)

    def send(self, count):
        """Send so many, and wait until the link has done with them."""
        before = self._taken()
        self._sender.stdin.write(f"{count}\n")
        self._sender.stdin.flush()
        said(self._sender)
        while self._taken() < before + count or self.counts.flying:
            pass

    def _taken(self):
        now = self.counts
        return sum((now.passed, now.held, now.lost, now.burst, now.full, now.cut))

    @property
    def counts(self):
        """What the link says."""
        return self.link.counts(self.source, self.target)

    def end(self):
        """Return the [number, age] of all that came."""
        self.link.change(**CALM)
        while self.counts.flying:
            pass
        self._sender.stdin.write("-2\n")
        self._sender.stdin.flush()
        return said(self._taker)


@pytest.fixture
def lab():
    """A lab."""
    with Lab() as lab:
        yield lab


@pytest.fixture
def hosts(lab):
    """Two hosts."""
    return lab.host("left"), lab.host("right")


@pytest.fixture
def link(lab, hosts):
    """A perfect link between them."""
    return lab.link(*hosts, Impairment(seed=1))


@pytest.fixture
def datagrams(link, hosts):
    """Datagrams from left to right."""
    return Datagrams(link, *hosts)


def stream(source, target, address, length=100_000, patience=60):
    """Send a TCP stream; return what the sender says, and the one who takes it."""
    taker = target.start([*PROBE, "stream-at", address], **PIPES)
    port = str(said(taker))
    words = [*PROBE, "stream-to", address, port, str(length), str(patience)]
    sender = source.start(words, **PIPES)
    return said(sender), taker


def assert_passes(source, target, address, length=100_000):
    """A TCP stream comes whole."""
    digest, taker = stream(source, target, address, length)
    assert said(taker) == [length, digest]


# Hosts


@needs_hosts
def test_hosts_on_a_wire_have_addresses_at_once(lab, hosts):
    """The kernel's own cable, for tests that want no faults."""
    left, right = hosts
    lab.wire(left, right)

    assert left.address.startswith("fe80::")
    assert left.address.endswith("%eth0")
    assert_passes(left, right, right.address)


@needs_hosts
def test_a_lab_leaves_nothing_behind_even_after_an_error():
    """Neither a host nor what ran on it."""
    started = []

    def fail():
        with Lab() as lab:
            host = lab.host("left")
            started.append((host, host.start(["cat"], stdin=subprocess.PIPE)))
            raise KeyError("on purpose")

    with pytest.raises(KeyError, match="on purpose"):
        fail()
    ((host, process),) = started
    assert process.returncode is not None
    assert not Path("/run/netns", host.namespace).exists()


@needs_hosts
def test_the_next_lab_removes_what_a_killed_one_left():
    """With the processes in it."""
    killed = subprocess.run(
        [sys.executable, "-c", KILLED],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=False,
    )
    assert killed.returncode == -9

    namespace, pid = killed.stdout.decode().split()
    assert Path("/run/netns", namespace).exists()

    with Lab():
        assert not Path("/run/netns", namespace).exists()

    # What was killed may stay a name until somebody asks for its end.
    status = Path("/proc", pid, "status")
    assert not status.exists() or "Z (zombie)" in status.read_text()


# What a link does


@needs_links
def test_no_frame_comes_sooner_than_told(datagrams):
    """The delay of each is at least the delay, also after a change."""
    datagrams.link.change(delay=0.05)
    datagrams.send(200)
    datagrams.link.change(delay=0.2, jitter=0.1)
    datagrams.send(200)

    ages = [age for _number, age in datagrams.end()]
    assert len(ages) == 400
    assert min(ages[:200]) >= 0.05
    assert min(ages[200:]) >= 0.2


@needs_links
def test_jitter_spreads_frames(datagrams):
    """The emulator's timing is much finer than the spread."""
    datagrams.link.change(delay=0.01, jitter=0.1)
    for _ in range(20):
        datagrams.send(1)

    ages = [age for _number, age in datagrams.end()]
    assert min(ages) >= 0.01
    assert max(ages) - min(ages) > 0.03


@needs_links
def test_losses_are_as_told(datagrams):
    """What the link says is lost doesn't come; the share is within five deviations."""
    datagrams.link.change(loss=0.2)
    datagrams.send(MANY)
    lost = datagrams.counts.lost

    numbers = [number for number, _age in datagrams.end()]
    assert 0 <= lost - (MANY - len(numbers)) <= FEW
    assert numbers == sorted(set(numbers))
    assert lost / MANY == pytest.approx(0.2, abs=0.065)


@needs_links
def test_losses_come_in_bursts(datagrams):
    """Neighbours are lost together."""
    datagrams.link.change(burst_start=0.05, burst_end=0.2)
    datagrams.send(3 * MANY)

    came = {number for number, _age in datagrams.end()}
    lost = [number for number in range(3 * MANY) if number not in came]
    alone = [number for number in lost if {number - 1, number + 1} <= came]
    assert len(lost) / (3 * MANY) == pytest.approx(0.2, abs=0.13)
    assert len(alone) < len(lost) / 4


@needs_links
def test_duplicates_come(datagrams):
    """As many as told."""
    datagrams.link.change(duplicate=0.2)
    datagrams.send(MANY)
    copies = datagrams.counts.copies

    numbers = [number for number, _age in datagrams.end()]
    assert 0 <= copies - (len(numbers) - MANY) <= FEW
    assert set(numbers) == set(range(MANY))
    assert copies / MANY == pytest.approx(0.2, abs=0.065)


@needs_links
def test_frames_are_overtaken(datagrams):
    """None is lost, some are late."""
    datagrams.link.change(reorder=0.1, hold=0.2)
    datagrams.send(MANY)
    held = datagrams.counts.held

    came = datagrams.end()
    assert sorted(number for number, _age in came) == list(range(MANY))
    assert [number for number, _age in came] != list(range(MANY))
    assert held / MANY == pytest.approx(0.1, abs=0.05)
    assert sum(age >= 0.2 for _number, age in came) >= held - FEW


@needs_links
def test_a_stream_is_no_faster_than_told(link, hosts):
    """How much slower depends on the machine; tests/netlab/test_fate has the rest."""
    told = 8e6
    left, right = hosts
    link.change(rate=told, delay=0.005)
    assert_passes(left, right, right.address, 500_000)

    counts = link.counts(left, right)
    seconds = counts.last_delivered - counts.first_seen
    assert 500_000 < counts.delivered_bytes <= told / 8 * seconds


@needs_links
def test_a_stream_survives_all_of_it(link, hosts):
    """TCP mends what the link breaks."""
    left, right = hosts
    link.change(delay=0.002, jitter=0.003, loss=0.01, reorder=0.02, duplicate=0.02)
    assert_passes(left, right, right.address, 500_000)

    counts = link.counts(left, right)
    assert counts.lost
    assert counts.held
    assert counts.copies


@needs_links
def test_a_cut_is_silent_and_can_be_undone(datagrams, tmp_path):
    """What was on its way is lost, and no frame passes in either direction."""
    link = datagrams.link
    link.change(delay=30.0)
    datagrams._sender.stdin.write("10\n")
    datagrams._sender.stdin.flush()
    while datagrams.counts.flying < 10:
        pass
    link.cut()
    link.change(delay=0.0)
    link.capture(tmp_path / "cut.pcap")
    datagrams.send(100)
    assert datagrams.counts.cut >= 100
    assert list(frames(tmp_path / "cut.pcap")) == []

    link.restore()
    datagrams.send(5)
    assert [number for number, _age in datagrams.end()] == [0, 1, 2, 3, 4]


@needs_links
def test_one_direction_may_be_cut(datagrams):
    """A link that only answers no more."""
    datagrams.link.cut(to=datagrams.source)
    datagrams.send(10)
    datagrams.link.cut(to=datagrams.target)
    datagrams.send(10)
    datagrams.link.restore()

    assert len(datagrams.end()) == 10


@needs_links
def test_what_a_link_does_not_know_is_refused(link):
    """And the link goes on."""
    with pytest.raises(ValueError, match="dealy"):
        link.change(dealy=0.1)
    link.change(delay=0.1)


@needs_links
def test_a_capture_shows_what_passes(link, hosts, tmp_path):
    """TCP's opening first, in the order in which it passed."""
    left, right = hosts
    path = tmp_path / "stream.pcap"
    link.capture(path)
    assert_passes(left, right, right.address)
    link.capture(None)

    seen = list(frames(path))
    flags = [frame[14 + 40 + 13] for _time, frame in seen if frame[20] == 6]
    syn, syn_and_ack, ack = 0x02, 0x12, 0x10
    assert list(dict.fromkeys(flags))[:3] == [syn, syn_and_ack, ack]
    assert [time for time, _frame in seen] == sorted(time for time, _frame in seen)


@needs_links
def test_a_switch_joins_more_than_two(lab):
    """Each reaches each."""
    first, second, third = hosts = [lab.host(name) for name in "abc"]
    switch = lab.switch(hosts, Impairment(delay=0.002))

    assert_passes(first, second, second.address)
    assert_passes(second, third, third.address)
    assert_passes(third, first, first.address)
    assert switch.counts(first, second).delivered_bytes > 100_000
    assert switch.counts(first, third).delivered_bytes < 100_000


# Homes


@needs_homes
@pytest.mark.parametrize(
    ("firewall", "outcome", "patience"),
    [("drop", "TimeoutError", 1), ("reset", "ConnectionRefusedError", 60)],
)
def test_nobody_comes_into_a_home(lab, firewall, outcome, patience):
    """Silence or a refusal, though somebody listens."""
    homes = lab.two_homes(firewall)
    left, right = homes.left, homes.right

    assert stream(left, right, right.public, patience=patience)[0] == outcome
    assert stream(right, left, left.public, patience=patience)[0] == outcome


@needs_homes
@pytest.mark.parametrize("firewall", ["drop", "reset"])
def test_what_a_home_asked_for_comes_in(lab, firewall):
    """Its own firewall lets answers pass."""
    homes = lab.two_homes(firewall, Impairment(delay=0.002))
    homes.right_firewall.change("open")

    assert_passes(homes.left, homes.right, homes.right.public)
    assert homes.left.public == "2001:db8:a::2"
