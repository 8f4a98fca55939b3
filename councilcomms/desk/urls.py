from django.urls import path

from councilcomms.desk import views

urlpatterns = [
    path("", views.home, name="home"),
    path("desk/", views.desks, name="desks"),
    path("<slug:council>/desk/", views.desk, name="desk"),
    path("<slug:council>/desk/try/", views.try_it, name="try_it"),
]
