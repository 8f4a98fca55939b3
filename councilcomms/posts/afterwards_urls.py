from django.urls import path

from councilcomms.posts.views import afterwards, decision_records, urgent

_POST = "desk/posts/<int:pk>"

urlpatterns = [
    path("desk/posts/urgent/", urgent.post_urgent, name="post_urgent"),
    path("desk/posts/afterwards/", afterwards.post_afterwards, name="post_afterwards"),
    path(f"{_POST}/all-right/", afterwards.post_all_right, name="post_all_right"),
    path(f"{_POST}/complete/", afterwards.post_complete, name="post_complete"),
    path(f"{_POST}/decision/", decision_records.post_decision, name="post_decision"),
    path("desk/queue/<int:pk>/approve/", afterwards.post_approve_afterwards, name="decide_approve_afterwards"),
    path("desk/decisions/new/", decision_records.decision_new, name="decision_new"),
    path("decisions/", decision_records.decisions, name="decisions"),
    path("decisions/<int:number>/", decision_records.decision, name="decision"),
]
