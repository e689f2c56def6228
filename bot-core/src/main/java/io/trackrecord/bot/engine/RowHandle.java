package io.trackrecord.bot.engine;

/// An engine's own reference to a row, good within one session. Equal for the same row.
public interface RowHandle {}
