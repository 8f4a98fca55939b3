from django.urls import path

from councilcomms.desk import views, views_of_people

urlpatterns = [
    path("", views.home, name="home"),
    path("desk/", views.desks, name="desks"),
    path("<slug:council>/desk/", views.desk, name="desk"),
    path("<slug:council>/desk/try/", views.try_it, name="try_it"),
    path("<slug:council>/desk/stuck/", views_of_people.stuck, name="stuck"),
    path("<slug:council>/desk/who-can/", views_of_people.who_can, name="who_can"),
]
