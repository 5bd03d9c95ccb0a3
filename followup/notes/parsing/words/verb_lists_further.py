"""More verbs of municipal work: those put together of several words, and those of one trade.

Source: written for this tool from ordinary Norwegian grammar. Left out are verbs whose forms are as often things.
"""

from followup.notes.parsing.words.vocabulary import words_in_order

FURTHER_ACTIONS = words_in_order(
    """
    adressere/adressere ajourføre/ajourføre aktivisere/aktivisere anke/anke anmelde/melde
    anonymisere/anonymisere ansvarliggjøre/ansvarleggjere anvise/tilvise attestere/attestere
    autorisere/autorisere avdekke/avdekkje avertere/avertere avgrense/avgrense avhjelpe/avhjelpe
    avinstallere/avinstallere avlese/avlese avmelde/avmelde avregne/avrekne avrunde/avrunde avsette/avsetje
    avskrive/avskrive avspasere/avspasere avtalefeste/avtalefeste befare/synfare bekjentgjøre/bekjentgjere
    belønne/belønne bemyndige/bemyndige besiktige/besiktige bespise/bespise betale/betale bevare/bevare
    bevisstgjøre/bevisstgjere blogge/blogge bokføre/bokføre bosette/busetje brukerteste/brukarteste
    bruksendre/bruksendre delfinansiere/delfinansiere demontere/demontere dempe/dempe
    diagnostisere/diagnostisere differensiere/differensiere disponere/disponere driftssette/driftssetje
    dybdeintervjue/djupneintervjue egenevaluere/eigenevaluere egenfinansiere/eigenfinansiere
    egenvurdere/eigenvurdere ekspropriere/ekspropriere energimerke/energimerke erverve/erverve
    etterfylle/etterfylle ettergi/ettergje ettergå/ettergå etterkontrollere/etterkontrollere
    etterprøve/etterprøve ettersende/ettersende etterspørre/etterspørje ettersøke/ettersøkje
    fargekode/fargekode fjerne/fjerne fordype/fordjupe forebygge/førebyggje forhåndsbestille/førehandstinge
    forhåndsgodkjenne/førehandsgodkjenne forhåndsmelde/førehandsmelde forhåndsvarsle/førehandsvarsle
    forhåndsvurdere/førehandsvurdere forplikte/forplikte forsegle/forsegle forsikre/forsikre
    forskuttere/forskottere fortette/fortette forvalte/forvalte fradele/frådele framforhandle/framforhandle
    framskaffe/framskaffe frede/frede fremforhandle/framforhandle fremskaffe/framskaffe
    fremskynde/framskunde fremstille/framstille fremvise/framvise fullfinansiere/fullfinansiere
    fullføre/fullføre førstegangsbehandle/fyrstegongshandsame gjenbesøke/gjenbesøkje gjennomlyse/gjennomlyse
    gjenopprette/gjenopprette gjenoppta/gjenoppta gjenvinne/gjenvinne gjerde/gjerde gjødsle/gjødsle
    gratulere/gratulere grensejustere/grensejustere gruse/gruse grøfte/grøfte habilitere/habilitere
    hamstre/hamstre harmonisere/harmonisere headhunte/headhunte hedre/heidre henvise/tilvise heve/heve
    håndplukke/handplukke igangsette/igangsetje indeksere/indeksere innarbeide/innarbeide innkreve/innkrevje
    innlevere/innlevere innmelde/innmelde innmåle/innmåle innplassere/innplassere
    innrapportere/innrapportere innskjerpe/innskjerpe innvilge/innvilge inspisere/inspisere
    installere/installere intensivere/intensivere journalføre/journalføre kartleggje/kartleggje kaste/kaste
    katalogisere/katalogisere kategorisere/kategorisere kildesortere/kjeldesortere
    kompetanseheve/kompetanseheve konfigurere/konfigurere konkurranseutsette/konkurranseutsetje
    konsekvensutrede/konsekvensutgreie konsekvensvurdere/konsekvensvurdere konservere/konservere
    konsesjonsbehandle/konsesjonshandsame konsolidere/konsolidere kontere/kontere konvertere/konvertere
    kultivere/kultivere kvalitetsheve/kvalitetsheve kvalitetssjekke/kvalitetssjekke
    kvalitetsvurdere/kvalitetsvurdere lagerføre/lagerføre laminere/laminere ledsage/leidsage
    likestille/likestille livestreame/livestreame loddtrekke/loddtrekkje lovfeste/lovfeste makulere/makulere
    matrikkelføre/matrikkelføre medbestemme/medbestemme medfinansiere/medfinansiere medvirke/medverke
    mellomfinansiere/mellomfinansiere migrere/migrere modernisere/modernisere målsette/målsetje
    navngi/namngje nedbemanne/nedbemanne nedbetale/nedbetale nedfelle/nedfelle nedgrave/nedgrave
    nedjustere/nedjustere nedmontere/nedmontere nedprioritere/nedprioritere nedsette/nedsetje
    nedskalere/nedskalere nedtegne/nedteikne nummerere/nummerere offentliggjøre/offentleggjere
    omfordele/omfordele omforme/omforme omorganisere/omorganisere omplassere/omplassere
    omprioritere/omprioritere omregulere/omregulere omskolere/omskolere omskrive/omskrive omtale/omtale
    onboarde/onboarde opne/opne opparbeide/opparbeide oppbemanne/oppbemanne oppbevare/oppbevare
    oppføre/oppføre opphenge/opphengje oppjustere/oppjustere opplære/opplære oppmåle/oppmåle
    opprioritere/opprioritere oppruste/oppruste oppskalere/oppskalere oppspore/oppspore
    optimalisere/optimalisere overlate/overlate overlevere/overlevere overrekke/overrekkje
    oversette/oversetje patche/patche planere/planere planfeste/planfeste plassere/plassere plugge/plugge
    presisere/presisere prisjustere/prisjustere produksjonssette/produksjonssetje
    profesjonalisere/profesjonalisere programmere/programmere protestere/protestere prøvekjøre/prøvekøyre
    prøvesmake/prøvesmake påbegynne/påbyrje påmelde/påmelde påminne/påminne påpeke/påpeike påvise/påvise
    rammesette/rammesetje reetablere/reetablere referansesjekke/referansesjekke refundere/refundere
    reise/reise regulere/regulere restaurere/restaurere risikovurdere/risikovurdere rundspørre/rundspørje
    saldere/saldere sambruke/sambruke samfinansiere/samfinansiere samkalle/samkalle
    samlokalisere/samlokalisere sammenfatte/samanfatte sammenkalle/samankalle sammenkoble/samankople
    sammenkople/samankople sammenslå/samanslå sammenstille/samanstille samorganisere/samorganisere
    samplanlegge/samplanleggje samtale/samtale samvirke/samvirke seksjonere/seksjonere senke/senke
    skifte/skifte skjerme/skjerme skolere/skulere skulere/skulere skysse/skysse sladde/sladde slette/slette
    sluttbehandle/slutthandsame sluttføre/sluttføre smittespore/smittespore snekre/snikre spandere/spandere
    sperre/sperre spesifisere/spesifisere spikre/spikre spyle/spyle stabilisere/stabilisere
    stadfeste/stadfeste stasjonere/stasjonere stedfeste/stadfeste strukturere/strukturere
    strømspare/straumspare sveise/sveise synfare/synfare tagge/tagge taksere/taksere tallfeste/talfeste
    tidfeste/tidfeste tidsfeste/tidsfeste tilbakebetale/tilbakebetale tilbakemelde/tilbakemelde
    tildele/tildele tilgjengeliggjøre/tilgjengeleggjere tilkalle/tilkalle tilknytte/tilknyte
    tilrettelegge/tilretteleggje tilsende/tilsende tilsetje/tilsetje tilskrive/tilskrive
    tilstandsvurdere/tilstandsvurdere tilvise/tilvise tinglyse/tinglyse traktere/traktere
    transportere/transportere underbygge/underbyggje underrette/underrette understøtte/understøtte
    undertegne/underteikne utbygge/utbyggje utdele/utdele utfase/utfase utfylle/utfylle utføre/utføre
    utlevere/utlevere utligne/utlikne utlove/utlove utplassere/utplassere utprøve/utprøve utsende/utsende
    utsmykke/utsmykke utstasjonere/utstasjonere utstede/utferde vedta/vedta vedtaksfeste/vedtaksfeste
    verdivurdere/verdivurdere viderebehandle/vidarebehandle videreselge/vidareselje videresende/vidaresende
    votere/votere
    """
)

