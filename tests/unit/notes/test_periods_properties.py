"""What holds of every reading, whatever the words and the day."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from followup.notes.parsing.periods.dues import Due, find_dues, read_due

LEADS = ["", "by ", "slutten av ", "den første mandag i ", "ferdig ", "Etter møtet ", "kap. ", "mandag ",
         "innen ", "før ", "fra ", "etter ", "til ", "i løpet av ", "medio ", "innen utgangen av ", "starter i ",
         "primo ", "over ", "neste ", "frist: ", "i "]  # fmt: skip
TIMES = ["vår 21", "tidlig høst 2022", "våren", "uke 3", "uke 50-2", "uke 53", "mars", "mars-april", "1. mai",
         "29. februar", "31.12", "1/5-22", "1. halvår", "3. kvartal 2022", "skoleåret 21/22", "2022",
         "påske", "jul",
         "sommeren", "nyttår", "to uker", "måned", "fredag", "november - februar", "1.-3. mai", "året",
         "pinse", "15/3", "mars 2021", "uke 18-22", "2021/22", "Q2 2021", "May 1st", "skolestart", "helga", "kvartal 2",
         "24/7", "første uke i mai"]  # fmt: skip
BOTH_FORMS = {
    "til høsten": "til hausten", "uke 3": "veke 3", "fra 1. november": "frå 1. november",
    "neste uke": "neste veke",
    "innen påske": "innan påske", "i løpet av uka": "i laupet av veka", "om to uker": "om to veker",
    "neste måned": "neste månad", "første halvår 2021": "fyrste halvår 2021", "tidlig sommer": "tidleg sommar",
    "sen høst 21": "sein haust 21", "skoleåret 21/22": "skuleåret 21/22", "starter i uke 3": "startar i veke 3",
    "i morgen": "i morgon", "begynnelsen av mars": "byrjinga av mars", "senest 1. mai": "seinast 1. mai",
    "om et halvt år": "om eit halvt år", "mandag": "måndag", "om en måned": "om ein månad",
    "etter sommerferien": "etter sommarferien", "kommende uke": "komande veke",
}  # fmt: skip

phrases = st.builds(lambda lead, time: lead + time, st.sampled_from(LEADS), st.sampled_from(TIMES))
any_day = st.dates()
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
pieces = st.one_of(
    phrases, st.sampled_from([" ", "(", ")", ", ", ". ", "Rektor ", "vår", "-", "og ", "1.", "/", "21"])
)
sentences = st.one_of(st.text(max_size=80), st.lists(pieces, max_size=8).map("".join))


def is_sound(due: Due) -> bool:
    if due.kind is None or due.first is None or due.last is None:
        return due.kind is None and due.first is None and due.last is None
    return due.first <= due.last and (due.kind != "by" or due.first == due.last)


@given(sentences, any_day)
@example("fra 31.12 - 1.1", date.max)
@example("før 1. januar", date.min)
@example("om 99 år", date.max)
def test_no_words_raise_and_no_period_is_inverted(words: str, held_on: date):
    due = read_due(words, held_on=held_on)
    assert due is None or is_sound(due)
    assert due is None or due.text == words.strip()


@given(sentences, any_day)
def test_a_found_deadline_stands_in_the_sentence_and_lies_ahead(sentence: str, held_on: date):
    reached = 0
    for found in find_dues(sentence, held_on=held_on):
        assert sentence[found.start : found.end] == found.due.text
        assert found.start >= reached
        assert is_sound(found.due)
        assert found.due.last is None or found.due.last >= held_on
        reached = found.end


@given(phrases, days)
def test_a_reading_is_stable_under_case_and_spacing(words: str, held_on: date):
    expected = _days(read_due(words, held_on=held_on))
    wide = (
        words.replace(" ", "  "),
        words.replace(" ", "\u00a0"),
        words.replace(" ", "\u2009\t"),
        f" {words}\t",
    )
    for written in (words.upper(), words.title(), *wide):
        assert _days(read_due(written, held_on=held_on)) == expected


@given(phrases, days)
def test_finding_is_stable_under_case_and_spacing(words: str, held_on: date):
    sentence = f"Vi skal {words}."
    expected = [_days(found.due) for found in find_dues(sentence, held_on=held_on)]
    for written in (sentence.upper(), sentence.lower(), sentence.replace(" ", "  ")):
        assert [_days(found.due) for found in find_dues(written, held_on=held_on)] == expected


@given(st.sampled_from(sorted(BOTH_FORMS)), days)
def test_bokmaal_and_nynorsk_read_the_same(words: str, held_on: date):
    assert read_due(words, held_on=held_on) is not None
    assert _days(read_due(words, held_on=held_on)) == _days(read_due(BOTH_FORMS[words], held_on=held_on))


@given(
    st.sampled_from(["våren", "uke 3", "1. mai", "mars", "før jul", "til påske", "etter påske", "1. halvår"]),
    days,
)
def test_what_carries_no_year_is_never_over_and_never_a_whole_year_off(words: str, held_on: date):
    due = read_due(words, held_on=held_on)
    assert due is not None and due.last is not None
    assert 0 <= (due.last - held_on).days <= 400


@given(phrases, days)
def test_found_words_read_alone_as_in_their_sentence(words: str, held_on: date):
    for found in find_dues(f"Vi skal {words}", held_on=held_on):
        if found.due.kind in ("by", "during") and "frist" not in words:
            assert _days(read_due(found.due.text, held_on=held_on)) == _days(found.due)


def _days(due: Due | None) -> tuple[str | None, date | None, date | None] | None:
    return due and (due.kind, due.first, due.last)
