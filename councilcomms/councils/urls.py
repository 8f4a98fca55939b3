from django.urls import path

from councilcomms.councils.views import contact, council, holds, notices, organisations, people

urlpatterns = [
    path("colour.css", council.council_colour, name="council_colour"),
    path("contact/", contact.contact, name="contact"),
    path("desk/holds/", holds.holds, name="holds"),
    path("desk/holds/<int:pk>/resume/", holds.resume, name="resume_queues"),
    path("desk/out-of-office/", contact.out_of_office, name="out_of_office"),
    path("desk/out-of-office/<int:pk>/end/", contact.end_away, name="end_out_of_office"),
    path("desk/settings/", council.council_settings, name="council_settings"),
    path("desk/notices/", notices.notices, name="notices"),
    path("desk/notices/read/", notices.read_notices, name="read_notices"),
    path("desk/notices/<int:pk>/open/", notices.open_notice, name="open_notice"),
    path("desk/registers/organisations/", organisations.organisations, name="organisations"),
    path("desk/registers/organisations/add/", organisations.add, name="add_organisation"),
    path("desk/registers/organisations/public-bodies/", organisations.public_bodies, name="public_bodies"),
    path("desk/registers/organisations/<int:pk>/", organisations.organisation, name="organisation"),
    path("desk/registers/organisations/<int:pk>/change/", organisations.change, name="change_organisation"),
    path("desk/registers/organisations/<int:pk>/approve/", organisations.approve, name="approve_organisation"),
    path("desk/registers/organisations/<int:pk>/partnership/", organisations.partnership, name="record_partnership"),
    path("desk/registers/organisations/<int:pk>/take-off/", organisations.take_off, name="take_off_organisation"),
    path("desk/registers/organisations/<int:pk>/put-back/", organisations.put_back, name="put_back_organisation"),
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
