from .decisions import ApprovalStep, Decision, Participant, RequestEvent, SubmittedVersion
from .grants import Grant
from .requests import RequestItem, SharingRequest

__all__ = [
    "ApprovalStep",
    "Decision",
    "Grant",
    "Participant",
    "RequestEvent",
    "RequestItem",
    "SharingRequest",
    "SubmittedVersion",
]
