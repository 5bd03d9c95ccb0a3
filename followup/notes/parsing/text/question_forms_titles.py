"""Titles that stand over a part of a wall, a plan or minutes and say what is told there, without asking.

Source: headings of summaries, plans and minutes as coordinators and municipalities write them. Each is alone on its
line, or before a colon.
"""

_ALONE = r"\s*[*_]*\s*(?:[:?]+[*_]*|$)"
_ALL = r"(?:vi|me|møtet|gruppa|gruppen|partene|partane|alle|bordet|kommun(?:en|ene|ane)|de|dei|deltak(?:erne|arane))"
_OTHERS = (
    r"(?:ks|staten|stat|fylket|fylke|fylkeskommunen|statsforvalteren|statsforvaltaren|direktoratene|departementet"
    r"|nasjonale myndigheter|andre|hverandre|kvarandre)"
)
_THEIRS = r"(?:våre|kommunenes|kommunens|kommunanes|kommunane sine|deres|dykkar)"

TITLES_OF_DEEDS: tuple[str, ...] = (
    rf"(?:dette|det)(?: som)? (?:ble|blei|vart|var|er) {_ALL} (?:enige?|einige?|samde?) om{_ALONE}",
    rf"(?:avtalt|vedtatt|vedteken|planlagt) (?:oppfølging|arbeid|innsats){_ALONE}",
    rf"(?:videre|vidare|framover|fremover){_ALONE}",
    rf"konklusjon(?:er|ar|en|ene|ane)?{_ALONE}",
    rf"tiltak (?:i|hos|fra|frå|for) (?:kommun\w+|(?:hver|kvar|den) (?:enkelt\w*|einskild\w*)(?: kommune)?){_ALONE}",
    rf"(?:hva|kva|det|dette) {_ALL} (?:tar|tek) med seg(?: (?:hjem|heim|videre|vidare))?{_ALONE}",
    rf"ansvar og frist(?:er|ar)?{_ALONE}",
    rf"(?:{_THEIRS} )?(?:løfter|lovnader|lovnadar){_ALONE}",
    rf"{_THEIRS} (?:grep|planer|planar|tiltak){_ALONE}",
)
TITLES_OF_NEEDS: tuple[str, ...] = (
    rf"(?:det|dette|hva|kva) {_ALL} (?:ber|bed|ba|bad) (?:{_OTHERS} )?om{_ALONE}",
    rf"(?:vi|me) (?:ber|bed) (?:{_OTHERS} )?om{_ALONE}",
    rf"(?:innspill|innspel|krav|utfordring(?:er|ar)|ønsker|ønske|ønskje|behov|bestilling(?:er|ar)?|beskjed(?:er|ar)?)"
    rf" til {_OTHERS}(?:(?:,| og| eller|/| &) ?{_OTHERS})*{_ALONE}",
    r"(?:innmeldte |innspilte )?(?:behov(?:a|ene)?|ønsker|ønske|ønskje|ønska)(?: og (?:behov|ønsker|ønskje))? "
    r"(?:(?:spilt|meldt|kommet|komne) inn|(?:fra|frå|hos|i|til) (?:kommun\w+|møtet|gruppene|gruppane|salen))"
    rf"(?: (?:på|i|fra|frå) \w+)?{_ALONE}",
    rf"{_THEIRS} (?:behov|ønsker|ønskje){_ALONE}",
    rf"(?:dette|det som) (?:mangler|manglar|trengs|trengst){_ALONE}",
    rf"det skorter på{_ALONE}",
    rf"\w+ (?:vi|me) (?:trenger|treng|mangler|manglar|savner|saknar){_ALONE}",
    rf"hjelp (?:ønskes|ønskjast|trengs|trengst){_ALONE}",
)
