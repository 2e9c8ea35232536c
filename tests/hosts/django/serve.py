"""Makes the portal's database and one clerk, serves the portal on a free port and prints its address."""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"

import django
from django.core.management import call_command

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)

from django.contrib.auth.models import User
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

User.objects.create_superuser("clerk", password="clerk")
server = ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler)
server.set_app(StaticFilesHandler(get_wsgi_application()))
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
