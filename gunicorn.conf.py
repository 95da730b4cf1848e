"""The web server, locally and in production. Each value can be set in the environment (docs/production.md)."""

import os

from gunicorn.http import wsgi

bind = os.environ.get("BIND", "127.0.0.1:8000")
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
preload_app = True  # one import for all workers; nothing connects before the fork
max_requests = 2000
max_requests_jitter = 200
timeout = 60
graceful_timeout = int(os.environ.get("WEB_GRACEFUL_S", "30"))
keepalive = 5
limit_request_line = 8190
limit_request_fields = 60
control_socket_disable = True  # signals are enough, and the socket's place below HOME may be read-only
accesslog = None  # the portal logs each request itself, with its id and without personal data
errorlog = "-"
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")

# No answer says what serves it, and gunicorn has no setting for that.
_headers_of_gunicorn = wsgi.Response.default_headers
wsgi.Response.default_headers = lambda response: [
    line for line in _headers_of_gunicorn(response) if not line.startswith("Server:")
]
