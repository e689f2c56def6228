package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class PopularRowsTest {

  private static final long ARTIST = NameForm.sameKey("Artist");
  private static final long OTHER = NameForm.sameKey("Other");

  /// @param ofArtist whether the artist is named
  private record Row(boolean ofArtist, int popularity) {}

  @Test
  void ofAMillionRowsInARowThoseOfGuestsAreNotMissed() throws IOException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var rows = new ArrayList<Row>();
    // The run ends, in turn, well before, shortly before and after a stride.
    var runs = new ArrayList<>(List.of(12_000, 12_289, 12_290, 20_481));
    random.ints(8, 10_000, 70_000).forEach(runs::add);
    for (var run : runs) {
      rows.clear();
      scattered(rows, random);
      // Some of the artist's own rows spell the name in another way.
      IntStream.range(0, run)
          .forEach(i -> rows.add(new Row(random.nextInt(50) > 0, Math.max(0, 50_000 - i))));
      scattered(rows, random);
      for (var count : List.of(1, 40, 100)) {
        assertThat(popular(rows, count))
            .as("run of %d, best %d, seed %d", run, count, seed)
            .containsExactly(expected(rows, count));
      }
    }
  }

  /// Rows of others, some of which name the artist, too.
  private static void scattered(List<Row> rows, Random random) {
    for (var i = 0; i < 5_000; i++) {
      rows.add(new Row(i > 0 && i < 4_999 && random.nextInt(7) == 0, random.nextInt(60_000)));
    }
  }

  private static int[] expected(List<Row> rows, int count) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).ofArtist())
        .boxed()
        .sorted(Comparator.comparingInt(i -> -rows.get(i).popularity()))
        .limit(count)
        .mapToInt(i -> i)
        .toArray();
  }

  private static int[] popular(List<Row> rows, int count) throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
        for (var row : rows) {
          var document = new Document();
          var key = TrackFields.keyTerm(row.ofArtist() ? ARTIST : OTHER);
          document.add(new StringField(TrackFields.ARTIST, key, Field.Store.NO));
          document.add(new NumericDocValuesField(TrackFields.POPULARITY, row.popularity()));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      try (var reader = DirectoryReader.open(directory)) {
        Query query = new ConstantScoreQuery(NameQueries.key(TrackFields.ARTIST, ARTIST));
        var found = PopularRows.of(new IndexSearcher(reader), query, count);
        return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
      }
    }
  }
}
