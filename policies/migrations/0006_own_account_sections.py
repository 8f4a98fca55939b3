"""Sections of shipped policies loaded before clauses could say that they advise about people's own accounts."""

from django.db import migrations

SECTIONS = ("Third Party social media and Individual Councillor Usage", "Guidance for personal social media use")


class Migration(migrations.Migration):
    dependencies = [("policies", "0005_days_of_repetition")]
    operations = [
        migrations.RunPython(
            lambda apps, _: apps.get_model("policies", "Clause")._base_manager.filter(section__in=SECTIONS)
            .update(own_account=True),
            migrations.RunPython.noop,
        )
    ]
