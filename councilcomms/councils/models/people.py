"""People, what they are in a council, and for how long."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import cached_property
from simple_history.models import HistoricalRecords

from councilcomms.councils.tenancy import CouncilManager, CouncilOwned, CouncilQuerySet, history


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    """A person who signs in. The email address is the name to sign in with; councils come by Membership."""

    email = models.EmailField("email address", unique=True)
    full_name = models.CharField("full name", max_length=120)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)

    objects = UserManager()
    history = HistoricalRecords(excluded_fields=["password", "last_login"])

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    def __str__(self):
        return self.full_name or self.email

    def get_full_name(self):
        return str(self)


class Role(models.TextChoices):
    CLERK = "clerk", "Clerk"
    COUNCILLOR = "councillor", "Councillor"
    OFFICER = "officer", "Officer"
    ADMINISTRATOR = "administrator", "Policy administrator"
    CHAIR = "chair", "Chair"
    VICE_CHAIR = "vice-chair", "Vice-chair"
    EMERGENCY_OFFICER = "emergency-officer", "Emergency officer"


#: Seats on the Council. One who holds one alone decides nothing (Local Government Act 1972 s.101).
SEATS = frozenset({Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR})


def in_force(today, start="starts", end="ends") -> Q:
    """Rows whose first and last day hold ``today``; no last day means still running."""
    return Q(**{f"{start}__lte": today}) & (Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gte": today}))


#: What is ended at once keeps yesterday as its last day, even where it began today or was still to come.
ENDS_WELL = Q(ends__gte=models.F("starts")) | Q(ended_at__isnull=False)


class Joined(models.Aggregate):
    """Words of several rows as one text, with commas between."""

    function = "GROUP_CONCAT"
    output_field = models.TextField()

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(
            compiler, connection, function="STRING_AGG", template="%(function)s(%(expressions)s, ',')", **context
        )


class MembershipQuerySet(CouncilQuerySet):
    def standing(self, today=None):
        """With roles and deputising of today, and the number of unread notices, in one statement."""
        from councilcomms.councils.models.notices import Notice

        today = today or timezone.localdate()
        unread = (
            Notice.objects.filter(member=OuterRef("pk"), read_at=None).order_by().values("member")
            .annotate(n=models.Count("pk")).values("n")
        )
        roles = (
            RoleHolding.objects.filter(in_force(today), member=OuterRef("pk")).order_by().values("member")
            .annotate(names=Joined("role")).values("names")
        )
        return self.select_related("user", "council").annotate(
            deputising_today=Exists(Deputising.objects.filter(in_force(today), member=OuterRef("pk"))),
            deputising_for_all=Exists(Deputising.objects.filter(in_force(today), member=OuterRef("pk"), categories=[])),
            unread=Coalesce(Subquery(unread), 0),
            roles_today=Coalesce(Subquery(roles), models.Value(""), output_field=models.TextField()),
        )

    def active(self, today=None):
        return self.filter(in_force(today or timezone.localdate()))

    def holding(self, *roles, today=None):
        """Members who hold one of these roles today."""
        today = today or timezone.localdate()
        held = RoleHolding.objects.filter(in_force(today), member=OuterRef("pk"), role__in=roles)
        return self.active(today).filter(Exists(held))

    def deciders(self, today=None):
        """Clerk, and deputies in dates."""
        today = today or timezone.localdate()
        clerk = RoleHolding.objects.filter(in_force(today), member=OuterRef("pk"), role=Role.CLERK)
        deputy = Deputising.objects.filter(in_force(today), member=OuterRef("pk"))
        return self.active(today).filter(Exists(clerk) | Exists(deputy))


class Membership(CouncilOwned):
    """A person in one council. It ends by its date; rows are never deleted, since decisions name them."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    starts = models.DateField(default=timezone.localdate)
    ends = models.DateField("last day", null=True, blank=True)

    objects = CouncilManager.from_queryset(MembershipQuerySet)()
    history = history()

    class Meta:
        constraints = [models.UniqueConstraint("council", "user", name="one_membership_a_council")]

    def __str__(self):
        return self.user.full_name

    @property
    def name(self) -> str:
        return self.user.full_name

    @property
    def roles(self) -> frozenset[str]:
        """Roles in force today."""
        if not hasattr(self, "roles_today"):
            held = self.roleholding_set.filter(in_force(timezone.localdate()))
            self.roles_today = ",".join(held.values_list("role", flat=True))
        return frozenset(filter(None, self.roles_today.split(",")))

    @property
    def is_active(self) -> bool:
        today = timezone.localdate()
        return self.starts <= today and (self.ends is None or self.ends >= today)

    @property
    def is_clerk(self) -> bool:
        return Role.CLERK in self.roles

    @property
    def is_deputy(self) -> bool:
        """Deputising for the Clerk today, by a dated record: an officer or a locum, never a role."""
        if not hasattr(self, "deputising_today"):
            self.deputising_today = self.deputising_set.filter(in_force(timezone.localdate())).exists()
        return self.deputising_today

    @property
    def deputises_in_all(self) -> bool:
        """Deputising today with no limit to some categories of post."""
        if not hasattr(self, "deputising_for_all"):
            covers = self.deputising_set.filter(in_force(timezone.localdate()), categories=[])
            self.deputising_for_all = covers.exists()
        return self.deputising_for_all

    def deputises_for(self, category: str) -> bool:
        """Deputising today for posts of this category."""
        return self.is_deputy and (self.deputises_in_all or category in self.deputy_scope)

    @cached_property
    def deputy_scope(self) -> frozenset[str]:
        """The categories that one who deputises today with a limit decides on."""
        scopes = self.deputising_set.filter(in_force(timezone.localdate())).values_list("categories", flat=True)
        return frozenset(category for scope in scopes for category in scope)

    @property
    def title(self) -> str:
        """How the record prints this person today: “Clerk”, “deputising for the Clerk”, “Chair” …"""
        if self.is_clerk:
            return "Clerk"
        if self.is_deputy:
            return "deputising for the Clerk"
        order = [
            Role.CHAIR, Role.VICE_CHAIR, Role.COUNCILLOR, Role.OFFICER, Role.EMERGENCY_OFFICER, Role.ADMINISTRATOR,
        ]
        return next((role.label for role in order if role in self.roles), "member")


