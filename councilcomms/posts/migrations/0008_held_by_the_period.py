from django.db import migrations, models
from django.db.models import F
from django.utils import timezone


def made_for_then(apps, _editor):
    """Until now a check was made for the moment at which it was made."""
    apps.get_model("posts", "Check").objects.update(made_for=F("at"))


class Migration(migrations.Migration):

    dependencies = [
        ('posts', '0007_consulted_by_value'),
    ]

    operations = [
        migrations.AddField(
            model_name='check',
            name='held_by_period',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='check',
            name='made_for',
            field=models.DateTimeField(default=timezone.now, verbose_name='moment for which it was made'),
        ),
        migrations.AlterField(
            model_name='check',
            name='moment',
            field=models.CharField(choices=[('sent', 'when it was sent'), ('changed', 'when its words were changed'), ('approved', 'when it was approved'), ('released', 'when it went out'), ('bounced', 'when it could no longer go out'), ('new-policy', 'when a new policy was adopted'), ('held', 'when the pre-election period held it back')], max_length=10),
        ),
        migrations.RunPython(made_for_then, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name='check',
            index=models.Index(condition=models.Q(('held_by_period', True)), fields=['council', 'made_for'], name='held_by_period'),
        ),
    ]
