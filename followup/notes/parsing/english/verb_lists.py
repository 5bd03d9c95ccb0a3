"""English verbs of municipal work, in their base form: what can be done and held to, what is only so, what is wished.

Source: general knowledge of plans, minutes and agreements written in English.
"""

from followup.notes.parsing.words.vocabulary import words_in

ACTIONS = words_in(
    """
    accept achieve act adapt add address adjust adopt advertise advise agree aim align allocate amend analyse analyze
    announce appeal apply appoint approach approve arrange ask assess assign assist attend audit avoid begin book borrow
    bring broaden budget build buy calculate call cancel care carry change charge chart check choose circulate
    clarify clean clear close coach collaborate collect combine come commission commit communicate compare compile
    complete compose conclude conduct confirm connect consider construct consult contact continue contribute convene
    convert convince cook cooperate coordinate copy correct cost-estimate count cover create cut deal decide declare
    define deliver demand describe design develop devote digitalise digitalize digitise digitize direct discuss
    display distribute divide document donate double download draft draw drive drop earmark edit educate employ
    enable encourage end enforce engage enhance enlarge enrol ensure enter equip establish estimate evaluate examine
    exchange expand experiment explain explore extend facilitate fetch file fill finalise finalize finance find finish
    fit fix focus follow form formulate forward free fund gather get give go grant guide hand handle help hire hold
    host identify illustrate implement improve include incorporate increase influence inform initiate insist inspect
    inspire install instruct insulate integrate interview introduce invest investigate invite involve issue join keep
    launch lay lead learn lend lengthen let liaise lift link list listen lobby locate look lower maintain make manage
    map mark market match measure meet mention merge modify monitor motivate move name negotiate network nominate
    notify obtain offer open operate order organise organize outline overhaul oversee paint participate pass pay
    perform phase phone pick pilot place plan plant play post postpone practise practice prepare present press
    prevent print prioritise prioritize procure produce promise promote propose protect prove provide publicise
    publicize publish purchase push put raise reach read rearrange rebuild recommend reconsider record recruit recycle
    redesign reduce re-establish refer refine reform refurbish register regulate release relocate remind remove
    renegotiate renew renovate rent reorganise reorganize repair repeat replace reply report request research reserve
    resolve respond restart restore restructure resume retain rethink return reuse review revise reward rewrite ring
    roll run safeguard save scan schedule screen search secure seek select sell send separate serve set settle shape
    share shorten show sign simplify sit solve sort spend split spread staff standardise standardize start step stop
    store streamline strengthen study submit suggest summarise summarize supervise supply support survey switch take
    talk teach tell tender test tidy tighten trace track trade train transfer transform translate transport treat
    trial trim try turn undertake unite update upgrade upload urge use utilise utilize vaccinate verify visit
    volunteer vote warn wash weed welcome widen withdraw work write attach assemble assure automate award balance
    ban brief cater certify circulate cleanse co-operate co-ordinate compensate cultivate deepen delegate deploy
    detail deter dig dispose drain embed empty enlist erect evacuate exercise experiment expose fence film fly gauge
    harmonise harmonize harvest highlight honour house inventory invoice itemise license limit localise log loan
    mentor mobilise mobilize moderate mow nurture onboard outsource pair partner patrol pool position prune pursue
    quality-assure ramp rebrand reactivate reallocate reassess recalculate rehearse reinforce relaunch reopen
    reschedule resurface retrain retrofit rotate route salt sand shadow ship shovel simulate sketch sponsor station
    stock subsidise subsidize substitute swap tag target taste tour trap twin unblock unify vacate visualise weigh
    wind wire zone acquire hear phone e-mail email text double-check cross-check follow-up sponsor stage steer
    """
)
STATES = words_in(
    """
    be have know think believe feel seem appear mean matter remain stay belong contain consist depend exist happen
    involve concern see understand agree like enjoy experience suffer vary differ become own face struggle look
    sound deserve doubt fear find notice observe realise realize remember suppose cost last live become work
    leave arrive rise fall grow shrink die sleep eat drink stand lie owe hurt fail lose win suit wait hate love snow lag
    benefit hinder hang correspond overlap result stem tend
    """
) - words_in("agree find look work involve")
WISHES = words_in("want wish hope prefer")
LACKS = words_in("need lack miss require")
NOT_A_DEED = words_in("consider discuss mention talk learn hear come go get agree insist")
"""Actions that in the present tell how things go, and are promised only with will or must."""
HAPPENINGS = words_in("go come start begin end open close cost run change work")
"""Actions that things do by themselves too: "Travel claims go to …"."""

IRREGULAR = {
    "begin": ("began", "begun"), "bring": ("brought", "brought"), "build": ("built", "built"),
    "buy": ("bought", "bought"), "choose": ("chose", "chosen"), "come": ("came", "come"), "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"), "dig": ("dug", "dug"), "draw": ("drew", "drawn"), "drive": ("drove", "driven"),
    "find": ("found", "found"), "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"),
    "hear": ("heard", "heard"), "hold": ("held", "held"), "keep": ("kept", "kept"), "know": ("knew", "known"),
    "lay": ("laid", "laid"), "lead": ("led", "led"), "learn": ("learnt", "learnt"), "lend": ("lent", "lent"),
    "let": ("let", "let"), "make": ("made", "made"), "mean": ("meant", "meant"), "meet": ("met", "met"),
    "oversee": ("oversaw", "overseen"), "pay": ("paid", "paid"), "put": ("put", "put"), "read": ("read", "read"),
    "rebuild": ("rebuilt", "rebuilt"), "rethink": ("rethought", "rethought"), "rewrite": ("rewrote", "rewritten"),
    "ring": ("rang", "rung"), "run": ("ran", "run"), "see": ("saw", "seen"), "seek": ("sought", "sought"),
    "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"), "show": ("showed", "shown"),
    "sit": ("sat", "sat"), "spend": ("spent", "spent"), "split": ("split", "split"), "spread": ("spread", "spread"),
    "steer": ("steered", "steered"), "take": ("took", "taken"), "teach": ("taught", "taught"), "tell": ("told", "told"),
    "think": ("thought", "thought"), "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"), "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"),
    "feel": ("felt", "felt"), "become": ("became", "become"), "be": ("was", "been"), "have": ("had", "had"),
    "retrain": ("retrained", "retrained"), "cost": ("cost", "cost"),
}  # fmt: skip
"""Past and past participle."""

DOUBLED = words_in(
    """
    plan stop fit map drop swap tag trim log ship wrap refer transfer enrol equip cut commit submit set put get sit
    run begin let split dig
    """
)
ALSO_THINGS = words_in(
    """
    access act address aim answer appeal approach audit award ban balance book brief budget build call care change
    charge chart check claim coach commission contact contract copy count course cover cut deal demand design detail
    display document draft drive drop end escape estimate exchange exercise experiment fence file film finance fit fix
    focus form fund grant group guide hand help host house increase influence inventory invoice issue lead lift limit
    link list loan log look map mark market match measure mentor model monitor move name network offer order outline
    overhaul pass pay phase phone pick pilot place plan plant play pool position post practice present press print
    process produce project promise purchase push raise reach record reform register release rent repair reply report
    request research reserve return reuse review reward ring roll route run save scan schedule screen search set shape
    share show sign sketch sort sponsor staff stage start station step stock stop store study supply support survey
    switch talk target taste tender test text tour trace track trade train transfer transport trap travel treat trial
    turn twin update upgrade use visit volunteer vote welcome work zone salt sand seat need lack wish hope want
    space room water time interest experience
    """
)
"""Words that are as often things: a deed only where an object follows."""
