package io.trackrecord.data.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentSpillTest {

  private static final String[] LETTERS = {"a", "z", "é", "京", "\uFF41", "\uD83C\uDFB5"};
  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS);
    WORDS.setTokenized(false);
    WORDS.freeze();
  }

  @TempDir Path folder;
  private Random random = new Random();

  @BeforeEach
  void seed() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    random = new Random(seed);
  }

  /// What a document has; words in the lists in which they are added.
  private record Row(
      String stored,
      List<Long> keys,
      List<List<String>> words,
      @Nullable String label,
      @Nullable Integer number) {}

  @Test
  void mergedSegmentsAreTheIndexThatLuceneMakesOfTheSameDocuments() throws Exception {
    for (var round = 0; round < 12; round++) {
      var rows = rows(round % 3 == 0 ? 20_000 : random.nextInt(400));
      var at = folder.resolve("round-" + round);
      plain(rows, at.resolve("plain"));
      spilled(rows, at.resolve("spilled"), 1 + random.nextInt(5));
      try (var expected = FSDirectory.open(at.resolve("plain"));
          var actual = FSDirectory.open(at.resolve("spilled"));
          var expectedReader = DirectoryReader.open(expected);
          var actualReader = DirectoryReader.open(actual);
          var check = new CheckIndex(actual)) {
        assertThat(check.checkIndex().clean).isTrue();
        assertThat(actualReader.numDocs()).isEqualTo(rows.size());
        if (!rows.isEmpty()) {
          same(
              actualReader.leaves().getFirst().reader(),
              expectedReader.leaves().getFirst().reader());
        }
      }
    }
  }

  @Test
  void termsOnTheirWayIntoAnIndexCannotBeLookedUp() throws Exception {
    try (var spill = new SegmentSpill(folder, Codec.getDefault(), "stored")) {
      spill.keys("key").add(1);
      spill.store(new BytesRef("row"));
      try (var reader = spill.finish().open()) {
        var terms = reader.terms("key").iterator();
        assertThatThrownBy(() -> terms.seekCeil(new BytesRef("x")))
            .isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }

  @Test
  void aNumberThatHasNoPlaceIsRefused() throws Exception {
    try (var spill = new SegmentSpill(folder, Codec.getDefault(), "stored")) {
      var numbers = spill.numbers("number");

      numbers.set(Integer.MAX_VALUE - 1);
      assertThatThrownBy(() -> numbers.set(-1)).hasMessage("number cannot be -1");
      assertThatThrownBy(() -> numbers.set(Integer.MAX_VALUE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private List<Row> rows(int count) {
    var vocabulary = IntStream.range(0, 1 + random.nextInt(3_000)).mapToObj(_ -> word()).toList();
    var keys = IntStream.range(0, 500).mapToObj(_ -> random.nextLong()).toList();
    var rows = new ArrayList<Row>();
    var words = List.<List<String>>of();
    for (var i = 0; i < count; i++) {
      if (random.nextInt(3) > 0) {
        words = List.of(words(vocabulary), random.nextBoolean() ? List.of() : words(vocabulary));
      }
      rows.add(
          new Row(
              "row " + i + " of " + random.nextInt(100),
              random
                  .ints(random.nextInt(4))
                  .mapToObj(n -> n % 2 == 0 ? keys.get((n & 0xFFFF) % 500) : random.nextLong())
                  .toList(),
              words,
              random.nextInt(9) == 0 ? null : "label " + random.nextInt(4),
              random.nextInt(5) == 0
                  ? null
                  : random.nextInt(random.nextInt(1, Integer.MAX_VALUE))));
    }
    return rows;
  }

  private String word() {
    var word = new StringBuilder();
    for (var i = random.nextInt(1, 9); i > 0; i--) {
      word.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return word.toString();
  }

  private List<String> words(List<String> vocabulary) {
    var count = random.nextInt(200) == 0 ? 300 : random.nextInt(6);
    return random
        .ints(count, 0, vocabulary.size())
        .mapToObj(n -> vocabulary.get(random.nextInt(n + 1)))
        .toList();
  }

  private static void plain(List<Row> rows, Path into) throws IOException {
    try (var directory = FSDirectory.open(into);
        var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      for (var row : rows) {
        writer.addDocument(document(row));
      }
      writer.forceMerge(1);
    }
  }

  private static Document document(Row row) {
    var document = new Document();
    document.add(new StoredField("stored", new BytesRef(row.stored())));
    for (var key : row.keys()) {
      var bytes = new byte[KeyField.BYTES];
      for (var i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (key >>> (56 - 8 * i));
      }
      document.add(new StringField("key", new BytesRef(bytes), Field.Store.NO));
    }
    var words = new LinkedHashSet<String>();
    row.words().forEach(words::addAll);
    words.stream()
        .limit(WordField.MOST_WORDS)
        .forEach(
            word -> {
              document.add(new Field("word", word, WORDS));
              document.add(new StringField("year", word, Field.Store.NO));
            });
    if (row.label() != null) {
      document.add(new StringField("label", row.label(), Field.Store.NO));
      document.add(new SortedDocValuesField("label", new BytesRef(row.label())));
    }
    if (row.number() != null) {
      document.add(new NumericDocValuesField("number", row.number()));
    }
    return document;
  }

  private void spilled(List<Row> rows, Path into, int count) throws IOException {
    var readers = new ArrayList<CodecReader>();
    var segments = new ArrayList<SpilledSegment>();
    var from = 0;
    for (var i = 0; i < count; i++) {
      var to = i == count - 1 ? rows.size() : from + random.nextInt(rows.size() - from + 1);
      segments.add(segment(rows.subList(from, to), into.resolveSibling("part-" + i)));
      from = to;
    }
    try (var directory = FSDirectory.open(into);
        var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      for (var segment : segments) {
        if (segment.documents() > 0) {
          readers.add(segment.open());
        }
      }
      writer.addIndexes(readers.toArray(CodecReader[]::new));
      writer.forceMerge(1);
    } finally {
      IOUtils.close(readers);
    }
    for (var segment : segments) {
      segment.delete();
    }
    assertThat(into.getParent()).isDirectoryNotContaining("glob:**part-*");
  }

  private static SpilledSegment segment(List<Row> rows, Path into) throws IOException {
    try (var spill = new SegmentSpill(into, Codec.getDefault(), "stored")) {
      var keys = spill.keys("key");
      var words = spill.words("word", true);
      var years = spill.words("year", false);
      var labels = spill.labels("label");
      var numbers = spill.numbers("number");
      for (var row : rows) {
        row.keys().forEach(keys::add);
        row.words().forEach(words::add);
        row.words().forEach(years::add);
        if (row.label() != null) {
          labels.set(row.label());
        }
        if (row.number() != null) {
          numbers.set(row.number());
        }
        spill.store(new BytesRef(row.stored()));
      }
      return spill.finish();
    }
  }

  private static void same(LeafReader actual, LeafReader expected) throws IOException {
    for (var field : List.of("key", "word", "year", "label")) {
      assertThat(postings(actual, field)).isEqualTo(postings(expected, field));
    }
    var lengths = values(actual.getNormValues("word"));
    // Documents without words have a length here, too, which is 0.
    assertThat(lengths).hasSize(lengths.isEmpty() ? 0 : actual.maxDoc());
    assertThat(lengths.stream().filter(each -> !each.endsWith(" 0")).toList())
        .isEqualTo(values(expected.getNormValues("word")));
    assertThat(actual.getNormValues("year")).isNull();
    assertThat(values(actual.getNumericDocValues("number")))
        .isEqualTo(values(expected.getNumericDocValues("number")));
    assertThat(labels(actual)).isEqualTo(labels(expected));
    for (var doc = 0; doc < expected.maxDoc(); doc++) {
      assertThat(actual.storedFields().document(doc).getBinaryValue("stored"))
          .isEqualTo(expected.storedFields().document(doc).getBinaryValue("stored"));
    }
  }

  private static List<String> postings(LeafReader reader, String field) throws IOException {
    var all = new ArrayList<String>();
    var terms = reader.terms(field);
    if (terms == null) {
      return all;
    }
    var each = terms.iterator();
    for (var term = each.next(); term != null; term = each.next()) {
      var docs = each.postings(null, PostingsEnum.NONE);
      var line = new StringBuilder(term.toString());
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        line.append(' ').append(docs.docID());
      }
      all.add(line.toString());
    }
    return all;
  }

  private static List<String> values(org.apache.lucene.index.@Nullable NumericDocValues values)
      throws IOException {
    var all = new ArrayList<String>();
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      all.add(values.docID() + " " + values.longValue());
    }
    return all;
  }

  private static List<String> labels(LeafReader reader) throws IOException {
    var all = new ArrayList<String>();
    var labels = reader.getSortedDocValues("label");
    while (labels != null && labels.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      all.add(labels.docID() + " " + labels.lookupOrd(labels.ordValue()).utf8ToString());
    }
    return all;
  }
}
