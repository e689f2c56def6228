package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCountsTest {

  /// Half of the distance between two levels.
  private static final double NEAR = Math.pow(2, 1.0 / 16) - 1;

  @TempDir Path folder;

  @Test
  void aWordHasAboutAsManyRowsAsInTheFieldOfTheTwoWhereItHasMore() throws IOException {
    var titles = new HashMap<String, Integer>();
    var artists = new HashMap<String, Integer>();
    var random = new Random(3);
    for (var i = 0; i < 2_000; i++) {
      titles.put("word" + i, 1 + (int) Math.pow(2, 10 * random.nextDouble()) / 2);
      if (i % 3 == 0) {
        artists.put("word" + i, 1 + random.nextInt(40));
      }
    }
    artists.put("кино", 7);
    titles.put("椎名", 3);
    try (var counts = WordCounts.open(written(titles, artists))) {
      var other = 0;
      for (var word : titles.keySet()) {
        var rows = Math.max(titles.get(word), artists.getOrDefault(word, 0));
        if (rows == 1) {
          other += counts.of(word) == 1 ? 0 : 1;
        } else {
          assertThat(counts.of(word)).as(word).isCloseTo(rows, within(NEAR * rows));
        }
      }
      assertThat(other).isLessThan(5);
      assertThat(counts.of("кино")).isCloseTo(7, within(7 * NEAR));
      assertThat(counts.of("椎名")).isCloseTo(3, within(3 * NEAR));
      assertThat(counts.of("nowhere")).isEqualTo(1);
    }
  }

  @Test
  void anIndexWithoutWordsHasNone() throws IOException {
    try (var counts = WordCounts.open(written(Map.of(), Map.of()))) {
      assertThat(counts.of("word")).isEqualTo(1);
    }
  }

  @Test
  void damageIsNoticed() throws IOException {
    var file = written(Map.of("some", 3, "words", 4), Map.of("more", 2));
    WordCounts.check(file);
    var bytes = Files.readAllBytes(file);
    var damaged = bytes.clone();
    damaged[bytes.length / 2] ^= 1;
    Files.write(file, damaged);
    assertThatThrownBy(() -> WordCounts.check(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the counts of words in")
        .hasMessageContaining("are damaged");
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> WordCounts.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("are damaged");
  }

  /// The counts of an index in whose rows the words stand so often, each alone.
  private Path written(Map<String, Integer> titles, Map<String, Integer> artists)
      throws IOException {
    var file = folder.resolve("words");
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add(TrackFields.TITLE_WORDS, titles, writer);
      add(TrackFields.ARTIST_WORDS, artists, writer);
      writer.commit();
      try (var reader = DirectoryReader.open(directory)) {
        WordCountsWriter.write(file, reader);
      }
    }
    return file;
  }

  private static void add(String field, Map<String, Integer> words, IndexWriter writer)
      throws IOException {
    for (var each : words.entrySet()) {
      for (var i = 0; i < each.getValue(); i++) {
        var row = new Document();
        row.add(new StringField(field, each.getKey(), Field.Store.NO));
        writer.addDocument(row);
      }
    }
  }
}
