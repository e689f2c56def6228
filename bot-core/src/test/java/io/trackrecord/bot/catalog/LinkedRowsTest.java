package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.IndexBuild;
import io.trackrecord.data.index.IndexVersions;
import io.trackrecord.data.index.LinkTable;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedRowsTest {

  /// More than the runs of one id that are looked at.
  private static final int BANDS = 5_000;

  private static final int MOST_RUNS = 4_096;

  private static final String HIDDEN_YEAR = "1999";

  private static final PlatformId CHANNEL =
      new PlatformId(Platform.YOUTUBE_CHANNEL, "UCabcdefghijklmnopqrstuv");

  @TempDir Path folder;

  /// A channel and a video of which the table of links knows the same bits.
  private record Pair(PlatformId channel, PlatformId video) {}

  @Test
  void twoIdsThatShareTheirBitsFindTheirOwnRowsHoweverManyTheOtherHas() throws Exception {
    var pair = pair();
    var rows = new ArrayList<String>();
    for (var i = 0; i < BANDS; i++) {
      // Rows without the channel behind each one with it: none is in a run with another.
      rows.add(row("c" + i, "Song", "Band " + i, 9, 2000, pair.channel().value(), "", ""));
      for (var j = 0; j < LinkTable.GAP; j++) {
        rows.add(row(i + "-" + j, "Other " + j, "Band " + i, 1, 2000, "", "", ""));
      }
    }
    rows.add(row("v", "Lonely", "Singer", 1, 2000, "", pair.video().value(), ""));
    try (var index = build(rows)) {
      assertThat(index.links().find(pair.video()).cost()).isEqualTo(BANDS + 1);
      var catalog = catalog(index);
      assertThat(catalog.byId(pair.video(), 1)).extracting(Track::row).containsExactly("v");
      assertThat(catalog.byId(pair.video(), 100)).extracting(Track::row).containsExactly("v");
      for (var limit : List.of(1, 5, 100)) {
        assertThat(catalog.byId(pair.channel(), limit))
            .hasSize(limit)
            .allMatch(row -> row.links().contains(pair.channel()));
      }
      assertThat(catalog.byId(pair.channel(), Integer.MAX_VALUE))
          .hasSizeBetween(MOST_RUNS, BANDS)
          .allMatch(row -> row.links().contains(pair.channel()));
    }
  }

  @Test
  void theMostPopularRowsOfAChannelOfSeveralArtistsComeFirstWithoutThoseThatAreHidden()
      throws Exception {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var rows = new ArrayList<String>();
    for (var i = 0; i < 300; i++) {
      rows.add(
          row(
              "r" + i,
              "Song " + random.nextInt(60),
              "Band " + random.nextInt(8),
              i * 37 % 300,
              random.nextInt(4) == 0 ? Integer.parseInt(HIDDEN_YEAR) : 2000,
              random.nextInt(2) == 0 ? "" : CHANNEL.value(),
              "",
              ""));
    }
    try (var index = build(rows);
        var directory = FSDirectory.open(index.folder().resolve("tracks"));
        var writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      writer.deleteDocuments(new Term(TrackFields.YEAR, HIDDEN_YEAR));
      try (var rest = DirectoryReader.open(writer)) {
        for (var limit : List.of(1, 2, 5, 50, 300)) {
          assertThat(catalog(index).byId(CHANNEL, limit))
              .extracting(Track::row)
              .containsExactlyElementsOf(expected(rows, false, limit));
          assertThat(catalog(index.withTracks(rest)).byId(CHANNEL, limit))
              .extracting(Track::row)
              .containsExactlyElementsOf(expected(rows, true, limit));
        }
      }
      writer.rollback();
    }
  }

  @Test
  void aRowIsFoundByAnIdThatDiffersInCaseWhereThePlatformIgnoresIt() throws Exception {
    var rows =
        List.of(
            row("a", "Song", "Band", 1, 2000, "", "", "https://genius.com/Band-song-lyrics"),
            row("b", "Another", "Band", 1, 2000, CHANNEL.value(), "", ""));
    try (var index = build(rows)) {
      var catalog = catalog(index);
      assertThat(catalog.byId(new PlatformId(Platform.GENIUS_PAGE, "band-Song-lyrics"), 5))
          .extracting(Track::row)
          .containsExactly("a");
      var other = CHANNEL.value().replace('b', 'B');
      assertThat(catalog.byId(new PlatformId(Platform.YOUTUBE_CHANNEL, other), 5)).isEmpty();
    }
  }

  @Test
  void nothingIsFoundWhereNoRowHasALinkOrNoneIsAskedFor() throws Exception {
    try (var index = build(List.of(row("a", "Song", "Band", 1, 2000, "", "", "")))) {
      assertThat(index.links().entries()).isZero();
      assertThat(catalog(index).byId(CHANNEL, 5)).isEmpty();
    }
    try (var index = build(List.of(row("a", "Song", "Band", 1, 2000, CHANNEL.value(), "", "")))) {
      assertThat(catalog(index).byId(CHANNEL, 0)).isEmpty();
      assertThat(catalog(index).byId(CHANNEL, 5)).hasSize(1);
    }
  }

  /// The rows of the channel by popularity, which no two share.
  private static List<String> expected(List<String> rows, boolean withoutHidden, int limit) {
    return rows.stream()
        .map(row -> row.split("\t", -1))
        .filter(cells -> cells[5].equals(CHANNEL.value()))
        .filter(cells -> !withoutHidden || !cells[4].equals(HIDDEN_YEAR))
        .sorted(Comparator.comparingInt((String[] cells) -> -Integer.parseInt(cells[3])))
        .limit(limit)
        .map(cells -> cells[0])
        .toList();
  }

  private static LuceneCatalog catalog(OpenIndex index) {
    return new LuceneCatalog(index, new CatalogLimits(Duration.ofSeconds(30)));
  }

  private static String row(
      String id,
      String title,
      String artist,
      int views,
      int year,
      String channel,
      String video,
      String page) {
    return String.join("\t", id, title, artist, views + "", year + "", channel, video, page);
  }

  private OpenIndex build(List<String> rows) throws Exception {
    var file = Files.write(folder.resolve("rows.tsv"), rows);
    var dataset =
        Descriptors.parse(
            "linked",
            """
            {"id": "linked", "name": "Linked", "about": "A test.", "publisher": "nobody",
             "reviewed": "2026-11-25",
             "layout": {"type": "delimited", "separator": "\\t", "quoted": false,
              "header": ["row", "title", "artist", "views", "year", "channel", "video", "page"],
              "columns": {"row": {"from": ["row"]}, "title": {"from": ["title"]},
               "artists": {"from": ["artist"]}, "popularity": {"from": ["views"]},
               "year": {"from": ["year"]},
               "links": [{"platform": "youtube-channel", "from": ["channel"]},
                {"platform": "youtube-video", "from": ["video"]},
                {"platform": "genius-page", "from": ["page"]}]}}}
            """);
    var versions = new IndexVersions(folder.resolve("index"));
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(
            List.of(DatasetFiles.open(dataset, List.of(file.toString()))), false, Instant.now());
    return OpenIndex.open(versions.current().orElseThrow());
  }

  private static Pair pair() {
    var channels = new HashMap<Long, PlatformId>();
    for (var i = 0; i < 300_000; i++) {
      var id = new PlatformId(Platform.YOUTUBE_CHANNEL, "UC%022d".formatted(i));
      channels.put(bits(id), id);
    }
    for (var i = 0; i < 300_000; i++) {
      var video = new PlatformId(Platform.YOUTUBE_VIDEO, "%011d".formatted(i));
      var channel = channels.get(bits(video));
      if (channel != null) {
        return new Pair(channel, video);
      }
    }
    throw new AssertionError("no two ids share their bits");
  }

  /// As many bits of the hash as a table of links may know.
  private static long bits(PlatformId id) {
    return NameForm.key(id.term()) >>> 32;
  }
}
