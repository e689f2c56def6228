package io.trackrecord.data.segment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;

/// Collects the documents of one segment in their order and writes them to a temporary folder, from
/// which Lucene merges them into an index.
///
/// First the fields are declared, then each document gets its values and is stored; all segments
/// that are merged have to declare the same fields in the same order, as Lucene then copies what is
/// stored without unpacking it. What is stored is written at once, the rest is kept in memory until
/// [#finish()]: some 100 bytes for a document of ten words and four keys. One thread uses it.
public final class SegmentSpill implements Closeable {

  static final String FILE = "fields";

  private final FSDirectory directory;
  private final Codec codec;
  private final SegmentInfo writing;
  private final List<SpillField> fields = new ArrayList<>();
  private final FieldInfo stored;
  private final StoredFieldsWriter writer;
  private int docs;

  /// A segment without documents and fields.
  ///
  /// @param folder where it is written; made where it is not there
  /// @param codec how what is stored is written
  /// @param stored the name of the field that is stored
  /// @throws IOException where the folder cannot be written to
  public SegmentSpill(Path folder, Codec codec, String stored) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.codec = codec;
    this.stored = SpillField.info(stored, 0, false, IndexOptions.NONE, DocValuesType.NONE);
    this.writing = segment(0, StringHelper.randomId(), Map.of());
    this.writer = codec.storedFieldsFormat().fieldsWriter(directory, writing, IOContext.DEFAULT);
  }

  /// Declares a field of hashes.
  public KeyField keys(String name) {
    return added(new KeyField(info(name, false, IndexOptions.DOCS, DocValuesType.NONE)));
  }

  /// Declares a field of words.
  ///
  /// @param lengths whether the number of a document's words is kept, by which it is scored
  public WordField words(String name, boolean lengths) {
    return added(
        new WordField(info(name, lengths, IndexOptions.DOCS, DocValuesType.NONE), lengths));
  }

  /// Declares a field of numbers.
  public NumberField numbers(String name) {
    return added(new NumberField(info(name, false, IndexOptions.NONE, DocValuesType.NUMERIC)));
  }

  /// Declares a field of few distinct words, of which each document has at most one.
  public LabelField labels(String name) {
    return added(new LabelField(info(name, false, IndexOptions.DOCS, DocValuesType.SORTED)));
  }

  private FieldInfo info(String name, boolean lengths, IndexOptions terms, DocValuesType values) {
    return SpillField.info(name, fields.size() + 1, lengths, terms, values);
  }

  private <F extends SpillField> F added(F field) {
    fields.add(field);
    return field;
  }

  /// Ends the document: what is added to fields from now on is of the next one.
  ///
  /// @param row what is stored of it
  /// @throws IOException where it cannot be written
  public void store(BytesRef row) throws IOException {
    writer.startDocument();
    writer.writeField(stored, row);
    writer.finishDocument();
    fields.forEach(SpillField::next);
    docs++;
  }

  /// Writes everything. Nothing can be added any more.
  ///
  /// @throws IOException where it cannot be written
  public SpilledSegment finish() throws IOException {
    writer.finish(docs);
    writer.close();
    var spilled = new ArrayList<SpilledField>();
    try (var out = directory.createOutput(FILE, IOContext.DEFAULT)) {
      for (var field : fields) {
        spilled.add(field.write(out));
      }
    }
    var infos = new ArrayList<FieldInfo>();
    infos.add(stored);
    spilled.forEach(field -> infos.add(field.info()));
    return new SpilledSegment(
        directory.getDirectory(),
        segment(docs, writing.getId(), writing.getAttributes()),
        new FieldInfos(infos.toArray(FieldInfo[]::new)),
        spilled);
  }

  private SegmentInfo segment(int maxDoc, byte[] id, Map<String, String> attributes) {
    return new SegmentInfo(
        directory,
        Version.LATEST,
        Version.LATEST,
        "_0",
        maxDoc,
        false,
        false,
        codec,
        Map.of(),
        id,
        attributes,
        null);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(writer, directory);
  }
}
