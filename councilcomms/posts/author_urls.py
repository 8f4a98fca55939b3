from django.urls import path

from councilcomms.posts.views import authoring, authoring_asked, authoring_live, authoring_stale

urlpatterns = [
    path("desk/posts/", authoring.posts, name="posts"),
    path("desk/posts/new/", authoring.post_new, name="post_new"),
    path("desk/posts/new/check/", authoring_live.post_check, name="post_new_check"),
    path("desk/posts/new/autosave/", authoring_live.post_autosave, name="post_new_autosave"),
    path("desk/posts/<int:pk>/", authoring.post, name="post"),
    path("desk/posts/<int:pk>/check/", authoring_live.post_check, name="post_check"),
    path("desk/posts/<int:pk>/autosave/", authoring_live.post_autosave, name="post_autosave"),
    path("desk/posts/<int:pk>/preview/", authoring_live.post_preview, name="post_preview"),
    path("desk/posts/<int:pk>/pictures/<int:image>/", authoring_live.post_draft_image, name="post_draft_image"),
    path("desk/posts/<int:pk>/send/", authoring.post_send, name="post_send"),
    path("desk/posts/<int:pk>/recall/", authoring.post_recall, name="post_recall"),
    path("desk/posts/<int:pk>/discard/", authoring.post_discard, name="post_discard"),
    path("desk/posts/<int:pk>/copy/", authoring.post_copy, name="post_copy"),
    path("desk/posts/<int:pk>/use-in/<slug:other>/", authoring.post_use_elsewhere, name="post_use_elsewhere"),
    path("desk/posts/<int:pk>/ask/", authoring_asked.post_ask, name="post_ask"),
    path("desk/posts/<int:pk>/answer/", authoring_asked.post_answer, name="post_answer"),
    path("desk/posts/<int:pk>/ask-meeting/", authoring_asked.post_ask_meeting, name="post_ask_meeting"),
    path("desk/posts/<int:pk>/resolve/", authoring_stale.post_resolve, name="post_resolve"),
]
