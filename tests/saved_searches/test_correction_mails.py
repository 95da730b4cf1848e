"""The daily mail tells who asked for a correction that it was answered, and the custodian's stewards that one waits."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from catalogue.domain.clocks import CORRECTION_REMINDER_DAYS
from catalogue.domain.saved_searches import REACH, SETTLED
from catalogue.models import Correction, SearchMail
from catalogue.selectors.corrections import CorrectionNews
from catalogue.services import corrections
from catalogue.services.search_mails import mark_done, promise_mails, take_mail
from catalogue.services.searches import save_search
from catalogue.tasks import promise_search_mails, send_search_mails
from organisations.domain.calendar import ZONE
from organisations.models import Membership, Role, User
from tests.factories import changes as factory
from tests.factories.organisations import make_membership, make_user

from .test_mails import bus

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def desk(ledger_network):
    made = factory.desk_with_access(ledger_network)
    for name in ("steward", "user", "user_colleague", "approver", "coordinator"):
        User.objects.filter(pk=getattr(made, name).pk).update(email=f"{name}@example.org")
    return made


def raised(desk, ago: timedelta = HOUR, **said) -> Correction:
    return factory.raised(desk, now=timezone.now() - ago, **said)


def answer(desk, made: Correction, ago: timedelta = HOUR / 2) -> None:
    corrections.answer_correction(
        actor=desk.steward,
        correction_id=made.pk,
        expected_revision=made.revision,
        outcome="corrected",
        answer="Route 5 ends at the harbour now.",
        now=timezone.now() - ago,
    )


def run() -> list[str]:
    """Who was written to."""
    mail.outbox.clear()
    promise_search_mails()
    send_search_mails()
    return [message.to[0] for message in mail.outbox]


def day_after(days: float = 1) -> CorrectionNews | None:
    """What the one mail of a later day says of correction requests; None when there is none. It is sent."""
    at = timezone.now() + timedelta(days=days)
    promise_mails(at=at)
    letter = take_mail(at=at)
    if letter is None:
        return None
    mark_done(mail_id=letter.mail_id, at=at)
    return letter.corrections


def test_the_custodians_stewards_are_told_that_one_waits_and_nothing_of_it(desk, settings) -> None:
    settings.PORTAL_URL = "https://portal.example"
    raised(desk), raised(desk)
    assert run() == ["steward@example.org"]
    (message,) = mail.outbox
    assert message.subject == "Correction requests wait for your answer"
    said = "2 new correction requests wait for your answer\nhttps://portal.example/catalogue/corrections/?scope=to_answer\n"
    assert said in message.body
    assert "saved" not in message.body
    for secret in ("Route 5", desk.resource.identifier, desk.using.code, desk.user.username, desk.user.display_name):
        assert secret not in message.body
    assert run() == []


@pytest.mark.parametrize(
    ("language", "subject", "line"),
    [
        ("", "Your correction request was answered", "1 correction request that you made was answered"),
        ("zh-hans", "您有1份校核申请已获答复", "您提出的校核申请中有1份已获答复"),
        ("zh-hant", "你有 1 項更正要求已獲答覆", "你提出的更正要求中有 1 項已獲答覆"),
        ("pt", "O seu pedido de correcção teve resposta", "1 pedido de correcção que fez teve resposta"),
    ],
)
def test_who_asked_is_told_of_the_answer_in_their_language(desk, language: str, subject: str, line: str) -> None:
    User.objects.filter(pk=desk.user.pk).update(language=language)
    answer(desk, raised(desk))
    assert run() == ["user@example.org"]
    (message,) = mail.outbox
    assert message.subject == subject
    assert f"{line}\nhttp" in message.body
    assert "?scope=asked\n" in message.body
    assert "harbour" not in message.body


def test_several_answers_are_one_mail(desk) -> None:
    answer(desk, raised(desk)), answer(desk, raised(desk))
    assert run() == ["user@example.org"]
    assert mail.outbox[0].subject == "2 of your correction requests were answered"


def test_what_was_answered_or_taken_back_before_the_mail_waits_for_nobody(desk) -> None:
    made, other = raised(desk), raised(desk)
    promise_search_mails()
    answer(desk, made, ago=timedelta(0))
    corrections.withdraw_correction(actor=desk.user, correction_id=other.pk, expected_revision=1)
    assert send_search_mails() == 0
    assert SearchMail.objects.get().done_at is not None


def test_who_lost_the_role_is_told_nothing(desk) -> None:
    answer(desk, raised(desk))
    raised(desk)
    promise_search_mails()
    assert SearchMail.objects.count() == 2
    Membership.objects.update(ended_at=timezone.now())
    assert run() == []
    SearchMail.objects.all().delete()
    assert run() == []
    assert not SearchMail.objects.exists()


def test_accounts_that_are_switched_off_or_have_no_address_are_told_nothing(desk) -> None:
    answer(desk, raised(desk))
    raised(desk)
    User.objects.filter(pk=desk.user.pk).update(is_active=False)
    User.objects.filter(pk=desk.steward.pk).update(email="")
    assert run() == []


def test_who_asked_with_another_account_is_not_asked_to_answer(desk) -> None:
    account = make_user(person=desk.user.person, email="other@example.org")
    make_membership(account, desk.custodian, Role.STEWARD)
    raised(desk)
    assert run() == ["steward@example.org"]


def test_stewards_are_reminded_once_before_the_day_and_once_after_it(desk) -> None:
    at = datetime(2026, 9, 1, 9, tzinfo=ZONE)
    made = factory.raised(desk, now=at)
    told = {}
    for number in range(1, (made.due_on - at.date()).days + 6):
        morning = datetime(2026, 9, 1, 7, 5, tzinfo=ZONE) + timedelta(days=number)
        promise_mails(at=morning)
        while letter := take_mail(at=morning):
            told[morning.date()] = letter.corrections
            mark_done(mail_id=letter.mail_id, at=morning)
    assert told == {
        at.date() + DAY: CorrectionNews(raised=1),
        made.due_on - timedelta(days=CORRECTION_REMINDER_DAYS): CorrectionNews(due=1),
        made.due_on + DAY: CorrectionNews(overdue=1),
    }


def test_reminders_have_their_lines(desk) -> None:
    made = raised(desk, ago=20 * DAY)
    at = made.raised_at + HOUR
    promise_mails(at=at)
    mark_done(mail_id=SearchMail.objects.get().pk, at=at)
    promise_mails(at=datetime.combine(made.due_on - DAY, datetime.min.time(), ZONE) + 9 * HOUR)
    assert send_search_mails() == 1
    assert "1 correction request must be answered within days\nhttp" in mail.outbox[0].body
    assert run() == ["steward@example.org"]
    assert "1 correction request is overdue\nhttp" in mail.outbox[0].body


def test_what_is_told_once_is_not_told_the_next_day(desk) -> None:
    raised(desk)
    run()
    assert day_after() is None
    raised(desk, ago=-HOUR)
    assert day_after(2) == CorrectionNews(raised=1)


def test_a_mail_that_was_given_up_leaves_its_news_to_the_next(desk) -> None:
    raised(desk)
    promise_search_mails()
    SearchMail.objects.update(next_attempt_at=None)
    assert day_after() == CorrectionNews(raised=1)


def test_who_had_no_mail_is_told_of_the_last_fortnight(desk) -> None:
    answer(desk, raised(desk, ago=REACH + 2 * DAY), ago=REACH + DAY)
    assert run() == []
    raised(desk, ago=REACH - DAY)
    assert run() == ["steward@example.org"]


def test_what_a_transaction_of_these_minutes_writes_belongs_to_a_later_mail(desk) -> None:
    raised(desk, ago=SETTLED / 2)
    assert run() == []
    assert not SearchMail.objects.exists()


def test_searches_and_correction_requests_share_the_mail_of_the_day(desk) -> None:
    save_search(actor=desk.steward, name="Buses", query="jurisdiction=HK", mail=True, at=timezone.now() - DAY)
    bus()
    raised(desk)
    assert run() == ["steward@example.org"]
    (message,) = mail.outbox
    assert message.subject == "Correction requests wait for your answer"
    assert "1 new correction request waits for your answer\n" in message.body
    assert "Buses: 1 new\n" in message.body
    assert "/catalogue/searches/" in message.body
