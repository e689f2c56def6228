package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds each reader files that were damaged at random: it reads them, or refuses them in a
/// sentence, and never fails otherwise. `-Dfuzz.seconds=N` for longer; `-Dfuzz.seed=S` for one
/// again.
class ReaderFuzzTest {

  private static final String RAW =
      """
      track_id,album_id,album_title,artist_id,artist_name,track_duration,track_title,track_url
      1,1.0,Album,7,"Name, The",03:20,Title,https://freemusicarchive.org/music/A/B/C
      2,,,8,Other,00:10,"Two
      lines",
      """;
  private static final String TRACKS =
      ",album,artist,track\n,title,name,title\ntrack_id,,,\n1,Album,Name,Title\n3,A,B,C\n";
  private static final String SPOTIFY =
      """
      ,track_id,artists,album_name,track_name,popularity,duration_ms,explicit,track_genre
      0,5SuOikwiRyPMVoIQDJUgSV,Gen Hoshino;Other,Comedy,Comedy,73,230666,False,acoustic
      1,4qPNDBW1i3p13qLCt0Ki3A,Ben Woodward,"Gho""st",Ghost,55,149610,True,acoustic
      """;
  private static final String GENIUS =
      """
      {"song_id": 1, "title": "One", "primary_artist": "A", "tags": ["x"], "youtube_links": ["https://www.youtube.com/watch?v=KU5SIHKyxf4"], "lyrics": "no"}
      {"song_id": 2, "song_title": "Two\\u00e9\\ud83d\\ude00", "featured_artists": [{"name": "B"}, "C"], "album_release_date": "2001-05"}
      {"song_id": 3.5, "title": null, "primary_artist": {"name": "D"}}
      """;

  @TempDir Path folder;

  record Target(String dataset, String file, Bytes bytes) {
    @Override
    public String toString() {
      return dataset + " " + file;
    }
  }

  @FunctionalInterface
  interface Bytes {
    byte[] in(Path folder) throws Exception;
  }

  static Stream<Target> targets() {
    return Stream.of(
        new Target("spotify-tracks-dataset", "dataset.csv", _ -> utf8(SPOTIFY)),
        new Target("sleeping-disco-9m", "a.jsonl", _ -> utf8(GENIUS)),
        new Target("sleeping-disco-9m", "a.jsonl.gz", _ -> gzip(utf8(GENIUS))),
        new Target("free-music-archive", "fma_metadata.zip", ReaderFuzzTest::fma),
        new Target("laion-disco-12m", "train.parquet", ReaderFuzzTest::parquet));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void a_damaged_file_is_read_or_refused(Target target) throws Exception {
    var seed = Long.getLong("fuzz.seed", new Random().nextLong());
    System.out.println(target + ", seed " + seed);
    var random = new Random(seed);
    var whole = target.bytes().in(folder);
    var file = folder.resolve(target.file());
    var end =
        System.nanoTime() + Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 20)).toNanos();
    var runs = 0;
    var refused = 0;
    while (System.nanoTime() < end) {
      var damaged = damaged(whole, random);
      Files.write(file, damaged);
      runs++;
      try {
        read(target.dataset(), file);
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage()).isNotBlank();
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError("run " + runs + " of seed " + seed + " failed", e);
      }
    }
    System.out.println(runs + " damaged files, " + refused + " refused");
    assertThat(runs).isPositive();
  }

  private static void read(String dataset, Path file) throws IOException, InputException {
    for (var part : Collected.input(dataset, file).parts()) {
      part.read(
          new RowSink() {
            @Override
            public void track(String name, long row, Track track) {
              assertThat(track.row()).isNotBlank();
            }

            @Override
            public void reject(Reject reject) {
              assertThat(reject.detail()).isNotBlank();
            }
          });
    }
  }

  /// One to eight changes: bytes flipped, set to telling values, removed, doubled, or cut off.
  private static byte[] damaged(byte[] whole, Random random) {
    var bytes = whole.clone();
    for (var changes = 1 + random.nextInt(8); changes > 0 && bytes.length > 1; changes--) {
      var at = random.nextInt(bytes.length);
      var length = 1 + random.nextInt(Math.min(16, bytes.length - at));
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0xFF : 0));
        case 3 -> bytes = joined(bytes, at, at + length);
        case 4 -> bytes = joined(bytes, at + length, at);
        default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
      }
    }
    return bytes;
  }

  /// The bytes up to one place and from another on.
  private static byte[] joined(byte[] bytes, int to, int from) {
    var joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, to);
    joined.write(bytes, from, bytes.length - from);
    return joined.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] parquet(Path folder) throws IOException {
    var rows = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 10; i++) {
      rows.add(
          Map.of(
              "song_id",
              "abcdefghij" + i,
              "title",
              "Song " + i,
              "artist_names",
              List.of("One", "Two"),
              "artist_ids",
              List.of("UCabcdefghijklmnopqrstuv", "UCother"),
              "views",
              "945K plays",
              "duration",
              200L));
    }
    var file = folder.resolve("whole.parquet");
    return Files.readAllBytes(
        ParquetWriting.laion(file, CompressionCodecName.ZSTD, "element", rows));
  }

  private static byte[] fma(Path folder) throws IOException {
    var file = folder.resolve("whole.zip");
    try (var zip = new ZipArchiveOutputStream(file)) {
      for (var name : new String[] {"raw_tracks.csv", "tracks.csv"}) {
        var entry = new ZipArchiveEntry("fma_metadata/" + name);
        entry.setMethod(ZipMethod.DEFLATED.getCode());
        zip.putArchiveEntry(entry);
        zip.write(utf8(name.startsWith("raw") ? RAW : TRACKS));
        zip.closeArchiveEntry();
      }
    }
    return Files.readAllBytes(file);
  }
}
