from django.urls import include, path

urlpatterns = [
    path("", include("councilcomms.posts.author_urls")),
    path("", include("councilcomms.posts.deciding_urls")),
    path("", include("councilcomms.posts.afterwards_urls")),
    path("", include("councilcomms.posts.public_urls")),
]
