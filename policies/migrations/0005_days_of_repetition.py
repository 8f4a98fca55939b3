"""The days that the rule on repetition looks back were stored under a name that no kind reads."""

from django.db import migrations


def rename(apps, before, after):
    for rule in apps.get_model("policies", "Rule")._base_manager.filter(kind="repetition"):
        if before in rule.params:
            rule.params[after] = rule.params.pop(before)
            rule.save(update_fields=["params"])


class Migration(migrations.Migration):
    dependencies = [("policies", "0004_own_checks")]
    operations = [
        migrations.RunPython(
            lambda apps, _: rename(apps, "window_days", "days"), lambda apps, _: rename(apps, "days", "window_days")
        )
    ]
