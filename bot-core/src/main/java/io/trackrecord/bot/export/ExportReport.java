package io.trackrecord.bot.export;

/// How an export ended.
///
/// @param written rows written
/// @param leftOut rows that were found but did not fit into the size that was allowed; 1 where the
///   stream was full, which ends the export without counting the rest
public record ExportReport(long written, long leftOut) {}
