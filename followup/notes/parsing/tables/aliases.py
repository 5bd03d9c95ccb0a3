"""What columns are called in action plans, minutes, task lists, walls and forms, in both language forms and English.

Words of one heading are joined by `_`. Source: headings as Norwegian municipalities and the tools they use write them.
"""

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.words.vocabulary import words_in

ALIASES: tuple[tuple[Role, str], ...] = (
    (
        Role.NUMBER,
        """
        kommunenr kommunenummer knr komm.nr kommune_nr municipality_number municipality_no
        """,
    ),
    (
        Role.MUNICIPALITY,
        """
        kommune kommunar kommuner kommunen kommunenavn kommunenamn komm municipality municipalities
        hvilken_kommune kva_kommune deltakerkommune deltakarkommune kommune/kommuner
        avsender_kommune ansvarlig_kommune ansvarleg_kommune kommunens_navn namnet_på_kommunen
        bykommune vertskommune
        """,
    ),
    (
        Role.COUNTY,
        """
        fylke fylkesnavn fylkesnamn county fylkeskommune region
        """,
    ),
    (
        Role.START,
        """
        start oppstart startdato oppstartsdato starter startar begynner begynnar
        start_date startes_opp starts fra_dato frå_dato oppstart_dato planlagt_start igangsettes
        iverksettes start_når oppstart_når
        """,
    ),
    (
        Role.DUE,
        """
        frist tidsfrist fristar frister deadline due due_date duedate når tid_for_gjennomføring
        tidspunkt innen innan ferdig_innen ferdig_innan sluttdato slutt måldato gjennomføres_når
        tidsplan tidsramme by_when when target_date completion_date by timeframe timeline ferdigdato
        frist_for_gjennomføring gjennomføringsfrist dato date tid ferdig_dato skal_være_ferdig
        tidsperspektiv når_skal_det_skje når_skal_det_gjøres planlagt_ferdig leveringsfrist
        frist_ferdig ferdigstilles ferdigstilling milepæl end_date finish forfallsdato forfall
        forfallsdag frist_dato dato_frist når_ferdig gjennomføringsperiode tidsfesting periode
        tidsplan_frist skal_være_utført ferdig_til
        """,
    ),
    (
        Role.OWNER,
        """
        ansvar ansvarlig ansvarleg ansvarlige ansvarlege ansv hovedansvar hovudansvar
        ansvarlig_enhet owner responsible responsibility responsible_person hvem kven who
        who_is_responsible utfører utførar utføres_av eier eigar tiltakseier tiltakseigar
        saksansvarlig oppfølgingsansvarlig ansvarlig_person lead action_by hvem_gjør_det
        kven_gjer_det hvem_har_ansvar kven_har_ansvar hvem_tar_ballen kven_tek_ballen assigned_to
        gjennomføres_av følges_opp_av blir_følgd_opp_av rolle/ansvarlig person tilordnet tildelt
        ansvarshavende ansvarshavande ansvarsperson kontaktperson oppgaveeier pådriver pådrivar
        hvem_gjør kven_gjer ansv_enhet responsible_party accountable assignee
        """,
    ),
    (
        Role.DONE,
        """
        utført utførd utført_dato fullført gjennomført done completed complete ferdig lukket lukka
        avsluttet avslutta ok utkvittert kvittert closed ferdigstilt fullført_dato dato_utført
        completed_date date_completed lukket_dato gjort er_gjort
        """,
    ),
    (
        Role.STATUS,
        """
        status framdrift fremdrift progress state tilstand statusoppdatering status_nå status_no
        hvor_langt_er_vi gjennomføringsstatus framdriftsstatus status_per statusrapport
        hvordan_går_det korleis_går_det fremdriftsstatus
        """,
    ),
    (
        Role.NEED,
        """
        savner saknar mangler manglar ber_om vi_ber_om vi_trenger vi_treng hva_må_til kva_må_til hva_mangler kva_manglar
        innmeldte_behov ressursbehov hindringer hindringar hva_stopper_oss
        behov ønske ønsker ønskje ynskje needs need hjelp støtte støttebehov behov_for_støtte
        behov_for_hjelp hva_trenger_vi kva_treng_vi hva_trenger_dere support support_needed
        ønsker_fra_ks ønske_til_ks ønskje_til_ks behov_fra_ks innspill_til_ks trenger treng
        hva_trenger_kommunen bistandsbehov assistance_needed hjelp_fra_ks hjelp_frå_ks
        behov_for_bistand ønske_om_bistand ønsker_til_ks ønskjer_frå_ks behov_frå_ks støtte_fra_ks
        støtte_frå_ks bistand bistand_fra_ks help_needed support_from_ks needs_from_ks
        dette_trenger_vi dette_treng_vi
        """,
    ),
    (
        Role.ACTION,
        """
        tiltak tiltaket aktivitet aktiviteter aktivitetar oppgave oppgaver oppgåve oppgåver handling
        handlinger handlingar hva kva action actions action_item action_items action_point
        action_points task tasks measure measures activity activities what what_will_be_done
        tiltaksbeskrivelse aksjon aksjonspunkt aksjonspunkter oppfølgingspunkt oppfølgingspunkter
        forpliktelse forpliktelser leveranse leveranser commitment commitments hva_skal_gjøres
        kva_skal_gjerast hva_gjør_vi kva_gjer_vi hva_skal_vi_gjøre kva_skal_vi_gjere neste_steg
        next_step next_steps vedtak avtale avtalt oppfølging beskrivelse skildring description
        arbeidsoppgave gjøremål gjeremål konkret_tiltak konkrete_tiltak to_do todo steg oppgavenavn
        task_name tiltaksnavn hva_vi_skal_gjøre det_vi_skal_gjøre dette_gjør_vi dette_gjer_vi
        dette_skal_vi_gjøre skal_gjøres skal_gjerast konklusjon beslutning oppfølgingstiltak
        delaktivitet delaktiviteter deltiltak
        """,
    ),
    (
        Role.NOTE,
        """
        merknad merknader merknadar kommentar kommentarer kommentarar notat notater notes note
        remark remarks comment anmerkning utfyllende utdypende mer_informasjon annet anna
        """,
    ),
    (
        Role.TOPIC,
        """
        mål delmål hovedmål hovudmål tema område innsatsområde satsingsområde satsningsområde goal
        goals objective area topic theme kategori category fokusområde utfordring problem issue
        bakgrunn hensikt sak agenda agendapunkt formål føremål strategi perspektiv dimensjon
        effektmål resultatmål utfordringer utfordringar prosjekt project
        """,
    ),
    (
        Role.SUBJECT,
        """
        subject emne tittel title overskrift heading post_title innleggstittel
        """,
    ),
    (
        Role.BODY,
        """
        body innhold innhald tekst content text post_body post brødtekst innlegg lapp lapptekst
        melding message svar
        """,
    ),
    (
        Role.SECTION,
        """
        bucket_name bøttenavn samlingsnavn liste list
        section seksjon kolonne column section_title gruppe rom bord group room spørsmål question
        """,
    ),
)
"""An alias that stands under two roles is known by the first."""

