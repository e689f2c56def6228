package io.trackrecord.bot.command;

/// How an export ended.
///
/// @param written rows written
/// @param leftOut rows that were found but did not fit into the size that was allowed
public record ExportReport(long written, long leftOut) {}
