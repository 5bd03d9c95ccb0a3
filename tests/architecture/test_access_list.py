"""Every route, and who may reach it. A route that is missing here fails the first test: decide, then add it."""

from flask import Flask

from tests.architecture.access_list import ACCESS


def test_every_route_is_in_the_access_list(app: Flask) -> None:
    routes = {
        (rule.rule, method): getattr(app.view_functions[rule.endpoint], "access", "unmarked")
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert routes == ACCESS
