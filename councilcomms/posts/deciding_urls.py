from django.urls import path

from councilcomms.posts.views import (
    by_hand,
    deciding,
    deciding_acts,
    deciding_before_acts,
    holds,
    leaving,
    periods,
    texts,
)

_POST = "desk/queue/<int:pk>"
_POLL = "desk/elections/<int:pk>"

urlpatterns = [
    path("desk/queue/", deciding.queue, name="queue"),
    path(f"{_POST}/", deciding.decide, name="decide"),
    path(f"{_POST}/send-back/", deciding_acts.send_back, name="decide_send_back"),
    path(f"{_POST}/reject/", deciding_acts.reject, name="decide_reject"),
    path(f"{_POST}/lift/", deciding_acts.lift, name="decide_lift"),
    path(f"{_POST}/hold/", deciding_acts.hold, name="decide_hold"),
    path(f"{_POST}/resume/", deciding_acts.resume, name="decide_resume"),
    path(f"{_POST}/unschedule/", deciding_acts.unschedule, name="decide_unschedule"),
    path(f"{_POST}/schedule/", deciding_acts.schedule, name="decide_schedule"),
    path(f"{_POST}/words/", deciding_acts.amend, name="decide_amend"),
    path(f"{_POST}/ask/", deciding_acts.ask, name="decide_ask"),
    path(f"{_POST}/consult/", deciding_before_acts.consult, name="decide_consult"),
    path(f"{_POST}/next-in-line/", deciding_before_acts.pass_over, name="decide_pass_over"),
    path(f"{_POST}/ask-meeting/", deciding_before_acts.ask_meeting, name="decide_ask_meeting"),
    path(f"{_POST}/take-back/", deciding_before_acts.take_back, name="decide_take_back"),
    path(f"{_POST}/withdraw/", deciding_acts.withdraw, name="decide_withdraw"),
    path(f"{_POST}/correct/", deciding_acts.correct, name="decide_correct"),
    path(f"{_POST}/drop-correction/", deciding_acts.drop_correction, name="decide_drop_correction"),
    path("desk/queue/deliveries/<int:pk>/confirm/", deciding_acts.confirm_delivery, name="delivery_confirm"),
    path("desk/queue/deliveries/<int:pk>/cancel/", by_hand.cancel_delivery, name="delivery_cancel"),
    path("desk/holds/passed/", holds.hold_passed, name="hold_passed"),
    path("desk/holds/passed/<int:pk>/", holds.settle_kept_back, name="settle_kept_back"),
    path(f"{_POLL}/posts/", periods.period_posts, name="period_posts"),
    path(f"{_POLL}/posts/<int:post>/", periods.settle_period_post, name="settle_period_post"),
    path(f"{_POLL}/after/", periods.period_after, name="period_after"),
    path(f"{_POLL}/after/<int:post>/", periods.settle_held_back, name="settle_held_back"),
    path("desk/registers/texts/", texts.texts, name="texts"),
    path("desk/registers/texts/<int:pk>/forget/", texts.forget_text, name="forget_text"),
    path("desk/people/<int:pk>/hand-over/", leaving.hand_over, name="hand_over"),
    path("desk/posts/<int:pk>/history/", deciding.post_history, name="post_history"),
]
