"""Words for people by what they are: race, origin, faith, sex, orientation, disability. Our own compilation."""

from __future__ import annotations

_NATIONS = (
    r"poles|polish|romanians?|bulgarians?|albanians?|lithuanians?|latvians?|east(?:ern)? europeans?|somalis?|syrians?"
    r"|afghans?|iraqis?|iranians?|turks?|kurds?|pakistanis?|bangladeshis?|indians?|chinese|chinamen|africans?"
    r"|nigerians?"
    r"|arabs?|mexicans?|germans?|irish|welsh|scots|europeans?|hungarians?|ukrainians?|russians?|italians?|nepalis?"
)
_FAITHS = r"muslims?|imams?|islam|jews?|jewish|hindus?|sikhs?|catholics?|buddhists?"
_ORIGINS = (
    r"immigrants?|migrants?|refugees?|asylum[ -]seekers?|foreigners?|illegals|(?:boat|brown|coloured|black) people"
    r"|blacks?|asians?|g[iy]ps(?:y|ies)|travellers?|roma(?:ny|nies)?|ethnics|minorities|blacks and browns"
)
_SEXES = (
    r"women|woman|females?|girls?|gays?|lesbians?|homosexuals?|queers?|bisexuals?|trans(?:gender(?:ed|s)?|sexuals?)?"
    r"|drag queens?|lgbt\w*"
)
_BODIES = (
    r"disabled|disableds?|handicapped|autistics?|the deaf|the blind|the mentally ill|schizophrenics|epileptics"
    r"|wheelchair users?|downs? kids"
)
#: Any of them, with the word for people that may follow.
GROUP = (
    rf"(?:(?:{_NATIONS}|{_FAITHS}|{_ORIGINS}|{_SEXES}|{_BODIES})"
    r"(?:[ -](?:people|persons?|folks?|men|man|women|woman|kids|children|families|lot|types?|scum|person)){0,1})"
)
#: The words that make a look at a sentence worth while.
CUES = (*"""
    poles polish romanian* bulgarian* albanian* lithuanian* latvian* european* somali* syrian* afghan* iraqi*
    iranian* turk turks kurd* pakistani* bangladeshi* indian* chinese chinamen african* nigerian* arab* mexican*
    german* irish welsh scots hungarian* ukrainian* russian* italian* nepali* muslim* imam imams islam jew jews jewish
    hindu* sikh* catholic* buddhist* immigrant* migrant* refugee* asylum foreigner* illegals brown coloured
    black blacks asian* gypsy gypsies gipsy gipsies traveller* roma romany ethnics minorities women woman
    female* girl girls gay gays lesbian* homosexual* queer* bisexual* trans transgender* transsexual* lgbt*
    disabled disableds handicapped autistic* deaf blind schizophrenic* epileptic* wheelchair
    """.split(), "drag queen", "drag queens", "mentally ill")
