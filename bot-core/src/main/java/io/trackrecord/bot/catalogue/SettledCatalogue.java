package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.check.SongChecks;
import io.trackrecord.bot.check.read.SongCells;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.data.io.Digests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A checked catalogue of which every row was looked up again, so that it says what the index says
/// and nothing that its sender may have written into it; but for the column `confirmed`, which is a
/// person's own word.
public final class SettledCatalogue implements AutoCloseable {

  private final String name;
  private final Path file;
  private final CheckedFile checked;
  private final Tally tally;

  private SettledCatalogue(String name, Path file, CheckedFile checked, Tally tally) {
    this.name = name;
    this.file = file;
    this.checked = checked;
    this.tally = tally;
  }

  /// A row.
  ///
  /// @param number its number, from 1
  /// @param asked what the catalogue says of its song
  /// @param artist the listed artists as the file has them, or the empty string
  /// @param title the listed title, or the empty string
  /// @param datasets the datasets that list the song
  /// @param rows its rows as `dataset:row-id`
  /// @param confirmed what a person said: `yes`, `no` or the empty string
  public record Row(
      long number,
      SongCells asked,
      Status status,
      double similarity,
      String artist,
      String title,
      List<String> datasets,
      List<String> rows,
      List<String> links,
      String confirmed) {}

  /// Is told how far it is.
  public interface Progress {

    /// Rows are done.
    ///
    /// @return whether to go on
    boolean goesOn(long rows, long ofRows);
  }

  /// Reads a checked file, and looks every row up again.
  ///
  /// @param name the file's name
  /// @param goesOn is told how far it is; where it ends the work, nothing comes of it
  /// @throws UnfitCatalogueException where the file is not what a check wrote, or says something
  ///   else than the index does now
  /// @throws CatalogTimeoutException where a row took too long
  public static Optional<SettledCatalogue> open(
      Path file,
      String name,
      TrackCatalog catalog,
      ExecutorService pool,
      Wording wording,
      Progress goesOn)
      throws IOException, UnfitCatalogueException, InterruptedException {
    var source = CatalogSource.of(catalog);
    CheckedFile checked;
    try {
      checked = CheckedFile.open(file, source);
    } catch (UnfitCatalogueException _) {
      throw new UnfitCatalogueException(wording.say("report.catalogue.unfit"));
    }
    var tally = Tally.of(catalog.summary(), wording);
    var checks = new SongChecks(source, pool);
    var isWhole = new boolean[] {true};
    try (var entries = checked.entries()) {
      checks.<CheckedFile.Entry>run(
          () -> next(entries, wording),
          entry ->
              checked.fits(entry) && entry.row().status() != Status.UNREADABLE
                  ? Optional.of(checked.song(entry))
                  : Optional.empty(),
          (entry, now) -> {
            if (checks.tooSlow() > 0) {
              throw new CatalogTimeoutException("a row of a catalogue took too long");
            }
            var row = entry.row();
            if (!row.says(now)) {
              throw unlike("report.catalogue.changed", tally.rows(), row.title(), wording);
            }
            if (!row.said().isEmpty() && row.decision().isEmpty()) {
              throw unlike("report.catalogue.confirmed", tally.rows(), row.said(), wording);
            }
            tally.add(row.status(), row.datasets(), row.decision());
            isWhole[0] = goesOn.goesOn(tally.rows(), checked.size());
            return isWhole[0];
          });
    } catch (IOException | UnfitCatalogueException | InterruptedException | RuntimeException e) {
      checked.close();
      throw e;
    }
    if (!isWhole[0]) {
      checked.close();
      return Optional.empty();
    }
    return Optional.of(new SettledCatalogue(name, file, checked, tally));
  }

  private static CheckedFile.@Nullable Entry next(CheckedFile.Entries entries, Wording wording)
      throws IOException, UnfitCatalogueException {
    try {
      return entries.next();
    } catch (UnfitCatalogueException _) {
      throw new UnfitCatalogueException(wording.say("report.catalogue.unfit"));
    }
  }

  private static UnfitCatalogueException unlike(
      String sentence, long before, String text, Wording wording) {
    return new UnfitCatalogueException(
        wording.say(sentence, "row", before + 1, "text", DisplayText.of(text, 60)));
  }

  /// The file's name.
  public String name() {
    return name;
  }

  /// What it adds up to.
  public Tally tally() {
    return tally;
  }

  /// The SHA-256 of the file, in lower-case hexadecimal.
  public String sha256() throws IOException {
    return Digests.hex("SHA-256", file);
  }

  /// Hands the rows on, in order, until the consumer answers false.
  public void rows(Predicate<Row> consumer) throws IOException {
    try (var entries = checked.entries()) {
      var number = 0L;
      var goesOn = true;
      for (var entry = entries.next(); goesOn && entry != null; entry = entries.next()) {
        var row = entry.row();
        goesOn =
            consumer.test(
                new Row(
                    ++number,
                    checked.song(entry),
                    row.status(),
                    row.similarity(),
                    row.artist(),
                    row.title(),
                    row.datasets(),
                    row.rows(),
                    row.links(),
                    row.said()));
      }
    } catch (UnfitCatalogueException e) {
      // It was read once.
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    checked.close();
  }
}
