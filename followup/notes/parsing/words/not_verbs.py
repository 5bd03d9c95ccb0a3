"""Words that are written as a verb's form and are as often something else: things, roles, small words."""

from followup.notes.parsing.words.vocabulary import words_in

NOT_VERBS = words_in(
    """
    flere bedre andre større videre vidare eldre dere mindre senere seinare lengre tidligere
    tidlegare sammen leder lærer styrer saker planer vel set les sett siden lag like måle så la lære
    dele møte rett vise leie kalle bestilling dette helse skole ringe rette
    maler minner minne filmer merker merke skilter bader laster låser svar trykke trykk deler
    minnet målt male låne veg veier smør bind bryt verner
    """
)

ONLY_THINGS = words_in(
    """
    arbeid hjelp støtt plan samarbeid rom mål still behov mangl ønsk håp tank mal
    kom fest mat vis bil dag kart kort rett let prat bekreft stopp skilt fyll tips hopp sprett
    innkjøp
    vask salt beis trekk strø trygg tett vern verv vann vatn vei veg smør bind skift stell gjerd ank forsøk pålegg
    """
)
ALSO_THINGS = words_in(
    """
    lag søk test start kurs svar bruk løft spill besøk kjøp lån bygg del samling drøft øv rydd møt tiltak skap prøv
    mål gang hent bed
    """
)
AFTER_THINGS = words_in(
    """
    i på av til for med om fra frå mot ved som og er har skal må vil kan
    """
)
