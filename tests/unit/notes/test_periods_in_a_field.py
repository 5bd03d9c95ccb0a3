"""What a person types in a deadline field, said on Friday 4 December 2020."""

from datetime import date

import pytest

from followup.notes.parsing.periods.dues import Due, read_due

HELD_ON = date(2020, 12, 4)


def read(words: str, held_on: date = HELD_ON) -> tuple[str | None, str, str] | None:
    due = read_due(words, held_on=held_on)
    return due and (due.kind, str(due.first), str(due.last))


DAYS = {
    "1. mai 2021": "2021-05-01", "1. mai 21": "2021-05-01", "1.mai": "2021-05-01", "1 mai": "2021-05-01",
    "den 3. juni 2021": "2021-06-03", "fredag 12. mars": "2021-03-12", "1. des": "2021-12-01",
    "3. mars kl 12": "2021-03-03", "01.05.21": "2021-05-01", "1.5.2021": "2021-05-01", "1.5": "2021-05-01",
    "1. 5. 2021": "2021-05-01", "1/5": "2021-05-01", "1/5-21": "2021-05-01", "12/3 2021": "2021-03-12",
    "2021-05-01": "2021-05-01", "2021-05-01 00:00:00": "2021-05-01", "29. februar": "2024-02-29",
    "17. mai": "2021-05-17", "4. desember": "2020-12-04", "3. desember": "2021-12-03", "mandag": "2020-12-07",
    "innen fredag": "2020-12-04", "innen neste fredag": "2020-12-11", "førstkommende mandag": "2020-12-07",
    "i dag": "2020-12-04", "i morgen": "2020-12-05", "i overmorgon": "2020-12-06", "ca. 1. mai": "2021-05-01",
    "Frist: 1. mai": "2021-05-01", "frist2021-05-01": "2021-05-01",
    "tirsdag uke 3": "2021-01-19", "onsdag i veke 3": "2021-01-20", "frist 15.3": "2021-03-15",
    "langfredag": "2021-04-02",
    "skjærtorsdag": "2021-04-01", "kristi himmelfartsdag": "2021-05-13",
}  # fmt: skip

LAST_DAYS = {
    "innen 1. mai": "2021-05-01", "senest uke 10": "2021-03-14", "innan 2022": "2022-12-31",
    "innen høsten": "2021-11-30", "innen utgangen av mars 2021": "2021-03-31",
    "før utgangen av mars": "2021-03-31",
    "utgangen av mars": "2021-03-31", "ultimo mars": "2021-03-31", "slutten av mars": "2021-03-31",
    "medio mars": "2021-03-15", "midten av mars": "2021-03-15", "medio 2021": "2021-06-30",
    "månedsskiftet mars/april": "2021-03-31", "før 1. mai": "2021-04-30", "før uke 10": "2021-03-07",
    "før sommeren": "2021-06-30", "før sommaren 2021": "2021-06-30", "før ferien": "2021-06-30",
    "innen sommerferien": "2021-06-30",
    "før jul": "2020-12-24", "til jul": "2020-12-24", "innan jul": "2020-12-24",
    "før påske": "2021-03-31", "til påske": "2021-03-31", "innen påske 2022": "2022-04-13",
    "før pinse": "2021-05-21",
    "før nyttår": "2020-12-31", "innen årsskiftet": "2020-12-31", "ved årsslutt": "2020-12-31",
    "utgangen av året": "2020-12-31", "før vinterferien": "2021-02-21", "til neste påske": "2021-03-31",
    "til sankthans": "2021-06-22",
    "om to veker": "2020-12-18", "om 14 dager": "2020-12-18", "2 mnd": "2021-02-04", "om en måned": "2021-01-04",
    "om eit halvt år": "2021-06-04", "innen 14 dager": "2020-12-18", "om et par uker": "2020-12-18",
}  # fmt: skip

