package io.trackrecord.data.segment;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;

/// Writes the terms of one field in their order, each with its documents: the term's length and
/// bytes, the number of documents, the length of what follows, and the gaps between the documents.
final class TermSpill {

  private static final int LONGEST_GAP = 5;

  private final IndexOutput out;
  private final long start;
  private byte[] gaps = new byte[1024];
  private long entries;

  TermSpill(IndexOutput out) {
    this.out = out;
    this.start = out.getFilePointer();
  }

  /// Writes a term.
  ///
  /// @param docs its documents, ascending, each once, from `from` up to but not including `to`
  void term(byte[] term, int[] docs, int from, int to) throws IOException {
    gaps = ArrayUtil.growNoCopy(gaps, (to - from) * LONGEST_GAP);
    var packed = new ByteArrayDataOutput(gaps);
    var last = 0;
    for (var i = from; i < to; i++) {
      packed.writeVInt(docs[i] - last);
      last = docs[i];
    }
    out.writeVInt(term.length);
    out.writeBytes(term, term.length);
    out.writeVInt(to - from);
    out.writeVInt(packed.getPosition());
    out.writeBytes(gaps, packed.getPosition());
    entries += to - from;
  }

  /// Where the terms lie, of which none is written any more.
  ///
  /// @param documents how many documents have any
  SpilledTerms.Place end(int documents) {
    return new SpilledTerms.Place(start, out.getFilePointer(), entries, documents);
  }
}
