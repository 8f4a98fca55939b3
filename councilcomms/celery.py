"""Celery: a broker only wakes a worker, Job rows in the database say what is to be done (councils.jobs)."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "councilcomms.settings")

app = Celery("councilcomms")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["councilcomms.councils"])
app.conf.beat_schedule = {
    "look for what is due": {"task": "councils.look_for_due_jobs", "schedule": crontab(), "options": {"expires": 55}},
}
