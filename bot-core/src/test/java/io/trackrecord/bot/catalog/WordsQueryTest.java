package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class WordsQueryTest {

  private static final int ROWS = 30_000;
  private static final List<String> WORDS =
      List.of("amber", "brook", "cedar", "dune", "ember", "umbrella", "umbrela", "brooks");
  private static final List<String> FIELDS =
      List.of(TrackFields.TITLE_WORDS, TrackFields.ARTIST_WORDS, TrackFields.ALBUM_WORDS);
  private static final FieldType DOCS = new FieldType();

  static {
    DOCS.setTokenized(true);
    DOCS.setIndexOptions(IndexOptions.DOCS);
    DOCS.freeze();
  }

  @Test
  void findsAndScoresWhatTheSameWordsDoOneByOne() throws IOException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, random);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        for (var words :
            List.of(
                List.of("amber"),
                List.of("ember", "amber"),
                List.of("cedar", "brook", "dune"),
                List.of("amber", "nowhere"))) {
          var expected = all(searcher, WordQueries.everyWord(words));
          var found = all(searcher, WordQueries.everyCommonWord(searcher, words));
          assertThat(found).as("%s, seed %d", words, seed).hasSameSizeAs(expected);
          for (var i = 0; i < found.length; i++) {
            assertThat(found[i].doc).isEqualTo(expected[i].doc);
            assertThat(found[i].score).isCloseTo(expected[i].score, withinPercentage(8));
          }
          assertThat(searcher.count(WordQueries.everyCommonWord(searcher, words)))
              .isEqualTo(found.length);
          assertThat(best(searcher, WordQueries.everyCommonWord(searcher, words)))
              .as("%s, seed %d", words, seed)
              .isCloseTo(best(searcher, WordQueries.everyWord(words)), within(1e-4));
        }
      }
    }
  }

  @Test
  void findsRowsWithMostOfTheWordsAsMatchesOfEachWouldAddUp() throws IOException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, random);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        for (var least = 1; least <= 4; least++) {
          var needed = random.nextInt(4);
          var words = new ArrayList<WordsQuery.Word>();
          var plain = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
          var oneOf = new BooleanQuery.Builder();
          for (var i = 0; i < 4; i++) {
            var word = WORDS.get(i);
            var columns = new ArrayList<WordsQuery.Column>();
            var anywhere = new BooleanQuery.Builder();
            for (var field : FIELDS) {
              columns.addAll(WordsQuery.column(searcher, field, word, 1));
              anywhere.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
            }
            words.add(new WordsQuery.Word(columns, i < needed));
            plain.add(anywhere.build(), Occur.SHOULD);
            if (i < needed) {
              oneOf.add(anywhere.build(), Occur.SHOULD);
            }
          }
          if (needed > 0) {
            plain.add(oneOf.build(), Occur.FILTER);
          }
          var query = new WordsQuery(words, least, 1);
          var as = "%d of the words, %d needed, seed %d";
          var expected = all(searcher, plain.build());
          var found = all(searcher, query);
          assertThat(found).as(as, least, needed, seed).hasSameSizeAs(expected);
          for (var i = 0; i < found.length; i++) {
            assertThat(found[i].doc).isEqualTo(expected[i].doc);
            assertThat(found[i].score).isCloseTo(expected[i].score, withinPercentage(8));
          }
          assertThat(searcher.count(query)).isEqualTo(found.length);
          assertThat(best(searcher, query))
              .as(as, least, needed, seed)
              .isCloseTo(best(searcher, plain.build()), within(1e-3));
        }
      }
    }
  }

  @Test
  void aMisspeltWordFindsTheRowsThatLucenesFuzzyQueryFinds() throws IOException {
    var seed = System.nanoTime();
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, new Random(seed));
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        for (var typed : List.of("ambr", "brokos", "cedra", "umberlal", "umbrxllx", "nothing")) {
          var fuzzy = new BooleanQuery.Builder();
          for (var field : FIELDS) {
            var lucenes =
                new FuzzyQuery(
                    new Term(field, typed), NearWords.errors(typed), 1, NearWords.MOST, true);
            fuzzy.add(lucenes, Occur.SHOULD);
            var expected = all(searcher, lucenes);
            var near = new BooleanQuery.Builder();
            new NearWords(searcher, typed).add(field, Integer.MAX_VALUE, near, near);
            var actual = all(searcher, near.build());
            assertThat(docs(actual)).as("%s, seed %d", typed, seed).isEqualTo(docs(expected));
            // Lucene takes a little more off for an error in a shorter word.
            for (var i = 0; i < actual.length; i++) {
              assertThat(actual[i].score).isCloseTo(expected[i].score, withinPercentage(8));
            }
          }
          var query = WordQueries.every(List.of(WordQueries.anywhere(searcher, typed, true)));
          assertThat(docs(all(searcher, query)))
              .as("%s, seed %d", typed, seed)
              .isEqualTo(docs(all(searcher, fuzzy.build())));
        }
      }
    }
  }

  @Test
  void aLookAtAlbumsFindsTheRowsThatHaveAWordThereAndScoresThemByAllNames() throws IOException {
    var seed = System.nanoTime();
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, new Random(seed));
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var words = List.of("amber", "cedar", "nowhere");
        var onAlbum =
            new BooleanQuery.Builder().add(WordQueries.anyWordOfSong(words, true), Occur.MUST);
        var album = new BooleanQuery.Builder();
        words.forEach(
            word ->
                album.add(new TermQuery(new Term(TrackFields.ALBUM_WORDS, word)), Occur.SHOULD));
        var expected = all(searcher, onAlbum.add(album.build(), Occur.FILTER).build());
        var found = all(searcher, WordQueries.anyWordOfAlbum(words));
        assertThat(docs(found)).as("seed %d", seed).isEqualTo(docs(expected));
        for (var i = 0; i < found.length; i++) {
          assertThat(found[i].score).isCloseTo(expected[i].score, withinPercentage(0.01));
        }
      }
    }
  }

  @Test
  void aVeryCommonWordThatIsMisspeltIsLookedForTogetherWithAnother() throws IOException {
    var seed = System.nanoTime();
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, new Random(seed));
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var misspelt = List.of("umbrelxa");
        var others = List.of("cedar");
        var alone = WordQueries.nearlyAnyWordOfSong(searcher, misspelt, List.of(), others, ROWS);
        var together = WordQueries.nearlyAnyWordOfSong(searcher, misspelt, List.of(), others, 0);
        var expected =
            new BooleanQuery.Builder()
                .add(alone, Occur.MUST)
                .add(WordQueries.anyWordOfSong(others, false), Occur.FILTER)
                .build();
        var found = docs(all(searcher, together));
        assertThat(found).as("seed %d", seed).isNotEmpty().isEqualTo(docs(all(searcher, expected)));
        var nothingElse =
            WordQueries.nearlyAnyWordOfSong(searcher, misspelt, List.of(), List.of(), 0);
        assertThat(docs(all(searcher, nothingElse)))
            .as("seed %d", seed)
            .isEqualTo(docs(all(searcher, alone)));
      }
    }
  }

  @Test
  void twoVeryCommonWordsThatAreMisspeltAreCompanyForEachOther() throws IOException {
    var seed = System.nanoTime();
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, new Random(seed));
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var others = List.of("nobodyhasthis");
        var one = nearly(searcher, List.of("umbrelxa"), List.of(), ROWS);
        var other = nearly(searcher, List.of("brookz"), List.of(), ROWS);
        var both = new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
        var together = nearly(searcher, List.of("umbrelxa", "brookz"), others, 0);
        assertThat(docs(all(searcher, together)))
            .as("seed %d", seed)
            .isNotEmpty()
            .isEqualTo(docs(all(searcher, both)));
      }
    }
  }

  private static Query nearly(
      IndexSearcher searcher, List<String> misspelt, List<String> others, int most)
      throws IOException {
    return WordQueries.nearlyAnyWordOfSong(searcher, misspelt, List.of(), others, most);
  }

  private static int[] docs(ScoreDoc[] found) {
    return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
  }

  private static void fill(ByteBuffersDirectory directory, Random random) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (var row = 0; row < ROWS; row++) {
        var document = new Document();
        // Whole stretches have none of the words.
        var most = row / 9_000 % 2 == 0 ? 3 : 1;
        for (var field : FIELDS) {
          var words = new ArrayList<String>();
          for (var i = random.nextInt(most + 1); i > 0; i--) {
            words.add(most == 1 ? "other" : WORDS.get(random.nextInt(WORDS.size())));
          }
          if (!words.isEmpty()) {
            document.add(new Field(field, String.join(" ", words), DOCS));
          }
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /// Everything that is found, in the order of the index.
  private static ScoreDoc[] all(IndexSearcher searcher, Query query) throws IOException {
    var found = searcher.search(query, ROWS).scoreDocs;
    Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc));
    return found;
  }

  /// The sum of the best scores, where lower ones are passed over.
  private static double best(IndexSearcher searcher, Query query) throws IOException {
    return Arrays.stream(searcher.search(query, 20).scoreDocs).mapToDouble(hit -> hit.score).sum();
  }
}