NOT_FOLLOWED = words_in(
    """
    starttidspunkt
    address adresse arbeidsstad arbeidssted attachment author background budget budsjett
    caption color comments completiontime cost created createdat createdby dislikes
    dittnavn downvotes effekt email emailaddress endra endret epost epostadresse etiketter farge
    forfall forfattar forfatter fullføringstidspunkt gevinst id indicator indikator klokkeslett
    kostnad kostnader labels lastmodifiedtime late latitude lenke lenkje likes link linkurl lnr
    longitude løpenr løpenummer meldtinn mobil målgruppa målgruppe målgrupper måloppnåelse møtedag
    møtedato møtt name namn namnetditt navn no nr oppgaveid oppmøte oppretta opprettet opprettetav
    opprettetdato organisasjon organization padlet phone pkt poeng postedby postid present prio
    prioritet priority publisert published punkt reactions ref referanse registrert registrertdato
    resources ressursar ressurser resultat rettastil rettestil rettettil risiko risk role rolle sak saksnr saksnummer
    score sectionposition sen sistendret sistendretklokkeslett sistoppdatert starttime stemmer
    stilling taskid telefon tidsmerke tidsstempel tilstede time timestamp tlf updated updatedat
    upvotes url vedlegg vekt votes wkt økonomi
    """
)
"""Headings of columns that are known and hold nothing to follow up."""

WEAK = words_in(
    """
    agenda avtale avtalt beskrivelse beslutning date dato description hva hvem konklusjon
    kontaktperson kva kven milepæl når oppfølging periode person sak skildring steg tid tidspunkt
    vedtak what when who
    """
)
"""Headings that give way to a plainer one: "Dato" beside "Frist", "Beskrivelse" beside "Tiltak"."""
