"""Disguises with their exact spans, names that hold a rude word, and who is spoken to."""

import pytest

from policies.engine import check, compile_rules
from policies.engine.model import BLOCK, Context, CouncilFacts, Fields, ImageFacts, Rule

NO_COUNCIL = Context()
RULES = (Rule("abusive-language", "3.l", BLOCK),)


def spans(text, context=NO_COUNCIL):
    return [finding.span for finding in check(Fields(text=text), compile_rules(RULES), context)]


@pytest.mark.parametrize("rude", [
    "sh1t", "f u c k", "f.u.c.k", "w-a-n-k-e-r", "w@nker", "b@st@rd", "tw4t", "fuuuuck", "f**k", "c*nt", "pr1ckhead",
    "w\u200banker", "w\u0430nker", "ＷＡＮＫＥＲ", "shíte", "a5sholes", "bo11ocks", "p!key", "r3tard", "sh*tty", "SHIT",
])
def test_disguised_words_are_marked_whole(rude):
    assert spans(f"There is {rude} at the lock.") == [rude]


@pytest.mark.parametrize("name", [
    "Scunthorpe", "Penistone", "Cockermouth", "Shitterton", "Lightwater", "Clitheroe", "Essex", "Sussex", "Middlesex",
    "Bell End", "Nob End", "Cockfosters", "Cock Lane", "Cockburn Street", "Twatt", "Brown Willy", "Wetwang",
    "Dyke Road",
    "Offa's Dyke", "Pratts Bottom", "Ramsbottom", "Sandy Balls", "Tosside", "Great Tosson", "Slag Lane", "Slaggyford",
    "Titty Hill", "Titlington", "Bitchfield", "Crapstone", "Prickwillow", "Minge Lane", "Grope Lane",
    "Shitlington Crags",
    "Nether Wallop", "Upperthong", "Wyre Piddle", "Piddletrenthide", "Lickey End", "Six Mile Bottom", "Queen Camel",
    "Old Sodbury", "Upton Snodsbury", "Horncastle", "Arsenal", "Assington", "Buttermere", "Cumnor", "Fagley", "Gayton",
    "Hoare Road", "Wankford", "Mr Dick Turpin", "Mrs Cockburn", "Mr Nutter", "Miss Prickett", "Dr Hancock",
    "Cllr Woodcock",
    "Mr Glasscock", "Ms Dickson", "Mrs Titmuss", "Mr Pratt", "Mr Tossell", "Mrs Shufflebottom", "Mr Savage", "Mrs Tart",
    "Mr Slagg", "Mrs Hussey", "Mr Bastard", "Mr Cocks", "Mrs Fagg", "Mr Fuchs", "Miss Gaylord", "Mr Lunt", "Mr Hoare",
    "Cllr Hoare-Smith", "Mrs Kuntz", "Mr Wankling", "Dr Shittu",
])
def test_place_and_family_names_pass(name):
    assert spans(f"A notice for {name} is on the board.") == []


@pytest.mark.parametrize("text", [
    "Please assess the class, pass the grass and the cassette.", "Kill the engine; kill the weeds; shoot the rapids.",
    "A cock pheasant, a great tit, a shag and a booby.", "The dam, the slag heap and the dog muck bin.",
    "Faggots and peas for tea.", "The bitch won best in show at the kennels.", "A right pig of a junction.",
    "Fire retardant curtains, flame-retarded foam.", "Pancake race: tossers to the left.", "The idiot's guide to bins.",
    "Foxes are vermin to some. They are animals all the same.", "The ice is thick enough to skate on.",
    "You could break your neck on that step.", "High Street gets hanging baskets.",
    "Fill in the forms and send them back.",
    "A brick was thrown through the window of the hall. Police appeal.", "Are you blind or partially sighted?",
    "We will find you a pitch.", "Put it through the letterbox.", "Pond life is back.", "Bring your old bags.",
    "Queer Arts week, a gay choir and a lesbian film night.", "We gave you a tool and a mug.", "She was Queen of the fete.",
    "We will remove comments that call anyone \"scum\" or \"retard\".",
    "The graffiti read \"wankers\" and has been removed.",
    "Nobody is an idiot for asking.", "You are not a moron.", "Winners and losers shook hands.",
    "The poster for \"Two Fat Ladies\" and the Muppets film.", "Get women out and about.",
])
def test_innocent_uses_pass(text):
    assert spans(text) == []


