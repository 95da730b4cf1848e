"""The sentences for this app's refusals."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from organisations.domain.messages import register

MESSAGES: dict[str, Promise | str] = {
    "request.state": _("The request is in another state by now, so this cannot be done."),
    "grant.state": _("The grant has already ended."),
    "request.changed": _("Someone else changed this request in the meantime. See what changed, then decide again."),
    "grant.changed": _("Someone else changed this grant in the meantime."),
    "duties.own_request": _("You made, edited or handed over this request, so you cannot decide on it."),
    "duties.requesting_side": _(
        "You belong or belonged to the requesting organisation, so you cannot decide for the custodian."
    ),
    "organisation.not_requester": _("You are not a requester in this organisation."),
    "resource.own": _("Your organisation is the custodian of this resource."),
    "resource.retired": _("This entry is retired, so it cannot be requested any more."),
    "resource.not_shared": _("This resource is not shared."),
    "field.unknown": _("There is no such question."),
    "date.unknown": _("Enter a real date."),
    "dates.past": _("The date must not be in the past."),
    "dates.order": _("The end must not be before the start."),
    "dates.too_long": _("The period must not be longer than %(years)s years."),
    "items.unknown": _("Choose data items from the list."),
    "items.other_resource": _("A chosen data item does not belong to this resource."),
    "method.not_offered": _("The resource does not offer this sharing method."),
    "answer.missing": _("Answer this question."),
    "handover.not_requester": _("Choose a requester of your organisation."),
    "handover.same_holder": _("This person already looks after the request."),
    "request.period_over": _("The period that was asked for has ended. Return the request to have it changed."),
}

register(MESSAGES)
