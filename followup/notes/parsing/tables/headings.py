"""What a column's heading says that it holds, in bokmål, nynorsk and English, however it is written.

A heading is compared without case, signs, line breaks and what stands in brackets. The aliases are whole headings;
a heading of several words is also known by the alias its first or last words make ("Ansvarleg eining").
"""

import re
from collections.abc import Sequence

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.vocabulary import words_in

NOT_FOLLOWED = words_in(
    """
    nr no id lnr løpenr løpenummer punkt pkt sak saksnr saksnummer referanse ref prioritet prio priority kostnad
    kostnader cost budsjett budget økonomi ressurser ressursar resources author forfatter forfattar createdat
    created opprettet oppretta opprettetdato updatedat updated comments likes reactions attachment vedlegg color
    farge link lenke lenkje url wkt latitude longitude email epost telefon tlf phone mobil navn namn name
    rolle role stilling tilstede present oppmøte klokkeslett time møtt forfall sectionposition
    risiko risk måloppnåelse indikator indicator
    """
)
"""Headings of columns that are known and hold nothing to follow up."""

_ALIASES: tuple[tuple[Role, str], ...] = (
    (Role.NUMBER, "kommunenr kommunenummer knr komm.nr kommune_nr municipality_number municipality_no"),
    (
        Role.MUNICIPALITY,
        "kommune kommunar kommuner kommunen kommunenavn kommunenamn komm municipality municipalities"
        " hvilken_kommune kva_kommune deltakerkommune deltakarkommune kommune/kommuner avsender_kommune",
    ),
    (Role.COUNTY, "fylke fylkesnavn fylkesnamn county fylkeskommune region"),
    (
        Role.START,
        "start oppstart startdato starttidspunkt oppstartsdato starter startar begynner begynnar start_date"
        " startes_opp starts fra_dato frå_dato oppstart_dato planlagt_start igangsettes",
    ),
    (
        Role.DUE,
        "frist tidsfrist fristar frister deadline due due_date duedate når tid_for_gjennomføring tidspunkt innen"
        " innan ferdig_innen ferdig_innan sluttdato slutt måldato gjennomføres_når tidsplan tidsramme by_when when"
        " target_date completion_date by timeframe timeline ferdigdato frist_for_gjennomføring gjennomføringsfrist dato"
        " date tid ferdig_dato skal_være_ferdig tidsperspektiv når_skal_det_skje når_skal_det_gjøres"
        " planlagt_ferdig leveringsfrist frist_ferdig ferdigstilles ferdigstilling milepæl end_date finish",
    ),
    (
        Role.OWNER,
        "ansvar ansvarlig ansvarleg ansvarlige ansvarlege ansv hovedansvar hovudansvar ansvarlig_enhet owner"
        " responsible responsibility responsible_person hvem kven who who_is_responsible utfører utførar utføres_av"
        " eier eigar tiltakseier tiltakseigar saksansvarlig oppfølgingsansvarlig ansvarlig_person lead action_by"
        " hvem_gjør_det kven_gjer_det hvem_har_ansvar kven_har_ansvar hvem_tar_ballen kven_tek_ballen assigned_to"
        " gjennomføres_av følges_opp_av blir_følgd_opp_av rolle/ansvarlig person",
    ),
    (
        Role.DONE,
        "utført utførd utført_dato fullført gjennomført done completed complete ferdig lukket lukka avsluttet avslutta"
        " ok utkvittert kvittert closed",
    ),
    (
        Role.STATUS,
        "status framdrift fremdrift progress state tilstand statusoppdatering status_nå status_no hvor_langt_er_vi"
        " gjennomføringsstatus framdriftsstatus",
    ),
    (
        Role.NEED,
        "behov ønske ønsker ønskje ynskje needs need hjelp støtte støttebehov behov_for_støtte behov_for_hjelp"
        " hva_trenger_vi kva_treng_vi hva_trenger_dere support support_needed ønsker_fra_ks ønske_til_ks"
        " ønskje_til_ks behov_fra_ks innspill_til_ks trenger treng hva_trenger_kommunen bistandsbehov assistance_needed"
        " hjelp_fra_ks behov_for_bistand ønske_om_bistand",
    ),
    (
        Role.ACTION,
        "tiltak tiltaket aktivitet aktiviteter aktivitetar oppgave oppgaver oppgåve oppgåver handling handlinger"
        " handlingar hva kva action actions action_item action_items action_point action_points task tasks measure"
        " measures activity activities what what_will_be_done tiltaksbeskrivelse aksjon aksjonspunkt aksjonspunkter"
        " aksjonspunkt oppfølgingspunkt oppfølgingspunkter oppfølgingspunkt forpliktelse forpliktelser leveranse"
        " leveranser commitment commitments hva_skal_gjøres kva_skal_gjerast hva_gjør_vi kva_gjer_vi hva_skal_vi_gjøre"
        " kva_skal_vi_gjere neste_steg next_step next_steps vedtak avtale avtalt oppfølging beskrivelse skildring"
        " description arbeidsoppgave gjøremål gjeremål konkret_tiltak konkrete_tiltak to_do todo steg",
    ),
    (
        Role.NOTE,
        "merknad merknader merknadar kommentar kommentarer kommentarar notat notater notes note remark remarks comment"
        " anmerkning utfyllende utdypende mer_informasjon annet anna",
    ),
    (
        Role.TOPIC,
        "mål delmål hovedmål hovudmål tema område innsatsområde satsingsområde satsningsområde goal goals objective"
        " area topic theme kategori category fokusområde utfordring problem issue bakgrunn hensikt",
    ),
    (Role.SUBJECT, "subject emne tittel title overskrift heading post_title innleggstittel"),
    (
        Role.BODY,
        "body innhold innhald tekst content text post_body post brødtekst innlegg lapp lapptekst melding message svar",
    ),
    (Role.SECTION, "section seksjon kolonne column section_title gruppe rom bord group room spørsmål question"),
)  # fmt: skip

_KNOWN: dict[str, Role] = {
    re.sub(r"[^a-zæøå]", "", alias): role for role, aliases in _ALIASES for alias in reversed(aliases.split())
}
_LONGEST = 60
_QUESTION_WORDS = words_in("hva kva hvem kven når what who when")
_ONE_OF_MANY = re.compile(r"\D+\d{1,3}\W*")


def role_of(heading: str) -> Role | None:
    """What a column of this heading holds, or None."""
    if len(heading) > _LONGEST or is_ignored(heading):
        return None
    words = _words_of(heading)
    role = next((role for part in (words, *_parts(words)) if (role := _KNOWN.get("".join(part)))), None)
    if role is Role.SECTION and _ONE_OF_MANY.fullmatch(heading):
        return None
    return role


def is_ignored(heading: str) -> bool:
    """Is it a heading of something that is known and not followed up (a number, an author, a phone)?"""
    letters = "".join(_words_of(heading))
    return bool(heading.strip()) and (letters in NOT_FOLLOWED or not letters)


def _words_of(heading: str) -> list[str]:
    bare = re.sub(r"\([^()]*\)", " ", heading.casefold())
    return re.findall(r"[a-zæøå]+", bare)


def _parts(words: Sequence[str]) -> list[Sequence[str]]:
    """What a heading of two to six words begins and ends with, the longest first.

    A question's first word tells less than its last ("Hva er status?").
    """
    if not 2 <= len(words) <= 6:
        return []
    parts: list[Sequence[str]] = []
    for length in range(len(words) - 1, 0, -1):
        begins, ends = words[:length], words[-length:]
        parts += [ends, begins] if length == 1 and words[0] in _QUESTION_WORDS else [begins, ends]
    return parts
