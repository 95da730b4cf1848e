"""The three portals' own shapes become records; whatever else comes is refused in words."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.domain.harvest import ckan, guangdong, macao
from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.manners import Manner, count, objects, page_of, scalar
from catalogue.domain.harvest.records import (
    HarvestedRecord,
    Notes,
    RecordRefused,
    checked,
    digest_of,
)
from catalogue.domain.validation import validate
from catalogue.harvesting.readers import manner_of
from catalogue.models import Source
from organisations.models import Organisation

#: What production builds of a source's settings.
HONG_KONG = manner_of(
    Source(
        language="zh-hant",
        organisation=Organisation(jurisdiction_id="HK"),
        sharing_attribute="unconditional",
        open_attribute="open",
        visibility="public",
        page="https://data.gov.hk/en-data/dataset/{id}",
    )
)


def package(**more: object) -> dict[str, object]:
    return {
        "id": "7e3c",
        "name": "hk-epd-airteam-air-quality",
        "title": "Air quality",
        "notes": "<p>Hourly <b>readings</b></p>",
        "state": "active",
        "private": False,
        "organization": {"name": "hk-epd", "title": "Environmental Protection Department"},
        "groups": [{"name": "environment", "title": "Environment"}],
        "tags": [{"name": "air", "display_name": "air"}, {"name": "pollution"}],
        "license_title": "Terms of data.gov.hk",
        "maintainer": "Air team",
        "maintainer_email": "air@epd.example.hk",
        "maintainer_phone": "+852 1234 5678",
        "metadata_created": "2020-01-02T03:04:05.000000",
        "metadata_modified": "2026-11-01T00:00:00.000000",
        "extras": [{"key": "update_frequency", "value": "Hourly"}],
        "resources": [
            {"id": "r1", "name": "Readings", "format": "CSV", "url": "https://epd.example.hk/a.csv", "size": 100},
            {"id": "r2", "name": "Service", "format": "API", "url": "https://epd.example.hk/api"},
        ],
        **more,
    }


def search(*packages: object, number: int | None = None) -> dict[str, object]:
    found = len(packages) if number is None else number
    return {"success": True, "result": {"count": found, "results": list(packages)}}


class TestCkan:
    def test_three_languages_become_one_record(self):
        english = package()
        traditional = package(title="空氣質素", notes="每小時讀數", tags=[{"name": "空氣"}], license_title="使用條款")
        traditional["organization"] = {"name": "hk-epd", "title": "環境保護署"}
        traditional["resources"] = [{"id": "r1", "name": "讀數"}]
        simplified = package(title="空气质素", notes="空气质素", tags=[])
        page = ckan.page_of_packages(
            {"en": search(english), "zh-hant": search(traditional), "zh-hans": search(simplified)},
            manner=HONG_KONG,
            start=0,
            rows=10,
        )
        [record] = page.records
        assert (page.refused, page.total, page.next) == ((), 1, None)
        assert record.source_id == "hk-epd-airteam-air-quality"
        assert record.provider == {
            "en": "Environmental Protection Department",
            "zh-hant": "環境保護署",
            "zh-hans": record.provider["en"],
        }
        assert (record.provider_code, record.modified) == ("hk-epd", "2026-11-01T00:00:00.000000")
        assert record.url == "https://data.gov.hk/en-data/dataset/hk-epd-airteam-air-quality"
        assert record.warnings == ()
        content = record.content
        assert content.title == {"en": "Air quality", "zh-hant": "空氣質素", "zh-hans": "空气质素"}
        assert content.abstract == {"en": "Hourly readings", "zh-hant": "每小時讀數"}
        assert content.keywords == {"en": ("air", "pollution"), "zh-hant": ("空氣",)}
        assert (content.formats, content.update_cycle, content.update_note) == (("API", "CSV"), "real_time", "Hourly")
        assert (content.sharing_attribute, content.open_attribute) == ("unconditional", "open")
        assert content.sharing_methods == ("interface", "download")
        assert (content.themes, content.areas, content.visibility) == (("environment",), ("hong_kong",), "public")
        assert (content.issued_on, content.modified_on) == (date(2020, 1, 2), date(2026, 11, 1))
        assert content.contact_email == "air@epd.example.hk"
        file, service = content.distributions
        assert file.titles == {"en": "Readings", "zh-hant": "讀數", "zh-hans": "Readings"}
        assert (file.download_url, file.size) == ("https://epd.example.hk/a.csv", 100)
        assert (service.access_url, service.download_url) == ("https://epd.example.hk/api", "")

    def test_the_same_answer_gives_the_same_digest(self):
        one = ckan.record_of({"": package()}, manner=HONG_KONG)
        assert one.digest == ckan.record_of({"": json.loads(json.dumps(package()))}, manner=HONG_KONG).digest
        assert one.digest != ckan.record_of({"": package(title="Other")}, manner=HONG_KONG).digest

    def test_a_portal_with_one_endpoint(self):
        plain = package(
            title="空氣質素",
            title_translated={"en": "Air quality"},
            groups="none",
            name=None,
            resources=None,
            extras=None,
        )
        record = ckan.record_of({"": plain}, manner=Manner(language="zh-hant"))
        assert record.source_id == "7e3c"
        assert record.content.title == {"en": "Air quality", "zh-hant": "空氣質素"}
        assert record.content.keywords == {"en": ("air", "pollution")}
        assert record.content.distributions == ()
        assert record.url == ""

    def test_what_is_withdrawn_or_no_object_is_refused(self):
        page = ckan.page_of_packages(
            {
                "": search(
                    package(state="deleted"),
                    package(private=True),
                    "text",
                    package(name="", id=""),
                    package(title=""),
                    package(name="x" * 129),
                    package(),
                    package(),
                )
            },
            manner=HONG_KONG,
            start=20,
            rows=8,
        )
        assert [(one.place, one.reason.code) for one in page.refused] == [
            (21, "record.withdrawn"),
            (22, "record.withdrawn"),
            (23, "record.not_an_object"),
            (24, "record.no_id"),
            (25, "record.no_title"),
            (26, "record.id_too_long"),
            (28, "record.twice"),
        ]
        assert len(page.records) == 1

    def test_pages_go_on_until_the_end(self):
        def following(payload: object, start: int) -> object:
            return ckan.page_of_packages({"": payload}, manner=HONG_KONG, start=start, rows=2).next

        two = (package(), package(name="b"))
        assert following(search(*two, number=5), 0) == 2
        assert following(search(*two, number=4), 2) is None
        assert following(search(number=5), 2) is None  # a count that lies ends all the same
        assert following({"success": True, "result": {"results": list(two)}}, 0) == 2
        assert following({"success": True, "result": {"results": [package()]}}, 2) is None

    def test_package_show(self):
        packages, number = ckan.packages_of({"success": True, "result": package()})
        assert (len(packages), number) == (1, 1)

    @pytest.mark.parametrize(
        ("payload", "code"),
        [
            ({"success": False, "error": {"message": "secret"}}, "payload.refused"),
            ({"success": True, "result": []}, "payload.not_ckan"),
            ({"success": True, "result": {}}, "payload.not_ckan"),
            ({"result": {"results": []}}, "payload.not_ckan"),
            ([], "payload.not_ckan"),
            (None, "payload.not_ckan"),
        ],
    )
    def test_what_is_not_ckan(self, payload, code):
        with pytest.raises(Unreadable) as caught:
            ckan.packages_of(payload)
        assert caught.value.code == code

    def test_addresses(self):
        three = ckan.endpoints("https://data.gov.hk/{language}-data/api/3/action/")
        assert three["zh-hant"] == "https://data.gov.hk/tc-data/api/3/action"
        assert ckan.endpoints("https://ckan.example/api/3/action") == {"": "https://ckan.example/api/3/action"}
        url = ckan.search_url(three["en"], start=20, rows=10, since="2026-11-01T00:00:00Z")
        assert url.startswith("https://data.gov.hk/en-data/api/3/action/package_search?rows=10&start=20&sort=")
        assert "fq=metadata_modified%3A%5B2026-11-01T00%3A00%3A00Z+TO+%2A%5D" in url
        assert "fq" not in ckan.search_url("https://ckan.example", start=0, rows=1)
        assert ckan.show_url("https://ckan.example", "a/b") == "https://ckan.example/package_show?id=a%2Fb"

    def test_a_record_with_very_many_files(self):
        many = package(resources=[{"id": str(n), "url": "javascript:x", "resource_type": "api"} for n in range(300)])
        record = ckan.record_of({"": many}, manner=HONG_KONG)
        assert len(record.content.distributions) == 100
        assert record.content.sharing_methods == ()
        assert [note.code for note in record.warnings] == ["record.many_resources", "record.url"]

    def test_records_are_made_faster_than_they_are_needed(self):
        packages = [package(name=f"p{n}") for n in range(300)]
        payloads = {language: search(*packages) for language in ("en", "zh-hant", "zh-hans")}
        start = time.process_time()
        page = ckan.page_of_packages(payloads, manner=HONG_KONG, start=0, rows=300)
        assert len(page.records) == 300
        assert time.process_time() - start < 1  # a harvest makes 300 a second, with everything else


def resource(**more: object) -> dict[str, object]:
    return {
        "resId": "29200/00403627",
        "resTitle": "共享单车企业每日订单表",
        "resAbstract": "共享单车企业每日订单表。",
        "keyword": "共享单车，订单",
        "subjectName": "交通运输",
        "openMode": "数据接口,文件下载",
        "openLevelName": "无条件开放",
        "updateCycle": "2",
        "publishDate": "2019-12-25",
        "dataUpdateTime": "2021-08-30 17:05:00",
        "sourceSuffix": "xls,csv,json",
        "officeName": "深圳市交通运输局",
        "address": "深圳市福田区",
        **more,
    }


SHENZHEN = Manner(language="zh-hans", areas=("shenzhen",), page="https://opendata.sz.gov.cn/data/{id}")


class TestGuangdong:
    def test_a_record(self):
        page = guangdong.page_of_resources(
            {"code": 200, "data": {"list": [resource()], "total": 9}}, manner=SHENZHEN, start=0, rows=1
        )
        assert (page.total, page.next) == (9, 1)
        [record] = page.records
        assert (record.source_id, record.provider_code) == ("29200/00403627", "29200")
        assert record.provider == {"zh-hans": "深圳市交通运输局"}
        assert record.url == "https://opendata.sz.gov.cn/data/29200%2F00403627"
        content = record.content
        assert (content.title, content.abstract) == ({"zh-hans": "共享单车企业每日订单表"}, {})
        assert content.keywords == {"zh-hans": ("共享单车", "订单")}
        assert (content.update_cycle, content.update_note) == ("daily", "")
        assert content.sharing_methods == ("interface", "download")
        assert (content.open_attribute, content.sharing_attribute) == ("open", "conditional")
        assert content.formats == ("CSV", "JSON", "XLS")
        assert (content.themes, content.contact) == (("transport",), {"zh-hans": "深圳市福田区"})
        assert (content.issued_on, content.modified_on) == (date(2019, 12, 25), date(2021, 8, 30))

    @pytest.mark.parametrize(
        ("level", "attribute"),
        [("有条件开放", "conditional"), ("依申请开放", "conditional"), ("不予开放", "not_open"), (None, "not_stated")],
    )
    def test_levels_of_openness(self, level, attribute):
        record = guangdong.record_of(resource(openLevelName=level), manner=SHENZHEN)
        assert record.content.open_attribute == attribute
        assert record.content.open_conditions == ({"zh-hans": level} if attribute == "conditional" else {})

    def test_codes_of_the_cycle(self):
        cycles = [guangdong.record_of(resource(updateCycle=code), manner=SHENZHEN) for code in ("99", 8, "每两周")]
        assert [one.content.update_cycle for one in cycles] == ["other"] * 3
        assert [[note.code for note in one.warnings] for one in cycles] == [[], ["record.cycle_code"], []]
        assert cycles[2].content.update_note == "每两周"

    def test_a_record_with_hardly_anything(self):
        record = guangdong.record_of({"resId": 7, "resTitle": "测站信息"}, manner=Manner())
        assert (record.source_id, record.provider_code, record.url) == ("7", "", "")
        assert record.content.keywords == {}

    @pytest.mark.parametrize(
        ("payload", "number"),
        [
            ([resource()], None),
            (resource(), 1),
            ({"data": resource()}, 1),
            ({"data": {"data": {"records": [resource()], "totalCount": "3"}}}, 3),
            ({"data": [resource()], "total": 3}, 3),
        ],
    )
    def test_the_envelopes_of_different_portals(self, payload, number):
        assert guangdong.items_of(payload) == ([resource()], number)

    @pytest.mark.parametrize("payload", [None, "text", {}, {"data": {"list": "x"}}, {"data": None}])
    def test_what_is_another_answer(self, payload):
        with pytest.raises(Unreadable) as caught:
            guangdong.items_of(payload)
        assert caught.value.code == "payload.not_guangdong"

    def test_pages_end(self):
        def following(payload: object, start: int) -> object:
            return guangdong.page_of_resources(payload, manner=SHENZHEN, start=start, rows=1).next

        assert following([resource()], 0) == 1
        assert following([], 1) is None
        assert following({"data": [resource()], "total": 2}, 1) is None
        assert [
            one.reason.code for one in guangdong.page_of_resources(["x"], manner=SHENZHEN, start=0, rows=9).refused
        ] == ["record.not_an_object"]


def item(**more: object) -> dict[str, object]:
    return {
        "id": "e7b2e84d-3333-42f0-b676-64ce95306f0d",
        "name": "巴士路線資料",
        "deptName": "交通事務局",
        "deptId": "dsat",
        "updateTime": 1767571200000,
        "isFile": 1,
        "isApi": 0,
        "isUrl": 0,
        "description": "",
        "visits": 10,
        **more,
    }


def listing(*items: object, **more: object) -> dict[str, object]:
    return {"data": {"page": 1, "rows": 2, "items": list(items), **more}}


def by_id(*items: object) -> dict[str, dict[str, str]]:
    return {macao.id_of(one): macao.parts_of(one) for one in items}


MACAO = Manner(language="zh-hant", areas=("macao",), page="https://data.gov.mo/Detail?id={id}")


class TestMacao:
    def test_languages_are_merged(self):
        others = {
            "zh-hans": by_id(item(name="巴士路线资料", deptName="交通事务局")),
            "pt": by_id(item(name="Informações sobre carreiras", description="Carreiras em Macau")),
        }
        payload = listing(item(), total=3, pageTotal=2)
        page = macao.page_of_items(payload, manner=MACAO, page=0, rows=2, others=others)
        assert (page.total, page.next) == (3, 1)
        [record] = page.records
        assert record.content.title == {
            "zh-hant": "巴士路線資料",
            "zh-hans": "巴士路线资料",
            "pt": "Informações sobre carreiras",
        }
        # The department has no Portuguese name there: the Chinese one does not pass for it.
        assert record.provider == {"zh-hant": "交通事務局", "zh-hans": "交通事务局"}
        assert record.content.abstract == {"pt": "Carreiras em Macau"}
        assert (record.content.original_language, record.provider_code) == ("zh-hant", "dsat")
        assert (record.content.sharing_methods, record.content.formats) == (("download",), ())
        assert record.content.modified_on == date(2026, 1, 5)
        assert record.url == "https://data.gov.mo/Detail?id=e7b2e84d-3333-42f0-b676-64ce95306f0d"

    def test_titles_joined_by_the_yin_yang_sign(self):
        joined = "巴士路線☯Carreiras de autocarro☯Bus routes"
        record = macao.record_of({"zh-hant": item(name=joined), "pt": item(name=joined)}, manner=MACAO)
        assert record.content.title == {"zh-hant": "巴士路線", "pt": "Carreiras de autocarro", "en": "Bus routes"}

    def test_one_script_does_not_pass_for_the_other(self):
        record = macao.record_of({"zh-hant": item(), "zh-hans": item(), "pt": item()}, manner=MACAO)
        assert record.content.title == {"zh-hant": "巴士路線資料"}
        same = macao.record_of({"zh-hant": item(name="人口"), "zh-hans": item(name="人口")}, manner=MACAO)
        assert same.content.title == {"zh-hant": "人口", "zh-hans": "人口"}

    def test_an_interface(self):
        record = macao.record_of(
            {"pt": item(name="Portuguesa e aberta", isApi=True, isFile="0", isUrl=1)}, manner=MACAO
        )
        assert (record.content.sharing_methods, record.content.formats) == (("interface",), ("API",))
        assert record.content.original_language == "pt"

    def test_visits_are_no_change(self):
        one, other = (macao.record_of({"zh-hant": item(visits=visits)}, manner=MACAO) for visits in (1, 2))
        assert one.digest == other.digest

    def test_the_question(self):
        assert macao.question(page=3, rows=50)["page"] == 3
        assert macao.LANGUAGES == {"zh-hant": "TC", "zh-hans": "CHS", "pt": "PT"}

    def test_pages_end(self):
        def following(payload: object, page: int) -> object:
            return macao.page_of_items(payload, manner=MACAO, page=page, rows=1).next

        assert following(listing(item(), pageTotal=2), 1) is None
        assert following(listing(item()), 1) == 2
        assert following(listing(), 1) is None
        page = macao.page_of_items(listing("x"), manner=MACAO, page=2, rows=50)
        assert [(one.place, one.reason.code) for one in page.refused] == [(101, "record.not_an_object")]

    @pytest.mark.parametrize("payload", [None, {}, {"data": {"items": {}}}, [item()]])
    def test_what_is_another_answer(self, payload):
        with pytest.raises(Unreadable) as caught:
            macao.items_of(payload)
        assert caught.value.code == "payload.not_macao"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=3,
)


few = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_records_pass_the_rules_of_entries():
    """A source whose registration says what the law asks for gives entries that may be stored as they are."""
    conditions = {"en": "Government use"}
    manner = replace(SHENZHEN, sharing_conditions=conditions, open_attribute="conditional", open_conditions=conditions)
    records = [
        ckan.record_of({"en": package()}, manner=HONG_KONG),
        ckan.record_of({"en": package()}, manner=manner),
        guangdong.record_of(resource(), manner=manner),
        guangdong.record_of(resource(openLevelName="有条件开放"), manner=manner),
        macao.record_of({"zh-hant": item()}, manner=manner),
    ]
    assert [validate(checked(one).content) for one in records] == [[]] * 5


class TestAnything:
    """A source may put any JSON value anywhere: it becomes a record or a refusal, never a crash."""

    @few
    @given(st.fixed_dictionaries({}, optional=dict.fromkeys(package(), JSON)))
    def test_in_a_package(self, value):
        ckan.page_of_packages({"en": search(value), "zh-hant": search(value)}, manner=HONG_KONG, start=0, rows=1)

    @few
    @given(st.fixed_dictionaries({}, optional=dict.fromkeys(resource(), JSON)))
    def test_in_a_resource(self, value):
        guangdong.page_of_resources([value], manner=SHENZHEN, start=0, rows=1)

    @few
    @given(st.fixed_dictionaries({}, optional=dict.fromkeys(item(), JSON)))
    def test_in_an_item(self, value):
        others = {"zh-hans": by_id(value), "pt": by_id(value)}
        macao.page_of_items(listing(value), manner=MACAO, page=0, rows=1, others=others)
        macao.page_of_others(others["pt"], manner=MACAO, others=others, unread=["zh-hant"])


def test_digests_do_not_depend_on_order():
    assert digest_of({"n": 2**60, "s": "\ud800"}) == digest_of({"s": "\ud800", "n": 2**60})
    assert digest_of(b"x") != digest_of("x")


def test_a_record_is_original_in_a_language_that_it_has():
    notes = Notes()
    content = ckan.record_of({"en": package()}, manner=HONG_KONG).content
    odd = HarvestedRecord(
        source_id="a", content=content.__class__(title={"pt": "x"}, original_language="en"), digest=""
    )
    assert checked(odd).content.original_language == "pt"
    assert notes.all() == ()


def test_small_shapes():
    assert (scalar(True), scalar(1.5), scalar({})) == ("", "1.5", "")
    assert (count("12"), count(-1), count("1" * 10), count(None)) == (12, None, None, None)
    assert objects([{}, 1]) == [{}]
    with pytest.raises(RecordRefused):
        ckan.record_of({"en": package(), "pt": []}, manner=HONG_KONG)
    assert page_of([], lambda item: item).records == ()
