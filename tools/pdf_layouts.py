"""Print the layouts of tests/data/pdf: `.venv/bin/python -m tools.pdf_layouts`. Needs Chromium.

They are what people print from a browser: walls of cards, shelves, minutes in columns, tables. The results are
committed, so tests need none of this.
"""

import re
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "pdf"
_STYLE = """
@page { size: A4; margin: 15mm 12mm }
body { font: 11pt/1.3 "Liberation Sans", sans-serif; margin: 0 } h1 { font-size: 20pt } p, ul { margin: 3px 0 }
.wall { column-count: 3; column-gap: 12px } .card { break-inside: avoid; padding: 8px; margin: 0 0 10px }
.card b { display: block } .filled .card { background: #ffeeaa; border-radius: 6px }
.drawn .card { border: 1px solid #999; border-radius: 6px } .shelf { display: flex; gap: 14px }
.shelf section { flex: 1 } .shelf h2 { font-size: 13pt; margin: 0 0 6px }
.minutes { column-count: 2; text-align: justify }
table { border-collapse: collapse } td, th { padding: 4px; text-align: left }
.ruled td, .ruled th { border: 1px solid #333 } .striped tr:nth-child(even) td { background: #eee }
.lines tr { border-bottom: 1px solid #999 }
"""
_SMALL = "<span style='font-size:8px;margin-left:40px'>{}</span>"
_CARDS = (
    ("Gruppe 1: Sula og Giske", ["?Hvem tar ballen videre, når?", "-Kommunalsjefen inviterer til dialogmøte våren 21",
                                 "-Barnevernsleder lager en felles rutine innen 1. mai, sammen med helsestasjonen",
                                 "-Hareid: kaller inn til møte"]),
    ("Rom 2", ["Rektorene møtes i uke 14 og lager en plan for skolefravær sammen", "Ulstein venter",
               "?Hva trenger vi?", "Mer kompetanse på tidlig innsats"]),
    ("Stranda kommune", ["?Kva treng vi hjelp til?", "Ønskjer at KS lagar ein mal for samarbeidsavtalar",
                         "SLT-koordinatoren kallar inn til foreldremøte før sommaren"]),
    ("Fjord", ["Helsesjukepleiar startar foreldrerettleiing i august"]),
    ("Vanylven", ["Oppvekstsjefen legg fram sak for kommunestyret i juni", "Vi treng ikkje hjelp no"]),
)  # fmt: skip
_MINUTES = (
    ("Sula", "Kommunen har god erfaring med digitale tilsyn, men manglar opplæring. IKT-leiaren lagar ein"
     " opplæringsplan innan 1. september, og heimetenesta prøver ut medisindispensarar frå hausten."),
    ("Ørsta", "Einingsleiaren startar eit prosjekt om velferdsteknologi i veke 35. Prosjektgruppa møtest kvar månad."),
    ("Volda", "Rådgjevaren for innovasjon søkjer om midlar frå Statsforvaltaren før jul. Ho spør også naboane."),
)  # fmt: skip
_ROWS = (
    ("Sula", "Lage ny plan for demensomsorg i samarbeid med pårørendeforeningen og frivilligsentralen", "Helse- og"
     " omsorgssjefen", "1. oktober 2021"),
    ("Giske", "Opprette dagtilbud", "Enhetsleder Kari", "høst 21"),
    ("Nordre Follo", "Kurse ansatte", "Fagutvikler", "fortløpende"),
    ("Ålesund", "Bygge ny omsorgsbolig med tolv plasser og felles areal for alle beboerne", "", "2023"),
)  # fmt: skip


def _card(title: str, said: list[str]) -> str:
    lines = "".join(f"<li>{one[1:]}</li>" if one[0] == "-" else f"<p>{one.lstrip('?')}</p>" for one in said)
    lines = re.sub(r"(?:<li>.*?</li>)+", lambda found: f"<ul>{found[0]}</ul>", lines)
    return f"<div class='card'><b>{title}</b>{lines}</div>"


def _wall(kind: str) -> str:
    cards = "".join(_card(*card) for card in _CARDS)
    return f"<h1>Barnevern i Møre og Romsdal</h1><div class='wall {kind}'>{cards}</div>"


def _shelf() -> str:
    columns = (("Hva er vi stolte av?", _CARDS[3:]), ("Hva skal vi gjøre, og hvem gjør det?", _CARDS[:2]))
    sections = "".join(
        f"<section><h2>{title}</h2>{''.join(_card(*one) for one in cards)}</section>"
        for title, cards in columns
    )
    return f"<h1>Lesing</h1><div class='shelf drawn'>{sections}</div>"


def _minutes() -> str:
    said = "".join(f"<h3>{name}</h3><p>{text}</p>" for name, text in _MINUTES * 7)
    return f"<h1>Referat frå nettverksmøte</h1><div class='minutes'>{said}</div>"


def _table(kind: str, *, times: int = 1, repeats: bool = True) -> str:
    headings = "<tr><th>Kommune<th>Tiltak<th>Ansvarlig<th>Frist</tr>"
    rows = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}</tr>" for row in _ROWS * times)
    head = f"<thead>{headings}</thead>" if repeats else headings
    table = f"<table class='{kind}'>{head}{rows}</table>"
    return f"<h1>Tiltaksplan</h1><p>Vedtatt i møte.</p>{table}<p>Neste møte er 3. mai.</p>"


LAYOUTS = {
    "wall-filled": _wall("filled"),
    "wall-drawn": _wall("drawn"),
    "wall-bare": _wall("bare"),
    "shelf": _shelf(),
    "minutes": _minutes(),
    "table-ruled": _table("ruled"),
    "table-pages": _table("ruled", times=9),
    "table-pages-one-head": _table("ruled", times=9, repeats=False),
    "table-striped": _table("striped"),
    "table-lines": _table("lines"),
    "table-bare": _table("bare"),
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        page = browser.new_page()
        for name, body in LAYOUTS.items():
            page.set_content(f"<!doctype html><html lang='no'><style>{_STYLE}</style>{body}")
            running = name == "minutes"
            printed = page.pdf(
                prefer_css_page_size=True,
                print_background=True,
                display_header_footer=running,
                header_template=_SMALL.format("Velferdsteknologi 2021"),
                footer_template=_SMALL.format("Side <span class=pageNumber></span>"),
            )
            (FOLDER / f"{name}.pdf").write_bytes(re.sub(rb"\(D:\d{14}", b"(D:20260105090000", printed))
        browser.close()


if __name__ == "__main__":
    main()
