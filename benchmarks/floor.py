"""The floor: bare Django doing the same work in the fewest statements, with no history, tenancy, checks or layout.

It reads the same tables, so that only what the portal adds differs.
"""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.template import engines
from django.urls import path
from django.utils import timezone

from councilcomms.councils.tenancy import all_councils
from councilcomms.posts.models import Post, Revision

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]

_django = engines["django"]
_post = _django.from_string(
    "<!doctype html><title>{{ p.published.headline }}</title><h1>{{ p.published.headline }}</h1>"
    "<p>{{ p.published_at|date:'j F Y' }}</p>{{ p.published.text|linebreaks }}<p>{{ p.published.source_url }}</p>"
)
_list = _django.from_string(
    "<!doctype html><title>Posts</title>{% for p in posts %}<h2><a href='/posts/{{ p.pk }}/'>{{ p.published.headline }}"
    "</a></h2><p>{{ p.published_at|date:'j F Y' }}</p><p>{{ p.published.text|truncatechars:300 }}</p>{% endfor %}"
)
_queue = _django.from_string(
    "<!doctype html><title>Q</title>{% for p in posts %}<p><a href='/queue/{{ p.pk }}/'>{{ p.current.headline }}</a>"
    " {{ p.author.user.full_name }} {{ p.waiting_since|date:'j F, H:i' }}"
    " {{ p.wanted_at|date:'j F, H:i' }}</p>{% endfor %}"
)


def post(request, pk):
    with all_councils():
        found = Post.objects.select_related("published").get(pk=pk, state="published")
        return HttpResponse(_post.render({"p": found}))


def posts(request):
    with all_councils():
        rows = Post.objects.filter(state="published").select_related("published").order_by("-published_at")[:20]
        return HttpResponse(_list.render({"posts": rows}))


@login_required
def queue(request):
    with all_councils():
        rows = Post.objects.filter(state="submitted").select_related("current", "author__user")
        return HttpResponse(_queue.render({"posts": rows.order_by("waiting_since")[:50]}))


@login_required
def write(request):
    with all_councils():
        made = Post(council_id=int(request.POST["council"]), author_id=int(request.POST["author"]))
        made.save()
        revision = Revision(post=made, council_id=made.council_id, number=1, text=request.POST["text"],
                            made_by_id=made.author_id)
        revision.save()
        Post.objects.filter(pk=made.pk).update(current=revision)
        return HttpResponse(str(made.pk))


@login_required
def move(request, pk, state):
    with all_councils():
        found = Post.objects.select_related("current").get(pk=pk)
        found.state = state
        if state == "published":
            found.published, found.published_at = found.current, timezone.now()
        found.save(update_fields=["state", "published", "published_at"])
        return HttpResponse(str(pk))


urlpatterns = [
    path("posts/", posts),
    path("posts/<int:pk>/", post),
    path("queue/", queue),
    path("write/", write),
    path("posts/<int:pk>/<slug:state>/", move),
]
