from django.apps import AppConfig


class PostsConfig(AppConfig):
    name = "councilcomms.posts"
    label = "posts"

    def ready(self):

        from councilcomms.councils import said_today
        from councilcomms.councils.context import menu_item
        from councilcomms.councils.holds import waiting_after
        from councilcomms.councils.people import leaving
        from councilcomms.posts import (  # noqa: F401  (they register jobs)
            closed_channels,
            held,
            held_back,
            periods,
            permissions,
            readings,
            rechecking,
            transitions,
        )
        from councilcomms.posts.public import has_decisions
        from councilcomms.posts.transitions.leaving import open_drafts
        from policies.readings import register

        menu_item(20, "Write a post", "post_new", permissions.drafts)
        menu_item(30, "Posts", "posts")
        menu_item(40, "Queue", "queue", permissions.sees_queue)
        leaving.register(open_drafts=open_drafts, takes_over=permissions.drafts)
        waiting_after.append(held.page_where_listed)
        said_today.further["has_decisions"] = has_decisions
        register(
            past=readings.past, count_past=readings.count_past, acted=readings.acted,
            called_wrong=readings.called_wrong, acts=readings.acts, waiting=periods.would_not_pass,
            held_back=held_back.held_back,
        )
