"""Pages of the sharing app: parse, call a selector or a service, fill a template."""
