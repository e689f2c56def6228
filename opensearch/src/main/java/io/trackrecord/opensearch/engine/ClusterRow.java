package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.engine.RowHandle;

/// A row by its place in the index on disk.
record ClusterRow(int order) implements RowHandle {}
