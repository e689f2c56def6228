package io.trackrecord.bot.report;

/// A file that cannot be read as a report; the message says why in one sentence.
public final class UnfitReportException extends Exception {

  private static final long serialVersionUID = 1L;

  UnfitReportException(String message) {
    super(message);
  }
}
