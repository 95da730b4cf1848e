"""The words of a group: what is kept, what is refused, and what the ledger keeps of them."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256

import pytest

from catalogue.domain.thesaurus import LANGUAGE_OF, LONGEST_SOURCE, Word, WordUse, digest_of, words_of_group
from catalogue.domain.tokens import fold
from catalogue.services.seeding import seed_file
from organisations.domain.errors import Invalid
from organisations.domain.texts import LANGUAGES

GROUPS = seed_file("synonyms.json")["groups"]


def forms(group: dict[str, dict[str, list[str]]]) -> set[str]:
    return {fold(text) for texts in group["words"].values() for text in texts}


def test_words_are_kept_in_the_order_of_the_uses_and_without_blanks_around_them() -> None:
    words = words_of_group({"pt": ["  qualidade  do ar ", ""], "gd": ["空气质量"], "hk": ["空氣質素", "空氣質素"]})
    assert words == (Word("gd", "空气质量"), Word("hk", "空氣質素"), Word("pt", "qualidade do ar"))


def test_a_use_that_does_not_exist_is_left_alone() -> None:
    assert len(words_of_group({"gd": ["公交"], "en": ["bus"], "tw": ["公車"]})) == 2


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"en": ["bus"]}, "synonyms.too_few", None),
        ({"hk": ["數據集"], "gd": ["数据集"]}, "synonyms.too_few", None),
        ({}, "synonyms.too_few", None),
        ({"gd": ["车"], "en": ["car"]}, "synonyms.too_short", "gd"),
        ({"en": ["--", "bus"]}, "synonyms.too_short", "en"),
        ({"en": ["a\x00b", "bus"]}, "text.not_plain", "en"),
        ({"en": ["x" * 81, "bus"]}, "text.too_long", "en"),
        ({"en": ["\ufdfa" * 9, "bus"]}, "text.too_long", "en"),
        ({"en": [f"word {number}" for number in range(61)]}, "synonyms.too_many", None),
    ],
)
def test_what_is_no_group_of_words_is_refused(given: dict[str, list[str]], code: str, field: str | None) -> None:
    with pytest.raises(Invalid) as refusal:
        words_of_group(given)
    assert (refusal.value.code, refusal.value.field) == (code, field)


def test_the_digest_is_that_of_the_words_however_they_are_sorted() -> None:
    words = [Word("hk", "空氣質素"), Word("gd", "空气质量")]
    expected = sha256('{"words":[["gd","空气质量"],["hk","空氣質素"]]}'.encode()).hexdigest()
    assert digest_of(words) == digest_of(reversed(words)) == expected


def test_each_use_is_in_a_language_of_the_portal() -> None:
    assert set(LANGUAGE_OF) == set(WordUse.values)
    assert set(LANGUAGE_OF.values()) == set(LANGUAGES)


class TestSeeds:
    """The table that the portal starts with."""

    def test_it_has_more_than_200_groups_each_with_a_source(self) -> None:
        assert len(GROUPS) >= 200
        assert len({group["code"] for group in GROUPS}) == len(GROUPS)
        assert all(0 < len(group["source"]) <= LONGEST_SOURCE for group in GROUPS)

    def test_every_group_is_one_that_a_steward_could_write(self) -> None:
        for group in GROUPS:
            assert len(words_of_group(group["words"])) == sum(map(len, group["words"].values())), group["code"]

    def test_most_groups_lead_from_each_place_and_language_to_every_other(self) -> None:
        complete = [group for group in GROUPS if set(group["words"]) == set(WordUse.values)]
        assert len(complete) >= 0.95 * len(GROUPS)

    def test_no_word_stands_in_two_groups(self) -> None:
        count = Counter(form for group in GROUPS for form in forms(group))
        assert [form for form, groups in count.items() if groups > 1] == []

    def test_the_words_that_the_issue_names_find_each_other(self) -> None:
        for one, other in (
            ("空氣質素", "空气质量"),
            ("空氣質素", "qualidade do ar"),
            ("air quality", "空气质量"),
            ("資訊", "信息"),
            ("數碼", "数字"),
            ("巴士", "公交车"),
            ("autocarro", "bus"),
            ("的士", "出租车"),
            ("社會保障基金", "社会保险"),
        ):
            assert any({fold(one), fold(other)} <= forms(group) for group in GROUPS), (one, other)

    @pytest.mark.parametrize(
        ("one", "other", "why"),
        [
            ("質素", "质量", "質素 is also the quality of people and service; 质量 also mass and weight"),
            ("數據", "資料", "in Hong Kong and Macao 資料 is what a person's data is called, and any particulars"),
            ("個人資料", "数据", "data in general is not personal data"),
            ("資料使用者", "个人信息处理者", "PIPL's processor is a controller, and a user of data neither"),
            ("資料處理者", "个人信息处理者", "the same words, the opposite roles"),
            ("泊位", "停车位", "泊位 is a ship's berth too"),
            ("電單車", "摩托车", "电单车 is a bicycle with a motor in Guangdong"),
            ("強積金", "住房公积金", "one is for old age, the other for housing"),
            ("差餉", "房产税", "Hong Kong's rates are no tax on property income"),
            ("立法會", "人民代表大会", "they are not the same institution"),
            ("人事登記", "户籍", "identity cards, not households"),
            ("輸入勞工", "外来务工人员", "from abroad, and from other provinces"),
            ("郊野公園", "森林公园", "different in law"),
            ("重要数据", "key data", "a term of the Mainland's law: important data"),
            ("公司", "机构", "a company is not any body"),
        ],
    )
    def test_known_false_friends_are_kept_apart(self, one: str, other: str, why: str) -> None:
        assert not any({fold(one), fold(other)} <= forms(group) for group in GROUPS), why

    @pytest.mark.parametrize(
        "word",
        ["質素", "质量", "數據", "数据", "資料", "泊位", "電單車", "frequência", "parque", "jogo", "courts", "park",
         "rates", "terminal", "ETC"],
    )  # fmt: skip
    def test_a_word_of_several_meanings_stands_in_no_group_by_itself(self, word: str) -> None:
        assert not any(fold(word) in forms(group) for group in GROUPS)

    def test_the_file_is_written_one_group_on_a_line(self) -> None:
        from catalogue.services.seeding import FOLDER

        lines = (FOLDER / "synonyms.json").read_text("utf-8").splitlines()
        assert sum(line.startswith('  {"code": ') for line in lines) == len(GROUPS)
        assert all(json.loads(line.strip().removesuffix(",")) for line in lines if line.startswith('  {"code"'))
