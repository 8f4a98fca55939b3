from django.apps import AppConfig


class PostsConfig(AppConfig):
    name = "councilcomms.posts"
    label = "posts"

    def ready(self):
        from councilcomms.councils.context import menu_item
        from councilcomms.posts import permissions, readings, rechecking, transitions  # noqa: F401  (they register jobs)
        from policies.readings import register

        menu_item(20, "Write a post", "post_new", permissions.drafts)
        menu_item(30, "Posts", "posts")
        menu_item(40, "Queue", "queue", permissions.sees_queue)
        register(
            past=readings.past, count_past=readings.count_past, acted=readings.acted,
            called_wrong=readings.called_wrong, acts=readings.acts,
        )
