package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtistTableTest {

  private static final int PARTS = 4;

  @TempDir Path folder;

  @Test
  void every_artist_is_found_by_its_key_and_by_any_place_in_its_section() throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var count : new int[] {0, 1, 2, 700, 40_000}) {
      var keys = new TreeSet<Long>(Long::compareUnsigned);
      // Some share their first bits, and some all but the last.
      while (keys.size() < count) {
        keys.add(
            random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(2) << 20 | keys.size());
      }
      var parts = new ArrayList<List<CompletionPart.ArtistKey>>();
      var starts = new long[PARTS + 2];
      starts[0] = 20;
      for (var part = 0; part < PARTS; part++) {
        var artists = new ArrayList<CompletionPart.ArtistKey>();
        var at = 0L;
        for (var key : keys) {
          if (key >>> 62 == part) {
            artists.add(new CompletionPart.ArtistKey(key, at));
            at += 2 + random.nextInt(1_000);
          }
        }
        parts.add(artists);
        starts[part + 1] = starts[part] + at;
      }
      starts[PARTS + 1] = starts[PARTS];
      try (var arena = Arena.ofConfined();
          var directory = FSDirectory.open(folder)) {
        var file = "artists-of-" + count;
        ArtistTableWriter.write(
            directory,
            file,
            parts.stream()
                .map(part -> part.toArray(CompletionPart.ArtistKey[]::new))
                .toArray(CompletionPart.ArtistKey[][]::new),
            starts);
        var table =
            new ArtistTable(
                MappedFile.open(
                    folder.resolve(file), CompletionBuild.CODEC, CompletionBuild.VERSION, arena));
        for (var part = 0; part < PARTS; part++) {
          for (var artist : parts.get(part)) {
            var at = starts[part] + artist.at();
            assertThat(table.section(artist.key())).isEqualTo(at);
            assertThat(table.sectionAround(at)).isEqualTo(at);
            assertThat(table.sectionAround(at + 1)).isEqualTo(at);
          }
        }
        for (var i = 0; i < 1_000; i++) {
          var key = random.nextLong();
          assertThat(table.section(key) >= 0).isEqualTo(keys.contains(key));
        }
      }
    }
  }
}
