package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.engine.RowHandle;

/// A row by its document number in the index of tracks.
record LuceneRow(int doc) implements RowHandle {}
