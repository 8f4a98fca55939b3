"""Who lets out what, as a version of the policy says."""

from django.db import models

from councilcomms.councils.tenancy import CouncilOwned
from policies.models.policy import Version
from policies.ways import steps


class Way(CouncilOwned):
    """Of posts of these categories on channels of these kinds: who is consulted, and who decides. None named: of all.

    A version's ways stand in order, and the first that speaks of a post counts (``policies.ways.steps``).
    """

    class Decides(models.TextChoices):
        CLERK = steps.CLERK, steps.DECIDE_WORDS[steps.CLERK]
        MODERATORS = steps.MODERATORS, steps.DECIDE_WORDS[steps.MODERATORS]
        MEETING = steps.MEETING, steps.DECIDE_WORDS[steps.MEETING]
        ROUTINE = steps.ROUTINE, steps.DECIDE_WORDS[steps.ROUTINE]

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="ways")
    position = models.PositiveSmallIntegerField()
    channel_kinds = models.JSONField("kinds of channel", default=list, blank=True)
    categories = models.JSONField("categories of post", default=list, blank=True)
    #: In order, as ``policies.ways.steps.consult_from`` reads them.
    consult = models.JSONField("who is consulted before the decision", default=list, blank=True)
    decides = models.CharField(max_length=10, choices=Decides, default=Decides.CLERK)
    anchor = models.CharField("clause that says so", max_length=120, blank=True)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self):
        return self.get_decides_display()

    def read(self) -> steps.Way:
        consult = tuple(steps.consult_from(said) for said in self.consult)
        return steps.Way(
            frozenset(self.channel_kinds), frozenset(self.categories), consult, self.decides, self.anchor
        )