# infinitive nb/nn, present forms, past forms, participles
FURTHER_STRONG_ACTIONS = """
pålegge/påleggje pålegger,pålegg påla pålagt
avholde/avhalde avholder,avheld avholdt avholdt,avhalde
opprettholde/oppretthalde opprettholder,opprettheld opprettholdt opprettholdt,oppretthalde
forsøke/forsøke forsøker,forsøkjer forsøkte forsøkt
tinge/tinge tingar _ _
verve/verve verver,vervar verva vervet
verne/verne verner,vernar vernet,verna vernet
tette/tette tetter,tettar tettet,tetta tettet
trygge/tryggje trygger,tryggjer trygget,trygga trygget
stelle/stelle steller stelte stelt
smøre/smørje smører,smør smurte smurt
vanne/vatne vanner,vatnar vannet vannet
veie/vege veier,veg veide,vog veid,vege
bryte/bryte bryter,bryt brøt,braut brutt,brote
skyve/skyve skyver,skyv skjøv,skauv skjøvet,skuve
gripe/gripe griper,grip grep,greip grepet,gripe
binde/binde binder,bind bandt,batt bundet,bunde
strekke/strekkje strekker,strekkjer strakk strukket,strekt
avgjøre/avgjere avgjør,avgjer avgjorde avgjort
godta/godta godtar,godtek godtok godtatt,godteke
påta/påta påtar,påtek påtok påtatt,påteke
innta/innta inntar,inntek inntok inntatt,innteke
oppta/oppta opptar,opptek opptok opptatt,oppteke
ihensynta/ihensynta ihensyntar,ihensyntek ihensyntok ihensyntatt
unngå/unngå unngår unngikk,unngjekk unngått
forestå/førestå forestår,førestår forestod forestått
påse/sjå påser,påsjår påså påsett
etterse/ettersjå etterser,ettersjår etterså ettersett
tilrå/tilrå tilrår tilrådde tilrådd
imøtekomme/imøtekome imøtekommer,imøtekjem imøtekom imøtekommet
fremskrive/framskrive fremskriver,framskriv framskrev framskrevet,framskrive
foreskrive/føreskrive foreskriver,føreskriv foreskrev foreskrevet
forelegge/førelegge forelegger,førelegg forela forelagt
viderebringe/vidarebringe viderebringer,vidarebring viderebrakte viderebrakt
innrede/innreie innreder innredet innredet
""".strip().splitlines()
