from django.apps import AppConfig


class PostsConfig(AppConfig):
    name = "councilcomms.posts"
    label = "posts"

    def ready(self):
        from councilcomms.councils.context import menu_item
        from councilcomms.posts import permissions, transitions  # noqa: F401  (registers the release job)

        menu_item(20, "Write a post", "post_new", permissions.drafts)
        menu_item(30, "Posts", "posts")
        menu_item(40, "Queue", "queue", permissions.decider)
