"""What people write in English when they lack, wish, refuse, doubt or only arrange: the phrases the rules look for."""

import re

from followup.notes.parsing.words.vocabulary import words_in


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


QUESTION_WORD = _pattern(
    r"^(?:what|who|whom|whose|which|how|why|where|when (?:do|does|will|can|should)|(?:is|are|do|does|did)"
    r" (?:there|we|you|it|they))\b[^.!]*\?",
    r"^(?:what|who|which|how|why) (?:do|does|did|is|are|can|should|will|would)\b",
)
ASKED_OF = _pattern(
    r"^(?:(?:can|could|will|would|should|may) )(?:you|ks|the (?:state|county|directorate|ministry"
    r"|government)|somebody|someone)\b",
)
REFUSAL = _pattern(
    r"^(?:nothing|none|no (?:plans?|needs?|comments?|thanks|thank you|ideas?|wishes|answer|actions?)|not"
    r" (?:yet|now|sure"
    r"|really|applicable|relevant|at the moment|today|this)|n/?a|no)\b",
    r"\b(?:nothing (?:from|more|on|at|yet|else|is)|(?:we|i) (?:don't|do not) know|not (?:been"
    r" )?(?:decided|agreed|settled)"
    r"|(?:was|were|is|are|has been|have been) (?:turned down|dropped|rejected|shelved|abandoned|put on"
    r" hold|postponed"
    r" indefinitely|discussed|withdrawn|voted down|cancelled)|undecided|(?:un|not )(?:sure|certain|clear)\b"
    r"|no (?:one|body) (?:has|wants|knows)|no (?:clear )?(?:answer|decision|agreement|consensus))",
    r"\b(?:does|do|did|will|would|is|are|can|could|should) not (?:want|wish|intend|plan|see|think|agree"
    r"|change|take|build"
    r"|join|do|be|go|have|need|lack|continue|pursue|participate|carry|start|follow)\b|\b(?:won't|don't"
    r" want|doesn't want)\b",
    r"\b(?:manage|managing|doing|are|is|works?|coping) (?:fine|well|ok|okay|happy|good)\b(?! enough)"
    r"|\bhappy with\b|^all (?:good|fine|well)\b"
    r"|\b(?:none|neither) of us\b|\bneeds? no\b|\bno need\b|^not [a-z]+s?!|\bgood enough as\b|\balready"
    r" (?:have|has) (?:what|all|enough)",
)
DOUBT = _pattern(
    r"\b(?:might|maybe|perhaps|possibly|may(?= (?:do|be|try|want|look|come|have)\b))\b",
    r"\b(?:considering|thinking (?:of|about)|wondering|discussing|unsure|hesitant|in two minds|toying"
    r" with)\b",
    r"\b(?:considers?|discuss(?:es)?|wonders?|doubts?|debates?) (?:whether|if|about|a|the|it|this|joining"
    r"|having)\b",
)
PRACTICAL = _pattern(
    r"^(?:the )?next (?:network |dialogue |project )?(?:meeting|gathering|workshop|session|conference"
    r"|time)\b(?!.{0,60}\b(?:prepares?|drafts?)\b)",
    r"\b(?:travel|hotel) (?:claims?|expenses?|costs?|bills?|reimburs\w+)\b.{0,60}\b(?:to|within|be|before"
    r"|by|claimed|sent)\b",
    r"\bevaluation (?:form|questionnaire|survey)\b|\b(?:minutes|notes|slides|presentations?|recording"
    r"|link|summary)\b"
    r".{0,40}\b(?:sent|mailed|e-mailed|circulated|available|deleted|posted|published|distributed|shared"
    r"|found|on the)\b",
    r"^(?:please|kindly|remember to|feel free|let us know|tell us|do not hesitate|don't hesitate|note"
    r" that|see you|enjoy)\b",
    r"^(?:the )?(?:secretariat|organisers?|ks|project (?:team|office))\b.{0,30}\b(?:sends?|circulates?"
    r"|posts?|mails?|publish(?:es)?)"
    r"\b.{0,40}\b(?:form|minutes|notes|slides|invitation|summary|programme|link|evaluation|recording)\b",
    r"^(?:from|to|cc|subject|re|date|place|present)\s*:|^(?:dear|hello|hi|welcome(?= to\b|!)|thanks?|many"
    r" thanks|thank you"
    r"|(?:best|kind|warm|with) regards|yours (?:sincerely|faithfully)|greetings|sincerely)\b",
    r"^(?:lunch|coffee|break|dinner|refreshments)\b|\b(?:books? the room|orders? (?:lunch|the food"
    r"|coffee))\b",
    r"\b(?:the )?(?:wall|padlet|board) (?:closes|will close|will be closed|stays open)\b|\breturn your\b"
    r"|\bcollect the (?:notes|post-its|cards)\b",
    r"\b(?:thanked|welcomed|opened the meeting|closed the meeting|apologised)\b|\b(?:the )?meeting (?:was"
    r" )?(?:closed|opened|ended|adjourned)\b",
    r"\b(?:talked|spoke|chatted) (?:a lot |at length )?about\b|^(?:great|good|nice|useful|interesting"
    r"|lovely|excellent) (?:day|talk|meeting|session|presentations?|speakers?|lunch|workshop)\b",
    r"^nice to have\s*:|^\W*(?:typed|taken down|noted|written) (?:in |down )?by\b",
)
DONE = _pattern(
    r"^(?:(?:this|it|that|all) (?:is|was|has been) )?(?:already )?(?:done|completed|finished|in"
    r" place)\b(?! by)",
    r"\b(?:is|are|has|have|was|were) already\b|\balready (?:in|exists?|has|have|up|on)\b|\b(?:last"
    r"|previous) (?:year|month|week|autumn|spring|winter|summer|time)\b",
)
LACK = _pattern(
    r"^(?:(?:what )?(?:we|i|they|the municipalit(?:y|ies)|municipalities|our \w+|small municipalities|all"
    r" of us|everyone)\s+)"
    r"(?:\w+ly |also |still |all |just |do )?(?:need|needs|lack|lacks|miss|misses|require|requires|call"
    r" for|are short of|have no|don't have|do not have"
    r"|are missing|could use|could do with|would (?:need|appreciate|welcome|love)|depend on|rely on|are"
    r" dependent on|struggle to)\b(?! to\b(?! be\b| have\b| know\b| get\b| hear\b| learn\b|"
    r" understand\b))",
    r"^(?:need|needed|lacking|missing|wanted|lack of|a lack of|(?:a |the )?need for|shortage of)\b(?! to"
    r" (?!be |have |know |get ))",
    r"^there (?:is|are) (?:a |an |still |also |no )?(?:\w+ )?(?:need|lack|shortage|want)\b|^there"
    r" (?:should|ought to|must|needs to) be\b",
    r"\b(?:is|are) (?:\w+ly |also |still |urgently )?(?:needed|lacking|missing|wanted|required|called for)\b",
)
WISH = _pattern(
    r"^(?:we |i |the municipality |all of us )?(?:would|'d|d) (?:also |really |very much )?(?:like|love"
    r"|appreciate|welcome|prefer|wish)\b",
    r"^(?:we |i )?(?:also |really )?(?:want|wish|hope|ask for|request|wish for|hope for|ask that)\b",
    r"^(?:it|that) (?:would|could) (?:also |really )?(?:be (?:\w+ )?(?:good|nice|useful|helpful|great"
    r"|fine|easier|best|wonderful|valuable|an advantage)|help|make sense)\b",
    r"^(?:it )?(?:is|would be) (?:\w+ )?(?:important|essential|necessary|crucial|vital) (?:to|that|for)\b"
    r"|^(?:important|essential|crucial) (?:to|that)\b",
    r"^(?:if only|wish list|we wish)\b",
)
THING_LACKING = _pattern(
    r"^(?:help|support|assistance|funding|money|more|better|extra|resources|time|advice|guidance|training"
    r"|clearer|someone (?:who|to)|somebody (?:who|to)|a place to)"
    r"\s+(?:with|from|for|to|in|on|time|people|staff|data|training|knowledge|money|funding|who|as|about"
    r"|support|guidance|resources|information|rules|guidelines|cooperation)\b",
)
REMARK = _pattern(
    r"^(?:this|that|it|these|those|there) (?:is|was|are|were|has|had|works?|worked|seems?|looks?|sounds?"
    r"|goes|went|takes|took)\b",
    r"^(?:several|some|many|a few|most|others|opinions|the room|the discussion|people|everyone|the group)"
    r" (?:thought|said|felt|agreed|asked|believed|found|wondered|differed|was|were|did|had)\b",
)
DECIDED = _pattern(
    r"\b(?:it (?:was|has been|is) )?(?:agreed|decided|resolved) (?:to|that|on)\b",
)
RESPONSIBLE_FOR = _pattern(
    r"^\s*(?:in charge|responsible|the host|host|hosting|the owner|part of|involved|on the|present|there)\b"
)
SEE_TO = _pattern(r"^\s*(?:to|if|whether|about)\b")
IN_CHARGE = _pattern(r"\b(?:is|are) (?:responsible|in charge)\b")
THOROUGHLY = _pattern(r"^\s*(?:through|over|out|back|for)\b")
TELLS_READERS = words_in(
    "tell see note notice remember feel let enjoy contact read find click call like be know think"
)
"""Verbs that in a text of no question are said to the reader: "Tell us …", "See the appendix"."""
TROUBLE = _pattern(
    r"^(?:challenges?|problems?|risks?|difficult|hard|danger|few|little|too (?:many|much|few|little)|not)\b",
    r"^(?:this|it|that(?= (?:is|was|s)\b)|there|they|we are|we were)\b",
)
EVENT = _pattern(
    r"\b(?:course|meeting|workshop|seminar|survey|pilot|trial|plan|review|visit|campaign|training"
    r"|conference|application|working group|study|mapping|start|launch|test|exercise)\b",
)
