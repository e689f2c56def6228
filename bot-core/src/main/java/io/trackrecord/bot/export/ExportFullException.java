package io.trackrecord.bot.export;

import java.io.IOException;

/// Thrown by a stream that takes no more rows of an export. The export then ends, with a report
/// that something is left out.
public final class ExportFullException extends IOException {

  private static final long serialVersionUID = 1L;
}