PERIODS = {
    "vår 21": ("2021-03-01", "2021-05-31"), "tidleg vinter 21": ("2021-01-01", "2021-02-28"),
    "våren": ("2021-03-01", "2021-05-31"), "vår": ("2021-03-01", "2021-05-31"),
    "til våren": ("2021-03-01", "2021-05-31"), "utpå våren": ("2021-03-01", "2021-05-31"),
    "til høsten": ("2021-09-01", "2021-11-30"), "neste høst": ("2021-09-01", "2021-11-30"),
    "i løpet av høsten": ("2021-09-01", "2021-11-30"), "sein haust 21": ("2021-09-01", "2021-11-30"),
    "høsten -21": ("2021-09-01", "2021-11-30"), "H-21": ("2021-09-01", "2021-11-30"),
    "V21": ("2021-03-01", "2021-05-31"), "i vår": ("2021-03-01", "2021-05-31"),
    "til vinteren": ("2021-01-01", "2021-02-28"), "vinteren 20/21": ("2020-12-01", "2021-02-28"),
    "høst/vinter 2021": ("2021-09-01", "2021-12-31"), "vår/høst 21": ("2021-03-01", "2021-11-30"),
    "våren 2021 - våren 2022": ("2021-03-01", "2022-05-31"), "vårsemesteret 2021": ("2021-01-01", "2021-06-30"),
    "høsthalvåret": ("2020-07-01", "2020-12-31"), "haustparten": ("2021-09-01", "2021-11-30"),
    "uke 3": ("2021-01-18", "2021-01-24"), "v. 3": ("2021-01-18", "2021-01-24"), "v3": ("2021-01-18",
    "2021-01-24"),
    "uke 49": ("2020-11-30", "2020-12-06"), "uke 53": ("2020-12-28", "2021-01-03"),
    "uke 48": ("2021-11-29", "2021-12-05"), "uke 3-5": ("2021-01-18", "2021-02-07"),
    "uke 52-2": ("2020-12-21", "2021-01-17"), "uke 3/21": ("2021-01-18", "2021-01-24"),
    "uke 10, 2021": ("2021-03-08", "2021-03-14"), "uke 2 og 3": ("2021-01-11", "2021-01-24"),
    "mars 2021": ("2021-03-01", "2021-03-31"), "mai-21": ("2021-05-01", "2021-05-31"),
    "mars-april": ("2021-03-01", "2021-04-30"), "jan-feb": ("2021-01-01", "2021-02-28"),
    "mars til mai 2021": ("2021-03-01", "2021-05-31"), "november - februar": ("2020-11-01", "2021-02-28"),
    "november 2021 - februar": ("2021-11-01", "2022-02-28"), "i perioden mars-mai": ("2021-03-01", "2021-05-31"),
    "primo mars": ("2021-03-01", "2021-03-10"), "byrjinga av mars": ("2021-03-01", "2021-03-10"),
    "starten av 2021": ("2021-01-01", "2021-03-31"), "begynnelsen av 2. halvår": ("2021-07-01", "2021-07-31"),
    "begynnelsen av høsten": ("2021-09-01", "2021-11-30"), "midten av høsten": ("2021-09-01", "2021-11-30"),
    "1.-3. mai": ("2021-05-01", "2021-05-03"), "1. mars - 1. mai 2021": ("2021-03-01", "2021-05-01"),
    "fra 1. mars til 1. mai": ("2021-03-01", "2021-05-01"), "mellom 1. og 3. mai": ("2021-05-01", "2021-05-03"),
    "mellom 1. mars og 1. mai": ("2021-03-01", "2021-05-01"), "siste halvdel av mars": ("2021-03-16", "2021-03-31"),
    "første halvdel av mars": ("2021-03-01", "2021-03-15"), "første del av våren": ("2021-03-01", "2021-05-31"),
    "andre del av våren": ("2021-03-01", "2021-05-31"), "uke 6+7": ("2021-02-08", "2021-02-21"),
    "H2021": ("2021-09-01", "2021-11-30"),
    "1. kvartal": ("2021-01-01", "2021-03-31"), "Q2 2021": ("2021-04-01", "2021-06-30"),
    "1. og 2. kvartal": ("2021-01-01", "2021-06-30"), "siste kvartal": ("2020-10-01", "2020-12-31"),
    "første halvår 2021": ("2021-01-01", "2021-06-30"), "1. halvår": ("2021-01-01", "2021-06-30"),
    "andre halvdel av 2021": ("2021-07-01", "2021-12-31"), "2. tertial": ("2021-05-01", "2021-08-31"),
    "skoleåret 21/22": ("2021-08-01", "2022-07-31"), "skuleåret 2021-2022": ("2021-08-01", "2022-07-31"),
    "skoleåret 2021": ("2021-08-01", "2022-07-31"), "neste skoleår": ("2021-08-01", "2022-07-31"),
    "inneværende skoleår": ("2020-08-01", "2021-07-31"), "i løpet av 2021": ("2021-01-01", "2021-12-31"),
    "2021": ("2021-01-01", "2021-12-31"), "neste år": ("2021-01-01", "2021-12-31"),
    "i år": ("2020-01-01", "2020-12-31"), "neste måned": ("2021-01-01", "2021-01-31"),
    "neste kvartal": ("2021-01-01", "2021-03-31"), "neste halvår": ("2021-01-01", "2021-06-30"),
    "denne måneden": ("2020-12-01", "2020-12-31"), "i løpet av uka": ("2020-11-30", "2020-12-06"),
    "til uka": ("2020-12-07", "2020-12-13"), "neste veke": ("2020-12-07", "2020-12-13"),
    "om 2-3 uker": ("2020-12-18", "2020-12-25"), "i løpet av to uker": ("2020-12-04", "2020-12-18"),
    "på nyåret": ("2021-01-01", "2021-01-31"), "over nyttår": ("2021-01-01", "2021-01-31"),
    "etter nyttår": ("2021-01-01", "2021-01-31"), "etter jul": ("2021-01-01", "2021-01-31"),
    "etter påske": ("2021-04-06", "2021-04-30"), "over sommeren": ("2021-08-01", "2021-08-31"),
    "etter sommarferien": ("2021-08-01", "2021-08-31"), "etter 1. mai": ("2021-05-02", "2021-05-31"),
    "etter uke 10": ("2021-03-15", "2021-03-31"), "påske": ("2021-03-28", "2021-04-05"),
    "i jula": ("2020-12-24", "2020-12-31"), "pinse": ("2021-05-22", "2021-05-24"),
    "høstferien": ("2021-10-04", "2021-10-17"), "sankthans": ("2021-06-23", "2021-06-24"),
    "uke 7, 8 og 9": ("2021-02-15", "2021-03-07"), "1.2.-1.3.": ("2021-02-01", "2021-03-01"),
    "01.02.2021-01.03.2021": ("2021-02-01", "2021-03-01"), "05/2021": ("2021-05-01", "2021-05-31"),
    "2021-05": ("2021-05-01", "2021-05-31"), "over påske": ("2021-04-06", "2021-04-30"),
    "i løpet av de neste to månedene": ("2020-12-04", "2021-02-04"), "over uke 3": ("2021-01-18", "2021-01-24"),
}  # fmt: skip

