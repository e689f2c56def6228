package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRowsTest {

  private static final int ROWS = 3_000;
  private static final byte[] DICTIONARY =
      "the words that rows have in common".getBytes(StandardCharsets.UTF_8);

  @Test
  void rows_are_read_back_with_and_without_a_dictionary(@TempDir Path folder) throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    for (var dictionary : List.of(new byte[0], DICTIONARY)) {
      var index = folder.resolve("of-" + dictionary.length);
      write(index, dictionary, seed);
      assertAllRead(index, seed);
    }
  }

  @Test
  void rows_that_share_words_with_the_dictionary_are_shorter(@TempDir Path folder)
      throws IOException {
    write(folder.resolve("without"), new byte[0], 1);
    write(folder.resolve("with"), "row number ".repeat(9).getBytes(StandardCharsets.UTF_8), 1);

    assertThat(length(folder.resolve("with"), ".fdt"))
        .isLessThan(length(folder.resolve("without"), ".fdt"));
  }

  @Test
  void a_damaged_dictionary_is_told_when_the_index_is_opened(@TempDir Path folder)
      throws IOException {
    write(folder, DICTIONARY, 1);
    var file = file(folder, ".dict");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> assertAllRead(folder, 1)).isInstanceOf(CorruptIndexException.class);
  }

  @Test
  void a_missing_dictionary_is_told_when_the_index_is_opened(@TempDir Path folder)
      throws IOException {
    write(folder, DICTIONARY, 1);
    var file = file(folder, ".dict");
    Files.delete(file);

    assertThatThrownBy(() -> assertAllRead(folder, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.getFileName().toString());
  }

  private static void write(Path folder, byte[] dictionary, long seed) throws IOException {
    var random = new Random(seed);
    var config = new IndexWriterConfig(null).setCodec(new TrackrecordCodec(dictionary));
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config.setUseCompoundFile(false))) {
      for (var i = 0; i < ROWS; i++) {
        writer.addDocument(List.of(new StoredField(TrackFields.STORED, row(i, random))));
      }
    }
  }

  private static BytesRef row(int number, Random random) {
    return new BytesRef("row number " + number + ' ' + random.nextLong());
  }

  private static void assertAllRead(Path folder, long seed) throws IOException {
    var random = new Random(seed);
    try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
      assertThat(reader.numDocs()).isEqualTo(ROWS);
      for (var i = 0; i < ROWS; i++) {
        assertThat(reader.storedFields().document(i).getBinaryValue(TrackFields.STORED))
            .isEqualTo(row(i, random));
      }
    }
  }

  private static Path file(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static long length(Path folder, String ending) throws IOException {
    return Files.size(file(folder, ending));
  }
}
