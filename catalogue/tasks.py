"""What beat asks of the catalogue. Safe to run twice, or not at all."""

from __future__ import annotations

import logging
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException, SMTPServerDisconnected
from uuid import UUID

from celery import shared_task
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from catalogue.harvesting import running
from catalogue.services import harvest_runs, imports, indexing, search_mails
from catalogue.services.search_letters import written

logger = logging.getLogger(__name__)


@shared_task(name="catalogue.promise_search_mails", ignore_result=True)
def promise_search_mails() -> int:
    """Promise today's mails about saved searches and correction requests, where the portal can send any."""
    return search_mails.promise_mails() if settings.SENDS_MAIL else 0


@shared_task(name="catalogue.send_search_mails", ignore_result=True)
def send_search_mails() -> int:
    """Send what waits, one after the other. One refused address holds nobody up; a mail server that does not answer
    ends the run, and everybody still waiting is tried by a later one.

    Returns  how many were sent.
    """
    sent = 0
    connection = get_connection()
    try:
        while letter := search_mails.take_mail():
            problem = _sent(letter, connection)
            if not problem:
                search_mails.mark_done(mail_id=letter.mail_id)
                sent += letter.says_something
                continue
            if not search_mails.mark_failed(mail_id=letter.mail_id, problem=problem):
                logger.error("a daily mail was given up: %s", problem)
            if problem == "unreachable":
                logger.warning("the mail server does not answer")
                break
    finally:
        connection.close()
    return sent


def _sent(letter: search_mails.Letter, connection: BaseEmailBackend) -> str:
    """Send one letter, if it has anything to say. Returns  a code of what went wrong; empty when nothing did."""
    if not letter.says_something:
        return ""
    subject, body = written(letter)
    message = EmailMessage(
        subject,
        body,
        to=[letter.address],
        connection=connection,
        # The same at every attempt: a copy that a crash let out twice is one message to the reader's program.
        headers={"Message-ID": f"<{letter.mail_id}@{settings.MAIL_DOMAIN}>", "Auto-Submitted": "auto-generated"},
    )
    try:
        connection.open()  # once for the whole run; an open one stays as it is
        message.send()
    except (SMTPRecipientsRefused, ValueError) as error:
        # BadHeaderError is a ValueError: an address with a line break in it is refused here already.
        logger.warning("a daily mail was refused: %s", type(error).__name__)
        return "refused"
    except SMTPServerDisconnected:
        return "unreachable"
    except (SMTPResponseException, SMTPException) as error:
        logger.warning("a daily mail was not taken: %s", type(error).__name__)
        return "not_taken"
    except OSError:
        return "unreachable"
    return ""


@shared_task(name="catalogue.follow_changes", ignore_result=True)
def follow_changes() -> bool:
    """Take what changed into the index of the host where this worker runs."""
    return indexing.follow_changes()


@shared_task(name="catalogue.trim_changes", ignore_result=True)
def trim_changes() -> int:
    """Remove changes that every host has read."""
    return indexing.trim_changes()


@shared_task(name="catalogue.rescore", ignore_result=True)
def rescore() -> int:
    """Score all listed entries for today, batch after batch. One that ends early is made up for by the next.

    Returns  how many scores changed.
    """
    changed, after = indexing.rescore()
    while after is not None:
        more, after = indexing.rescore(after=after)
        changed += more
    return changed


@shared_task(name=harvest_runs.TASK, acks_late=True, reject_on_worker_lost=True, ignore_result=True)
def run_harvest(run_id: str) -> str:
    """Run one harvest as far as one turn goes."""
    return running.run_harvest(UUID(run_id))


@shared_task(name="catalogue.sweep_harvests", ignore_result=True)
def sweep_harvests() -> int:
    """Start what the schedule says, call for forgotten runs again, drop uploaded files that are done with."""
    return running.sweep()


@shared_task(name="catalogue.remove_old_imports", ignore_result=True)
def remove_old_imports() -> int:
    """Forget uploaded files that nobody decided on."""
    return imports.remove_old_imports()
