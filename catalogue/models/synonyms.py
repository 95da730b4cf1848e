"""The synonym table: which words of the three places and four languages search treats as one."""

from __future__ import annotations

import uuid

from django.db import models

from catalogue.domain.thesaurus import LANGUAGE_OF, LONGEST_SOURCE, LONGEST_WORD, WordUse
from organisations.domain.texts import Text
from organisations.models import User


class SynonymState(models.Model):
    """One row. Its version is another after every change of the table, so each process knows when to read again.

    Random, not counted: a table that was restored to an older state must not look like one that was read before.
    """

    version = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return str(self.version)


class SynonymGroup(models.Model):
    """One thing with all its words. Switched off, never deleted: what was searched with stays known."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    #: Where the words were seen, or that they are somebody's own knowledge.
    source = models.CharField(max_length=LONGEST_SOURCE)
    active = models.BooleanField(default=True)
    #: Grows with every change: two stewards cannot overwrite each other unseen.
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    #: None: as it was loaded.
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)

    def __str__(self) -> str:
        return str(self.pk)


class SynonymTerm(models.Model):
    """One word of a group, and who writes it so."""

    group = models.ForeignKey(SynonymGroup, on_delete=models.CASCADE, related_name="terms")
    position = models.PositiveSmallIntegerField()
    use = models.CharField(max_length=2, choices=WordUse.choices)
    text = models.CharField(max_length=LONGEST_WORD)
    #: The comparable form (catalogue.domain.tokens.fold); no other group has a word of this form.
    form = models.CharField(max_length=LONGEST_WORD, db_index=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["group", "use", "form"], name="synonym_term_once")]

    def __str__(self) -> str:
        return self.text

    @property
    def marked(self) -> Text:
        """The word with the language that it is in."""
        return Text(self.text, LANGUAGE_OF[self.use], is_fallback=False)
