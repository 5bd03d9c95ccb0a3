"""How organisers ask in English, as questions and as headings; of the present before of what happens next.

Source: questions and headings of workshops, minutes and walls in general. A heading takes its whole line, or ends
with a colon; a question ends as one, or with its line.
"""

from typing import Literal

EnglishTopic = Literal["relevance", "values", "first", "who", "needs"]

_WE = (
    r"(?:we|you|i|us|they|(?:your|our|each|every|the|my) (?:\w+ )?(?:municipalit(?:y|ies)|group|table"
    r"|team|region|department"
    r"|network|council)|municipalities|everyone|all of us|each of us)"
)
_OTHERS = (
    r"(?:ks|(?:the )?(?:central |national )?(?:state|government|authorities|directorates?|ministr(?:y"
    r"|ies)|county(?: (?:council|governor"
    r"|authority|municipality))?|organisers?|secretariat|network|region|universit(?:y|ies)|agencies)"
    r"|others?|each other|one another|someone else"
    r"|directorate of [^?:.!\n]{2,30}|the other municipalities|digdir|norad|imdi|udir|nav|anyone else)"
)
_ALL_OTHERS = rf"{_OTHERS}(?:(?:\s*[,/&]\s*(?:and\s+)?|\s+(?:and|or)\s+){_OTHERS})*"
_END = r"[^?:.!\n]{0,130}?(?:[?:)…]+[*_]*|$)"
_LINE = r"\s*[*_]*\s*(?:[:?]+[*_]*|$)"
_WHERE = (
    r"(?:\s*[,(–-]?\s*(?:(?:and|with) (?:names?|dates?|names and dates|who|when|deadlines?|responsib\w+"
    r"|owners?|by when|timeline)|who"
    r"|when|by when|now|today|together|locally"
    r"|at home|back home|going forward|from here|ahead|next|agreed(?: on| upon| today)?|in (?:your|our)"
    r" municipalit(?:y|ies)"
    r"|(?:for|from|of|in|by|after|before|until|at|on) [^?:.!,\n]{2,50})\)?)*"
)
_HELP = (
    r"(?:help|support|assistance|resources|backing|advice|tools|guidance|funding|training|knowledge"
    r"|competence)"
)
_ACTIONS = (
    r"(?:agreed |our |concrete |main |planned |proposed |key |list of |plan of )*"
    r"(?:actions?(?: points?| items?| plan| list)?|next steps?|follow[- ]?ups?|to[- ]?dos?(?: list)?"
    r"|tasks?|commitments?|measures"
    r"|decisions?(?: made| taken)?|steps (?:ahead|forward)|promises|pledges|deliverables)"
)
_WANTS = (
    r"(?:our |your |main |identified |common |shared |local )*"
    rf"(?:needs|wishes|wish ?list|asks|needs and wishes|requests|expectations|demands|{_HELP} (?:needed"
    rf"|wanted|required|we need|we want|wanted or needed)"
    rf"|(?:needed|required|wanted) {_HELP}|gaps|missing|missing pieces|what(?:'s| is) missing|need for"
    rf" {_HELP})"
)
_PRESENT = (
    r"(?:where (?:we|do we|are we|things) (?:are|stand)(?: now| today)?|(?:the )?(?:current|present"
    r"|today's) (?:situation|status|state)|status(?: today| now)?"
    r"|background|experiences?(?: so far)?|(?:main |our |biggest )?(?:challenges|strengths|weaknesses"
    r"|obstacles|barriers|opportunities)|lessons (?:learn(?:ed|t))"
    r"|reflections?|good examples|what works(?: well)?(?: today)?|introduction|discussion|summary of"
    r" (?:the )?(?:day|discussion|talks)|round the table|takeaways|insights)"
)

