"""The sentences for what is refused from outside, for people who see neither the answer nor the file."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from organisations.domain.messages import register

MESSAGES: dict[str, Promise | str] = {
    "address.not_a_url": _("This is not an address that can be asked. Write it like https://data.example.org/api."),
    "address.https_only": _("The address must begin with https://."),
    "address.scheme": _("The address must begin with https:// or http://."),
    "address.userinfo": _("Leave out the name and password in the address."),
    "address.port": _("The portal does not ask at port %(port)s."),
    "address.disguised": _("The host is a number in disguise. Write its name, or its address as four plain numbers."),
    "address.forbidden": _("The portal does not ask addresses inside private networks."),
    "address.unresolved": _("No host of this name was found."),
    "source.too_slow": _("The source took longer than %(seconds)s s to answer."),
    "source.too_large": _("The answer is larger than %(limit)s MB."),
    "source.unreachable": _("The source could not be reached."),
    "source.insecure": _("The source could not prove who it is: its certificate is not valid."),
    "source.cut_off": _("The answer ended before it was complete."),
    "source.wrong_length": _("The source sent more than the length it announced."),
    "source.encoding": _("The answer is compressed in a way that is not read here."),
    "source.damaged": _("The compressed answer is damaged."),
    "source.not_http": _("The source does not answer as the web does."),
    "source.too_many_redirects": _("The source sends the portal on too often."),
    "source.redirect": _("The source sends the portal on to an address that is not asked."),
    "source.downgrade": _("The source sends the portal from https to http."),
    "source.status": _("The source answered with error %(status)s."),
}

register(MESSAGES)
