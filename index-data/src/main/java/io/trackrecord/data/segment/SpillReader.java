package io.trackrecord.data.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.TermVectorsReader;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// A [SpilledSegment] as Lucene's merging reads it.
final class SpillReader extends CodecReader {

  private final SegmentInfo info;
  private final FieldInfos infos;
  private final FSDirectory directory;
  private final IndexInput in;
  private final StoredFieldsReader stored;
  private final Map<String, SpilledField> fields = new LinkedHashMap<>();

  private SpillReader(
      SegmentInfo info,
      FieldInfos infos,
      List<SpilledField> fields,
      FSDirectory directory,
      IndexInput in,
      StoredFieldsReader stored) {
    this.info = info;
    this.infos = infos;
    this.directory = directory;
    this.in = in;
    this.stored = stored;
    fields.forEach(field -> this.fields.put(field.info().name, field));
  }

  static SpillReader open(
      Path folder, SegmentInfo info, FieldInfos infos, List<SpilledField> fields)
      throws IOException {
    var directory = FSDirectory.open(folder);
    IndexInput in = null;
    try {
      in = directory.openInput(SegmentSpill.FILE, IOContext.DEFAULT);
      var stored =
          info.getCodec()
              .storedFieldsFormat()
              .fieldsReader(directory, info, infos, IOContext.DEFAULT);
      return new SpillReader(info, infos, fields, directory, in, stored);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(in, directory);
      throw e;
    }
  }

  private SpilledField field(FieldInfo info) {
    return Objects.requireNonNull(fields.get(info.name), info.name);
  }

  private NumericDocValues open(@Nullable Column column, FieldInfo info) throws IOException {
    return Objects.requireNonNull(column, info.name).open(in);
  }

  @Override
  public FieldsProducer getPostingsReader() {
    return new FieldsProducer() {
      @Override
      public Iterator<String> iterator() {
        return fields.values().stream()
            .filter(field -> field.terms() != null)
            .map(field -> field.info().name)
            .sorted()
            .iterator();
      }

      @Override
      public @Nullable Terms terms(String name) {
        var field = fields.get(name);
        var terms = field == null ? null : field.terms();
        return terms == null ? null : new SpilledTerms(in, terms);
      }

      @Override
      public int size() {
        return -1;
      }

      @Override
      public void checkIntegrity() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public NormsProducer getNormsReader() {
    return new NormsProducer() {
      @Override
      public NumericDocValues getNorms(FieldInfo info) throws IOException {
        return open(field(info).lengths(), info);
      }

      @Override
      public void checkIntegrity() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public DocValuesProducer getDocValuesReader() {
    return new DocValuesProducer() {
      @Override
      public NumericDocValues getNumeric(FieldInfo info) throws IOException {
        return open(field(info).values(), info);
      }

      @Override
      public SortedDocValues getSorted(FieldInfo info) throws IOException {
        return new Labels(open(field(info).values(), info), field(info).labels());
      }

      @Override
      public BinaryDocValues getBinary(FieldInfo info) {
        throw none();
      }

      @Override
      public SortedNumericDocValues getSortedNumeric(FieldInfo info) {
        throw none();
      }

      @Override
      public SortedSetDocValues getSortedSet(FieldInfo info) {
        throw none();
      }

      @Override
      public DocValuesSkipper getSkipper(FieldInfo info) {
        throw none();
      }

      @Override
      public void checkIntegrity() {}

      @Override
      public void close() {}
    };
  }

  private static UnsupportedOperationException none() {
    return new UnsupportedOperationException("a segment on its way into an index has none");
  }

  @Override
  public StoredFieldsReader getFieldsReader() {
    return stored;
  }

  @Override
  public @Nullable TermVectorsReader getTermVectorsReader() {
    return null;
  }

  @Override
  public @Nullable PointsReader getPointsReader() {
    return null;
  }

  @Override
  public @Nullable KnnVectorsReader getVectorReader() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  @Override
  public FieldInfos getFieldInfos() {
    return infos;
  }

  @Override
  public @Nullable Bits getLiveDocs() {
    return null;
  }

  @Override
  public LeafMetaData getMetaData() {
    return new LeafMetaData(info.getVersion().major, info.getMinVersion(), null, false);
  }

  @Override
  public int numDocs() {
    return info.maxDoc();
  }

  @Override
  public int maxDoc() {
    return info.maxDoc();
  }

  @Override
  protected void doClose() throws IOException {
    IOUtils.close(stored, in, directory);
  }

  /// Numbers that stand for words.
  private static final class Labels extends SortedDocValues {

    private final NumericDocValues places;
    private final List<BytesRef> labels;

    Labels(NumericDocValues places, List<BytesRef> labels) {
      this.places = places;
      this.labels = labels;
    }

    @Override
    public int ordValue() throws IOException {
      return (int) places.longValue();
    }

    @Override
    public BytesRef lookupOrd(int ord) {
      return labels.get(ord);
    }

    @Override
    public int getValueCount() {
      return labels.size();
    }

    @Override
    public boolean advanceExact(int target) throws IOException {
      return places.advanceExact(target);
    }

    @Override
    public int docID() {
      return places.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return places.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return places.advance(target);
    }

    @Override
    public long cost() {
      return places.cost();
    }
  }
}
