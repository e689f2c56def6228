package io.trackrecord.data.segment;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What [TermSpill] has written, to be gone through once, in order: no term can be looked up.
final class SpilledTerms extends Terms {

  private final IndexInput in;
  private final Place place;

  /// Where the terms of a field lie.
  ///
  /// @param entries their documents, added up
  /// @param documents how many documents have any of them
  record Place(long start, long end, long entries, int documents) {}

  SpilledTerms(IndexInput in, Place place) {
    this.in = in;
    this.place = place;
  }

  @Override
  public TermsEnum iterator() {
    return new Each(in.clone(), in.clone(), place);
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public long getSumTotalTermFreq() {
    return place.entries();
  }

  @Override
  public long getSumDocFreq() {
    return place.entries();
  }

  @Override
  public int getDocCount() {
    return place.documents();
  }

  @Override
  public boolean hasFreqs() {
    return false;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private static UnsupportedOperationException onlyInOrder() {
    return new UnsupportedOperationException("terms on their way into an index are read in order");
  }

  private static final class Each extends BaseTermsEnum {

    private final IndexInput in;
    private final IndexInput docs;
    private final Place place;
    private final BytesRef term = new BytesRef();
    private long at;
    private long docsAt;
    private int count;

    Each(IndexInput in, IndexInput docs, Place place) {
      this.in = in;
      this.docs = docs;
      this.place = place;
      this.at = place.start();
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      if (at == place.end()) {
        return null;
      }
      in.seek(at);
      term.length = in.readVInt();
      term.bytes = ArrayUtil.growNoCopy(term.bytes, term.length);
      in.readBytes(term.bytes, 0, term.length);
      count = in.readVInt();
      var length = in.readVInt();
      docsAt = in.getFilePointer();
      at = docsAt + length;
      return term;
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public int docFreq() {
      return count;
    }

    @Override
    public long totalTermFreq() {
      return count;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what stands on these terms' own input is used again
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      var entries = reuse instanceof Docs own && own.in == docs ? own : new Docs(docs);
      docs.seek(docsAt);
      entries.left = count;
      entries.count = count;
      entries.doc = -1;
      return entries;
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw onlyInOrder();
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw onlyInOrder();
    }

    @Override
    public void seekExact(long ord) {
      throw onlyInOrder();
    }

    @Override
    public long ord() {
      throw onlyInOrder();
    }
  }

  private static final class Docs extends PostingsEnum {

    private final IndexInput in;
    private int count;
    private int left;
    private int doc;

    Docs(IndexInput in) {
      this.in = in;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      if (left == 0) {
        doc = NO_MORE_DOCS;
      } else {
        doc = (left == count ? 0 : doc) + in.readVInt();
        left--;
      }
      return doc;
    }

    @Override
    public int advance(int target) throws IOException {
      return slowAdvance(target);
    }

    @Override
    public long cost() {
      return count;
    }

    @Override
    public int freq() {
      return 1;
    }

    @Override
    public int nextPosition() {
      return -1;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
