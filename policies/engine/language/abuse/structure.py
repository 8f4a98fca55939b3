"""Whether a word that is also innocent is thrown at somebody: who is spoken to, what belittles, what stands after.

All look at one view of the text around a match, so that disguises stay undone.
"""

from __future__ import annotations

import re

from policies.engine.folding import to_bytes
from policies.engine.patterns import compile_pattern

#: Words that belittle whoever follows.
_STRONG = (
    r"absolute|blithering|brain-?dead|brainless|cack-handed|clueless|contemptible|cowardly|crazy|creepy|daft"
    r"|damn(?:ed)?|demented|deranged|despicable|dim|dirty|disgusting|dopey|dozy|drunken|dumb|entitled|evil|fat"
    r"|feckless|feral"
    r"|filthy|foul|foul-mouthed|gobby|gormless|greedy|grubby|gutless|half-?witted|hateful|heartless|hideous|idle"
    r"|ignorant|inbred|interfering|jumped[ -]up|lazy|loud-?mouthed|lying|cheating|manky|mardy|mean[- ]spirited"
    r"|slack-jawed|limp[- ]wristed|soft-headed|grave-robbing|traitorous|troughing|vinegar[- ]faced|mindless"
    r"|minging|mucky|gawping|hysterical|inconsiderate|sanctimonious|swivel-eyed|work-shy|workshy|foul-tempered"
    r"|cantankerous"
    r"|miserable|moaning|mouthy|nagging|nasty|nosy|nosey|odious|overpaid|pathetic|pompous|poxy|puffed[ -]up"
    r"|repulsive|revolting|robbing|rotten|rude|scabby|scrounging|scruffy|scummy|selfish|senile|shameless|shifty|silly"
    r"|slimy|sly|smarmy|smelly|smug|snivelling|two-bit|snobby|snooty|snotty|sodding|sour-faced|spineless|spiteful"
    r"|spoilt|stinking|stinky|stroppy|stuck[ -]up|stupid|thick|thick-headed|thieving|toothless|two-?faced|ugly"
    r"|useless|vain"
    r"|vicious|vile|vinegar-faced|whingeing|whinging|whining|witless|worthless|wretched|bigoted|moronic|idiotic"
    r"|scrawny|twisted"
)
_WEAK = (r"all|big|bloody|flaming|flipping|bleeding|complete|fine|great|little|old|proper|real|right|sad|sorry"
    r"|total|utter|young|bald|tight|effing|fucking|chelsea|tractor|townie|southern|northern|posh|public|local"
         r"|bigger|biggest|poor|soft|such|lonely|bitter|ageing|self-?important|self-?appointed|arrogant|ungrateful")
_ANY = rf"(?:(?:{_STRONG}|{_WEAK})(?:,? (?:and )?|-))"

#: Read first, being quick: without it nobody is belittled by an adjective.
_SHARP = compile_pattern(_STRONG, "prose")
_MODIFIERS = re.compile(
    rf"(?:\b(?:you|yer|ye|some|these|those) )?(?:\b{_ANY})+$|\b(?:you|yer|ye|some) (?:are |absolute )?$", re.I,
)
_TO_YOU = re.compile(
    rf"\b(?:you|yous|ye|u)(?:'re| re| are| r| lot are| people are| must be),? (?:(?:all|just|nothing but|nowt but"
    rf"|no better than|such|being|a|an|the|lot of|bunch of|shower of|like) )*{_ANY}*$"
    rf"|\b(?:you|yous|ye|u),? (?:(?:lot|bunch|shower) of )?{_ANY}*$", re.I,
)
# Said to someone's face: no animal in the same text makes it innocent.
_YOU_BELITTLED = re.compile(rf"\b(?:you|yous|ye)(?:'re| are)?,? (?:a )?{_ANY}*\b(?:{_STRONG})(?:,? |-){_ANY}*$", re.I)
_GROUP = re.compile(rf"\b(?:bunch|shower|gang|band) of (?P<mods>{_ANY}*)$|\b(?:load|pack|lot|pair|nest|herd|crowd"
    rf"|set) of {_ANY}*(?:\b(?:{_STRONG})(?:,? |-)){_ANY}*$", re.I)
_BELITTLED = re.compile(
    rf"\b(?:the|that|this|some|an?|you|yer|those|these|whichever|which|whoever|what a|any|of|by|to|another|every"
    rf"|our|your|is|are|was|were|'s|he's|she's)[,:]? {_ANY}*\b(?:{_STRONG})(?:,? (?:and )?|-){_ANY}*$"
    rf"|(?:^|[.!?:;] |\n){_ANY}*\b(?:{_STRONG})(?:,? (?:and )?|-){_ANY}*$", re.I,
)
_INTENSE = re.compile(r"\b(?:an?|the|some|what an?|such an?|like|of|is|are|you|which)? ?\b(?:absolute|total"
    r"|complete|utter|proper|right|real|bloody|flaming|stupid) (?:(?:big|little|old|bloody) )*$", re.I)
