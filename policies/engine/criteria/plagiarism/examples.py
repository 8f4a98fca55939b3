"""What the criterion must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.protocol import Example

FOUND = (
    Example("From the Tidewater Courier: 'Harbour folk woke to a chain ferry without a chain. By Petra Lovelace. It "
            "had "
            "gone in the night, all forty yards of it, and nobody had heard a thing.' © Tidewater Courier. All rights "
            "reserved.", "© T"),
    Example("Copied and pasted from the Mariner's Friend, issue 12: \"A harbour is a promise that the land makes to "
            "the sea, "
            "and like most promises it wants dredging every seven years or so.\"", "Copied and pasted from"),
    Example("Serves 4. Ingredients: 12 scallops, 50g butter, 1 lemon. Method: warm the pan until it smokes, lay the "
            "scallops "
            "round it like a clock, and turn them in the order they went in. Recipe courtesy of Harbour Suppers.",
            "Serves 4"),
    Example("The tide came up, the tide went down, / The herring gulls they wore a crown, / And all along the "
            "harbour wall / "
            "The old men never spoke at all. from Salt Verses, Pier Press 1974, p. 12", "Press 1974"),
    Example("FOR IMMEDIATE RELEASE. FerryCo today announced the appointment of a new director of crossings. 'I am "
            "thrilled "
            "to be aboard,' he said. ENDS. Notes to editors: FerryCo runs eleven ferries.", "FOR IMMEDIATE RELEASE"),
    Example("A chain ferry is a boat that is drawn over a river, known in many places as a cable ferry.[1][2] The "
            "earliest "
            "were worked by hand.[citation needed] See also: rope ferry.", "citation needed"),
    Example("HARBOUR IN UPROAR. By our chief reporter. Plans for a second ferry sparked fury last night as boatmen "
            "packed the "
            "net loft. Continue reading for full access.", "By our chief reporter"),
)
PASSED = (
    Example("The Courier says the chain went in the night. Is that true, or did you have it taken for repair like "
            "last time?"),
    Example("\"A promise that the land makes to the sea\", as my grandfather used to say. Dredge it."),
    Example("I wrote a verse about it on the crossing: the ferry's late, the ferry's slow, / the captain's gone to "
            "Mexico. / "
            "I'm seventy and waiting yet / for anything but getting wet."),
    Example("Please send me under the Freedom of Information Act copies of page 4 and page 12 of the dredging "
            "report, volume 2, "
            "and every email about them."),
    Example("Page 4 of your own plan says forty berths and page 9 says fifty. I counted twice and I'm an accountant."),
    Example("My mother's recipe for mackerel has been in the parish cookbook since 1975 and I'll bring a copy to the "
            "stall."),
    Example("Read more carefully next time, it says Thursday."),
    Example("My grandad's name is on that stone, third from the top. We have laid a wreath there every year since I "
            "could walk."),
)