@pytest.mark.parametrize(("text", "span"), [
    ("Bring it back, you filthy swine.", "you filthy swine"),
    ("That silly old cow rang again.", "silly old cow"),
    ("Some clown has moved the sign.", "Some clown"),
    ("To the toerag who took it: shame.", "toerag"),
    ("He is a useless prick.", "useless prick"),
    ("They are scum.", "They are scum"),
    ("Your hat looks well gay.", "looks well gay"),
    ("We know where you live.", "We know where you live"),
    ("I'll punch your head in.", "I'll punch your head in"),
    ("She wants a good slapping.", "wants a good slapping"),
    ("They should all be shot.", "They should all be shot"),
    ("We hope you rot.", "hope you rot"),
    ("Watch your back, Colin.", "Watch your back"),
    ("Send the immigrants home.", "Send the immigrants home"),
    ("Dirty gypsies on the green.", "Dirty gypsies"),
    ("Are you thick?", "Are you thick"),
    ("Get back to where you came from.", "Get back to where you came from"),
])
def test_who_is_spoken_to_or_of(text, span):
    assert spans(text) == [span]


def test_the_councils_own_names_pass():
    text = "The dance is at the wankers tonight."
    assert spans(text)
    own = Context(council=CouncilFacts(places=("The Wankers",)))
    assert spans(text, own) == []


def test_a_slur_in_an_images_description_speaks_of_the_image():
    fields = Fields(text="See the picture.", images=(ImageFacts(name="a.jpg", alt="A wanker on a bench"),))
    found = check(fields, compile_rules(RULES), Context())
    assert [(f.field, f.start) for f in found] == [("image:0", None)]


@pytest.mark.parametrize("text", [
    "Calling all drama queens: the players want a wicked witch.", "Once you complete your form, post it.",
    "You absolute stars, the beck is clean.", "Mind your head: a branch hangs at neck height.",
    "Children who are poorly should go home at noon.", "Your car may end up in the ford if you try it.",
    "Lay the mulch twice as thick this year.", "The old pump is as useful as ever.", "Silly Dog class is at three.",
    "String up the little lanterns on Friday.", "The ducks go straight into the pond.",
])
def test_ordinary_parish_prose_passes(text):
    assert spans(text) == []


@pytest.mark.parametrize("text", [
    "Next one in the orchard gets a rake round the head.", "The treasurer is about as much use as a paper bucket.",
    "The chap has the brains of a limpet.", "Send them back where they came from.", "Shut your gobs about the ferry.",
    "We hope you're the next one to fall in.", "It's always the foreigners at the lock.", "Those tourists are parasites.",
])
def test_implied_threats_and_insults_are_found(text):
    assert spans(text)


def ways(text):
    found = check(Fields(text=text), compile_rules(RULES), NO_COUNCIL)[0]
    return [text[:found.start] + way.replacement + text[found.end:] for way in found.ways_out if way.replacement is not None]


@pytest.mark.parametrize(("text", "after"), [
    ("Some pillock has moved the punt.", ["Somebody has moved the punt."]),
    ("To the numpty with the drone: land it.", ["To the person with the drone: land it."]),
    ("The pump is f*cked again.", ["The pump is broken again."]),
    ("The pump is f*cked up again.", []),
    ("We have cleared up after that shit weather.", []),
    ("This is shit.", []),
    ("All this shit-stirring must stop.", []),
    ("Please clear up that shit.", ["Please clear up that mess."]),
    ("Who left dog shit on the green?", ["Who left dog mess on the green?"]),
    ("What a load of bullshit.", ["What a load of nonsense."]),
    ("It was a shitshow from the start.", ["It was a mess from the start."]),
    ("We know where you live.", ["We have told the police."]),
    ("Clean up, you filthy swine.", []),
    ("He is a cretin with a boat.", []),
])
def test_replacements_read_right_where_they_stand(text, after):
    assert ways(text) == after


@pytest.mark.parametrize(("text", "taken"), [
    ("The fucking road is shut.", ["words"]), ("It was fucking awful.", ["words"]),
    ("It is a fucking disgrace.", []), ("Fucking hell, it rains.", []),
])
def test_a_word_that_only_strengthens_is_left_out_where_the_rest_reads_right(text, taken):
    found = check(Fields(text=text), compile_rules(RULES), NO_COUNCIL)[0]
    assert [way.takes for way in found.ways_out if way.takes] == taken
