package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.WordField;
import java.util.stream.IntStream;
import org.apache.lucene.index.Terms;
import org.junit.jupiter.api.Test;

/// What Lucene knows of the number of words of each row.
class WordNormsTest extends BuildFixture {

  private static final String ROWS =
      """
      {"song_id": 1, "title": "Harbour Lights", "primary_artist": "Marla Quill", "album_name": "Tides"}
      {"song_id": 2, "title": "Night Ferry", "primary_artist": "Marla Quill"}
      {"song_id": 3, "primary_artist": "Moss Choir"}
      {"song_id": 4, "title": "Nameless"}
      """;

  @Test
  void everyRowHasANumberOfWordsInEveryField() throws Exception {
    build(false, sleeping(ROWS));

    try (var index = OpenIndex.open(current())) {
      for (var leaf : index.tracks().leaves()) {
        for (var field : WordField.values()) {
          var norms = leaf.reader().getNormValues(field.id());
          assertThat(norms).as(field.id()).isNotNull();
          assertThat(IntStream.range(0, leaf.reader().maxDoc()))
              .as(field.id())
              .allSatisfy(doc -> assertThat(norms.advanceExact(doc)).isTrue());
        }
      }
    }
  }

  @Test
  void aFieldWithoutWordsHoldsNoWord() throws Exception {
    build(false, sleeping(ROWS));

    try (var index = OpenIndex.open(current())) {
      for (var leaf : index.tracks().leaves()) {
        Terms albums = leaf.reader().terms(WordField.ALBUM.id());
        assertThat(albums.size()).isEqualTo(1);
        assertThat(albums.getDocCount()).isEqualTo(1);
      }
    }
  }
}
