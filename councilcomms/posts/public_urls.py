from django.urls import path
from django.views.generic import RedirectView

from councilcomms.posts.feed import CouncilFeed
from councilcomms.posts.views import public

urlpatterns = [
    path("", public.council_home, name="council_home"),
    path("feed.atom", CouncilFeed(), name="feed"),
    path("posts/", RedirectView.as_view(pattern_name="council_home", permanent=True)),
    path("posts/<int:pk>/", public.public_post, name="public_post"),
    path("posts/<int:pk>/images/<int:place>/", public.public_image, name="public_image"),
]
