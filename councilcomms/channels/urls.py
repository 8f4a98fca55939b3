from django.urls import path

from councilcomms.channels import views

_ONE = "desk/channels/<int:pk>"

urlpatterns = [
    path("desk/channels/", views.channels, name="channels"),
    path("desk/channels/ask-for/", views.request_channel, name="request_channel"),
    path("desk/channels/open-already/", views.note_open_channel, name="note_open_channel"),
    path(f"{_ONE}/", views.channel, name="channel"),
    path(f"{_ONE}/ask-for-again/", views.request_again, name="request_channel_again"),
    path(f"{_ONE}/ask-the-meeting/", views.ask_meeting, name="channel_ask_meeting"),
    path(f"{_ONE}/agreed/", views.agree, name="channel_agree"),
    path(f"{_ONE}/moderators/add/", views.assign_moderator, name="assign_moderator"),
    path("desk/channels/moderators/<int:pk>/end/", views.end_moderator, name="end_moderator"),
    path(f"{_ONE}/set-up/", views.set_up, name="channel_set_up"),
    path(f"{_ONE}/open/", views.open_channel, name="channel_open"),
    path(f"{_ONE}/dormant/", views.rest, name="channel_rest"),
    path(f"{_ONE}/close/", views.close, name="channel_close"),
]
