package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.reply.Reply;
import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the check of a catalogue, or a person's decision on one, ended.
public final class CheckedCatalogue implements AutoCloseable {

  /// The most bytes of a checked file that is read again: ten times what may be handed in.
  public static final long MAX_BYTES = 100L << 20;

  private final Function<Optional<String>, Reply> reply;
  private final String name;
  private final @Nullable Path csv;
  private final List<CatalogueReports.Made> reports;
  private final @Nullable Path folder;

  /// @param reply the reply, by where the platform finds the file
  /// @param csv the checked rows, or null where there are none
  CheckedCatalogue(Function<Optional<String>, Reply> reply, String name, @Nullable Path csv) {
    this(reply, name, csv, List.of(), null);
  }

  private CheckedCatalogue(
      Function<Optional<String>, Reply> reply,
      String name,
      @Nullable Path csv,
      List<CatalogueReports.Made> reports,
      @Nullable Path folder) {
    this.reply = reply;
    this.name = name;
    this.csv = csv;
    this.reports = List.copyOf(reports);
    this.folder = folder;
  }

  /// A report on a checked catalogue.
  ///
  /// @param folder has the files, and is deleted with this
  static CheckedCatalogue report(Reply reply, List<CatalogueReports.Made> reports, Path folder) {
    return new CheckedCatalogue(_ -> reply, "", null, reports, folder);
  }

  /// Only words.
  static CheckedCatalogue without(Reply reply) {
    return new CheckedCatalogue(_ -> reply, "", null);
  }

  /// The verdict, a page of it, or what went wrong; for a message that has the file.
  public Reply reply() {
    return reply.apply(Optional.empty());
  }

  /// The reply for a message that does not have the file.
  ///
  /// @param kept where the platform finds it: what [Catalogues#FILE] of its buttons will say
  public Reply reply(String kept) {
    return reply.apply(Optional.of(kept));
  }

  /// The file's name, of letters, digits and hyphens.
  public String name() {
    return name;
  }

  /// The checked rows as CSV, deleted with this; empty where there are none, or where they are as
  /// they were.
  public Optional<Path> csv() {
    return Optional.ofNullable(csv);
  }

  /// The files of a report, deleted with this; none where a catalogue was checked.
  public List<CatalogueReports.Made> reports() {
    return reports;
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      Files.deleteIfExists(csv);
    }
    if (folder != null) {
      DurableFiles.delete(folder);
    }
  }
}
