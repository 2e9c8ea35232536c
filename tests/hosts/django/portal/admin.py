"""The form in which a clerk fills in a report."""

from django import forms
from django.contrib import admin

from .models import Report


class UEditor(forms.Textarea):
    """A text area that UEditor takes the place of."""

    class Media:
        js = ["ueditor/ueditor.config.js", "ueditor/ueditor.all.min.js", "portal/editor.js"]

    def __init__(self):
        super().__init__({"class": "ueditor", "style": "width: 100%"})


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    """Title and body, nothing else."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "body":
            kwargs["widget"] = UEditor()
        return super().formfield_for_dbfield(db_field, request, **kwargs)
