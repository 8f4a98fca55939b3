"""What must be found and what must pass."""

from policies.engine.protocol import Example

FOUND = (
    Example("Sheds and summer houses made to order, from £300, call 01632 960111 today!",
            "Sheds and summer houses made to order, from £300, call 01632 960111"),
    Example("LOSE WEIGHT NOW with our gummies, first bottle free, gummies.example",
            "gummies, first bottle free, gummies.example"),
    Example("Hiya all, my cousin does lovely driveways, half price this week, dm me",
            "my cousin does lovely driveways, half price this week, dm me"),
    Example("Selling our pram, £40, ring 01632 960222, can deliver",
            "Selling our pram, £40, ring 01632 960222, can deliver"),
    Example("I made £800 last week from my phone, ask me how", "made £800 last week from my phone, ask me how"),
    Example("Loans up to £5000, bad credit fine, apply in 2 minutes", "Loans up to £5000, bad credit fine, apply in 2"),
)
PASSED = (
    Example("Ten pounds for a garden bin? The council should be ashamed."),
    Example("Has anyone got the number of a good plumber?"),
    Example("I have a spare bench you can have for nothing, ring me if the council wants it."),
    Example("Watch out, I got a text about a parcel that wants £1.99. It's a scam."),
    Example("The market was lovely, I paid £4 for a loaf and it was worth it."),
    Example("Why does the hall cost £14 an hour when the next village charges £9?"),
    Example("The form is at https://www.gov.uk/register-to-vote if anyone needs it."),
)
