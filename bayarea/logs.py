"""Logs: one JSON object a line on standard output, each with the id of its request. No names, no query texts."""

from __future__ import annotations

from typing import Any

import structlog

#: Run for our own loggers and for everybody else's, so that all lines look alike.
_SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


def _without_request_object(_logger: object, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Django puts the request, with the reader's address and query, into its records."""
    record = event.get("_record")
    if record is not None:
        event.pop("request", None)
    return event


def configuration(level: str) -> dict[str, Any]:
    """The LOGGING setting.

    Takes    level: the lowest level to write, by name.
    Returns  a dictionary for logging.config.dictConfig; structlog itself is configured on the way.
    """
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processors": [
                    _without_request_object,
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.format_exc_info,
                    structlog.processors.JSONRenderer(ensure_ascii=False),
                ],
                "foreign_pre_chain": _SHARED,
            }
        },
        "handlers": {"stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "json"}},
        "root": {"handlers": ["stdout"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True, "level": level},
            # Our own line for each request says the same with its id and duration.
            "django.request": {"handlers": [], "propagate": True, "level": "ERROR"},
            "django.server": {"handlers": [], "propagate": False, "level": "ERROR"},
            # It writes the name that somebody tried, which may be a password typed into the wrong field.
            "axes": {"handlers": [], "propagate": True, "level": "ERROR"},
        },
    }
