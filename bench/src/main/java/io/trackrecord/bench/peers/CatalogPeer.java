package io.trackrecord.bench.peers;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Trackrecord over any engine, asked by the calls that its commands make.
abstract class CatalogPeer implements Peer {

  static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  private static final Page FIRST = new Page(0, ANSWERS);

  private @Nullable OpenCatalog catalog;

  /// Builds and publishes an index version in a folder.
  static void buildIndex(Path folder, PeerRows rows) throws IOException, InputException {
    try {
      new IndexBuild(new IndexVersions(folder), false, BuildProgress.SILENT)
          .publish(rows.inputs(), false, Instant.now());
    } catch (IndexVersions.BusyException e) {
      throw new IOException(e);
    }
  }

  /// From now on this catalog is asked.
  final void ask(OpenCatalog built) {
    catalog = built;
  }

  @Override
  public List<Long> song(String title, String artist) {
    var question = new Question.OfSong(title, artist, null);
    return open().ask(each -> songs(each.song(question, FIRST)));
  }

  @Override
  public List<Long> text(String words) {
    var question = new Question.OfText(words, null, null, null, null, null);
    return open().ask(each -> songs(each.search(question, FIRST)));
  }

  /// What was found, then what was offered.
  private static List<Long> songs(Matches found) {
    return Stream.concat(
            found.page().stream().map(song -> NameKeys.song(song.rows().getFirst())),
            found.suggestions().stream()
                .filter(offered -> offered.kind() == NameKind.TITLE)
                .map(offered -> NameKeys.song(offered.by(), TitleName.parse(offered.name()))))
        .limit(ANSWERS)
        .toList();
  }

  @Override
  public List<String> complete(String typed) {
    var query = new CompletionQuery(NameKind.ARTIST, typed, null, ANSWERS);
    return open().ask(each -> each.complete(query).stream().map(Suggestion::name).toList());
  }

  private OpenCatalog open() {
    if (catalog == null) {
      throw new IllegalStateException("not built yet");
    }
    return catalog;
  }

  @Override
  public void close() {
    if (catalog != null) {
      catalog.close();
    }
  }
}
