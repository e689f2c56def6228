package io.trackrecord.discord.file;

import com.ibm.icu.text.Transliterator;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.request.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.utils.FileUpload;

/// What a request finds, as a CSV file that may be uploaded: plain where that fits, else packed
/// with gzip, and ended where even that is too large or takes too long.
///
/// @param file the file, to be uploaded
/// @param isPacked whether it is packed
/// @param report how many rows are in it, and whether there are more
public record ExportFile(FileUpload file, boolean isPacked, ExportReport report) {

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  /// More than this is not kept in memory, whatever a server allows.
  public static final long MOST_BYTES = 10L << 20;

  /// The room that the rest of an upload may take.
  private static final int ENVELOPE = 4_096;

  /// How long rows are taken. Other exports wait for this one.
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// How long an export may wait for others. Discord takes no answer after fifteen minutes.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// Makes the file.
  ///
  /// @param name its name if it is not packed
  /// @param mostBytes the largest file that may be uploaded
  public static ExportFile of(Bot bot, Request request, String name, long mostBytes)
      throws ExecutionException, InterruptedException, TimeoutException, IOException {
    var most = Math.clamp(mostBytes, ENVELOPE + 1L, MOST_BYTES) - ENVELOPE;
    try (var rows = new ExportedRows((int) most, LONGEST)) {
      var report =
          bot.export(request, rows, Long.MAX_VALUE).get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
      var plain = plain(name);
      var file = FileUpload.fromData(rows.content(), rows.isPacked() ? plain + ".gz" : plain);
      return new ExportFile(file, rows.isPacked(), report);
    }
  }

  /// The name in letters that Discord takes: it shows a file only under a name of ASCII letters,
  /// digits, dots, hyphens and underscores.
  public static String plain(String name) {
    return LATIN.transliterate(name).replaceAll("[^A-Za-z0-9._-]+", "");
  }
}
