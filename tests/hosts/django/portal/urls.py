"""The admin, and the settings that UEditor asks its server for."""

from django.contrib import admin
from django.http import JsonResponse
from django.urls import path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("editor-settings/", lambda request: JsonResponse({})),
]
