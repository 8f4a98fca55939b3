"""A channel is closed or dormant: whoever waits for a post to go out there is told, and no post is touched."""

from councilcomms.channels import transitions as channels
from councilcomms.councils.models import Notice
from councilcomms.posts.models import Post


def test_authors_and_deciders_are_told_and_the_posts_stay(
    in_croft, clerk, confirmed, texts, website, make_draft, make_submitted, do_jobs
):
    own, sent = make_draft(channels=(texts.pk,)), make_submitted(channels=(texts.pk, website.pk))
    elsewhere = make_submitted()
    do_jobs(in_croft)
    Notice.objects.all().delete()
    channels.close(texts, by=clerk, reason="The phone is gone.")
    do_jobs(in_croft)
    told = Notice.objects.filter(member=confirmed)
    assert {row.address for row in told} == {own.author_address, sent.author_address}
    assert all("The phone is gone." in row.words and "Nothing is lost" in row.words for row in told)
    notice = Notice.objects.get(member=clerk)
    assert notice.address == "/croft/desk/queue/" and notice.words.count("“") == 1
    states = dict(Post.objects.values_list("pk", "state"))
    assert states == {own.pk: "draft", sent.pk: "submitted", elsewhere.pk: "submitted"}


def test_opened_again_before_the_job_ran_nobody_is_told(in_croft, clerk, texts, make_submitted, do_jobs):
    make_submitted(channels=(texts.pk,))
    do_jobs(in_croft)
    before = Notice.objects.count()
    channels.rest(texts, by=clerk, reason="A new phone.")
    channels.reopen(texts, by=clerk)
    do_jobs(in_croft)
    assert Notice.objects.count() == before
