package io.trackrecord.bench.quality;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/// A view of an index without one document: a record that asks for its like must not find itself.
final class HidingReader extends FilterDirectoryReader {

  private final int hidden;

  /// @param hidden the number of the hidden document; the index has one segment
  HidingReader(DirectoryReader reader, int hidden) throws IOException {
    super(
        reader,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return new HidingLeaf(leaf, hidden);
          }
        });
    this.hidden = hidden;
    if (reader.leaves().size() != 1) {
      throw new IllegalArgumentException("the index has more than one segment");
    }
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new HidingReader(reader, hidden);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class HidingLeaf extends FilterLeafReader {

    private final int hidden;

    HidingLeaf(LeafReader leaf, int hidden) {
      super(leaf);
      this.hidden = hidden;
    }

    @Override
    public Bits getLiveDocs() {
      var length = in.maxDoc();
      return new Bits() {
        @Override
        public boolean get(int index) {
          return index != hidden;
        }

        @Override
        public int length() {
          return length;
        }
      };
    }

    @Override
    public int numDocs() {
      return in.maxDoc() - 1;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }
}
