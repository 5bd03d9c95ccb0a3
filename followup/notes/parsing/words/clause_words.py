"""Small words by which a clause is read: what inverts it, joins it, or fills it."""

from followup.notes.parsing.words.vocabulary import words_in

ADVERBIALS = words_in(
    """
    samtidig likevel da nå no så derfor difor dermed kanskje her der også i på etter før fra frå via
    gjennom med for ved til uten utan utover først deretter etterpå snart innen mot hos når hvis
    videre vidare dessuten ellers elles samstundes framover fremover etterpå neste heretter imidlertid dernest
    dersom om viss fordi siden sidan selv sjølv av under mellom blant
    """
)
CONDITIONS = words_in(
    """
    hvis dersom viss når om fordi siden sidan
    """
)
CONNECTORS = words_in(
    """
    og men så evt eventuelt i.e også altså
    """
)
FILLERS = words_in(
    """
    jo også da nå no bare berre alltid gjerne kanskje snart helst derfor difor dermed likevel så
    være godt rett slett videre vidare evt kun først altså absolutt selv sjølv både
    """
)
PRONOUNS = words_in(
    """
    vi me eg jeg man ein en de dei det alle begge noen nokon hun han ho den
    """
)
