package io.trackrecord.bot.command.kind;

import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.request.Request;
import java.io.IOException;
import java.io.OutputStream;

/// A command whose answer comes with files of its own making.
public interface FileCommand extends Command {

  /// Writes the file that a [io.trackrecord.bot.reply.Part.File] of the answer stands for.
  ///
  /// @param request the request of that part
  /// @param mostBytes the largest file that can be taken; a larger one is left out whole
  ExportReport write(Request request, TrackCatalog catalog, OutputStream to, long mostBytes)
      throws IOException;
}
