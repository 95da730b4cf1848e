"""Which addresses the portal may ask (SSRF). Names are judged here, and what they resolve to, one by one.

``ipaddress`` alone is not enough: it calls NAT64 (``64:ff9b::7f00:1``) and 6to4 (``2002:7f00:1::``) global, and both
carry 127.0.0.1. Resolvers, for their part, take ``2130706433``, ``0x7f.1``, ``127.1`` and ``①②⑦.⓪.⓪.①`` for it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, quote, urlsplit

from .errors import AddressRefused

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address

LONGEST_URL = 2000
PORTS = {"https": 443, "http": 80}
#: Prefixes of IPv6 that carry an IPv4 address, and at which bit of the 128 it ends.
_CARRIERS: tuple[tuple[IPv6Network, int], ...] = (
    (IPv6Network("::ffff:0:0/96"), 128),  # mapped
    (IPv6Network("64:ff9b::/96"), 128),  # NAT64
    (IPv6Network("64:ff9b:1::/48"), 128),  # NAT64 of a site (RFC 8215)
    (IPv6Network("::ffff:0:0:0/96"), 128),  # SIIT
    (IPv6Network("2002::/16"), 48),  # 6to4
)
#: Never, whatever the deployment lists: this host, links, groups, and where clouds keep their credentials.
_NEVER = tuple(
    ip_network(one)
    for one in ("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "::/128", "fe80::/10", "ff00::/8")
) + (IPv6Network("2001::/32"), IPv6Network("fd00:ec2::254/128"), IPv4Network("100.100.100.200/32"))
#: Beside what ``is_global`` knows: shared address space of carriers, benchmarks, site-local, IPv4-compatible.
_NOT_GLOBAL = tuple(
    ip_network(one) for one in ("100.64.0.0/10", "198.18.0.0/15", "192.88.99.0/24", "fec0::/10", "::/96")
)
#: In a host name that a resolver or a proxy could read otherwise than we do.
_ODD = frozenset(" \t\r\n\\%@<>\"'`{}|^[]?#/")


@dataclass(frozen=True)
class Allowed:
    """What a deployment lets the portal ask beyond public https.

    ``networks``: private ones, since government networks are. ``ports``: None for any. ``ca_file``: who signs the
    certificates there, beside the public authorities.
    """

    http: bool = False
    networks: tuple[Network, ...] = ()
    ports: frozenset[int] | None = frozenset({443})
    ca_file: str = ""


@dataclass(frozen=True)
class Target:
    """An address that may be asked, taken apart. ``host`` is ASCII; ``path`` has the query and is percent-encoded."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def authority(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def check_url(url: str, allowed: Allowed) -> Target:
    """Whether this address may be asked, as far as it can be said without resolving its name.

    Takes    url: as an administrator typed it or a source sent it.
    Returns  its parts.
    Raises   AddressRefused: ``address.not_a_url``, ``address.scheme``, ``address.userinfo``, ``address.port``,
             ``address.disguised``, ``address.forbidden``.
    """
    plain = url.isprintable() and " " not in url and "\\" not in url and len(url) <= LONGEST_URL
    try:
        parts = urlsplit(url) if plain else SplitResult("", "", "", "", "")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise AddressRefused("address.not_a_url") from None
    if not plain or not host:
        raise AddressRefused("address.not_a_url")
    if parts.scheme not in ({"https", "http"} if allowed.http else {"https"}):
        raise AddressRefused("address.scheme" if allowed.http else "address.https_only")
    if "@" in parts.netloc:
        raise AddressRefused("address.userinfo")
    port = PORTS[parts.scheme] if port is None else port
    if allowed.ports is not None and port not in allowed.ports:
        raise AddressRefused("address.port", port=port)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (
        "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~?") if parts.query else ""
    )
    return Target(parts.scheme, _host(host, allowed), port, path)


def check_addresses(found: list[str], allowed: Allowed) -> list[str]:
    """Whether every address that a name resolved to may be asked: one forbidden one is enough to refuse.

    Returns  the same addresses, written canonically.
    Raises   AddressRefused: ``address.unresolved`` when there is none, ``address.forbidden``.
    """
    if not found:
        raise AddressRefused("address.unresolved")
    addresses = [ip_address(one.partition("%")[0]) for one in found]
    if any(is_forbidden(one, allowed) for one in addresses):
        raise AddressRefused("address.forbidden")
    return [str(one) for one in addresses]


def is_forbidden(address: Address, allowed: Allowed) -> bool:
    """Whether this one address must not be connected to.

    One that carries another is refused unless the deployment lists its prefix (a network behind NAT64 lists
    ``64:ff9b::/96``), and even then when what it carries is forbidden.
    """
    carried = carried_by(address)
    if _in(address, _NEVER) or (carried is not None and is_forbidden(carried, allowed)):
        return True
    if _in(address, allowed.networks):
        return False
    return carried is not None or not address.is_global or _in(address, _NOT_GLOBAL)


def carried_by(address: Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one (mapped, NAT64, 6to4), or None."""
    if isinstance(address, IPv6Address):
        for prefix, end in _CARRIERS:
            if address in prefix:
                return IPv4Address(int(address) >> (128 - end) & 0xFFFFFFFF)
    return None


def _in(address: Address, networks: tuple[Network, ...]) -> bool:
    return any(address in one for one in networks)


def _host(host: str, allowed: Allowed) -> str:
    """The host in ASCII. Refused when anybody could take it for an IP address that it does not plainly spell."""
    if _ODD & set(host):
        raise AddressRefused("address.not_a_url")
    if ":" in host:
        try:
            address: Address = IPv6Address(host)
        except ValueError:
            raise AddressRefused("address.not_a_url") from None
        return _plain_address(address, allowed)
    # Resolvers take the Chinese full stop for a dot; NFKC leaves it.
    folded = unicodedata.normalize("NFKC", host).replace("\u3002", ".").rstrip(".")
    last = folded.rpartition(".")[2].lower()
    if last.isdigit() or last.startswith("0x"):  # what browsers call "ends in a number"
        try:
            address = IPv4Address(host)
        except ValueError:
            raise AddressRefused("address.disguised") from None
        return _plain_address(address, allowed)
    try:
        name = host.encode("idna").decode("ascii").lower().rstrip(".")
    except UnicodeError:
        raise AddressRefused("address.not_a_url") from None
    if not all(label and label.replace("-", "").replace("_", "").isalnum() for label in name.split(".")):
        raise AddressRefused("address.not_a_url")
    return name


def _plain_address(address: Address, allowed: Allowed) -> str:
    if is_forbidden(address, allowed):
        raise AddressRefused("address.forbidden")
    return str(address)
