# One image for web, worker and beat; docker-compose.yml says which is which.
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    VAR_DIR=/srv/var MEDIA_ROOT=/srv/media STATIC_ROOT=/srv/static

RUN useradd --system --uid 10001 portal \
    && mkdir -p /srv/var /srv/media /srv/static \
    && chown portal /srv/var /srv/media

WORKDIR /srv/councilcomms
COPY requirements.txt .constraints.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN SECURE=1 SECRET_KEY=only-to-collect-static-files python manage.py collectstatic --noinput

USER portal
EXPOSE 8000
CMD ["python", "-m", "councilcomms.serve", "web"]
