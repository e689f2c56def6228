package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.IndexBuild;
import io.trackrecord.data.index.IndexVersions;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLinkTermTest {

  private static final int CHANNEL_ROWS = 12;

  /// A channel and a video that have one term in the index.
  private record Pair(PlatformId channel, PlatformId video) {}

  @Test
  void twoIdsWithOneTermFindTheirOwnRowsHoweverManyTheOtherHas(@TempDir Path folder)
      throws Exception {
    var pair = pair();
    var rows = new StringBuilder();
    for (var i = 0; i < CHANNEL_ROWS; i++) {
      rows.append("c%d\tSong %d\tBand %d\t%s\t\n".formatted(i, i, i, pair.channel().value()));
    }
    rows.append("v\tLonely\tSinger\t\t%s\n".formatted(pair.video().value()));
    var file = Files.writeString(folder.resolve("rows.tsv"), rows);
    var dataset =
        Descriptors.parse(
            "shared",
            """
            {"id": "shared", "name": "Shared", "about": "A test.", "publisher": "nobody",
             "reviewed": "2026-11-25",
             "layout": {"type": "delimited", "separator": "\\t", "quoted": false,
              "header": ["row", "title", "artist", "channel", "video"],
              "columns": {"row": {"from": ["row"]}, "title": {"from": ["title"]},
               "artists": {"from": ["artist"]},
               "links": [{"platform": "youtube-channel", "from": ["channel"]},
                {"platform": "youtube-video", "from": ["video"]}]}}}
            """);
    var versions = new IndexVersions(folder.resolve("index"));
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(
            List.of(DatasetFiles.open(dataset, List.of(file.toString()))), false, Instant.now());
    try (var index = OpenIndex.open(versions.current().orElseThrow())) {
      var catalog = new LuceneCatalog(index, new CatalogLimits(Duration.ofSeconds(30)));
      assertThat(catalog.byId(pair.video(), 1)).extracting(Track::row).containsExactly("v");
      for (var limit : List.of(1, 5, CHANNEL_ROWS, 100)) {
        assertThat(catalog.byId(pair.channel(), limit))
            .hasSize(Math.min(limit, CHANNEL_ROWS))
            .allMatch(row -> row.links().contains(pair.channel()));
      }
    }
  }

  private static Pair pair() {
    var channels = new HashMap<BytesRef, PlatformId>();
    for (var i = 0; i < 300_000; i++) {
      var id = new PlatformId(Platform.YOUTUBE_CHANNEL, "UC%022d".formatted(i));
      channels.put(TrackFields.linkTerm(id), id);
    }
    for (var i = 0; i < 300_000; i++) {
      var video = new PlatformId(Platform.YOUTUBE_VIDEO, "%011d".formatted(i));
      var channel = channels.get(TrackFields.linkTerm(video));
      if (channel != null) {
        return new Pair(channel, video);
      }
    }
    throw new AssertionError("no two ids share a term");
  }
}
