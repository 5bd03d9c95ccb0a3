"""Verbs of municipal work in bokmål and nynorsk: which word is which verb, in what form, and what it asks for.

Source: written for this tool from ordinary Norwegian grammar. Weak verbs are given by their infinitive, others with
their forms; a verb in -ere that is not here is known by its ending. Each verb is of a sort: an *action* somebody
can be held to, a *state* nobody can, a *wish*, or a *lack*.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

import simplemma

Sort = Literal["action", "state", "wish", "lack"]
Form = Literal["infinitive", "present", "past", "participle", "passive"]

_WEAK_ACTIONS = """
lage/lage opprette/opprette etablere/etablere invitere/invitere innkalle/innkalle kalle/kalle starte/starte
begynne/byrje jobbe/jobbe arbeide/arbeide utarbeide/utarbeide avklare/avklare klargjøre/klargjere avtale/avtale samle/samle
sende/sende skaffe/skaffe hente/hente sjekke/sjekke undersøke/undersøke utrede/utgreie vurdere/vurdere prøve/prøve
teste/teste bygge/byggje styrke/styrke forsterke/forsterke utvikle/utvikle videreutvikle/vidareutvikle fremme/fremje
presentere/presentere informere/informere orientere/orientere forankre/forankre implementere/implementere
iverksette/iverksetje gjennomføre/gjennomføre arrangere/arrangere organisere/organisere koordinere/koordinere
samordne/samordne samarbeide/samarbeide samhandle/samhandle snakke/snakke prate/prate drøfte/drøfte
diskutere/diskutere ringe/ringje kontakte/kontakte melde/melde rapportere/rapportere evaluere/evaluere
revidere/revidere oppdatere/oppdatere bruke/bruke nytte/nytte benytte/nytte utnytte/utnytte ansette/tilsetje tilsette/tilsetje
utlyse/lyse lyse/lyse rekruttere/rekruttere søke/søkje finansiere/finansiere prioritere/prioritere involvere/involvere
engasjere/engasjere inkludere/inkludere tydeliggjøre/tydeleggjere vise/vise markedsføre/marknadsføre dele/dele
spre/spreie lære/lære kurse/kurse trene/trene øve/øve åpne/opne løfte/løfte kjøre/køyre levere/levere lansere/lansere
publisere/publisere behandle/handsame avslutte/avslutte forberede/førebu videreføre/vidareføre fornye/fornye
endre/endre omstrukturere/omstrukturere løse/løyse rydde/rydde forene/sameine knytte/knyte koble/kople kople/kople
spille/spele befeste/befeste tilrettelegge/leggje initiere/initiere oppsøke/oppsøke besøke/besøkje kontrollere/kontrollere
konkretisere/konkretisere definere/definere formulere/formulere beskrive/skildre dokumentere/dokumentere øke/auke auke/auke
redusere/redusere bedre/betre forbedre/forbetre sikre/sikre følgje/følgje pakke/pakke plante/plante måle/måle tegne/teikne
registrere/registrere fordele/fordele delegere/delegere oppnevne/oppnemne nominere/nominere formalisere/formalisere
utvide/utvide bemanne/bemanne bestille/bestille kjøpe/kjøpe leie/leige montere/montere reparere/reparere vedlikeholde/halde
rette/rette flytte/flytte henvende/vende vende/vende oppfordre/oppmode utfordre/utfordre motivere/motivere støtte/støtte
hjelpe/hjelpe veilede/rettleie rettleie/rettleie erfaringsutveksle/utveksle utveksle/utveksle formidle/formidle
kommunisere/kommunisere synliggjøre/synleggjere operasjonalisere/operasjonalisere integrere/integrere fange/fange
tråkke/trakke innføre/innføre utforme/utforme foreslå/foreslå justere/justere tilpasse/tilpasse analysere/analysere
""".split()

_WEAK_STATES = """
føle/føle oppleve/oppleve huske/hugse mene/meine hete/heite handle/handle håpe/håpe vente/vente avvente/avvente
tenke/tenkje kreve/krevje gjelde/gjelde prege/prege like/like mestre/meistre bety/bety glede/glede ligge/liggje
fortsette/halde fungere/fungere oppleves/opplevast trives/trivast avhenge/avhenge stå/stå tørre/tore våge/våge
balansere/balansere
""".split()

_WISHES = "ønske/ønskje ynskje/ynskje".split()
_LACKS = "trenge/trenge behøve/behøve mangle/mangle savne/sakne etterlyse/etterlyse".split()

# infinitive nb/nn, present forms, past forms, participles
_STRONG_ACTIONS = """
gjøre/gjere gjør,gjer gjorde gjort
ta/ta tar,tek tok tatt,teke
få/få får fikk,fekk fått
gi/gi gir,gjev gav,ga gitt,gjeve
gå/gå går gikk,gjekk gått
se/sjå ser såg,så sett
si/seie sier,seier sa gikk
legge/leggje legger,legg la lagt
sette/setje setter,set satte,sette satt,sett
finne/finne finner,finn fant,fann funnet,funne
komme/kome kommer,kjem kom kommet,kome
velge/velje velger,vel valgte,valde valgt,valt
skrive/skrive skriver,skriv skrev,skreiv skrevet,skrive
drive/drive driver,driv drev,dreiv drevet,drive
dra/dra drar,dreg dro,drog dratt,drege
holde/halde holder,held holdt,heldt holdt,halde
følge/følgje følger,følgjer fulgte,følgde fulgt,følgt
spørre/spørje spør spurte,spurde spurt
møte/møte møter møtte møtt
be/be ber ba,bad bedt
bidra/bidra bidrar,bidreg bidro,bidrog bidratt,bidrege
delta/delta deltar,deltek deltok deltatt,delteke
vedta/vedta vedtar,vedtek vedtok vedtatt,vedteke
overta/overta overtar,overtek overtok overtatt,overteke
tilby/tilby tilbyr tilbød,tilbaud tilbudt,tilbode
kartlegge/kartleggje kartlegger,kartlegg kartla kartlagt
planlegge/planleggje planlegger,planlegg planla planlagt
fremlegge/leggje fremlegger,framlegg fremla fremlagt
skape/skape skaper,skapar skapte skapt
samskape/samskape samskaper,samskapar samskapte samskapt
bli/bli _ _ _
trå/trø trår,trør trådde trådd
stille/stille stiller stilte stilt
slå/slå slår slo slått
bringe/bringe bringer,bring brakte brakt
synge/syngje synger,syng sang sunget
lese/lese leser,les leste,las lest
sy/sy syr sydde sydd
bry/bry bryr brydde brydd
rive/rive river,riv rev revet
vise/vise viser vist vist
""".strip().splitlines()

_STRONG_STATES = """
være/vere er var vært,vore
bli/bli blir,vert ble,blei,vart blitt,vorte
ha/ha har hadde hatt
vite/vite vet,veit visste visst
kunne/kunne _ kunne kunnet
tro/tru tror,trur trodde trodd
synes/synast synes,synest syntes _
forstå/forstå forstår forstod,forsto forstått
kjenne/kjenne kjenner kjente kjent
finnes/finnast finnes,finst,fins fantes,fanst _
foreligge/liggje foreligger,foreligg forelå foreligget
sitte/sitje sitter,sit satt,sat sittet,sete
skje/skje skjer skjedde skjedd
havne/hamne havner,hamnar havnet,hamna _
""".strip().splitlines()

MODALS = frozenset("må skal vil bør kan kunne skulle ville burde får lyt måtte".split())
_STRESSED_ON_THE_LAST = frozenset("delta vedta overta foreta oppta innta bidra unngå foreslå tilby".split())
_NOT_VERBS = frozenset(
    "flere bedre andre større videre vidare eldre dere mindre senere seinare lengre tidligere tidlegare sammen leder lærer styrer saker"
    " planer vel set les sett siden lag like måle så la lære dele møte rett vise leie kalle bestilling dette"
    " helse skole ringe rette".split()
)


@dataclass(frozen=True)
class Verb:
    """A verb by its infinitives, the form a word has it in, and what sort it is."""

    bokmaal: str
    nynorsk: str
    form: Form
    sort: Sort

    def imperative(self, *, nynorsk: bool) -> str:
        return imperative_of(self.nynorsk if nynorsk else self.bokmaal)


def verb_of(word: str) -> Verb | None:
    """The verb a word is a form of, or None. Words that are more often something else are not verbs."""
    folded = word.casefold()
    if folded in _lexicon():
        return _lexicon()[folded]
    return _by_ending(folded)


def infinitive_of(word: str) -> Verb | None:
    """The verb where the word is its infinitive, also words that elsewhere are taken for something else."""
    verb = _lexicon().get(word.casefold()) or _ambiguous().get(word.casefold()) or _by_ending(word.casefold())
    return verb if verb and verb.form == "infinitive" else None


def present_of(word: str) -> Verb | None:
    verb = verb_of(word)
    return verb if verb and verb.form == "present" else None


def is_finite(word: str) -> bool:
    """Is a word a verb in the present, active or passive?"""
    verb = verb_of(word)
    return verb is not None and verb.form in ("present", "passive")


def imperative_of(infinitive: str) -> str:
    """lage: lag; komme: kom; bygge: bygg; forankre: forankre; invitera: inviter; ta: ta."""
    vowels = sum(letter in "aeiouyæøå" for letter in infinitive)
    if vowels < 2 or infinitive[-1] not in "ea" or infinitive in _STRESSED_ON_THE_LAST:
        return infinitive
    stem = infinitive[:-1]
    if stem.endswith(("mm",)):
        return stem[:-1]
    if stem.endswith("j") and stem[-2] not in "aeiouyæøå":
        return stem[:-1]
    cluster = stem[-1] in "lrnm" and stem[-2] not in "aeiouyæøålrnm"
    return infinitive if cluster else stem


@cache
def _lexicon() -> dict[str, Verb]:
    return {word: verb for word, verb in _all_forms().items() if word not in _NOT_VERBS}


@cache
def _ambiguous() -> dict[str, Verb]:
    return {word: verb for word, verb in _all_forms().items() if word in _NOT_VERBS and verb.form == "infinitive"}


@cache
def _all_forms() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for sort, weak in (("action", _WEAK_ACTIONS), ("wish", _WISHES), ("lack", _LACKS), ("state", _WEAK_STATES)):
        for pair in weak:
            _add_weak(forms, *pair.split("/"), sort=sort)  # type: ignore[arg-type]
    for sort, strong in (("action", _STRONG_ACTIONS), ("state", _STRONG_STATES)):
        for row in strong:
            _add_strong(forms, row, sort=sort)  # type: ignore[arg-type]
    return forms


def _add_weak(forms: dict[str, Verb], bokmaal: str, nynorsk: str, *, sort: Sort) -> None:
    for infinitive in {bokmaal, nynorsk}:
        stem = infinitive[:-1] if infinitive[-1] in "ea" else infinitive
        endings: tuple[tuple[Form, tuple[str, ...]], ...] = (
            ("past", (stem + "te", stem + "de")),
            ("participle", (stem + "et", stem + "t", stem + "a")),
            ("passive", (infinitive + "s", stem + "ast")),
            ("present", (stem + "er", stem + "ar", infinitive + "r")),
            ("infinitive", (infinitive, stem + "a") if infinitive[-1] == "e" and stem.endswith("er") else (infinitive,)),
        )
        for form, words in endings:
            for word in words:
                if form == "infinitive" or word not in forms:
                    forms[word] = Verb(bokmaal, nynorsk, form, sort)


def _add_strong(forms: dict[str, Verb], row: str, *, sort: Sort) -> None:
    infinitives, present, past, participle = row.split()
    bokmaal, nynorsk = infinitives.split("/")
    written: tuple[tuple[Form, str], ...] = (("past", past), ("participle", participle), ("present", present))
    for form, words in written:
        for word in words.split(","):
            if word != "_":
                forms[word] = Verb(bokmaal, nynorsk, form, sort)
    for infinitive in (bokmaal, nynorsk):
        forms.setdefault(infinitive + "s", Verb(bokmaal, nynorsk, "passive", sort))
        forms[infinitive] = Verb(bokmaal, nynorsk, "infinitive", sort)


@cache
def _by_ending(word: str) -> Verb | None:
    """A verb in -ere, -erer, -eres that no list has; "ledere" and "brukere" are not verbs, as their lemma tells."""
    endings: tuple[tuple[str, str, Form], ...] = (
        ("gjøre", "gjøre", "infinitive"),
        ("gjør", "gjøre", "present"),
        ("eres", "ere", "passive"),
        ("erast", "ere", "passive"),
        ("erer", "ere", "present"),
        ("erar", "ere", "present"),
        ("ere", "ere", "infinitive"),
        ("era", "ere", "infinitive"),
    )
    for ending, of_infinitive, form in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2 and word not in _NOT_VERBS:
            infinitive = word[: -len(ending)] + of_infinitive
            if of_infinitive == "gjøre" or simplemma.lemmatize(infinitive, lang="nb") == infinitive:
                return Verb(infinitive, infinitive, form, "action")
    return None
