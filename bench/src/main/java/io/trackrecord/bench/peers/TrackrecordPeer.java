package io.trackrecord.bench.peers;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.source.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Trackrecord: its own build, and the calls that its commands make.
final class TrackrecordPeer implements Peer {

  private static final Page FIRST = new Page(0, ANSWERS);
  private static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  private final Path folder;
  private @Nullable PublishedCatalog catalog;

  TrackrecordPeer(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "trackrecord";
  }

  @Override
  public void build(PeerRows rows) throws IOException, InputException {
    try {
      new IndexBuild(new IndexVersions(folder), false, BuildProgress.SILENT)
          .publish(rows.inputs(), false, Instant.now());
    } catch (IndexVersions.BusyException e) {
      throw new IOException(e);
    }
    catalog = PublishedCatalog.open(folder, LIMITS, _ -> {});
  }

  @Override
  public long bytes() throws IOException {
    return Folders.size(new IndexVersions(folder).current().orElseThrow());
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

  private PublishedCatalog open() {
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
