"""What could carry out a clause: rules, mechanisms, or people alone, each with why. Reads words; decides nothing.

A clause that says what the policy or a word is for asks for nothing, and gets "people". One that asks for something
this product does not have gets nothing: it stands as not carried out. Nothing is invented and nothing is bound here:
whoever keeps the policy chooses. Knows no Django.

==================  ==================================================================================================
``finding``         one clause: sentence by sentence, the signs that speak for a rule or a mechanism
``documents``       a whole document: what leads into each clause
``standing``        whether a clause asks for anything, and of whose words it speaks
``*_signs``         the words that speak for each, and why
``audiences``       whom a clause speaks to
==================  ==================================================================================================
"""

from policies.suggesting.audiences import audience_of
from policies.suggesting.documents import in_place, suggest_all
from policies.suggesting.finding import suggest
from policies.suggesting.model import LIKELY, MECHANISM, PEOPLE, RULE, UNSURE, ClauseText, Suggestion

__all__ = ["LIKELY", "MECHANISM", "PEOPLE", "RULE", "UNSURE", "ClauseText", "Suggestion", "audience_of", "in_place",
           "suggest", "suggest_all"]
