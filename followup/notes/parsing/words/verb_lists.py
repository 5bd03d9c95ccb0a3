"""Verbs of municipal work, bokmål/nynorsk: weak ones by their infinitives, others with all their forms.

Source: written for this tool from ordinary Norwegian grammar.
"""

from followup.notes.parsing.words.vocabulary import words_in_order

WEAK_ACTIONS = words_in_order(
    """
    lage/lage ferdigstille/ferdigstille
    opprette/opprette etablere/etablere invitere/invitere innkalle/innkalle kalle/kalle
    starte/starte begynne/byrje jobbe/jobbe arbeide/arbeide utarbeide/utarbeide avklare/avklare
    klargjøre/klargjere avtale/avtale samle/samle sende/sende skaffe/skaffe hente/hente
    sjekke/sjekke undersøke/undersøke utrede/utgreie vurdere/vurdere prøve/prøve teste/teste
    bygge/byggje styrke/styrke forsterke/forsterke utvikle/utvikle videreutvikle/vidareutvikle
    fremme/fremje presentere/presentere informere/informere orientere/orientere forankre/forankre
    implementere/implementere iverksette/iverksetje gjennomføre/gjennomføre arrangere/arrangere
    organisere/organisere koordinere/koordinere samordne/samordne samarbeide/samarbeide
    samhandle/samhandle snakke/snakke prate/prate drøfte/drøfte diskutere/diskutere ringe/ringje
    kontakte/kontakte melde/melde rapportere/rapportere evaluere/evaluere revidere/revidere
    oppdatere/oppdatere bruke/bruke nytte/nytte benytte/nytte utnytte/utnytte ansette/tilsetje
    tilsette/tilsetje utlyse/lyse lyse/lyse rekruttere/rekruttere søke/søkje finansiere/finansiere
    prioritere/prioritere involvere/involvere engasjere/engasjere inkludere/inkludere
    tydeliggjøre/tydeleggjere vise/vise markedsføre/marknadsføre dele/dele spre/spreie lære/lære
    kurse/kurse trene/trene øve/øve åpne/opne løfte/løfte kjøre/køyre levere/levere lansere/lansere
    publisere/publisere behandle/handsame avslutte/avslutte forberede/førebu videreføre/vidareføre
    fornye/fornye endre/endre omstrukturere/omstrukturere løse/løyse rydde/rydde forene/sameine
    knytte/knyte koble/kople kople/kople spille/spele befeste/befeste tilrettelegge/leggje
    initiere/initiere oppsøke/oppsøke besøke/besøkje kontrollere/kontrollere
    konkretisere/konkretisere definere/definere formulere/formulere beskrive/skildre
    dokumentere/dokumentere øke/auke auke/auke redusere/redusere bedre/betre forbedre/forbetre
    sikre/sikre følgje/følgje pakke/pakke plante/plante måle/måle tegne/teikne registrere/registrere
    fordele/fordele delegere/delegere oppnevne/oppnemne nominere/nominere formalisere/formalisere
    utvide/utvide bemanne/bemanne bestille/bestille kjøpe/kjøpe leie/leige montere/montere
    reparere/reparere vedlikeholde/halde rette/rette flytte/flytte henvende/vende vende/vende
    oppfordre/oppmode utfordre/utfordre motivere/motivere støtte/støtte hjelpe/hjelpe
    veilede/rettleie rettleie/rettleie erfaringsutveksle/utveksle utveksle/utveksle
    formidle/formidle kommunisere/kommunisere synliggjøre/synleggjere
    operasjonalisere/operasjonalisere integrere/integrere fange/fange tråkke/trakke innføre/innføre
    utforme/utforme foreslå/foreslå justere/justere tilpasse/tilpasse analysere/analysere
    fylle/fylle plukke/plukke velje/velje peke/peike peile/peile male/male merke/merke
    rulle/rulle rense/reinse bytte/byte skifte/skifte stenge/stengje åpne/opne låse/låse laste/laste
    lagre/lagre skanne/skanne digitalisere/digitalisere automatisere/automatisere teste/teste
    telle/telje regne/rekne beregne/berekne kalkulere/kalkulere budsjettere/budsjettere
    bevilge/løyve spare/spare kutte/kutte selge/selje overføre/overføre utbetale/utbetale
    fakturere/fakturere innhente/innhente hente/hente levere/levere kjøre/køyre frakte/frakte
    sykle/sykle gå/gå vandre/vandre tråkke/trakke rusle/rusle bade/bade slippe/sleppe
    følge/følgje oppfordre/oppmode påvirke/påverke overbevise/overtyde varsle/varsle advare/åtvare
    minne/minne purre/purre svare/svare bekrefte/stadfeste signere/signere underskrive/underskrive
    anskaffe/anskaffe innkjøpe/innkjøpe gjenbruke/gjenbruke resirkulere/resirkulere sortere/sortere
    kompostere/kompostere plante/plante klippe/klippe hogge/hogge tynne/tynne rydde/rydde
    kartfeste/kartfeste skilte/skilte asfaltere/asfaltere grave/grave drenere/drenere sprenge/sprengje
    rehabilitere/rehabilitere oppgradere/oppgradere pusse/pusse isolere/isolere renovere/renovere
    utrede/utgreie gjennomgå/gjennomgå kvalitetssikre/kvalitetssikre saksbehandle/saksbehandle
    oversende/oversende innstille/innstille høre/høyre høringsbehandle/høyringshandsame kunngjøre/kunngjere
    lese/lese skrive/skrive redigere/redigere oversette/omsetje trykke/trykkje kopiere/kopiere
    filme/filme fotografere/fotografere podkaste/podkaste annonsere/annonsere reklamere/reklamere
    vaksinere/vaksinere screene/screene behandle/behandle utskrive/utskrive hospitere/hospitere
    vikariere/vikariere turnere/turnere rotere/rotere avlaste/avlaste avløse/avløyse bosette/busetje
    tilby/tilby utdanne/utdanne etterutdanne/etterutdanne videreutdanne/vidareutdanne sertifisere/sertifisere
    undervise/undervise instruere/instruere coache/coache mentorere/mentorere inspirere/inspirere
    kombinere/kombinere sammenligne/samanlikne samkjøre/samkøyre slå/slå fusjonere/fusjonere
    splitte/splitte halvere/halvere doble/doble tredoble/tredoble nedsette/setje opprette/opprette
    utpeke/peike utnevne/utnemne velge/velje engasjere/engasjere leie/leige innleie/leige permittere/permittere
    omdisponere/omdisponere reservere/reservere booke/booke bestille/bestille avbestille/avbestille
    servere/servere koke/koke steke/steike lagre/lagre kjøle/kjøle dyrke/dyrke høste/hauste
    feire/feire markere/markere pynte/pynte dekorere/dekorere skjenke/skjenkje
    demonstrere/demonstrere simulere/simulere evakuere/evakuere overvåke/overvake sikte/sikte
    gjeninnføre/gjeninnføre videreformidle/vidareformidle effektivisere/effektivisere forenkle/forenkle
    standardisere/standardisere systematisere/systematisere kvittere/kvittere arkivere/arkivere sanere/sanere
    avvikle/avvikle pilotere/pilotere prøve/prøve utprøve/prøve skalere/skalere rullere/rullere revurdere/revurdere
    nedlegge/leggje omgjøre/gjere gjøre/gjere tilføre/tilføre innlemme/innlemme speile/spegle
    sponse/sponse finansiere/finansiere subsidiere/subsidiere kompensere/kompensere premiere/premiere
    mobilisere/mobilisere rigge/rigge skreddersy/skreddarsy sy/sy lime/lime henge/hengje opphenge/hengje
    parkere/parkere lade/lade elektrifisere/elektrifisere etterisolere/etterisolere redusere/redusere
    hjelpe/hjelpe bistå/bistå assistere/assistere stille/stille låne/låne utlåne/låne dele/dele
    intervjue/intervjue spørre/spørje besvare/svare rådføre/rådføre konsultere/konsultere
    forhandle/forhandle reforhandle/reforhandle inngå/inngå skrinlegge/skrinleggje
    utsette/utsetje framskynde/framskunde forlenge/forlengje forkorte/forkorte
    ordne/ordne hyre/hyre fikse/fikse rekke/rekke sørge/syte syte/syte passe/passe
    vaske/vaske brøyte/brøyte strø/strø salte/salte måke/måke beise/beise utbedre/utbetre lukke/lukke
    godkjenne/godkjenne avvise/avvise undersøke/undersøkje granske/granske tilbakeføre/tilbakeføre spleise/spleise
    avlyse/avlyse skjerpe/skjerpe erstatte/erstatte omarbeide/omarbeide trekke/trekkje gjenåpne/gjenopne
    støpe/støype tillate/tillate klippe/klyppe
    tallfeste/talfeste konkludere/konkludere oppsummere/oppsummere referere/referere notere/notere
    """
)

