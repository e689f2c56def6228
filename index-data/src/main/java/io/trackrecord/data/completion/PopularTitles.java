package io.trackrecord.data.completion;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefIterator;

/// Picks the most popular titles, and gives the ways to begin them from their further words on:
/// counts all titles by weight first, and picks while they pass by in their order.
final class PopularTitles {

  private final AtomicLongArray counts = new AtomicLongArray(SortKey.HEAVIEST + 1);
  private final long most;

  /// @param most how many titles are picked
  PopularTitles(long most) {
    this.most = most;
  }

  /// Takes a title of this weight into account. Safe for use by several threads.
  void count(int weight) {
    counts.incrementAndGet(weight);
  }

  /// What picks, once all titles are counted.
  ///
  /// @param names the file of names
  /// @param starts where each part of the names starts
  /// @param words takes the ways to begin the titles that are picked, with their [SortKey]s
  Picking picking(MemorySegment names, NamePacking packing, long[] starts, SortedRuns words) {
    var lightest = SortKey.HEAVIEST;
    var room = most;
    while (lightest > 0 && counts.get(lightest) <= room) {
      room -= counts.get(lightest--);
    }
    return new Picking(names, packing, starts, words, lightest, room);
  }

  /// Picks the titles that are heavy enough.
  static final class Picking {

    private final MemorySegment names;
    private final NamePacking packing;
    private final long[] starts;
    private final SortedRuns words;
    private final int lightest;
    private long room;
    private final BytesRefBuilder text = new BytesRefBuilder();

    private Picking(
        MemorySegment names,
        NamePacking packing,
        long[] starts,
        SortedRuns words,
        int lightest,
        long room) {
      this.names = names;
      this.packing = packing;
      this.starts = starts;
      this.words = words;
      this.lightest = lightest;
      this.room = room;
    }

    /// The same titles, which are looked at as they pass.
    BytesRefIterator from(BytesRefIterator titles) {
      return () -> {
        var next = titles.next();
        if (next != null) {
          look(next);
        }
        return next;
      };
    }

    private void look(BytesRef title) throws IOException {
      var key = SortKey.of(title);
      if (key.way() != 0 || key.weight() < lightest) {
        return;
      }
      if (key.weight() > lightest || room-- > 0) {
        add(key);
      }
    }

    private void add(SortKey title) throws IOException {
      var at = starts[title.part()] + title.at();
      var ways = Ways.of(new EntryReader(names, packing, at).next().name());
      for (var way = 0; way < ways.texts().size(); way++) {
        if (!ways.isWhole(way)) {
          var key =
              new SortKey(title.part(), title.at(), title.weight(), way)
                  .with(ways.texts().get(way), text);
          words.add(Arrays.copyOf(key.bytes, key.length));
        }
      }
    }
  }
}
