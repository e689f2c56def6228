package io.trackrecord.bot.report;

/// A row of a report: of a dataset, or of a catalogue.
public sealed interface ListedRow permits ReportRow, CatalogueRow {}
