"""Hosts, links and firewalls on one machine, for tests and benchmarks.

with Lab() as lab:
    left, right = lab.host("left"), lab.host("right")
    link = lab.link(left, right, Impairment(delay=0.05, loss=0.01, seed=1))
    left.run(["ip", "addr"])
    link.cut()
"""

from tests.netlab.fate import Impairment
from tests.netlab.host import Host
from tests.netlab.lab import Lab
from tests.netlab.link import Link
from tests.netlab.two_homes import TwoHomes

__all__ = ["Host", "Impairment", "Lab", "Link", "TwoHomes"]
