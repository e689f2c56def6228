package io.trackrecord.data.index;

import io.trackrecord.data.completion.LittleEndian;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IOUtils;

/// Writes what [LinkTable] reads, as [LinkLayout] has it: the sorted entries of all chunks are gone
/// through side by side, bucket by bucket. Holds one bucket in memory, and four bytes for each
/// bucket. Some 25 million links take a few seconds.
final class LinkTableWriter {

  private final LinkLayout layout;
  private long[] bucket = new long[64];

  private LinkTableWriter(LinkLayout layout) {
    this.layout = layout;
  }

  /// Writes the table.
  ///
  /// @param chunks the chunks' links, written, in the order of the chunks: the documents of one
  ///   start where those of the one before end
  static void write(Path file, List<LinkSpill> chunks) throws IOException {
    var entries = chunks.stream().mapToLong(LinkSpill::count).sum();
    var documents = chunks.stream().mapToLong(LinkSpill::documents).sum();
    var layout = new LinkLayout(entries, documents);
    if (!layout.isPossible()) {
      throw new IOException(
          "an index cannot hold " + entries + " links of " + documents + " tracks");
    }
    var sources = new ArrayList<Source>();
    try (var directory = FSDirectory.open(file.resolveSibling(""));
        var out = directory.createOutput(file.getFileName().toString(), IOContext.DEFAULT)) {
      var first = 0L;
      for (var chunk : chunks) {
        sources.add(new Source(chunk, first));
        first += chunk.documents();
      }
      CodecUtil.writeHeader(out, LinkLayout.CODEC, LinkLayout.VERSION);
      new LinkTableWriter(layout).write(sources, out);
      CodecUtil.writeFooter(out);
    } finally {
      IOUtils.close(sources);
    }
  }

  private void write(List<Source> sources, IndexOutput out) throws IOException {
    var width = layout.width();
    var starts = new int[layout.buckets() + 1];
    var written = 0;
    for (var number = 0; number < layout.buckets(); number++) {
      var count = 0;
      for (var source : sources) {
        while (source.isIn(number, layout)) {
          bucket = ArrayUtil.grow(bucket, count + 1);
          bucket[count++] = layout.least(source.hash()) | source.document();
          source.next();
        }
      }
      // The chunks hold more bits of the hash than an entry: what is the same now lies in theirs.
      Arrays.sort(bucket, 0, count);
      for (var i = 0; i < count; i++) {
        LittleEndian.write(bucket[i], width, out);
      }
      written += count;
      starts[number + 1] = written;
    }
    for (var start : starts) {
      out.writeInt(start);
    }
    out.writeLong(layout.entries());
    out.writeLong(layout.documents());
  }

  /// The entries of a chunk, one after the other.
  private static final class Source implements Closeable {

    private final FSDirectory directory;
    private final IndexInput in;
    private final long first;
    private int left;
    private long entry;

    /// @param first the number of the chunk's first document
    Source(LinkSpill chunk, long first) throws IOException {
      var file = chunk.file();
      this.directory = FSDirectory.open(file.resolveSibling(""));
      this.in = directory.openInput(file.getFileName().toString(), IOContext.READONCE);
      this.first = first;
      this.left = chunk.count() + 1;
      next();
    }

    void next() throws IOException {
      if (--left > 0) {
        entry = in.readLong();
      }
    }

    boolean isIn(int bucket, LinkLayout layout) {
      return left > 0 && layout.bucket(hash()) == bucket;
    }

    long hash() {
      return entry >>> LinkSpill.DOCUMENT_BITS;
    }

    long document() {
      return first + (entry & ((1L << LinkSpill.DOCUMENT_BITS) - 1));
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(in, directory);
    }
  }
}
