package io.trackrecord.data.index.build;

import io.trackrecord.data.index.NameFields;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.search.suggest.document.Completion104PostingsFormat;

/// How both indexes are written: Lucene's own formats, with its completion format for the texts
/// that complete names, and stored rows deflated in blocks of 8 KiB.
///
/// Of Lucene's two ready modes, the fast one makes rows a third larger, which misses the size of 4
/// GB for 22 million rows, and the small one inflates 48 KiB or more for each row that is read,
/// which takes a misspelt song of a hundred candidates over its time. Blocks of 8 KiB are an eighth
/// larger than the small mode. Lucene finds this class by its name.
public final class IndexCodec extends FilterCodec {

  private static final String NAME = "Trackrecord";
  private static final int BLOCK_BYTES = 8 * 1024;
  private static final int MAX_BLOCK_ROWS = 1024;
  private static final int INDEX_BLOCK_SHIFT = 10;

  private final StoredFieldsFormat rows =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, CompressionMode.HIGH_COMPRESSION, BLOCK_BYTES, MAX_BLOCK_ROWS, INDEX_BLOCK_SHIFT);

  /// For Lucene.
  public IndexCodec() {
    this(new WithCompletion());
  }

  private IndexCodec(Lucene104Codec formats) {
    super(NAME, formats);
  }

  /// The codec of parts, in which nobody completes names: the completion format is slow to build.
  /// Rows are stored as in the merged index, so that merging copies their blocks.
  static IndexCodec withoutCompletion() {
    return new IndexCodec(new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return rows;
  }

  private static final class WithCompletion extends Lucene104Codec {

    private final PostingsFormat completion = new Completion104PostingsFormat();

    @Override
    public PostingsFormat getPostingsFormatForField(String field) {
      return field.equals(NameFields.COMPLETE)
          ? completion
          : super.getPostingsFormatForField(field);
    }
  }
}