ASKED_IN_ENGLISH: tuple[tuple[EnglishTopic, str], ...] = (
    ("who", rf"what\s+(?:was|were|is|has been|have been)\s+(?:agreed|decided|promised|concluded|settled)\b{_END}"),
    ("relevance", rf"which\s+of\b[^?:.!\n]{{2,90}}\b(?:work|fit|suit|relevant|useful|best|liked?|surprised)\b{_END}"),
    ("relevance", rf"what\s+(?:did|have|has)\s+{_WE}\b{_END}"),
    ("relevance", rf"what\s+(?:was|were)\b{_END}"),
    ("relevance", rf"what\s+(?:do|does)\s+{_WE}\s+(?:do (?:well|today|now|already)|think|see|experience"
        rf"|know|recogni[sz]e)\b{_END}"),
    ("relevance", rf"what\s+(?:works|worked|surprised|inspired|is going|goes|hinders|stops)\b{_END}"),
    ("relevance", rf"(?:where|how)\s+(?:do|are|is|does)\s+(?:{_WE}|things|the \w+)\b(?!\s+(?:go(?:ing)?"
        rf"|move|take|follow|proceed|get)\b"
                  rf"[^?]*\b(?:from here|on|forward|up|further|ahead|next)\b){_END}"),
    ("relevance", r"(?:why|which (?:challenges|experiences|obstacles|barriers))\b[^?:.!\n]{3,110}\?"),
    ("needs", rf"(?:and )?what\s+(?:(?:kind|sort|type|form)s?\s+of\s+)?{_HELP}\b{_END}"),
    ("needs", rf"(?:and )?what\s+(?:else )?(?:do|does|would|might|will|should|could)\s+{_WE}\s+(?:\w+"
        rf" )?(?:need|want|wish|lack|miss|require|like to (?:have|see|get)"
              rf"|ask|expect)\b{_END}"),
    ("needs", rf"what\s+(?:is|are)\s+(?:needed|missing|lacking|required|{_WE} missing|{_WE}"
        rf" lacking)\b{_END}"),
    ("needs", rf"what\s+(?:would|could|can|might)\s+(?:help|make it easier|support|{_ALL_OTHERS})\b{_END}"),
    ("needs", rf"what\s+(?:should|must|ought|do we expect|do we want|do we ask)\s+(?:of |from |that"
        rf" )?{_ALL_OTHERS}\b{_END}"),
    ("needs", rf"what\s+{_WE}\s+(?:also )?(?:need|want|lack|miss|wish for|ask for|ask of"
        rf"|expect)(?!\s+(?:is|are|to)\b)(?:\s+(?:help with|from|of|for)\b[^?:.!\n]{{1,90}})?{_LINE}"),
    ("needs", rf"how\s+(?:can|could|should|might|may|do"
        rf"|will)\s+(?:{_ALL_OTHERS})\b[^?:.!\n]{{0,40}}\b(?:help|support|assist|contribute|do"
        rf"|make)\b{_END}"),
    ("needs", rf"(?:where|when)\s+(?:do|does|would)\s+{_WE}\s+need\b{_END}"),
    ("needs", rf"{_WANTS}(?:\s+(?:to|from|for|of|towards|addressed to|and|/)\s+[^?:.!\n]{{2,80}})?{_LINE}"),
    ("needs", rf"(?:messages?|input|questions?|feedback|a word)\s+(?:to|for)\s+{_ALL_OTHERS}{_LINE}"),
    ("needs", rf"to\s+{_ALL_OTHERS}{_LINE}"),
    ("needs", rf"{_WE} (?:need|lack|want|miss|wish for|ask for)(?: {_HELP})?(?: (?:with|from"
        rf" {_ALL_OTHERS}))?\s*:"),
    ("who", rf"(?:and |so |now )?what\s+(?:(?:kind|sort) of actions? |steps? |actions? |measures?"
        rf" )?(?:will|shall|should|must|can|could|do|does|are|is)\s+{_WE}\b{_END}"),
    ("who", rf"what\s+{_WE}\s+(?:will|shall|are going to|agreed?(?: to| on| upon)?|have (?:agreed|decided"
        rf"|promised)|'ll|plan to|commit to|promise|want to|intend to"
            rf"|can|take home|take with us|bring home|do)(?: (?:do|start|change|take|bring"
            rf"|try))?(?!\s+(?:is|are)\b)(?:\s+(?:on|to|about|with|for|now|next|home|together|when|before"
            rf"|after|from|in|by|until|and|ourselves)\b[^?:.!\n]{{0,60}})?{_LINE}"),
    ("who", rf"what(?:'s| is| are| will be)?\s+(?:happens? |the |your |our |to do )?(?:next|first"
        rf"|now)\b{_END}"),
    ("who", rf"what\s+(?:happens|to do|comes next|has to be done|needs to be done|is to be done|will"
        rf" happen)\b{_END}"),
    ("who", rf"which\s+(?:\w+ )?(?:actions?|steps?|measures?|tasks?|commitments?)\b{_END}"),
    ("who", rf"how\s+(?:will|do|does|shall|should|can|are)\s+{_WE}\s+[^?:.!\n]{{0,60}}?\b(?:forward"
        rf"|further|on|up|home|ahead|practice|next|from here)\b{_END}"),
    ("who", rf"who\s+(?:does|will|takes?|is|are|should|can|could|shall|leads?|has|follows?|must|needs? to"
        rf"|owns?|starts?|contacts?)\b{_END}"),
    ("who", rf"(?:when|by when)\s+(?:will|do|does|shall|should|can|are|is)\b{_END}"),
    ("who", rf"{_ACTIONS}(?:(?:\s*[,/&]\s*|\s+and\s+|\s*[-–]\s*)(?:{_ACTIONS}|owners?|responsib\w+"
        rf"|deadlines?|who|when|timeline))*{_WHERE}{_LINE}"),
    ("who", rf"(?:the )?(?:way|road|path) (?:forward|ahead|on){_LINE}|(?:moving|going|looking) (?:forward"
        rf"|ahead){_LINE}|plans?(?: ahead| going forward| for (?:the )?[^?:.!\n]{{2,40}})?{_LINE}"),
    ("who", rf"(?:when we (?:get|come|are back) home|back home|after (?:today|this meeting|the meeting)"
        rf"|(?:before|until|by|to do before) (?:the )?next (?:meeting|time|workshop|gathering)"
            rf"|this is what we(?:'ll| will) do|this we will do|{_WE} (?:commit to|promise(?: to)?|will"
            rf"|shall|agreed(?: to)?|are going to|pledge to))\s*(?:[:…]|\.\.\.|$)"),
)  # fmt: skip
