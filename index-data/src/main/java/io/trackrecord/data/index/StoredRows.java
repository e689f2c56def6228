package io.trackrecord.data.index;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// How rows are stored: in blocks, compressed by [ZstdMode], with the dictionary in a file of its
/// own beside them.
final class StoredRows extends StoredFieldsFormat {

  /// A longer dictionary is none of ours.
  private static final int LONGEST_DICTIONARY = 1 << 20;

  /// Bytes that are compressed together. Rows are read artist by artist, so that a block that is
  /// unpacked once, in some 40 microseconds, mostly holds the next row, too.
  private static final int BLOCK = 32 * 1024;

  private static final int MOST_ROWS = 1024;
  private static final int BLOCK_SHIFT = 10;

  private static final String EXTENSION = "dict";
  private static final String CODEC = "TrackrecordDictionary";
  private static final int VERSION = 0;

  private final byte[] dictionary;

  /// @param dictionary what new segments are compressed with
  StoredRows(byte[] dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public StoredFieldsWriter fieldsWriter(Directory directory, SegmentInfo si, IOContext context)
      throws IOException {
    try (var out = directory.createOutput(file(si), context)) {
      CodecUtil.writeIndexHeader(out, CODEC, VERSION, si.getId(), "");
      out.writeVInt(dictionary.length);
      out.writeBytes(dictionary, dictionary.length);
      CodecUtil.writeFooter(out);
    }
    return format(dictionary).fieldsWriter(directory, si, context);
  }

  @Override
  public StoredFieldsReader fieldsReader(
      Directory directory, SegmentInfo si, FieldInfos fields, IOContext context)
      throws IOException {
    return format(dictionary(directory, si)).fieldsReader(directory, si, fields, context);
  }

  private static byte[] dictionary(Directory directory, SegmentInfo si) throws IOException {
    try (var in = directory.openChecksumInput(file(si))) {
      CodecUtil.checkIndexHeader(in, CODEC, VERSION, VERSION, si.getId(), "");
      var length = in.readVInt();
      if (length < 0 || length > LONGEST_DICTIONARY) {
        throw new CorruptIndexException("the dictionary has " + length + " bytes", in);
      }
      var read = new byte[length];
      in.readBytes(read, 0, length);
      CodecUtil.checkFooter(in);
      return read;
    }
  }

  private static String file(SegmentInfo si) {
    return IndexFileNames.segmentFileName(si.name, "", EXTENSION);
  }

  private static StoredFieldsFormat format(byte[] dictionary) {
    return new Lucene90CompressingStoredFieldsFormat(
        "TrackrecordZstd", ZstdMode.of(dictionary), BLOCK, MOST_ROWS, BLOCK_SHIFT);
  }
}
