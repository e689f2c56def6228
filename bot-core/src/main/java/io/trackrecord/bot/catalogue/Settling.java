package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers a click on a checked catalogue, whose file is the only state.
final class Settling {

  private final CatalogSource source;
  private final Wording wording;

  Settling(CatalogSource source, Wording wording) {
    this.source = source;
    this.wording = wording;
  }

  /// The page that is asked for; where it brings a decision, with the file that holds it.
  CheckedCatalogue settle(Request request, String name, Path file)
      throws IOException, UnfitCatalogueException {
    var decision = request.value(Settlement.ANSWER).flatMap(Decision::of);
    if (decision.isEmpty()) {
      return new CheckedCatalogue(replies(request, name, file), name, null);
    }
    var csv = TemporaryFiles.ofProcess().file("checked", ".csv");
    try {
      var summary = source.ask(TrackCatalog::summary);
      try (var checked = CheckedFile.open(file, source);
          var out = Files.newBufferedWriter(csv)) {
        checked.read(request.page() - 2, decision.get(), -1, summary, wording, out);
      }
      return new CheckedCatalogue(replies(request, name, csv), name, csv);
    } catch (IOException | UnfitCatalogueException | RuntimeException e) {
      Files.deleteIfExists(csv);
      throw e;
    }
  }

  private Function<Optional<String>, Reply> replies(Request request, String name, Path file)
      throws IOException, UnfitCatalogueException {
    var summary = source.ask(TrackCatalog::summary);
    try (var checked = CheckedFile.open(file, source)) {
      var contents = checked.read(-1, null, request.page() - 1, summary, wording, null);
      var shown = contents.shown();
      var known = request.value(Settlement.FILE);
      return kept -> {
        var state = new Settlement.State(kept.or(() -> known));
        return source.ask(
            catalog ->
                shown == null
                    ? new Verdict(wording)
                        .of(name, contents.tally(), Optional.empty(), List.of(), state, catalog)
                    : new Settlement(wording).of(contents.tally(), shown, state, catalog));
      };
    }
  }
}
