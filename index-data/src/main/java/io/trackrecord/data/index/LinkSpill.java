package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.PlatformId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.ArrayUtil;

/// The links of a chunk's documents on their way into the table of links.
///
/// Documents that carry the same link, each at most [LinkTable#GAP] behind the one before, are a
/// run, of which only the first gives an entry: the ids of an artist and of a channel stand on
/// every row that a dataset has of an artist, and these are neighbours but for the rows of other
/// datasets between them. Eight bytes an entry, in memory until the chunk is at its end, then in a
/// temporary file.
final class LinkSpill {

  /// An entry holds the hash, and below it the number of the document within the chunk.
  static final int DOCUMENT_BITS = 31;

  private static final long[] NONE = {};

  private final Path file;
  private long[] entries = NONE;
  private int count;
  private int documents;

  /// The sorted keys of the last documents: a document takes the place of the oldest.
  private final long[][] keys = new long[LinkTable.GAP + 1][0];

  private final int[] keyCounts = new int[LinkTable.GAP + 1];

  /// @param file the temporary file
  LinkSpill(Path file) {
    this.file = file;
  }

  /// Takes the links of the chunk's next document.
  void add(List<PlatformId> links) {
    var place = documents % keys.length;
    keyCounts[place] = 0;
    var own = ArrayUtil.growNoCopy(keys[place], links.size());
    var number = 0;
    for (var link : links) {
      own[number++] = NameForm.key(link.term());
    }
    Arrays.sort(own, 0, number);
    for (var i = 0; i < number; i++) {
      var repeats = i > 0 && own[i - 1] == own[i];
      if (!repeats && !isNear(own[i])) {
        entries = ArrayUtil.grow(entries, count + 1);
        entries[count++] = LinkLayout.hash(own[i]) << DOCUMENT_BITS | documents;
      }
    }
    keys[place] = own;
    keyCounts[place] = number;
    documents++;
  }

  /// Whether one of the last documents has the key.
  private boolean isNear(long key) {
    for (var i = 0; i < keys.length; i++) {
      if (Arrays.binarySearch(keys[i], 0, keyCounts[i], key) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Writes the entries, sorted by hash, then by document. Nothing can be added any more.
  void write() throws IOException {
    Arrays.sort(entries, 0, count);
    try (var directory = FSDirectory.open(file.resolveSibling(""));
        var out = directory.createOutput(file.getFileName().toString(), IOContext.DEFAULT)) {
      for (var i = 0; i < count; i++) {
        out.writeLong(entries[i]);
      }
    }
    entries = NONE;
  }

  /// The file that [#write()] writes: [#count()] entries.
  Path file() {
    return file;
  }

  int count() {
    return count;
  }

  /// How many documents were added.
  int documents() {
    return documents;
  }
}
