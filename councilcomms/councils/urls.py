from django.urls import path

from councilcomms.councils.views import council, notices, people

urlpatterns = [
    path("colour.css", council.council_colour, name="council_colour"),
    path("desk/settings/", council.council_settings, name="council_settings"),
    path("desk/notices/", notices.notices, name="notices"),
    path("desk/notices/read/", notices.read_notices, name="read_notices"),
    path("desk/notices/<int:pk>/open/", notices.open_notice, name="open_notice"),
    path("desk/people/", people.people_page, name="people"),
    path("desk/people/invite/", people.invite, name="invite"),
    path("desk/people/invitations/<int:pk>/revoke/", people.revoke_invitation, name="revoke_invitation"),
    path("desk/people/<int:pk>/", people.person, name="person"),
    path("desk/people/<int:pk>/roles/", people.give_role, name="give_role"),
    path("desk/people/<int:pk>/end/", people.end_membership, name="end_membership"),
    path("desk/people/roles/<int:pk>/end/", people.end_role, name="end_role"),
    path("desk/people/deputising/", people.open_deputising, name="open_deputising"),
    path("desk/people/deputising/<int:pk>/end/", people.end_deputising, name="end_deputising"),
]
