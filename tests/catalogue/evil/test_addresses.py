"""Which addresses harvesting may ask, however they are written (ecosystem 3.8, test 43)."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

import pytest

from catalogue.domain.harvest.addresses import Allowed, carried_by, check_addresses, check_url, is_forbidden
from catalogue.domain.harvest.errors import AddressRefused

PUBLIC = Allowed()


def refusal(url: str, allowed: Allowed = PUBLIC) -> str:
    with pytest.raises(AddressRefused) as caught:
        check_url(url, allowed)
    return caught.value.code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://data.example.org/", "address.https_only"),
        ("ftp://data.example.org/", "address.https_only"),
        ("file:///etc/passwd", "address.not_a_url"),
        ("gopher://data.example.org/", "address.https_only"),
        ("", "address.not_a_url"),
        ("https://", "address.not_a_url"),
        ("https:///path", "address.not_a_url"),
        ("//data.example.org/", "address.https_only"),
        ("https://[::1", "address.not_a_url"),
        ("https://[zz::]/", "address.not_a_url"),
        ("https://[v1.a:b]/", "address.not_a_url"),
        ("https://data.example.org:99999/", "address.not_a_url"),
        ("https://data.example.org:22/", "address.port"),
        ("https://user@data.example.org/", "address.userinfo"),
        ("https://data.example.org@127.0.0.1/", "address.userinfo"),
        ("https://data.example.org\\@127.0.0.1/", "address.not_a_url"),
        ("https://data.example.org\\.evil.example/", "address.not_a_url"),
        ("https://data.example.org/\r\nHost: evil.example", "address.not_a_url"),
        ("https://data.exa\tmple.org/", "address.not_a_url"),
        ("https://data.example.org/a b", "address.not_a_url"),
        ("https://data.example.org/\x00", "address.not_a_url"),
        ("https://data.example.org/" + "x" * 2000, "address.not_a_url"),
        ("https://127%2e0.0.1/", "address.not_a_url"),
        ("https://a..example.org/", "address.not_a_url"),
        ("https://" + "x" * 64 + ".example.org/", "address.not_a_url"),
        ("https://ex!ample.org/", "address.not_a_url"),
        ("https://2130706433/", "address.disguised"),
        ("https://0x7f.1/", "address.disguised"),
        ("https://0x7f000001/", "address.disguised"),
        ("https://127.1/", "address.disguised"),
        ("https://0177.0.0.1/", "address.disguised"),
        ("https://127.0.0.1./", "address.disguised"),
        ("https://①②⑦.⓪.⓪.①/", "address.disguised"),
        ("https://１２７.０.０.１/", "address.disguised"),
        ("https://127。0。0。1/", "address.disguised"),
        ("https://1.2.3.4.5/", "address.disguised"),
        ("https://127.0.0.1/", "address.forbidden"),
        ("https://0.0.0.0/", "address.forbidden"),
        ("https://10.1.2.3/", "address.forbidden"),
        ("https://169.254.169.254/latest/meta-data/", "address.forbidden"),
        ("https://[::1]/", "address.forbidden"),
        ("https://[::ffff:127.0.0.1]/", "address.forbidden"),
        ("https://[64:ff9b::7f00:1]/", "address.forbidden"),
        ("https://[fe80::1%25eth0]/", "address.not_a_url"),
    ],
)
def test_an_address_is_refused(url, code):
    assert refusal(url) == code


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://data.gov.hk/en-data/api/3/action/package_list", None),
        ("HTTPS://DATA.gov.HK", "https://data.gov.hk/"),
        ("https://data.gov.hk:443/a?b=c&d=%20#part", "https://data.gov.hk/a?b=c&d=%20"),
        ("https://data.gov.hk./", "https://data.gov.hk/"),
        (
            "https://資料.香港/目錄?名=空氣",
            "https://xn--qev058f.xn--j6w193g/%E7%9B%AE%E9%8C%84?%E5%90%8D=%E7%A9%BA%E6%B0%A3",
        ),
        ("https://8.8.8.8/", None),
        ("https://[2606:4700::1111]/x", None),
        ("https://2130706433.example.org/", None),
        ("https://under_score.example.org/", None),
    ],
)
def test_an_address_may_be_asked(url, canonical):
    assert check_url(url, PUBLIC).url == (canonical or url)


def test_a_deployment_may_allow_http_and_other_ports():
    loose = Allowed(http=True, ports=None)
    assert check_url("http://data.example.org/", loose).port == 80
    assert check_url("http://data.example.org:8080/a", loose).url == "http://data.example.org:8080/a"
    assert refusal("ftp://data.example.org/", loose) == "address.scheme"


#: By family: what is no public address, and what carries one inside.
FORBIDDEN = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200",
    "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1", "192.0.0.1",
    "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1",
    "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::",
    "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:0:7f00:1",
    "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2002:808:808::",
    "2001:0:53aa:64c:0:fbff:ae1a:f", "2001:db8::1", "fc00::1", "fd00:ec2::254", "fe80::1",
    "fec0::1", "ff02::1", "100::1",
]  # fmt: skip


@pytest.mark.parametrize("address", FORBIDDEN)
def test_what_is_not_plainly_public_is_not_connected_to(address):
    assert is_forbidden(ip_address(address), PUBLIC)


@pytest.mark.parametrize("address", ["8.8.8.8", "202.66.1.1", "2606:4700::1111", "2404:c800::1"])
def test_what_is_public_is(address):
    assert not is_forbidden(ip_address(address), PUBLIC)


def test_a_deployment_lists_the_private_networks_it_has():
    inside = Allowed(networks=(ip_network("10.20.0.0/16"), ip_network("fd12::/16"), ip_network("64:ff9b::/96")))
    assert not is_forbidden(ip_address("10.20.3.4"), inside)
    assert not is_forbidden(ip_address("fd12::1"), inside)
    assert is_forbidden(ip_address("10.21.3.4"), inside)
    # Behind NAT64, what is carried is judged by itself.
    assert not is_forbidden(ip_address("64:ff9b::808:808"), inside)
    assert is_forbidden(ip_address("64:ff9b::7f00:1"), inside)


@pytest.mark.parametrize("address", ["0.0.0.0", "169.254.169.254", "fd00:ec2::254", "224.0.0.1", "fe80::1", "::"])
def test_some_addresses_cannot_be_allowed(address):
    everything = Allowed(networks=(ip_network("0.0.0.0/0"), ip_network("::/0")))
    assert is_forbidden(ip_address(address), everything)


def test_one_forbidden_address_among_many_is_enough():
    assert check_addresses(["8.8.8.8", "2606:4700:0::1111"], PUBLIC) == ["8.8.8.8", "2606:4700::1111"]
    for found, code in ((["8.8.8.8", "127.0.0.1"], "forbidden"), (["fe80::1%eth0"], "forbidden"), ([], "unresolved")):
        with pytest.raises(AddressRefused) as caught:
            check_addresses(found, PUBLIC)
        assert caught.value.code == f"address.{code}"


def test_what_an_address_carries():
    assert str(carried_by(ip_address("2002:102:304::"))) == "1.2.3.4"
    assert str(carried_by(ip_address("64:ff9b:1::102:304"))) == "1.2.3.4"
    assert carried_by(ip_address("2606:4700::1")) is None
    assert carried_by(ip_address("1.2.3.4")) is None
