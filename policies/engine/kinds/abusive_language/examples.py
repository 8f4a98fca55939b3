"""What the kind must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context, CouncilFacts
from policies.engine.protocol import Example

FOUND = (
    Example("Somebody has put sh1t through the pump house door.", "sh1t"),
    Example("The pump is f u c k e d until Monday.", "f u c k e d"),
    Example("Whoever took the oars: w\u200banker.", "w\u200banker"),
    Example("The oars were taken by a w\u0430nker.", "w\u0430nker"),
    Example("What a fuuuuck of a week.", "fuuuuck"),
    Example("You stupid cow, the gate was open.", "You stupid cow"),
    Example("Some absolute muppet has sunk the punt.", "Some absolute muppet"),
    Example("Those who wrecked the punt are scum.", "scum"),
    Example("A bunch of clowns has been at the sluice.", "bunch of clowns"),
    Example("Pack it in, you filthy pigs.", "you filthy pigs"),
    Example("No room for pikeys on the towpath.", "pikeys"),
    Example("The new bunting looks well gay.", "looks well gay"),
    Example("Stop acting mental, it is a sluice gate.", "acting mental"),
    Example("We know where you live.", "We know where you live"),
    Example("The lad who did it will get what's coming.", "get what's coming"),
    Example("He deserves a kicking for that.", "deserves a kicking"),
    Example("Next time he gets his arms broken.", "gets his arms broken"),
    Example("Travellers are all thieves.", "Travellers are all thieves"),
    Example("The chap who wrote in is thick as a plank.", "is thick as a plank"),
    Example("Sod off back to town.", "Sod off"),
    Example("The sign was put up in a stupid place.", "stupid", severity="advise"),
    Example("Migrants are vermin.", "Migrants are vermin"),
    Example("He has a face like a slapped haddock.", "has a face like a slapped haddock"),
)

PASSED = (
    Example("Scunthorpe, Penistone, Cockermouth, Shitterton, Lightwater, Clitheroe and Essex all entered."),
    Example("Please assess the dam and kill the engine at the lock."),
    Example("A cock pheasant and a great tit were seen on the slag heap."),
    Example("Faggots and peas at six; dog muck bins are by the gate."),
    Example("Dick Turpin slept here, says Mr Cockburn, who chairs the Nutter family society."),
    Example("Messages that call staff \"idiots\" or \"scum\" will be removed: abuse is not tolerated."),
    Example("Nobody is an idiot for asking."),
    Example("Please do not call our wardens morons; abuse of staff is reported to the police."),
    Example("The donkeys, two pigs and a Jersey cow are at the show. The old sow is a fine pig."),
    Example("Bring old bags and tools to the repair shop."),
    Example("The Muppet Christmas Carol is on at the Institute."),
    Example("Blackthorn winter, bastard toadflax and other wild flowers: a walk."),
    Example("The carnival queen and two clowns lead the parade."),
    Example("Anyone can throw: the caber tosser must be sixteen."),
    Example("The bully-off is at two, and beaters are needed for the carpets."),
    Example("Lost: a Labrador bitch. Dirty dogs can be washed at the shop."),
    Example("Fire retardant paint has been used on the stage."),
    Example("The pump is shot and should be put down as scrap."),
    Example("We will meet at Wank Hill.", context=Context(council=CouncilFacts(places=("Wank Hill",)))),
)
