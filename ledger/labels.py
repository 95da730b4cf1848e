"""Words for the codes in records. A type without a title is shown as it stands in the record."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLACES = {"GD": _("Guangdong"), "HK": _("Hong Kong"), "MO": _("Macao")}


def witness_place(name: str) -> str:
    """The jurisdiction whose witness this is, by the first part of its name; empty for a neutral one."""
    code = name.partition(".")[0].upper()
    return code if code in PLACES else ""


def witness_title(name: str) -> str | Promise:
    """What a witness without a jurisdiction is called."""
    return _("Neutral") if name.partition(".")[0].lower() == "neutral" else name


TITLES = {
    "request.submitted": _("Request submitted"),
    "request.returned": _("Request returned"),
    "request.rejected": _("Request rejected"),
    "request.withdrawn": _("Request withdrawn"),
    "exchange.approved": _("Exchange approved"),
    "exchange.revoked": _("Exchange revoked"),
    "exchange.expired": _("Exchange expired"),
    "change.submitted": _("Catalogue change submitted"),
    "change.assessed": _("Catalogue change assessed"),
    "change.approved": _("Catalogue change approved, sent to the authority"),
    "change.returned": _("Catalogue change returned"),
    "change.extended": _("Catalogue change given more time"),
    "change.discarded": _("Catalogue change discarded"),
    "entry.published": _("Catalogue entry published"),
    "entry.changed": _("Catalogue entry changed"),
    "entry.retired": _("Catalogue entry retired"),
    "correction.raised": _("Correction asked for"),
    "correction.answered": _("Correction request answered"),
    "correction.withdrawn": _("Correction request withdrawn"),
    "export.made": _("Export made"),
    "witness.degraded": _("Degraded mode begun"),
    "witness.restored": _("Degraded mode ended"),
    "key.rotated": _("Key of a witness changed"),
    "log.close": _("Log closed"),
    "log.open": _("Log begun"),
    "membership.granted": _("Membership granted"),
    "membership.removed": _("Membership removed"),
    "synonyms.changed": _("Synonyms changed"),
    "source.proposed": _("Source proposed"),
    "source.confirmed": _("Source confirmed"),
    "source.suspended": _("Source switched off"),
    "source.resumed": _("Source switched on again"),
    "source.ended": _("Source ended"),
    "harvest.applied": _("Harvested records taken over"),
    "harvest.finished": _("Harvest ended"),
    "addition.written": _("Added beside a source"),
    "personal.disclosed": _("Personal data shown"),
    "personal.erased": _("Personal data erased"),
}

#: Roles as records name them. One without words is shown as it stands in the record.
ROLES = {
    "requester": _("Requester"),
    "steward": _("Data steward"),
    "approver": _("Approver"),
    "security_officer": _("Security officer"),
    "privacy_officer": _("Privacy officer"),
    "coordinator": _("Coordinator"),
    "auditor": _("Auditor"),
    "administrator": _("Organisation administrator"),
}

#: What a record can know of people and not say (personal fields of the events).
PERSONAL = {
    "submitter_name": _("Name of who submitted"),
    "submitter_person": _("Person number of who submitted"),
    "endorser_name": _("Name of who endorsed"),
    "endorser_person": _("Person number of who endorsed"),
    "decider_name": _("Name of who decided"),
    "decider_person": _("Person number of who decided"),
    "withdrawer_name": _("Name of who withdrew"),
    "withdrawer_person": _("Person number of who withdrew"),
    "member_name": _("Name of the member"),
    "member_person": _("Person number of the member"),
    "editor_name": _("Name of who changed it"),
    "editor_person": _("Person number of who changed it"),
    "author_name": _("Name of the author"),
    "author_person": _("Person number of the author"),
    "reviewer_name": _("Name of the reviewer"),
    "reviewer_person": _("Person number of the reviewer"),
    "raiser_name": _("Name of who asked for the correction"),
    "raiser_person": _("Person number of who asked for the correction"),
    "answerer_name": _("Name of who answered"),
    "answerer_person": _("Person number of who answered"),
    "proposer_name": _("Name of who proposed it"),
    "proposer_person": _("Person number of who proposed it"),
    "confirmer_name": _("Name of who confirmed it"),
    "confirmer_person": _("Person number of who confirmed it"),
}

#: Why it may be erased (erasure.BASES).
ERASURE_BASES = {
    "person_asked": _("The person asked for it"),
    "consent_withdrawn": _("Consent was withdrawn"),
    "purpose_ended": _("It is no longer needed for its purpose"),
    "unlawful": _("It was kept against the law"),
    "authority_ordered": _("A data protection authority ordered it"),
}

#: Degraded mode: why (migration 0007), how it ended, and why it is refused (degradation.py).
DEGRADATION_REASONS = {
    "witness_outage": _("A witness is down"),
    "network_outage": _("A witness cannot be reached"),
    "key_rotation": _("A witness changes its key"),
    "maintenance": _("Planned work on a witness"),
}
DEGRADATION_ENDINGS = {
    "early": _("Ended early"),
    "time": _("Ended by its time"),
    "withdrawn": _("Taken back"),
    "lapsed": _("Nobody confirmed it"),
}
DEGRADATION_REFUSALS = {
    "degradation.reason": _("Choose a reason from the list."),
    "degradation.quorum": _("Choose a number of witnesses from the list."),
    "degradation.end_past": _("Enter a time that has not passed."),
    "degradation.end_far": _("Enter 72 hours or less."),
    "degradation.open": _("Somebody has proposed degraded mode already."),
    "degradation.own": _("You proposed it. Another person must confirm it."),
    "degradation.same_place": _("It was proposed in your place. An administrator of another place must confirm it."),
    "degradation.changed": _("Somebody changed it meanwhile. Look at the page as it is now, and try again."),
    "degradation.over": _("It is over, or its time has passed."),
}

#: Why the signer or the publisher stopped (signer/halting.py, docs/runbook.md).
HALT_REASONS = {
    "database_behind": _("The database ends before what was signed: it was restored to an older state, or cut."),
    "behind_witness": _("A witness holds a checkpoint for more records than the database has."),
    "state_behind": _("Somebody holds a checkpoint that is newer than the signer’s own state."),
    "split_view": _("Somebody holds a checkpoint that contradicts what was signed."),
    "no_log": _("The database has no log."),
    "missing": _("An entry is missing, or entries stand beyond the head."),
    "leaf": _("An entry does not hash to the leaf that is stored for it."),
    "chain": _("A chain value does not follow from the one before it."),
    "tile": _("A tile holds another hash than the entries give."),
    "root": _("The tree over the entries has another root than the head says, or than was signed."),
    "clock": _("The clock went back."),
    "conflict": _("A witness contradicts what was signed."),
    "bad_note": _("What the signer shows is not a checkpoint of this log."),
    "state_lost": _("The signer’s state is lost."),
    "state_damaged": _("The signer’s state is damaged."),
}

#: What a verification finds first (soundness.Report.problem).
FAULTS = {
    "index": _("A record is missing here, or stands in another place."),
    "repeated": _("An event is recorded twice."),
    "not_canonical": _("The record is not written in the canonical form."),
    "event_id": _("The record carries another event id than its row."),
    "log": _("The record belongs to another log."),
    "leaf": HALT_REASONS["leaf"],
    "chain": HALT_REASONS["chain"],
    "tile": HALT_REASONS["tile"],
    "head_size": _("The log has more or fewer records than its head says."),
    "tile_count": _("Tiles of the tree are missing or were added."),
    "frontier": _("The right edge of the tree is not the one of these records."),
    "root": _("The root hash is not the one of these records."),
    "head_chain": _("The last link is not the one of these records."),
    "published": _("The stored log is not the one that the witnesses cosigned."),
    "note": _("The newest published checkpoint is not signed as the policy asks."),
    "guard": _("A guard of the database is missing, switched off or replaced."),
}


def title_of(type_: str) -> str | Promise:
    """The event's name in the reader's language."""
    return TITLES.get(type_, type_)