_SOME = re.compile(rf"\b(?:some|which|what|whichever) (?P<mods>{_ANY}*)$", re.I)
_THEY_ARE = re.compile(
    rf"\b(?:they|he|she|these people|those people|(?:anyone|people|those|anybody|everyone|whoever|idiots|drivers"
    rf"|parents|residents|councillors|travellers|immigrants|owners|incomers|newcomers|tourists|cyclists|objectors"
    rf"|officers|managers|bosses|youths|teenagers|students|fly-?tippers|second-homers|the lot|(?:every"
    rf"|each) one)\b[^.!?;:\n]{{0,55}}?)(?:'s"
    rf"|'re| are| is| was| were| must be)"
    rf" (?:(?:all|just|nothing but|nowt but|no better than|such|a|an|the|absolute|acting like|behaving like|like"
    rf"|bunch of|lot of) )*{_ANY}*$", re.I,
)
_LIKE = re.compile(r"\b(?:act|acting|behav\w+|drive|driving|park\w*|carry(?:ing)? on|liv\w+|look(?:s"
    r"|ing)?) like (?:an? )?(?:bunch of |lot of |pack of )?(?:\w+ )?$", re.I)
_DONT_BE = re.compile(r"\b(?:don't|stop|quit|do not|never) be(?:ing)? (?:such )?(?:an? )?(?:\w+ )?$", re.I)
_WHO = re.compile(r"^ (?:who|that|what|responsible|behind)\b", re.I)
_POINTED_AT = re.compile(r"\b(?:the|those|these|any|whichever|whatever|some|a|to|you) $", re.I)
#: Said of people as a kind, these are slurs; as verbs and things they are innocent.
_KINDS_OF_PEOPLE = frozenset({"cripple", "cripples", "midget", "midgets", "homo", "homos", "queers", "nonce", "nonces"})
_A_KIND = re.compile(r"\b(?:a|the|those|these|any|some|all|for|of|like|you|no) (?:\w+ )?$", re.I)
_AFTER_YOU = re.compile(r"^,? (?:like you\b|the (?:lot|pair|whole lot|bunch) of (?:you|them|yer)\b"
    r"|that's what (?:you|they)\b)", re.I)
#: Thrown at somebody these are slurs, not only insults.
SLURS_OF_PEOPLE = frozenset("""
    faggot faggots fagot fag fags dyke dykes cripple cripples midget midgets homo homos queer queers chink chinks
    halfbreed bender benders slag slags
    """.split())
_TOO_MANY = re.compile(r"\b(?:too many|another|common|typical|nothing but an?|just an?|one of them|full of"
    r"|bunch of|load of|these"
    r"|them|those|fucking|f__king|bloody) $", re.I)
#: People only: enough that someone intensifies or points at them.
PEOPLE_ONLY = frozenset("""
    berk berks bimbo bugger buggers buffoon buffoons chancer chancers charlatan charlatans chump chumps clot
    clown clowns cock cocks codger coward div divs divvy cowards creep creeps crone curmudgeon degenerate
    degenerates deviant deviants dick dicks dope drongo duffer duffers fool fools freak freaks ghoul ghouls goon
    goons hag hags hussy jerk jerks knob knobs loser losers lout louts lunatic lunatics melt nazi nazis nonce
    nonces nutter nutters parasite parasites peasant peasants pervert perverts pleb plebs prick pricks scab
    scabs scoundrel scoundrels scum snob snobs snot sod sods spanner sponger swine swines tart tit tits thug thugs
    toerag toerags tramp troll waster wasters wally wallies wazzock wazzocks windbag windbags wimp wimps yob
    yobs bully beggars beggar snowflake snowflakes bitch pussy brat brats
    """.split())
_BEASTS = frozenset("""
    animal animals ape apes bat bats beast beasts bird cow cows cockroach cockroaches dinosaur dog dogs donkey
    donkeys dragon goat heifer hog hogs jackal leech leeches maggot maggots mare monkey monkeys mutt ox pig pigs
    rat rats reptile reptiles rodent rodents slug slugs snake snakes swine toad toads trout turkey turkeys
    vermin weasel weasels witch witches worm worms nag bitch bitches troll trolls monster monsters fossil
    fossils turnip turnips cabbage vegetable bag bags scum filth waste tool tools fairy fairies queen queer puff
    tramp
    """.split())
_SAID_OF_THEM = PEOPLE_ONLY | frozenset("""
    animals vermin filth rat rats pig pigs savages snake snakes weasel weasels leech leeches cockroaches
    reptiles maggots apes monkeys donkeys beasts witch toad toads rabble cow cows swine swines slag slags queer queers
    homo homos
    """.split())
_ACTED_LIKE = PEOPLE_ONLY | {"animals", "pigs", "vermin", "savages", "monkeys"}
# Words that need more than "you" before them: verbs, or things people have.
_ALSO_VERBS = frozenset("bat bore bores mug mugs creep troll cock hog nag dog leech slug ape fool snake shower melt "
    "bully snowflake snowflakes tramp prick tart pig bag bags worm rat tool fag sod".split())

