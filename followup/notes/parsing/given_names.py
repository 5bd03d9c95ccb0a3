"""Given names common in Norway, among Sami and among people who came from elsewhere, to tell a person from a thing.

Source: general knowledge of names in use; it is a help, not a register. A name that is not here is told by being
capitalised and in no word list.
"""

import re

from followup.notes.parsing.vocabulary import words_in
from followup.notes.parsing.words import frequency, likelihood
from followup.people.register import find, further_names

GIVEN_NAMES = words_in(
    """
    aase aina aksel alf alfred ali amina anders andreas ane anette anita anja ann anna anne annette
    anniken ante are arild aril arne arnfinn arnt arvid asbjørn aslak asle aslaug astri astrid atle
    audun august aud axel beate bengt benjamin bente berit bernt birger birgit birgitte bjarne
    bjarte bjørg bjørn bodil borghild borgfrid brit britt camilla carina carl cathrine cecilie
    charlotte christian christine dag dagfinn dagny dagrun daniel david ebba edel egil einar eirik
    eivind elin elisabeth ella elle ellen elsa else emil emilie emma endre erik erlend erling espen
    even eva fatima filip finn fredrik frida frode frank geir georg gerd gjermund greta grete gro
    gry gudrun gunn gunnar gunhild gunvor guri guro halvard halvor hanna hanne hans harald hassan
    hedda hege heidi helen helene helga helge henning henrik henriette hilda hilde hildegunn håkon
    håvard ida idar inga ingar inge ingeborg ingebjørg inger ingerid ingolf ingrid ingunn ingvild
    irene iselin ivar iver jakob jan janne janicke jarle jens jeanette johan johanna johanne
    johannes john johnny jon jonas jorunn jostein julie jørgen jørn kaja kai kamilla kari karianne
    karin karina karl karoline katarina katrine kenneth kim kirsten kirsti kjell kjersti kjetil
    klara knut kolbjørn kristian kristin kristina kristine kristoffer kåre lars lasse laila leif
    leikny lena lill lene liliann lillian linda line linn lisa lise lisbeth liv livar live lotte magne
    magnhild magnus maja malin maren margit margrete margunn mari maria marianne marie marit marius
    marja marta marte martin marthe mathias mats merete mette michael mikael mikkel mohamed mona
    monica monika morten máret nils nina nora odd oddbjørn oddny oddvar ola olaf olav ole olga olga
    oskar otto ove paul per pernille peter petter philip pål ragna ragnar ragnhild randi rasmus
    renate reidar reidun rikke risten rita roar robert robin roger rolf ronny roald rune ruth sara
    sigbjørn sigmund signe sigrid sigrun sigurd silje simon siri siv sivert sofie solfrid solveig
    solvår stein steinar stian stine stig sturla susanne svein sverre sylvi synne synnøve søren
    tanja terje thea therese thomas thor tina tom tomas tone tonje tor torbjørn torbjørg tore
    torgeir torgunn torhild toril torill torkel torleif torstein torunn trine trond trude trygve
    turid tuva ulf ulrik unni una vegar vegard vibeke vidar vigdis viggo vilde wenche yngve øystein
    øyvind åge åse åshild åsne åsmund
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
