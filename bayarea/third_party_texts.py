"""Words of libraries that readers see and that the libraries do not have in all our languages.

django-allauth has no European Portuguese under the name that Django asks for ("pt"), and its Chinese is uneven. What
stands here is extracted into our catalogues, which come before those of libraries.
tests/design/test_third_party_texts.py compares the list with the installed version.
"""

from django.utils.translation import gettext_lazy as _

ALLAUTH = (
    # Labels of the sign-in, password and second-factor forms
    _("Username"),
    _("Password"),
    _("Current Password"),
    _("New Password"),
    _("New Password (again)"),
    _("Code"),
    _("Authenticator code"),
    # What their forms refuse
    _("The username and/or password you specified are not correct."),
    _("This account is currently inactive."),
    _("Please type your current password."),
    _("Incorrect password."),
    _("Incorrect code."),
    _("You must type the same password each time."),
    _("You cannot generate recovery codes without having two-factor authentication enabled."),
    _("Too many failed login attempts. Try again later."),
    _("Be patient, you are sending too many requests."),
    # Other ways to confirm who one is
    _("Use your password"),
    _("Use authenticator app or code"),
    # Messages after an action
    _("Successfully signed in as %(name)s."),
    _("You have signed out."),
    _("Password successfully changed."),
    _("A new set of recovery codes has been generated."),
    _("Authenticator app activated."),
    _("Authenticator app deactivated."),
)
