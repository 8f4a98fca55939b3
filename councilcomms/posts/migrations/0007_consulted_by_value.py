from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('posts', '0006_ways_of_deciding'),
    ]

    operations = [
        migrations.AddField(
            model_name='asked',
            name='consultation',
            field=models.JSONField(blank=True, default=dict, verbose_name='the step that asks, by value'),
        ),
    ]
