"""What the terminal shows."""

from __future__ import annotations

from bayarea.local.announce import accounts_table, is_ready, width

ACCOUNTS = [
    {"username": "hk-requester", "jurisdiction": "HK", "organisation": "hk-td", "roles": ["requester", "steward"]},
    {"username": "gd", "jurisdiction": "GD", "organisation": "深圳", "roles": []},
]


def test_accounts_stand_in_columns():
    assert accounts_table(ACCOUNTS).splitlines() == [
        "Account       Place  Organisation  Roles",
        "------------  -----  ------------  -----",
        "hk-requester  HK     hk-td         requester, steward",
        "gd            GD     深圳          -",
    ]


def test_chinese_characters_take_two_columns():
    assert width("a深圳") == 5


def test_nobody_listening_is_not_ready():
    assert is_ready(1) is False
