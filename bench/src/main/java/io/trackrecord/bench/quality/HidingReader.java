package io.trackrecord.bench.quality;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/// A view of an index without some documents: a record that asks for its like must not find itself.
final class HidingReader extends FilterDirectoryReader {

  private final Set<Integer> hidden;

  /// @param hidden the numbers of the hidden documents; the index has one segment
  HidingReader(DirectoryReader reader, Set<Integer> hidden) throws IOException {
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

    private final Set<Integer> hidden;

    HidingLeaf(LeafReader leaf, Set<Integer> hidden) {
      super(leaf);
      this.hidden = hidden;
    }

    @Override
    public Bits getLiveDocs() {
      var length = in.maxDoc();
      return new Bits() {
        @Override
        public boolean get(int index) {
          return !hidden.contains(index);
        }

        @Override
        public int length() {
          return length;
        }
      };
    }

    @Override
    public int numDocs() {
      return in.maxDoc() - hidden.size();
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
