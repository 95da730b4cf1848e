"""CKAN's package_search: to the very end of any search, and counts that agree with it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalogue.index import asking, reading
from catalogue.index.reading import View
from catalogue.models import Resource
from catalogue.selectors import packages, resources
from catalogue.services.indexing import index
from organisations.services.tokens import issue_token
from tests.factories.catalogue import MADE, bulk_resources, make_resource, make_theme
from tests.factories.organisations import make_member, make_organisation

from .test_ckan import ask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("generous")]

FACETS = (
    "organization", "owner_org", "groups", "res_format", "jurisdiction", "sharing_attribute", "update_cycle",
    "personal_data", "language", "security_level",
)  # fmt: skip


def search(client: Client, **asked: object) -> dict:
    return ask(client, "package_search", {name.replace("__", "."): value for name, value in asked.items()})


def _broken(*_: object, **__: object) -> None:
    raise ValueError("broken")


@pytest.fixture
def without_index(monkeypatch):
    monkeypatch.setattr(reading, "searcher", lambda: None)


@pytest.fixture
def broken_index(monkeypatch, settings):
    """One that fails under the question; none is made behind the test's back."""

    class Broken:
        num_docs = 1

        def __getattr__(self, name: str) -> object:
            raise ValueError(name)

    monkeypatch.setattr(reading, "searcher", Broken)
    monkeypatch.setattr(reading, "broken", lambda error: None)


class TestToTheEnd:
    @pytest.fixture
    def harbours(self, monkeypatch):
        """More than the pages for people can be turned to."""
        monkeypatch.setattr(resources, "LAST_PAGE", 1)
        body = make_organisation("HK")
        made = [
            index(
                Resource(
                    visibility="public",
                    identifier=f"h/{number:03}",
                    title={"en": f"Harbour {number}"},
                    original_language="en",
                    custodian=body,
                    formats=["CSV"],
                    created_at=MADE + timedelta(minutes=number),
                    changed_at=MADE + timedelta(minutes=number),
                )
            )
            for number in range(70)
        ]
        Resource.objects.bulk_create(made)
        return {str(one.pk) for one in made}

    @pytest.mark.parametrize("sort", ["", "score desc", "metadata_modified desc", "title_string asc"])
    def test_a_search_by_words_goes_on_behind_the_last_page(self, client, harbours, sort):
        found: list[str] = []
        # As ckanapi does: from where it is, until nothing comes.
        while page := search(client, q="harbour", sort=sort, start=len(found), rows=15):
            assert page["count"] == 70
            if not page["results"]:
                break
            found += [one["id"] for one in page["results"]]
        assert len(found) == 70
        assert set(found) == harbours
        whole = search(client, q="harbour", sort=sort, rows=1000)
        assert [one["id"] for one in whole["results"]] == found

    @pytest.mark.parametrize("start", [69, 70, 71, 10_000, 999_999_999])
    def test_a_stretch_may_begin_anywhere(self, client, harbours, start):
        for q in ("harbour", ""):
            page = search(client, q=q, start=start, rows=5)
            assert (page["count"], len(page["results"])) == (70, 1 if start == 69 else 0)

    def test_no_rows_are_a_count(self, client, harbours):
        page = search(client, q="harbour", rows=0, facet__field=["res_format"])
        assert (page["count"], page["results"], page["facets"]) == (70, [], {"res_format": {"CSV": 70}})

    def test_a_thousand_rows_take_as_many_queries_as_ten(self, client, harbours):
        used = []
        for rows in (10, 1000):
            search(client, q="harbour", rows=rows)
            with CaptureQueriesContext(
                connection,
            ) as caught:
                search(client, q="harbour", rows=rows)
            used.append(len(caught))
        assert used[0] == used[1]

    def test_without_an_index_the_rows_answer(self, client, harbours, without_index):
        self.plainly(client)

    def test_while_the_index_is_broken_the_rows_answer(self, client, harbours, broken_index):
        self.plainly(client)

    def plainly(self, client: Client) -> None:
        for q in ("harbour", ""):
            page = search(client, q=q, rows=50, start=30, facet__field=["res_format", "groups"])
            assert (page["count"], len(page["results"])) == (70, 40)
            assert page["facets"] == {"res_format": {"CSV": 70}, "groups": {}}

    def test_half_of_the_words_and_near_spellings_are_found_as_on_the_page(self, client, harbours):
        assert search(client, q="harbuor")["count"] == 70
        assert search(client, q="harbour unheard")["count"] == 70
        assert search(client, q="unheard")["count"] == 0

    def test_what_the_index_knows_and_the_rows_hide_is_not_counted(self, client, harbours, monkeypatch):
        """An index that did not follow yet: nothing is said of what is not everybody's any more."""
        search(client, q="harbour")
        stale = reading.searcher()
        monkeypatch.setattr(reading, "searcher", lambda: stale)
        Resource.objects.filter(identifier__lt="h/005").update(visibility="chosen")
        page = search(client, q="harbour", rows=100, facet__field=["res_format"])
        assert (page["count"], len(page["results"])) == (65, 65)
        assert page["facets"] == {"res_format": {"CSV": 65}}


