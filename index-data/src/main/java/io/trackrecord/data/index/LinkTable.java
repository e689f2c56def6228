package io.trackrecord.data.index;

import io.trackrecord.data.completion.LittleEndian;
import io.trackrecord.data.completion.MappedFile;
import io.trackrecord.data.track.PlatformId;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Which documents of the index of tracks may carry a link: a sorted table of hashes, mapped into
/// memory, of which nothing is in the heap. An entry takes four bytes and a third.
///
/// Documents that carry the same link are a run where each is at most [#GAP] behind the one before;
/// the table knows the first of a run. A document that it gives has to be asked whether it has the
/// link, as some bits of a hash are all that is kept: one lookup in ten, or fewer, gives a document
/// too many. Safe for use by many threads; not to be used once it is closed.
public final class LinkTable implements Closeable {

  /// How far apart neighbours of a run may be, in numbers of documents. Rows of an artist in
  /// several datasets lie mixed: without the gaps there would be a seventh more entries.
  public static final int GAP = 4;

  private final Path file;
  private final Arena arena;
  private final MemorySegment mapped;
  private final LinkLayout layout;
  private final long entriesAt;
  private final long startsAt;
  private final int width;

  private LinkTable(Path file, Arena arena) throws IOException {
    this.file = file;
    this.arena = arena;
    this.mapped =
        MappedFile.open(
            file,
            LinkLayout.CODEC,
            LinkLayout.VERSION,
            arena,
            (why, cause) -> damaged(file, why, cause));
    var trailer = mapped.byteSize() - CodecUtil.footerLength() - LinkLayout.TRAILER;
    if (trailer < CodecUtil.headerLength(LinkLayout.CODEC)) {
      throw damaged(file, "it is cut off", null);
    }
    this.layout =
        new LinkLayout(
            mapped.get(LittleEndian.LONG, trailer),
            mapped.get(LittleEndian.LONG, trailer + Long.BYTES));
    if (!layout.isPossible() || layout.length() != mapped.byteSize()) {
      throw damaged(file, "its length is not that of its entries", null);
    }
    this.entriesAt = layout.entriesAt();
    this.startsAt = layout.startsAt();
    this.width = layout.width();
  }

  /// Opens what a build wrote. Costs the same whatever the number of links.
  ///
  /// @throws IOException where it cannot be read, is damaged or of another version
  static LinkTable open(Path file) throws IOException {
    return MappedFile.inArena(arena -> new LinkTable(file, arena));
  }

  /// How many documents the index has whose links these are.
  public long documents() {
    return layout.documents();
  }

  /// How many entries there are: one for each run of each link.
  public long entries() {
    return layout.entries();
  }

  /// The documents that may be the first of a run of those that carry the link. None is missing;
  /// some are of other links with the same bits. Takes a microsecond, and some nanoseconds for each
  /// document.
  ///
  /// @return the numbers of the documents, rising; [DocIdSetIterator#cost()] is how many they are
  /// @throws IOException where the table is damaged, from the iterator, too
  public DocIdSetIterator find(PlatformId id) throws IOException {
    var hash = LinkLayout.hash(id);
    var bucket = layout.bucket(hash);
    var from = start(bucket);
    var to = start(bucket + 1);
    checkBucket(from, to);
    var least = layout.least(hash);
    var first = firstFrom(least, from, to);
    return new Candidates(first, firstFrom(least + (1L << layout.documentBits()), first, to));
  }

  private int start(int bucket) {
    return mapped.get(LittleEndian.INT, startsAt + (long) bucket * Integer.BYTES);
  }

  private long entry(int number) {
    // Eight bytes are there behind the last entry, too: the starts, the trailer and the footer.
    return LittleEndian.read(mapped, entriesAt + (long) number * width, width);
  }

  /// The first entry that is not less than `least`.
  private int firstFrom(long least, int from, int to) {
    var low = from;
    var high = to;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (entry(middle) < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Reads the file whole: its checksum, and whether buckets and entries are in order and all
  /// documents there.
  ///
  /// @throws IOException with a sentence, where something is wrong
  static void check(Path file) throws IOException {
    try (var table = open(file)) {
      try {
        MappedFile.check(file);
      } catch (CorruptIndexException e) {
        throw damaged(file, String.valueOf(e.getMessage()), e);
      }
      table.checkEntries();
    }
  }

  private void checkEntries() throws IOException {
    if (start(0) != 0 || start(layout.buckets()) != layout.entries()) {
      throw damaged(file, "its buckets do not hold all entries", null);
    }
    for (var bucket = 0; bucket < layout.buckets(); bucket++) {
      var from = start(bucket);
      var to = start(bucket + 1);
      checkBucket(from, to);
      var before = 0L;
      for (var i = from; i < to; i++) {
        var entry = entry(i);
        if (entry < before) {
          throw damaged(file, "its entries are out of order", null);
        }
        document(entry);
        before = entry;
      }
    }
  }

  private void checkBucket(int from, int to) throws IOException {
    if (from < 0 || from > to || to > layout.entries()) {
      throw damaged(file, "a bucket ends before it starts, or behind all entries", null);
    }
  }

  private int document(long entry) throws IOException {
    var document = layout.document(entry);
    if (document >= layout.documents()) {
      throw damaged(file, "it names a track that is not there", null);
    }
    return (int) document;
  }

  private static IOException damaged(Path file, String why, @Nullable Throwable cause) {
    return new IOException("the table of links in " + file + " is damaged: " + why, cause);
  }

  @Override
  public void close() {
    arena.close();
  }

  /// The documents of neighbouring entries.
  private final class Candidates extends DocIdSetIterator {

    private final int end;
    private final int count;
    private int next;
    private int doc = -1;

    Candidates(int first, int end) {
      this.next = first;
      this.end = end;
      this.count = end - first;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      while (next < end) {
        var document = document(entry(next++));
        if (document < doc) {
          throw damaged(file, "its entries are out of order", null);
        }
        // Two links of one document may have the same bits.
        if (document > doc) {
          doc = document;
          return doc;
        }
      }
      doc = NO_MORE_DOCS;
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
  }
}
