"""Given names common in Norway, among Sami and among people who came from elsewhere, to tell a person from a thing.

Source: general knowledge of names in use; it is a help, not a register. A name that is not here is told by being
capitalised and in no word list.
"""

import re

from followup.notes.parsing.words.frequencies import frequency, likelihood
from followup.notes.parsing.words.vocabulary import words_in
from followup.people.register import find, further_names

GIVEN_NAMES = words_in(
    """
    aase abdi abdullah agnieszka ahmad ahmed aina aisha aksel aleksander alexander alexandra alf
    alfred ali amina amir anders andreas andriy andrzej ane anette anita anja ann anna anne
    annette anniken ante are aril arild arne arnfinn arnt arvid asbjørn asgeir aslak aslaug asle
    astri astrid atle aud audun august axel beate bengt benjamin bente berit berit-anne bernt
    biret birger birgit birgitte bjarne bjarte bjørg bjørn bodil borgfrid borghild brit britt
    camilla carina carl cathrine cecilie charlotte christian christine dag dagfinn dagny dagrun
    daniel david dmytro ebba edel egil einar eirik eivind elen elena elin elisabeth ella elle
    ellen ellen-sara elsa else else-marie emil emilie emily emma endre erik erlend erling espen
    eva even ewa farah fatima filip finn frank fredrik frida frode geir georg gerd gjermund
    greta grete gro gry gudrun gunhild gunn gunnar gunvor guri guro halvard halvor hamza hanna
    hannah hanne hans harald hassan hedda hege heidi helen helene helga helge henning henriette
    henrik henry hilda hilde hildegunn hussein håkon håvard ibrahim ida idar igor inga ingar
    inge ingebjørg ingeborg inger ingerid ingolf ingrid ingunn ingvar ingvild irene irina iryna
    iselin ismail ivan ivar iver iŋgá jakob jamal james jan jan-erik janicke janne jarle
    jeanette jens johan johanna johanne johannes john johnny jon jonas jorunn jostein jovnna
    julie jørgen jørn kai kaja kamilla kari karianne karim karin karina karl karoline katarina
    katarzyna katrine kenneth khalid kim kirsten kirsti kjartan kjell kjersti kjetil klara knut
    kolbjørn kristian kristin kristina kristine kristoffer kåre laila lars lasse layla leif
    leikny lena lene leon leyla liliann lill lillian linda line linn lisa lisbeth lise liv livar
    live lotte lucas lukas magdalena magne magnhild magnus mahmoud maja malene malin marek maren
    margit margrete margunn mari maria mariam marianne marie marit marius marja marta marte
    marthe marthine martin mary maryam mathias mathilde mats merete mette michael mikael mikkel
    mohamed mona monica monika morten mustafa máren máret nadia natalia niklas nikolai nikoline
    nils nils-aslak nina noah noor nora nour oda odd oddbjørn oddmund oddny oddvar oksana ola
    olaf olav ole olena olga oliver omar oskar otto ove paul pawel per pernille peter petter
    philip pia piotr pål ragna ragnar ragnhild randi rannveig rasmus ravdna reidar reidun renate
    rikke risten rita roald roar robert robin roger rolf ronny rune ruth sami samir samira
    sandra sara sarah sebastian sigbjørn sigmund signe sigrid sigrun sigurd silje simen simon
    siri sissel siv sivert siw sofia sofie solfrid solveig solvår sondre sophie stein steinar
    stian stig stine sturla sunniva susan susanne svein sverre svitlana sylvi synne synnøve
    søren tanja tariq terje tetiana thea therese thomas thor tina tobias tom tomas tomasz tone
    tonje tor torbjørg torbjørn tord tore torgeir torgrim torgunn torhild toril torill torkel
    torleif tormod torstein torunn trine trond trude trygve turid tuva ulf ulrik una unni vegar
    vegard veronica veronika vetle vibeke victoria vidar vigdis viggo viktoria vilde wenche
    wenke william ylva yngve yngvild yusuf zahra zainab áile ánte ådne åge åse åshild åsmund
    åsne åsta øystein øyvind
    """
)

_MEANS_A_THING = re.compile(
    r"(?:ing|het|heit|else|sjon|dom|skap|tet|isme|ment|ar|er|ene|ane|en|et|ene|lag|verk|råd|nivå)\Z"
)
_SHORTEST = 3
_RARE = 1e-6


def may_be_name(word: str) -> bool:
    """A capitalised word that could be a name where a name is likely, as in brackets after a deed."""
    if is_given_name(word):
        return True
    is_capitalised = len(word) >= _SHORTEST and word[0].isupper() and not word.isupper()
    return is_capitalised and frequency(word) < _RARE and not _MEANS_A_THING.search(word.casefold())


def is_given_name(word: str) -> bool:
    """A capitalised word that is a known given name, or in no word list and not built as a thing's name is."""
    if len(word) < _SHORTEST or not word[0].isupper() or word.isupper():
        return False
    if re.search(r"-[^\W\d_]", word) and not re.fullmatch(r"\w[^\W\d_]*[a-zæøåáé](?:-[A-ZÆØÅÁ][^-]*)+", word):
        return False
    folded = word.casefold()
    first = folded.split("-")[0]
    return (
        folded in GIVEN_NAMES
        or first in GIVEN_NAMES
        or (not likelihood(folded) and not _MEANS_A_THING.search(folded) and not _is_place(word))
    )


def _is_place(word: str) -> bool:
    """A municipality of today or a former one."""
    return bool(find(word)) or word in further_names()