STARTS = {
    "fra 1. november": ("2021-11-01", "2021-11-01"), "frå og med uke 3": ("2021-01-18", "2021-01-24"),
    "f.o.m. 1. mars": ("2021-03-01", "2021-03-01"), "starter i uke 3": ("2021-01-18", "2021-01-24"),
    "oppstart: høsten 2021": ("2021-09-01", "2021-11-30"), "byrjar til våren": ("2021-03-01", "2021-05-31"),
    "kommer i gang på nyåret": ("2021-01-01", "2021-01-31"), "tidligst uke 3": ("2021-01-18", "2021-01-24"),
    "ikkje før 1. mars": ("2021-03-01", "2021-03-01"), "fom høsten 21": ("2021-09-01", "2021-11-30"),
    "høsten 2021 (oppstart)": ("2021-09-01", "2021-11-30"), "uke 3: oppstart": ("2021-01-18", "2021-01-24"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "day"), DAYS.items())
def test_a_day_is_due_by_itself(words: str, day: str):
    assert read(words) == ("by", day, day)


@pytest.mark.parametrize(("words", "day"), LAST_DAYS.items())
def test_words_that_set_a_limit_are_due_by_its_last_day(words: str, day: str):
    assert read(words) == ("by", day, day)


@pytest.mark.parametrize(("words", "days"), PERIODS.items())
def test_a_period_lasts_from_its_first_to_its_last_day(words: str, days: tuple[str, str]):
    assert read(words) == ("during", *days)


@pytest.mark.parametrize(("words", "days"), STARTS.items())
def test_what_starts_then_is_met_by_being_in_progress(words: str, days: tuple[str, str]):
    assert read(words) == ("start", *days)


@pytest.mark.parametrize(
    "words",
    ["snarest", "Snarast råd", "så snart som mulig", "så raskt råd er", "fortløpende", "kontinuerleg", "løpende",
     "neste kommunestyremøte", "på neste møte", "i nær framtid", "etter hvert", "ikke avklart"],
)  # fmt: skip
def test_open_words_are_kept_without_a_day(words: str):
    assert read_due(words, held_on=HELD_ON) == Due(words, None, None, None)