class RoleHolding(CouncilOwned):
    """A role held between two days, both included."""

    member = models.ForeignKey(Membership, on_delete=models.PROTECT)
    role = models.CharField(max_length=20, choices=Role)
    starts = models.DateField(default=timezone.localdate)
    ends = models.DateField("last day", null=True, blank=True)
    ended_at = models.DateTimeField("ended at once", null=True, blank=True)
    given_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    minute_ref = models.CharField("minute reference", max_length=60, blank=True)

    history = history()

    class Meta:
        indexes = [models.Index(fields=["member", "role", "starts"])]
        constraints = [models.CheckConstraint(condition=Q(ends=None) | ENDS_WELL, name="role_ends_after")]

    def __str__(self):
        return f"{self.get_role_display()} from {self.starts}"


class Deputising(CouncilOwned):
    """An officer or locum decides in the Clerk's place between two days, both included, and for a cause."""

    class Cause(models.TextChoices):
        LEAVE = "leave", "The Clerk is on leave"
        ILL = "ill", "The Clerk is ill"
        GONE = "gone", "The council has no Clerk at present"
        TRAINING = "training", "The Clerk is away on training or council business"
        SECOND_READER = "second-reader", "The Clerk wants posts of her own read by somebody else"

    member = models.ForeignKey(Membership, on_delete=models.PROTECT)
    starts = models.DateField("first day")
    ends = models.DateField("last day")
    ended_at = models.DateTimeField("ended at once", null=True, blank=True)
    cause = models.CharField(max_length=20, choices=Cause)
    locum = models.BooleanField("a locum, not an employee of the council", default=False)
    opened_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    minute_ref = models.CharField("minute reference", max_length=60, blank=True)
    minute_date = models.DateField("date of the meeting", null=True, blank=True)
    #: Its scope. None named: everything that the Clerk decides.
    categories = models.JSONField("categories of post they decide on", default=list, blank=True)

    history = history()

    class Meta:
        indexes = [models.Index(fields=["member", "starts", "ends"])]
        constraints = [models.CheckConstraint(condition=ENDS_WELL, name="deputising_ends_after")]

    def __str__(self):
        return f"{self.member} from {self.starts} to {self.ends}"
