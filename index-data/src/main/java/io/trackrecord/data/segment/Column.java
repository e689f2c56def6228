package io.trackrecord.data.segment;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.RandomAccessInput;

/// Where the numbers of a field lie in a file, one a document.
///
/// @param start the first byte
/// @param width the bytes of a number: one, which every document has; or four, of which 0 says that
///   the document has none, and others are one more than the number
/// @param docs how many documents there are
record Column(long start, int width, int docs) {

  /// Writes numbers of four bytes.
  static Column write(int[] values, int docs, IndexOutput out) throws IOException {
    var column = new Column(out.getFilePointer(), Integer.BYTES, docs);
    for (var doc = 0; doc < docs; doc++) {
      out.writeInt(values[doc]);
    }
    return column;
  }

  /// The numbers.
  NumericDocValues open(IndexInput in) throws IOException {
    return new Values(this, in.randomAccessSlice(start, (long) docs * width));
  }

  private static final class Values extends NumericDocValues {

    private final Column column;
    private final RandomAccessInput in;
    private int doc = -1;
    private int value;

    Values(Column column, RandomAccessInput in) {
      this.column = column;
      this.in = in;
    }

    @Override
    public long longValue() {
      return column.width == Byte.BYTES ? value : value - 1;
    }

    @Override
    public boolean advanceExact(int target) throws IOException {
      doc = target;
      if (column.width == Byte.BYTES) {
        value = in.readByte(target);
        return true;
      }
      value = in.readInt((long) target * Integer.BYTES);
      return value != 0;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      for (var next = target; next < column.docs; next++) {
        if (advanceExact(next)) {
          return next;
        }
      }
      doc = NO_MORE_DOCS;
      return doc;
    }

    @Override
    public long cost() {
      return column.docs;
    }
  }
}
