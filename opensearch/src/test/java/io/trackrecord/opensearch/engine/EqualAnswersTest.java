package io.trackrecord.opensearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.lucene.LuceneEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.track.Track;
import io.trackrecord.opensearch.index.PushedIndex;
import io.trackrecord.opensearch.node.SharedNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The sample, asked in a cluster of two shards and on this machine, gives the same answers: names,
/// counts, songs with their rows in the same order, completions, exports.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EqualAnswersTest {

  private static final Page FIRST = new Page(0, 10);
  private static final int ROWS = 60;

  @TempDir private static Path folder;

  private final Random random = new Random(7);
  private OpenIndex index;
  private PushedIndex pushed;
  private TrackCatalog local;
  private TrackCatalog cluster;
  private List<Track> rows;

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  EqualAnswersTest() {}

  @BeforeAll
  void open() throws Exception {
    var version = SampleIndex.folder(folder, _ -> {});
    index = OpenIndex.open(version);
    pushed = PushedIndex.of(SharedNode.get(), version, 2);
    // So few are counted that there are more.
    var limits = new CatalogLimits(Duration.ofMinutes(1), 30);
    var engine = new LuceneEngine(index);
    local = new MatchingCatalog(engine, limits);
    cluster = new MatchingCatalog(pushed.engine(), limits);
    var all = new ArrayList<Track>();
    engine.session(Deadline.in(Duration.ofMinutes(1))).scan(RowFilter.EVERYTHING, all::add);
    Collections.shuffle(all, random);
    rows = all.stream().filter(row -> row.title() != null && !row.artists().isEmpty()).toList();
  }

  @AfterAll
  void close() throws Exception {
    pushed.close();
    index.close();
  }

  private <T> void assertSame(String question, Function<TrackCatalog, T> ask) {
    assertThat(ask.apply(cluster)).as(question).isEqualTo(ask.apply(local));
  }

  private String misspelt(String name) {
    var at = name.length() < 2 ? 0 : 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + name.substring(Math.min(at + 1, name.length()));
  }

  private static String title(Track row) {
    return String.valueOf(row.title());
  }

  @Test
  void summariesAreEqual() {
    assertSame("summary", TrackCatalog::summary);
  }

  @Test
  void artistsAreEqual() {
    for (var row : rows.subList(0, ROWS)) {
      var name = row.artistNames().getFirst();
      for (var asked : List.of(name, name.toLowerCase(Locale.ROOT), misspelt(name))) {
        assertSame(asked, catalog -> catalog.artist(new Question.OfArtist(asked), FIRST));
      }
    }
  }

  @Test
  void songsAreEqual() {
    for (var row : rows.subList(0, ROWS)) {
      var artist = row.artistNames().getFirst();
      assertSame(title(row), catalog -> catalog.song(song(title(row), artist), FIRST));
      var wrong = misspelt(title(row));
      assertSame(wrong, catalog -> catalog.song(song(wrong, doubled(artist)), FIRST));
      assertSame(
          title(row) + " alone",
          catalog -> catalog.song(new Question.OfSong(title(row), null, null), FIRST));
    }
  }

  private static Question.OfSong song(String title, String artist) {
    return new Question.OfSong(title, artist, null);
  }

  /// The last letter twice: the same every time.
  private static String doubled(String name) {
    return name + name.charAt(name.length() - 1);
  }

  @Test
  void searchesByWordsAreEqual() {
    for (var row : rows.subList(0, ROWS)) {
      var words = title(row) + " " + row.artistNames().getFirst();
      var wrong = misspelt(words);
      for (var text : List.of(words, wrong, title(row))) {
        assertSame(
            text,
            catalog ->
                catalog.search(new Question.OfText(text, null, null, null, null, null), FIRST));
      }
      assertSame(
          words + " of a dataset",
          catalog ->
              catalog.search(
                  new Question.OfText(title(row), null, null, null, row.dataset(), null), FIRST));
    }
  }

  @Test
  void linksAreEqual() {
    for (var row : rows.subList(0, ROWS)) {
      row.links().forEach(link -> assertSame(link.value(), catalog -> catalog.byId(link, 20)));
    }
  }

  @Test
  void completionsAreEqual() {
    for (var row : rows.subList(0, ROWS)) {
      var artist = row.artistNames().getFirst();
      for (var length = 0; length <= 5; length++) {
        complete(NameKind.ARTIST, artist.substring(0, Math.min(length, artist.length())), null);
        complete(
            NameKind.TITLE, title(row).substring(0, Math.min(length, title(row).length())), null);
      }
      complete(NameKind.ARTIST, misspelt(artist), null);
      complete(NameKind.TITLE, "", artist);
      complete(NameKind.TITLE, title(row).substring(0, 1), artist);
      if (row.album() != null) {
        complete(NameKind.ALBUM, row.album().substring(0, 1), null);
      }
    }
  }

  private void complete(NameKind kind, String typed, @Nullable String artist) {
    assertSame(
        kind + " " + typed + " by " + artist,
        catalog -> catalog.complete(new CompletionQuery(kind, typed, artist, 25)));
  }

  @Test
  void exportsAreEqual() {
    for (var row : rows.subList(0, 10)) {
      var artist = new Question.OfArtist(row.artistNames().getFirst());
      assertSame(artist.toString(), catalog -> exported(catalog, artist));
    }
  }

  private static List<TrackCatalog.FoundRow> exported(TrackCatalog catalog, Question question) {
    var exported = new ArrayList<TrackCatalog.FoundRow>();
    catalog.export(question, exported::add);
    return exported;
  }
}
