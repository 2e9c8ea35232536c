"""What an authority publishes."""

from django.db import models


class Report(models.Model):
    """An annual report: a title, and what the editor makes."""

    title = models.CharField("标题", max_length=200)
    body = models.TextField("正文")

    class Meta:
        verbose_name = verbose_name_plural = "年度报告"

    def __str__(self):
        return self.title
