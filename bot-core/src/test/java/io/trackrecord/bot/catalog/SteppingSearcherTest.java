package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SteppingSearcherTest {

  /// Several first steps, in two segments.
  private static final int ROWS = 70_000;

  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void findsWhatLuceneFindsInOneGoWhateverIsDeleted() throws IOException {
    var seed = System.nanoTime();
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, new Random(seed));
      try (var reader = DirectoryReader.open(directory)) {
        var stepping = new SteppingSearcher(reader, new Pace(LONG));
        var whole = new IndexSearcher(reader);
        for (var query : queries()) {
          var as = "%s, seed %d".formatted(query, seed);
          assertThat(stepping.count(query)).as(as).isEqualTo(whole.count(query));
          assertThat(found(stepping, query)).as(as).isEqualTo(found(whole, query));
        }
      }
    }
  }

  @Test
  void endsWhereItsTimeIsOver() throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, new Random(1));
      try (IndexReader reader = DirectoryReader.open(directory)) {
        var late = new SteppingSearcher(reader, new Pace(Duration.ofNanos(-1)));
        assertThatThrownBy(() -> late.search(queries().getFirst(), 10))
            .isInstanceOf(CatalogTimeoutException.class);
      }
    }
  }

  private static List<String> found(IndexSearcher searcher, Query query) throws IOException {
    return Arrays.stream(searcher.search(query, 500).scoreDocs)
        .map(hit -> hit.doc + " " + hit.score)
        .toList();
  }

  private static List<Query> queries() {
    var either =
        new BooleanQuery.Builder()
            .add(word("often"), Occur.SHOULD)
            .add(word("seldom"), Occur.SHOULD)
            .build();
    var both =
        new BooleanQuery.Builder()
            .add(word("often"), Occur.MUST)
            .add(word("seldom"), Occur.SHOULD)
            .build();
    return List.of(either, both, word("seldom"), word("never"), MatchAllDocsQuery.INSTANCE);
  }

  private static Query word(String word) {
    return new TermQuery(new Term("word", word));
  }

  private static void fill(ByteBuffersDirectory directory, Random random) throws IOException {
    var config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (var i = 0; i < ROWS; i++) {
        var row = new Document();
        if (random.nextInt(3) == 0) {
          row.add(new StringField("word", "often", Field.Store.NO));
        }
        if (random.nextInt(900) == 0) {
          row.add(new StringField("word", "seldom", Field.Store.NO));
        }
        row.add(new StringField("lot", Integer.toString(i / 100), Field.Store.NO));
        writer.addDocument(row);
        if (i == ROWS * 4 / 5) {
          writer.flush();
        }
      }
      for (var i = 0; i < 50; i++) {
        writer.deleteDocuments(new Term("lot", Integer.toString(random.nextInt(ROWS / 100))));
      }
      writer.commit();
    }
  }
}