@pytest.mark.parametrize(
    "words",
    ["", "  ", "?", "-", "planen 2021-2025", "18-25", "rom 35", "gruppe 34", "3.0", "1.5 stilling", "50 %",
     "kvart år", "hver mandag", "to ganger i året", "årlig i mars", "30. februar", "uke 54", "5. kvartal", "3. halvår",
     "5.-3. mai", "skoleåret 21/25", "kulturskolen vår", "kl. 10.12", "rektor", "løpende hver uke", "vinteren 20/25"],
)  # fmt: skip
def test_words_without_a_deadline_hold_none(words: str):
    assert read_due(words, held_on=HELD_ON) is None


def test_the_words_are_kept_as_written():
    assert read_due("  Vår  21 (Ingolf) ", held_on=HELD_ON) == Due(
        "Vår  21 (Ingolf)", "during", date(2021, 3, 1), date(2021, 5, 31)
    )


def test_a_decomposed_accent_is_read_and_kept():
    words = "va\u030ar 21"
    assert read_due(words, held_on=HELD_ON) == Due(words, "during", date(2021, 3, 1), date(2021, 5, 31))


def test_a_day_gives_more_than_open_words_beside_it():
    assert read("snarest, senest 1. mai") == ("by", "2021-05-01", "2021-05-01")


def test_a_time_that_something_is_for_yields_to_the_time_it_is_due():
    assert read("plan for 2022 klar i januar") == ("during", "2021-01-01", "2021-01-31")


def test_a_typed_day_that_is_past_is_read_as_typed():
    assert read("1. mai 2020") == ("by", "2020-05-01", "2020-05-01")


@pytest.mark.parametrize(
    ("words", "held_on", "expected"),
    [
        ("etter påske", date(2021, 4, 20), ("during", "2021-04-06", "2021-04-30")),
        ("før påske", date(2021, 4, 1), ("by", "2022-04-13", "2022-04-13")),
        ("på nyåret", date(2021, 1, 11), ("during", "2021-01-01", "2021-01-31")),
        ("etter påske", date(2024, 1, 1), ("during", "2024-04-02", "2024-04-30")),
        ("våren", date(2021, 5, 31), ("during", "2021-03-01", "2021-05-31")),
        ("neste vår", date(2021, 4, 1), ("during", "2022-03-01", "2022-05-31")),
        ("til vinteren", date(2021, 2, 28), ("during", "2021-01-01", "2021-02-28")),
        ("vinter 24", date(2023, 12, 1), ("during", "2024-01-01", "2024-02-29")),
        ("om en måned", date(2021, 1, 31), ("by", "2021-02-28", "2021-02-28")),
        ("uke 1", date(2019, 12, 30), ("during", "2019-12-30", "2020-01-05")),
        ("april-mars", date(2021, 4, 30), ("during", "2021-04-01", "2022-03-31")),
    ],
)
def test_what_carries_no_year_is_the_next_that_is_not_over(
    words: str, held_on: date, expected: tuple[str, str, str]
):
    assert read(words, held_on) == expected


@pytest.mark.parametrize(
    ("held_on", "words", "kind", "first", "last"),
    [
        (date(2017, 3, 14), "vår 18", "during", "2018-03-01", "2018-05-31"),
        (date(2017, 3, 14), "hausten 19", "during", "2019-09-01", "2019-11-30"),
        (date(2017, 3, 14), "mai 18", "during", "2018-05-01", "2018-05-31"),
        (date(2017, 3, 14), "Q2 18", "during", "2018-04-01", "2018-06-30"),
        (date(2017, 3, 14), "fredag 27.3.18", "by", "2018-03-27", "2018-03-27"),
        (date(2025, 9, 18), "Nov 15", "by", "2025-11-15", "2025-11-15"),
        (date(2025, 9, 18), "april 12", "by", "2026-04-12", "2026-04-12"),
        (date(2025, 9, 18), "vår 26", "during", "2026-03-01", "2026-05-31"),
        (date(2018, 11, 15), "tysdag 20.", "by", "2018-11-20", "2018-11-20"),
        (date(2018, 11, 15), "onsdag 2.", "by", "2019-01-02", "2019-01-02"),
    ],
)
def test_two_figures_are_a_year_near_the_meeting_and_else_a_day(
    held_on: date, words: str, kind: str, first: str, last: str
) -> None:
    due = read_due(words, held_on=held_on)
    assert due is not None and (due.kind, str(due.first), str(due.last)) == (kind, first, last)