class TestCounts:
    @pytest.fixture
    def bodies(self):
        bodies = [make_organisation("HK"), make_organisation("MO")]
        for number in range(6):
            make_resource(
                bodies[number % 2],
                title={"en": f"Air {number}", "pt": f"Ar {number}"} if number else {"en": "Air"},
                formats=["CSV", "XML"] if number % 3 else [],
                themes=(make_theme("health"), make_theme("transport")) if number < 2 else (),
                keywords={"en": ["ozone", "air quality"], "pt": ["ozone"]} if number < 4 else {"zh-hant": ["臭氧"]},
                changed_at=MADE + timedelta(days=number),
            )
        make_resource(bodies[0], visibility="chosen", keywords={"en": ["secret"]}, changed_at=MADE + timedelta(days=9))
        return bodies

    def test_rows_and_index_count_the_same(self, client, bodies):
        since = MADE.isoformat()
        for fq in ("", f"organization:{bodies[0].code}", "groups:health", "res_format:(csv OR xml)"):
            everything = search(client, fq=fq, facet__field=FACETS, facet__limit=-1)
            by_rows = search(client, fq=f"{fq} +metadata_modified:[{since} TO *]", facet__field=FACETS, facet__limit=-1)
            assert by_rows["count"] == everything["count"] > 0
            assert by_rows["facets"] == everything["facets"]
            assert by_rows["search_facets"] == everything["search_facets"]
            assert sum(by_rows["facets"]["security_level"].values()) == everything["count"]

    def test_counts_are_of_what_changed_since(self, client, bodies):
        since = (MADE + timedelta(days=4)).isoformat()
        found = search(client, fq=f"metadata_modified:[{since} TO *]", facet__field=[*FACETS, "tags"])
        assert found["count"] == 2
        assert found["facets"]["organization"] == {bodies[0].code: 1, bodies[1].code: 1}
        assert found["facets"]["groups"] == {}
        assert found["facets"]["language"] == {"en": 2, "pt": 2}
        assert found["facets"]["tags"] == {"臭氧": 2}

    def test_keywords_are_counted_and_searched_by(self, client, bodies):
        found = search(client, facet__field=["tags", "license_id"])
        assert found["facets"] == {"tags": {"air quality": 4, "ozone": 4, "臭氧": 2}, "license_id": {}}
        first = search(client, facet__field=["tags"], facet__limit=1)["search_facets"]["tags"]["items"]
        assert first == [{"name": "air quality", "display_name": "air quality", "count": 4}]
        assert search(client, facet__field=["tags"], facet__limit=-1)["facets"]["tags"].keys() == {
            "air quality", "ozone", "臭氧",
        }  # fmt: skip
        for fq, count in (
            ("tags:臭氧", 2),
            ('tags:"air quality"', 4),
            ("tags:(臭氧 OR ozone)", 6),
            ("tags:ozone tags:臭氧", 0),
            (f"tags:ozone organization:{bodies[0].code}", 2),
            ("tags:air", 0),
            ("tags:secret", 0),
        ):
            found = search(client, fq=fq, facet__field=["organization"])
            assert (found["count"], sum(found["facets"]["organization"].values())) == (count, count), fq
        key = issue_token(user=make_member(bodies[0]))
        asked = {"fq": "tags:secret"}
        assert ask(client, "package_search", asked, Authorization=key)["count"] == 1

    @pytest.mark.parametrize("index", ["there", "missing", "broken"])
    def test_keywords_and_words_go_together(self, client, bodies, request, index):
        if index != "there":
            request.getfixturevalue({"missing": "without_index", "broken": "broken_index"}[index])
        for q, fq, count in (
            ("air", "tags:臭氧", 2),
            ("air", 'tags:"air quality"', 4),
            ("air", "tags:(臭氧 OR ozone)", 6),
            ("air", "tags:ozone tags:臭氧", 0),
            ("air", f"tags:ozone organization:{bodies[0].code}", 2),
            ("hospital", "tags:ozone", 0),
            ("air", "tags:Ozone", 0),
            ("secret", "tags:secret", 0),
        ):
            found = search(client, q=q, fq=fq, facet__field=["organization", "tags"])
            assert found["count"] == len(found["results"]) == count, (q, fq)
            assert sum(found["facets"]["organization"].values()) == found["count"], (q, fq)
        found = search(client, q="air", fq="tags:ozone", facet__field=["tags"])
        assert found["facets"]["tags"] == {"air quality": 4, "ozone": 4}
        one = search(client, q="air", facet__field=["tags"], facet__limit=1)
        assert one["facets"]["tags"] == {"air quality": 4}
        assert search(client, q="air", facet__field=["tags"], facet__limit=0)["facets"]["tags"] == {}

    def test_misspelt_words_are_read_whatever_keyword_is_asked_for(self, client, bodies):
        make_resource(bodies[0], title={"en": "Harbour"}, keywords={"en": ["tide"]})
        assert search(client, q="harbuor", fq="tags:tide")["count"] == 1
        assert search(client, q="harbuor", fq="tags:ozone")["count"] == 0
        # Found as it stands, so nothing else is read into it.
        assert search(client, q="harbour", fq="tags:ozone")["count"] == 0

    @pytest.mark.parametrize("index", ["there", "missing", "broken"])
    def test_keywords_are_searched_by_in_every_order_and_with_a_time(self, client, bodies, request, monkeypatch, index):
        if index != "there":
            request.getfixturevalue({"missing": "without_index", "broken": "broken_index"}[index])
        since = (MADE + timedelta(days=2)).isoformat()
        for most in (10_000, 1):
            monkeypatch.setattr(packages, "_MOST_TAGGED", most)
            for sort in ("", "id asc", "metadata_modified desc", "title_string asc"):
                found = search(client, fq="tags:ozone", sort=sort, rows=2, start=1, facet__field=["tags"])
                assert (found["count"], len(found["results"])) == (4, 2)
                assert found["facets"]["tags"] == {"air quality": 4, "ozone": 4}
            newest = search(client, fq="tags:ozone", sort="metadata_modified desc")["results"]
            assert [one["title"] for one in newest] == ["Air 3", "Air 2", "Air 1", "Air"]
            assert search(client, fq=f"tags:ozone metadata_modified:[{since} TO *]")["count"] == 2

    def test_keywords_that_changed_are_counted_as_they_are_now(self, client, bodies):
        search(client, facet__field=["tags"])
        entry = Resource.objects.filter(keywords__has_key="zh-hant").first()
        entry.keywords = {"en": ["ozone", "ozone"]}
        index(entry).save()
        assert search(client, facet__field=["tags"])["facets"]["tags"] == {"ozone": 5, "air quality": 4, "臭氧": 1}
        assert search(client, fq="tags:臭氧")["count"] == 1

    @pytest.mark.parametrize("index", ["there", "missing", "broken", "too many"])
    def test_every_keyword_is_listed(self, client, bodies, monkeypatch, index):
        broken = View(searcher=object())
        if index in {"missing", "broken"}:
            monkeypatch.setattr(reading, "view", lambda: None if index == "missing" else broken)
            monkeypatch.setattr(reading, "broken", lambda error: None)
            monkeypatch.setattr(asking, "count_tags", _broken)
        elif index == "too many":
            monkeypatch.setattr(asking, "ALL_VALUES", 2)
        assert ask(client, "tag_list") == ["air quality", "ozone", "臭氧"]
        assert ask(client, "tag_list", {"query": "OZ"}) == ["ozone"]
        key = issue_token(user=make_member(bodies[0]))
        assert "secret" in ask(client, "tag_list", Authorization=key)

    def test_no_row_is_read_to_count_keywords(self, client, bodies):
        search(client, facet__field=["tags"]), ask(client, "tag_list")
        with CaptureQueriesContext(connection) as asked:
            search(client, facet__field=["tags"], rows=0)
            ask(client, "tag_list")
        assert not [one for one in asked.captured_queries if "jsonb_path_query" in one["sql"]]

    def test_the_security_level_is_a_facet(self, client):
        bulk_resources(20, items=0, organisations=2)
        found = search(client, facet__field=["security_level"])
        (level, count), *_ = found["facets"]["security_level"].items()
        assert search(client, fq=f"security_level:{level}")["count"] == count
        assert search(client, fq=f"-security_level:{level}")["count"] == found["count"] - count

    @pytest.mark.parametrize("q", ["", "harbour"])
    def test_all_organisations_are_counted(self, client, q):
        for number in range(45):
            make_resource(make_organisation("HK"), title={"en": f"Harbour {number}"})
        for limit, shown in ((-1, 45), (1000, 45), (7, 7)):
            found = search(client, q=q, facet__field=["organization"], facet__limit=limit)
            assert len(found["facets"]["organization"]) == shown
            assert set(found["facets"]["organization"].values()) == {1}

    def test_an_index_that_is_missing_is_counted_by_the_rows(self, client, bodies, without_index):
        found = search(client, q="air", facet__field=["organization"])
        assert found["facets"]["organization"] == {bodies[0].code: 3, bodies[1].code: 3}
