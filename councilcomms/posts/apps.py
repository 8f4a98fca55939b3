from django.apps import AppConfig


class PostsConfig(AppConfig):
    name = "councilcomms.posts"
    label = "posts"
