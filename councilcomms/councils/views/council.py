"""The council's own settings, and its colour as a style sheet."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import condition, require_safe

from councilcomms.councils import people
from councilcomms.councils.colours import contrast
from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.council import SettingsForm
from councilcomms.councils.models import Council
from councilcomms.councils.views.people import ask, form_page, sent


@form_page
def council_settings(request, council):
    ask(request, "change settings")
    form = SettingsForm(sent(request), instance=request.council)
    if form.is_valid():
        saved = carry_out(form, people.change_settings, request.council, by=request.member, **form.cleaned_data)
        if saved is not REFUSED:
            messages.success(request, "The settings are saved.")
            return redirect("council_settings", council)
    now = Council.objects.get(pk=request.council.pk)
    words = {"letters": "white" if now.on_colour == "#ffffff" else "black",
             "contrast": f"{contrast(now.colour, now.on_colour):.1f}"}
    return render(request, "councils/settings.html", {"form": form, "now": now, **words})


def colours(request, council):
    return f'"{request.council.colour}{request.council.on_colour}"'


@require_safe
@condition(etag_func=colours)
def council_colour(request, council):
    """Read again at each visit, and sent only where it changed: a new colour shows at once."""
    here = request.council
    response = HttpResponse(
        f":root{{--council-colour:{here.colour};--council-on-colour:{here.on_colour}}}\n", content_type="text/css"
    )
    response["Cache-Control"] = "public, no-cache"
    return response
