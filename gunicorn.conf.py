"""The web server, locally and in production. Each value can be set in the environment (docs/production.md)."""

import os

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
