package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalogue.CatalogWork;
import io.trackrecord.bot.catalogue.SettledCatalogue;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.report.pdf.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import picocli.CommandLine;

/// What the command line of reports does.
///
/// @param line takes what is said
/// @param index opens the index
/// @param paper the pages of a PDF
record ReportWork(CommandLine line, Index index, Paper paper) {

  private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

  /// The exit code of a report that was altered.
  private static final int ALTERED = 1;

  /// Opens an index.
  interface Index {
    OpenCatalog open() throws IOException;
  }

  /// Writes a report on an artist.
  int write(String name, ReportFiles files)
      throws IOException, UnfitCatalogueException, InterruptedException {
    try (var catalog = index.open()) {
      var written =
          CatalogWork.on(
              catalog,
              asked -> files.write(new ReportMaker(name, asked, MESSAGES), Instant.now(), paper));
      return saved(files, written, catalog);
    }
  }

  /// Writes a report on a checked catalogue.
  int write(Path checked, ReportFiles files)
      throws IOException, UnfitCatalogueException, InterruptedException {
    try (var catalog = index.open();
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var wording = new Wording(MESSAGES);
      var name = String.valueOf(checked.getFileName());
      var written =
          CatalogWork.on(
              catalog,
              asked -> {
                try (var settled =
                    SettledCatalogue.open(checked, name, asked, pool, wording, (_, _) -> true)
                        .orElseThrow()) {
                  var maker = new CatalogueReportMaker(settled, asked.summary(), MESSAGES);
                  return files.write(maker, Instant.now(), paper);
                }
              });
      return saved(files, written, catalog);
    }
  }

  private int saved(ReportFiles files, ReportJson.Written written, OpenCatalog catalog) {
    var err = line.getErr();
    err.printf(
        Locale.ROOT,
        "Saved %s: %,d rows. Checksum %s.%n",
        files.pdf() == null ? files.json() : files.pdf() + " and " + files.json(),
        written.rows(),
        written.checksum());
    if (catalog.ask(TrackCatalog::summary).sample()) {
      err.println("It is of the sample data, which is invented.");
    }
    err.flush();
    return 0;
  }

  /// Writes the requests to all publishers.
  int letters(String name, Path folder)
      throws IOException, UnfitCatalogueException, InterruptedException {
    try (var catalog = index.open()) {
      var files =
          CatalogWork.on(catalog, asked -> LetterFiles.write(name, folder, asked, MESSAGES));
      var err = line.getErr();
      files.forEach(file -> err.println("Saved " + file + "."));
      if (files.isEmpty()) {
        err.println("Nothing is credited to this name, so there is nobody to write to.");
      }
      err.flush();
      return 0;
    }
  }

  /// Says whether a report is unaltered, and what changed.
  int verify(Path file)
      throws IOException, UnfitReportException, UnfitCatalogueException, InterruptedException {
    var out = line.getOut();
    var read = ReadReport.of(file);
    out.println(VerifyText.integrity(file, read));
    out.flush();
    if (!read.isUnaltered()) {
      return ALTERED;
    }
    try (var catalog = index.open()) {
      var isSample = catalog.ask(TrackCatalog::summary).sample();
      if (isSample && !read.report().index().sample()) {
        out.println(
            "There is no index here but the sample, so it was not compared with what is listed now.");
      } else {
        CatalogWork.on(catalog, asked -> changes(read, asked)).forEach(out::println);
      }
      out.flush();
      return 0;
    }
  }

  private static List<String> changes(ReadReport read, TrackCatalog catalog)
      throws IOException, InterruptedException {
    if (read.report().catalogue() == null) {
      var changes = ReportChanges.of(read, catalog, MESSAGES);
      return VerifyText.changes(read, changes, catalog.summary());
    }
    try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var changes = CatalogueChanges.of(read, catalog, MESSAGES, pool);
      return VerifyText.changes(read, changes, catalog.summary());
    }
  }
}