_FARM = re.compile(
    r"\b(?:farm\w*|fields?|barn|herd|flock|calf|calves|lambs?|foal|grazing|pasture|livestock|vet|kennels?|puppy"
    r"|puppies|breed|zoo|wildlife|nests?|roost|species|habitat|colony|church tower|pond|compost|allotments?|traps?"
    r"|pest control|bait|poison"
    r"|hog roast|roast|panto\w*|fancy dress|hallowe'?en|costume|wand|carnival queen|rose queen|may queen|fishing"
    r"|angl\w+|milk|cheese|parade|circus|storybook|tale|museum|fossils?|bins?|bin bags|water|rain|surface|algae"
    r"|walkies|foxes|hedgehogs?|badgers?|deer|squirrels?|otters?|river|mice|dahlias|lettuces?|plants|draw|raffle"
    r"|bingo|on (?:a |their )?leads?|lead|collar|stray|lost)\b",
    re.I,
)
COMPOUND = re.compile(
    r"^[ -](?:class(?:es)?|training|trials?|agility|owners?|walkers?|lovers?|wardens?|shows?|clubs?|friendly"
    r"|mess|muck|waste|bins?|bites?|food|sitters?"
    r"|keepers?|farm\w*|roast|races?|tongue|fouling|poo|poop|collars?|leads?|park|pens?|iron|shed|box(?:es)?|wash"
    r"|boxe?s|bread|bags?"
    r"|trap\w*|runs?|pie|soup|dinner|hire|store|library|share|repair|kit|street|lane|road|inn|bird|pheasants?"
    r"|crow\w*|robin|fight\w*|up|mouth|bee|mother|victoria|elizabeth|anne|consort|of the|ends?|butts?|flu|parsley"
    r"|fish\w*|and chips|school|hunt|tail|nav|on the"
    r"|wrench|loaf|ball|house|balls|eggs?|in the (?:field|barn|manger)|disease|moss|grass|weed|willow|oak|hole)\b",
    re.I,
)
_AND_PEAS = re.compile(r"^s? (?:and|in|with) (?:peas|gravy|chips|onion|mash)|^s? (?:of|supper|tea|night|van)\b", re.I)


def thrown_at_somebody(view_text: str, start: int, end: int, term: str) -> bool:
    """Whether an innocent word at ``start`` is an insult here."""
    before, after = view_text[max(0, start - 110):start], view_text[end:end + 45]
    if COMPOUND.match(after) or _AND_PEAS.match(after):
        return False
    sharp = bool(_SHARP.search(to_bytes(before)))
    if sharp and _YOU_BELITTLED.search(before):
        return True
    if not _is_thrown(before, after, term, sharp):
        return False
    return not (term in _BEASTS and _FARM.search(view_text, max(0, start - 120), min(len(view_text), end + 120)))


def _is_thrown(before: str, after: str, term: str, sharp: bool) -> bool:
    """By the words before and after alone, whatever the text is about. ``sharp``: a strong adjective is among them."""
    if term in SLURS_OF_PEOPLE and _TOO_MANY.search(before):
        return True
    if sharp and _BELITTLED.search(before) or _DONT_BE.search(before):
        return True
    if term in _HARD and _SOMEBODY.search(before) and _WHO.match(after):
        return True
    if term in _ALSO_VERBS and re.search(r"\b(?:you|ye|u) $", before, re.I) and not re.match(r"[.!?,]|$", after):
        return False
    if _TO_YOU.search(before) or _AFTER_YOU.match(after):
        return True
    if term in PEOPLE_ONLY and (_INTENSE.search(before) or _GROUP.search(before)):
        return True
    if term in _KINDS_OF_PEOPLE and _A_KIND.search(before):
        return True
    if term in PEOPLE_ONLY - _BEASTS and _WHO.match(after) and _POINTED_AT.search(before):
        return True
    if term in PEOPLE_ONLY - _BEASTS and _SOME.search(before):
        return True
    if term in _BEASTS and re.search(r"\b(?:absolute|total|complete|utter|bloody) $", before, re.I):
        return True
    return bool(term in _SAID_OF_THEM and _THEY_ARE.search(before) or term in _ACTED_LIKE and _LIKE.search(before))


#: Words nobody is called in kindness, whatever adjective stands before them.
_HARD = frozenset("prick pricks knob knobs div divs berk berks toerag toerags drongo wazzock wazzocks bitches".split())
_SOMEBODY = re.compile(r"\b(?:the|some|you|that|those|these|an?|any|what|which|whichever) (?:[a-z-]+ ){0,2}$", re.I)


def with_modifiers(view_text: str, start: int) -> int:
    """Where the insult begins with the words that sharpen it: "you filthy swine" from "you"."""
    found = _MODIFIERS.search(view_text, max(0, start - 60), start)
    return start if found is None else found.start()
