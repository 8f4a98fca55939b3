"""Images that people who cannot see them would miss.

Finds an image with no description, one whose description is a file's name or a camera's number ("IMG_4471.jpg",
"poster-final2"), and one whose description only says that it is an image ("photo", "the poster").

Must not find: images marked as decoration, and any description in words, short ones too ("Our new swings").

Parameters: ``placeholders`` adds words that describe nothing; ``least_words`` is the smallest number of words in a
description (1 unless set).
"""

import re

from policies.engine.folding import fold
from policies.engine.model import LIKELY, SURE, ImageFacts, WayOut
from policies.engine.protocol import Example, Param

KIND = "image-description"
DEFAULT_SEVERITY = "block"
LAW = "law:2018-852"
PARAMS = {
    "placeholders": Param((), "words", "More words that describe nothing."),
    "least_words": Param(1, "number", "The smallest number of words in a description.", low=1, high=20),
}

PLACEHOLDERS = frozenset(
    "image images img photo photos photograph photographs photography picture pictures pic pics graphic "
    "graphics poster flyer leaflet banner logo icon illustration chart graph map diagram infographic "
    "screenshot scan scanned snapshot thumbnail file jpeg jpg png attachment untitled placeholder "
    "description alt text caption tbc tba todo none null blank empty na llun whatsapp copy final new temp "
    "test decorative design canva document upload uploaded attached screen shot showing shows insert enter add "
    "resized cropped edited version draft header hero cover unknown unnamed n see as above below goes post facebook "
    "instagram twitter stock adobe getty shutterstock istock all details info information advert".split()
)
_SMALL_WORDS = frozenset("a an the of our my this that here is in for from with and".split())
_ENDING = re.compile(r"\.(?:jpe?g|png|gif|webp|heic|heif|tiff?|bmp|svg|pdf|avif|raw|cr2|nef|docx?)\b", re.IGNORECASE)
_CAMERA = re.compile(
    r"(?:img|dsc[nf]?|pxl|mvimg|gopr|sam|cimg|imag|scan|image|photo|pic|picture|screenshot|capture|fb_img|snapchat|"
    r"received|whatsapp image|screen shot|p|dji)[ _-]*\(?\d.*|[\d\W_]+|[0-9a-f-]{16,}", re.IGNORECASE)
#: What versions of a file are told apart by.
_VERSION = re.compile(r"\b(?:v\d+|copy|draft|edited|resized|cropped|\(\d+\)|\d{3,4}x\d{3,4})\W*$", re.IGNORECASE)
_ONE_TOKEN_NAME = re.compile(r"\S*(?:_\S|[a-z]\d|\d[a-z]|-\d|\d-)\S*", re.IGNORECASE)

_WHY = "People who use a screen reader hear the description in place of the picture."


def find(draft, params):
    for number, image in enumerate(draft.images):
        if image.decorative:
            continue
        problem = _problem(image, params)
        if problem:
            message, sureness = problem
            yield draft.hit(message, _WHY, _ways_out(), field=f"image:{number}", sureness=sureness)


def _ways_out():
    return (WayOut("Say in a few words what it shows", go_to="image"), WayOut("It is only decoration", go_to="image"))


def _problem(image, params):
    """(message, sureness), or None where the description is one."""
    said = fold(image.alt).strip()
    if not said:
        return "This picture has no description.", SURE
    if _is_file_name(said, image.name):
        return "The description is only a file's name.", SURE
    words = re.findall(r"[^\W_]+", said.lower())
    more = {word.lower() for word in params["placeholders"]}
    if said.lower() in more or all(w in PLACEHOLDERS or w in _SMALL_WORDS or w in more or w.isdigit() for w in words):
        return "The description does not say what the picture shows.", LIKELY
    if len(words) < params["least_words"]:
        return "The description is very short.", LIKELY
    return None


def _is_file_name(said, name):
    stem = name.rpartition(".")[0] or name
    one_token = " " not in said
    if one_token and said.lower() in {name.lower(), stem.lower()}:
        return True
    if _VERSION.search(said) and re.findall(r"[^\W_]+", said.lower()) == re.findall(r"[^\W_]+", stem.lower()):
        return True
    if said.lower() == name.lower() and _ENDING.search(name):
        return True
    if _CAMERA.fullmatch(said):
        return True
    return one_token and bool(_ENDING.search(said) or _ONE_TOKEN_NAME.fullmatch(said))


def _shown(alt, name="picture.jpg", params=(), **more):
    return Example("A fine morning on the green.", images=(ImageFacts(name=name, alt=alt, **more),),
                   params=dict(params), field="image:0")


FOUND = (
    _shown(""),
    _shown("   "),
    _shown("IMG_4471.jpg", "IMG_4471.jpg"),
    _shown("DSC_0482", "DSC_0482.JPG"),
    _shown("summer-fete-2026", "summer-fete-2026.png"),
    _shown("sign_final_v3", "a.png"),
    _shown("WhatsApp Image 2026-05-03 at 10.12.44"),
    _shown("photo"),
    _shown("Untitled design (3)"),
    _shown("recycling poster final v3", "recycling_poster_final_v3.png"),
    _shown("Image of the poster"),
    _shown("Swings", params={"least_words": 3}),
)
PASSED = (
    _shown("Two children on the new swings, with the pavilion behind"),
    _shown("", decorative=True),
    _shown("Swings"),
    _shown("Our under 12s with the cup after the final", "cup-final.jpg"),
    _shown("Map of the parish with the six new benches marked in red"),
    _shown("Poster: carols round the tree, 18 December, 6pm"),
    _shown("Pont y Pandy yn yr eira"),
    _shown("The 1912 bus outside the Corn Hall", "bus_1912.jpg"),
    Example("No picture today."),
)
