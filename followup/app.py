"""The application, put together."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from followup import chapters, clock, layout
from followup.extensions import csrf, db, login_manager, migrate
from followup.settings import Settings, from_environment
from followup.web import (
    compression,
    error_pages,
    filters,
    furniture,
    health,
    languages,
    log_masking,
    row_numbers,
    security_headers,
    static_files,
    transactions,
    unseen_signs,
)


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application from `settings`, or from the environment; raises `SettingError` in one sentence."""
    settings = settings or from_environment()
    app = Flask("followup", template_folder=str(layout.find("templates")), static_folder=None)
    app.config.from_mapping(_flask_config(settings))
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    clock.demonstrate(start=settings.clock_start, kept_in=settings.data_dir / clock.FILE_NAME)
    db.init_app(app)
    migrate.init_app(
        app, db, directory=str(layout.find("migrations")), render_as_batch=True, compare_type=True
    )
    csrf.init_app(app)
    login_manager.init_app(app)
    for part in (
        log_masking,
        row_numbers,
        unseen_signs,
        languages,
        transactions,
        security_headers,
        compression,
        static_files,
        filters,
        furniture,
        error_pages,
        health,
    ):
        part.init_app(app)
    chapters.register(app)
    return app


def _flask_config(settings: Settings) -> dict[str, object]:
    return {
        "SETTINGS": settings,
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": {} if settings.is_embedded else {"pool_pre_ping": True},
        "MAX_CONTENT_LENGTH": 51 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 2 * 1024 * 1024,
        "MAX_FORM_PARTS": 3000,
        "SESSION_COOKIE_NAME": "followup",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SECURE": settings.is_served_over_https,
        "PERMANENT_SESSION_LIFETIME": 60 * 60 * 24 * 14,
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,
        "BABEL_DEFAULT_LOCALE": "nb",
        "BABEL_DEFAULT_TIMEZONE": str(settings.timezone),
    }
