package io.trackrecord.bot.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.WordField;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordFrequenciesTest {

  private final ByteBuffersDirectory folder = new ByteBuffersDirectory();
  private DirectoryReader tracks;
  private WordFrequencies frequencies;

  @BeforeEach
  void index() throws IOException {
    try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
      for (var title : List.of("lantern", "lantern", "harbour")) {
        var row = new Document();
        row.add(new StringField(WordField.TITLE.id(), title, Field.Store.NO));
        writer.addDocument(row);
      }
    }
    tracks = DirectoryReader.open(folder);
    frequencies = new WordFrequencies(tracks);
  }

  @AfterEach
  void close() throws IOException {
    tracks.close();
  }

  @Test
  void counts_the_rows_that_have_a_word_in_a_field() throws IOException {
    for (var time = 0; time < 2; time++) {
      assertThat(frequencies.of(WordField.TITLE, "lantern")).isEqualTo(2);
      assertThat(frequencies.of(WordField.TITLE, "harbour")).isEqualTo(1);
      assertThat(frequencies.of(WordField.ARTIST, "lantern")).isZero();
    }
    assertThat(frequencies.kept()).isEqualTo(3);
  }

  @Test
  void remembers_no_more_words_than_it_may_and_counts_on() throws IOException {
    for (var i = 0; i <= WordFrequencies.KEPT; i++) {
      frequencies.of(WordField.TITLE, "word" + i);
    }

    assertThat(frequencies.kept()).isBetween(1, WordFrequencies.KEPT);
    assertThat(frequencies.of(WordField.TITLE, "lantern")).isEqualTo(2);
  }

  @Test
  void does_not_remember_a_word_of_a_whole_page() throws IOException {
    assertThat(frequencies.of(WordField.TITLE, "a".repeat(4_000))).isZero();

    assertThat(frequencies.kept()).isZero();
  }
}