WEAK_STATES = words_in_order(
    """
    føle/føle oppleve/oppleve huske/hugse mene/meine hete/heite handle/handle håpe/håpe vente/vente
    avvente/avvente tenke/tenkje kreve/krevje gjelde/gjelde prege/prege like/like mestre/meistre
    bety/bety glede/glede ligge/liggje fortsette/halde fungere/fungere oppleves/opplevast
    trives/trivast avhenge/avhenge stå/stå tørre/tore våge/våge balansere/balansere
    takke/takke lure/lure undre/undre opplyse/opplyse fortelle/fortelje minnes/minnast
    synke/søkke stige/stige koste/koste virke/verke lukte/lukte skille/skilje
    inneholde/innehalde omfatte/omfatte utgjøre/utgjere tilsvare/svare tilhøre/høyre
    """
)

WISHES = ["ønske/ønskje", "ynskje/ynskje"]
LACKS = ["trenge/trenge", "behøve/behøve", "mangle/mangle", "savne/sakne", "etterlyse/etterlyse"]

# infinitive nb/nn, present forms, past forms, participles
STRONG_ACTIONS = """
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
foreta/foreta foretar,føretek,foretek foretok foretatt,føreteke
ivareta/ivareta ivaretar,ivaretek ivaretok ivaretatt,ivareteke
motta/motta mottar,mottek mottok mottatt,motteke
gjenoppta/gjenoppta gjenopptar,gjenopptek gjenopptok gjenopptatt,gjenoppteke
tilsette/tilsetje tilsetter,tilset tilsatte,tilsette tilsatt,tilsett
utsette/utsetje utsetter,utset utsatte,utsette utsatt,utsett
avsette/avsetje avsetter,avset avsatte avsatt,avsett
selge/selje selger,sel solgte,selde solgt,selt
telle/telje teller,tel talte,talde talt
lede/lede leder ledet ledet
vektlegge/vektleggje vektlegger,vektlegg vektla vektlagt
underskrive/underskrive underskriver,underskriv underskrev underskrevet
frigjøre/frigjere frigjør,frigjer frigjorde frigjort
vedlikeholde/vedlikehalde vedlikeholder,vedlikeheld vedlikeholdt vedlikeholdt,vedlikehalde
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

STRONG_STATES = """
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
fortsette/fortsetje fortsetter,fortset,fortsett fortsatte _
havne/hamne havner,hamnar havnet,hamna _
""".strip().splitlines()
