"""One mail for each person and day, in their language, however the mail server behaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header

import pytest
from django.core import mail
from django.utils import timezone

from bayarea.tasks import remove_expired
from catalogue.domain.saved_searches import INDEX_WAIT, LEASE, RETRIES, SETTLED
from catalogue.index import reading, writing
from catalogue.index.feed import FeedLost
from catalogue.models import Resource, SavedSearch, SearchMail
from catalogue.services.search_mails import forget_old_mails, mark_failed, promise_mails, take_mail
from catalogue.services.searches import save_search
from catalogue.tasks import promise_search_mails, send_search_mails
from organisations.models import Membership, User
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member, make_organisation, make_user

from .mail_server import MailServer, closed_port, mail_server

pytestmark = pytest.mark.django_db

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def keeper(address: str = "wong@example.org", *, query: str = "q=bus", name: str = "Buses", **fields: object) -> User:
    """An account with one search that wants mail since yesterday."""
    user = make_user(email=address, **fields)
    save_search(actor=user, name=name, query=query, mail=True, at=timezone.now() - DAY)
    return user


def bus(**fields: object) -> Resource:
    at = timezone.now() - HOUR
    return make_resource(**({"title": {"en": "Bus routes"}, "created_at": at, "changed_at": at} | fields))


def run(server: MailServer | None = None) -> int:
    promise_search_mails()
    return send_search_mails()


@pytest.fixture
def smtp(settings) -> Iterator[MailServer]:
    """The real backend, and a server at its other end."""
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", server.port, False
        settings.EMAIL_TIMEOUT = 1
        yield server


def test_a_mail_says_how_many_and_where_and_nothing_of_the_entries(settings) -> None:
    settings.PORTAL_URL = "https://portal.example"
    user = keeper()
    bus(), bus(title={"en": "Bus stops"}), bus(title={"en": "Hospitals"})
    assert run() == 1
    (message,) = mail.outbox
    assert message.to == [user.email]
    assert message.subject == "2 new entries for your saved searches"
    assert "Buses: 2 new\nhttps://portal.example/catalogue/?q=bus" in message.body
    assert "https://portal.example/catalogue/searches/" in message.body
    assert "routes" not in message.body
    assert message.extra_headers["Message-ID"].startswith(f"<{SearchMail.objects.get().pk}@")


def test_a_person_gets_one_mail_a_day_for_all_searches() -> None:
    user = keeper()
    save_search(actor=user, name="All", query="jurisdiction=HK", mail=True, at=timezone.now() - DAY)
    save_search(actor=user, name="Quiet", query="q=bus", mail=False, at=timezone.now() - DAY)
    bus()
    assert run() == 1
    assert "All: 1 new" in mail.outbox[0].body
    assert "Buses: 1 new" in mail.outbox[0].body
    assert "Quiet" not in mail.outbox[0].body
    bus()
    assert run() == run() == 0
    assert len(mail.outbox) == 1


def test_the_next_day_brings_what_is_new_since_the_last_mail() -> None:
    keeper()
    bus()
    run()
    tomorrow = timezone.now() + DAY
    bus(created_at=tomorrow - HOUR)
    assert promise_mails(at=tomorrow) == 1
    letter = take_mail(at=tomorrow)
    assert letter is not None
    assert [search.count for search in letter.searches] == [1]


def test_nothing_new_is_no_mail() -> None:
    keeper()
    bus(created_at=timezone.now() - 2 * DAY, changed_at=timezone.now() - 2 * DAY)
    assert run() == 0
    assert mail.outbox == []
    assert SearchMail.objects.get().done_at is not None


def test_a_promise_made_twice_is_one_and_a_task_run_twice_sends_once() -> None:
    keeper()
    bus()
    at = timezone.now()
    assert promise_mails(at=at) == 1
    assert promise_mails(at=at) == promise_mails(at=at + timedelta(seconds=1)) == 0
    assert take_mail(at=at) is not None
    assert take_mail(at=at) is None
    assert take_mail(at=at + LEASE) is not None


@pytest.mark.parametrize(
    ("language", "subject", "line"),
    [
        ("", "1 new entry for your saved searches", "Buses: 1 new"),
        ("en", "1 new entry for your saved searches", "Buses: 1 new"),
        ("zh-hans", "您保存的检索有1条新目录", "Buses：新增1条"),
        ("zh-hant", "你儲存的搜尋有 1 項新資源", "Buses：新增 1 項"),
        ("pt", "1 entrada nova nas suas pesquisas guardadas", "Buses: 1 nova"),
    ],
)
def test_it_is_in_the_language_of_its_reader(language: str, subject: str, line: str) -> None:
    keeper(language=language)
    bus()
    run()
    assert mail.outbox[0].subject == subject
    assert line in mail.outbox[0].body


def test_what_counts_is_what_the_reader_may_see_when_it_is_sent() -> None:
    body = make_organisation("GD")
    user = make_member(body, email="member@example.org")
    save_search(actor=user, name="Buses", query="q=bus", mail=True, at=timezone.now() - DAY)
    bus(custodian=body, visibility="chosen")
    promise_search_mails()
    Membership.objects.filter(user=user).update(ended_at=timezone.now())
    assert send_search_mails() == 0
    assert mail.outbox == []


def test_accounts_without_address_switched_off_or_with_a_search_that_is_gone_get_none() -> None:
    for user in (keeper(), keeper("b@example.org"), keeper("c@example.org")):
        bus()
        last = user
    first, second = User.objects.exclude(pk=last.pk).order_by("pk")
    promise_search_mails()
    User.objects.filter(pk=first.pk).update(email="")
    User.objects.filter(pk=second.pk).update(is_active=False)
    SavedSearch.objects.filter(owner=last).update(query="jurisdiction=TW")
    assert send_search_mails() == 0
    assert SearchMail.objects.filter(done_at=None).count() == 0
    SavedSearch.objects.update(new_since=timezone.now() - DAY)
    SearchMail.objects.all().delete()
    assert promise_mails() == 1


def test_what_was_changed_is_told_apart_from_what_is_new() -> None:
    """An entry may match since it was translated, shown to more people, or listed again."""
    keeper()
    old = {"created_at": timezone.now() - 9 * DAY}
    bus(**old), bus(**old), bus(**old, changed_at=timezone.now() - 2 * DAY)
    assert run() == 1
    assert mail.outbox[0].subject == "2 changed entries for your saved searches"
    assert "Buses: 2 changed\n" in mail.outbox[0].body
    assert "new" not in mail.outbox[0].body.split("\n")[2]


def test_new_and_changed_stand_in_one_mail() -> None:
    keeper()
    bus(), bus(created_at=timezone.now() - 9 * DAY)
    assert run() == 1
    assert mail.outbox[0].subject == "1 new entry for your saved searches"
    assert "Buses: 1 new\nBuses: 1 changed\nhttp" in mail.outbox[0].body


def test_what_a_transaction_of_these_minutes_writes_belongs_to_the_next_mail() -> None:
    """It carries the time when it began, and may be seen only after the mail was counted."""
    keeper()
    bus(created_at=timezone.now() - SETTLED / 2)
    assert run() == 0
    assert SavedSearch.objects.get().new_since <= timezone.now() - SETTLED
    tomorrow = timezone.now() + DAY
    promise_mails(at=tomorrow)
    letter = take_mail(at=tomorrow)
    assert letter is not None
    assert [one.count for one in letter.searches] == [1]


class TestIndex:
    """What is not counted today is counted never again, so a mail waits for an index that has everything in it."""

    @pytest.fixture(params=["missing", "behind", "broken", "lost"])
    def away(self, request, monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
        def lost(*_: object, **__: object) -> bool:
            raise FeedLost

        class Broken:
            def search(self, *_: object, **__: object) -> None:
                raise ValueError("broken")

        reading.searcher()
        with monkeypatch.context() as patch:
            patch.setattr(reading, "broken", lambda error: None)
            if request.param == "missing":
                patch.setattr(reading, "searcher", lambda: None)
            elif request.param == "broken":
                patch.setattr(reading, "whole_searcher", Broken)
            else:
                patch.setattr(reading, "searcher", lambda: object())
                patch.setattr(writing, "catch_up", lost if request.param == "lost" else lambda *_, **__: False)
            yield patch

    def test_a_mail_waits_until_the_index_can_tell(self, away: pytest.MonkeyPatch) -> None:
        keeper()
        bus()
        assert run() == 0
        waiting = SearchMail.objects.get()
        assert (waiting.attempts, waiting.done_at, waiting.problem) == (0, None, "")
        assert timezone.now() < waiting.next_attempt_at <= timezone.now() + INDEX_WAIT
        away.undo()
        SearchMail.objects.update(next_attempt_at=timezone.now())
        assert send_search_mails() == 1
        assert "Buses: 1 new" in mail.outbox[0].body

    def test_searches_without_words_need_no_index(self, away: pytest.MonkeyPatch) -> None:
        keeper(query="jurisdiction=HK")
        bus()
        assert run() == 1


def test_without_a_mail_server_in_the_settings_nothing_is_promised(settings) -> None:
    settings.SENDS_MAIL = False
    keeper()
    bus()
    assert run() == 0
    assert not SearchMail.objects.exists()


class TestServer:
    def test_one_refused_address_of_fifty_holds_nobody_up(self, smtp: MailServer) -> None:
        for number in range(50):
            keeper("refused@example.org" if number == 20 else f"p{number}@example.org")
        bus()
        assert run() == 49
        assert len({recipient for recipient, _ in smtp.taken}) == 49
        assert smtp.connections <= 2
        waiting = SearchMail.objects.get(done_at=None)
        assert (waiting.problem, waiting.attempts) == ("refused", 1)
        assert timezone.now() < waiting.next_attempt_at <= timezone.now() + RETRIES[0]

    @pytest.mark.parametrize("behaviour", ["hangs_up", "silent", "away"])
    def test_a_server_that_does_not_answer_ends_the_run_and_is_asked_again_later(
        self, smtp: MailServer, settings, behaviour: str
    ) -> None:
        smtp.behaviour = behaviour
        if behaviour == "away":
            settings.EMAIL_PORT = closed_port()
        for number in range(3):
            keeper(f"p{number}@example.org")
        bus()
        assert run() == 0
        assert smtp.connections <= 1
        tried = SearchMail.objects.filter(attempts=1)
        assert [(one.problem, one.done_at) for one in tried] == [("unreachable", None)]
        smtp.behaviour, settings.EMAIL_PORT = "takes", smtp.port
        SearchMail.objects.update(next_attempt_at=timezone.now())
        assert send_search_mails() == 3

    def test_a_server_that_is_busy_is_asked_for_the_others_too(self, smtp: MailServer) -> None:
        smtp.behaviour = "busy"
        keeper("a@example.org")
        keeper("b@example.org")
        bus()
        assert run() == 0
        assert [one.problem for one in SearchMail.objects.all()] == ["not_taken", "not_taken"]

    def test_after_enough_attempts_it_is_given_up_and_what_was_new_stays_new(self, smtp: MailServer, caplog) -> None:
        keeper("refused@example.org")
        bus()
        promise_search_mails()
        since = SavedSearch.objects.get().new_since
        for _ in range(len(RETRIES) + 1):
            SearchMail.objects.update(next_attempt_at=timezone.now())
            send_search_mails()
        given_up = SearchMail.objects.get()
        assert (given_up.next_attempt_at, given_up.done_at) == (None, None)
        assert "given up" in caplog.text
        assert "refused@" not in caplog.text
        assert SavedSearch.objects.get().new_since == since
        SearchMail.objects.update(day=timezone.localdate() - DAY)
        assert promise_mails() == 1

    def test_nothing_typed_reaches_a_header(self, smtp: MailServer) -> None:
        user = keeper(name="Buses\r\nBcc: all@example.org\r\n\r\nbody", query="q=bus")
        bus()
        assert run() == 1
        ((recipient, message),) = smtp.taken
        assert recipient == user.email
        assert set(message) <= {
            "Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To", "Date",
            "Message-ID", "Auto-Submitted",
        }  # fmt: skip
        assert str(make_header(decode_header(message["Subject"]))) == "1 new entry for your saved searches"

    def test_an_address_with_a_line_break_is_refused_and_holds_nobody_up(self, smtp: MailServer) -> None:
        bad = keeper("a@example.org")
        keeper("b@example.org")
        User.objects.filter(pk=bad.pk).update(email="a@example.org\nBcc: all@example.org")
        bus()
        assert run() == 1
        assert [recipient for recipient, _ in smtp.taken] == ["b@example.org"]
        assert SearchMail.objects.get(owner=bad).problem == "refused"

    def test_a_mail_tried_again_has_the_same_number(self, smtp: MailServer) -> None:
        keeper()
        bus()
        run()
        SearchMail.objects.update(done_at=None, next_attempt_at=timezone.now())
        SavedSearch.objects.update(new_since=timezone.now() - DAY)
        send_search_mails()
        first, second = (message["Message-ID"] for _, message in smtp.taken)
        assert first == second


def test_old_mails_are_forgotten_and_waiting_ones_are_not() -> None:
    for address in ("a@example.org", "b@example.org", "c@example.org"):
        keeper(address)
    promise_mails(at=datetime(2026, 1, 2, tzinfo=UTC) + timedelta(days=400))
    SearchMail.objects.update(until=datetime(2026, 1, 2, tzinfo=UTC))
    done, given_up, waiting = SearchMail.objects.order_by("pk")
    SearchMail.objects.filter(pk=done.pk).update(done_at=timezone.now(), next_attempt_at=None)
    SearchMail.objects.filter(pk=given_up.pk).update(next_attempt_at=None)
    assert forget_old_mails(before=datetime(2026, 1, 1, tzinfo=UTC)) == 0
    remove_expired()
    assert [one.pk for one in SearchMail.objects.all()] == [waiting.pk]


def test_a_failure_says_whether_it_is_tried_again() -> None:
    keeper()
    promise_mails()
    waiting = SearchMail.objects.get()
    SearchMail.objects.update(attempts=1)
    assert mark_failed(mail_id=waiting.pk, problem="refused") is True
    SearchMail.objects.update(attempts=len(RETRIES) + 1)
    assert mark_failed(mail_id=waiting.pk, problem="refused") is False
