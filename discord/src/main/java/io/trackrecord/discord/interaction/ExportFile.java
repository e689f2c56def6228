package io.trackrecord.discord.interaction;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.ExportReport;
import io.trackrecord.bot.request.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;

/// Everything that a request finds, as a CSV file of a size that may be uploaded: plain where that
/// fits, else packed with gzip, else packed and cut.
///
/// @param name the file's name
/// @param content what is in it
/// @param isPacked whether it is packed
/// @param report how many rows are in it and how many are not
record ExportFile(
    String name, ByteArrayOutputStream content, boolean isPacked, ExportReport report) {

  /// More than this is not kept in memory, whatever a server allows.
  static final long MOST_BYTES = 10L << 20;

  /// The room that the rest of an upload may take.
  private static final int ENVELOPE = 4_096;

  private static final long MINUTES = 5;

  /// Makes the file.
  ///
  /// @param name its name if it is not packed
  /// @param mostBytes the largest file that may be uploaded
  static ExportFile of(Bot bot, Request request, String name, long mostBytes)
      throws ExecutionException, InterruptedException, TimeoutException, IOException {
    var most = Math.clamp(mostBytes, ENVELOPE + 1L, MOST_BYTES) - ENVELOPE;
    var plain = new ByteArrayOutputStream();
    var report = bot.export(request, plain, most).get(MINUTES, TimeUnit.MINUTES);
    if (report.leftOut() == 0) {
      return new ExportFile(name, plain, false, report);
    }
    // The part that is there tells how well the rest will pack; should it pack worse, less is
    // tried.
    var ratio = (double) plain.size() / packed(plain.toByteArray()).length;
    for (var share = 0.97; share > 0.1; share *= 0.8) {
      var packed = new ByteArrayOutputStream();
      ExportReport packedReport;
      try (var gzip = new GZIPOutputStream(packed)) {
        packedReport =
            bot.export(request, gzip, (long) (most * ratio * share)).get(MINUTES, TimeUnit.MINUTES);
      }
      if (packed.size() <= most) {
        return new ExportFile(name + ".gz", packed, true, packedReport);
      }
    }
    return new ExportFile(name, plain, false, report);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /// The name of the file that a request's export goes into.
  static String nameFor(Request request) {
    return "trackrecord-" + request.command() + ".csv";
  }
}
