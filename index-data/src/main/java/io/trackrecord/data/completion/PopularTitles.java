package io.trackrecord.data.completion;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRefBuilder;

/// Picks the most popular titles, and gives the ways to begin them from their further words on.
final class PopularTitles {

  private final MemorySegment names;
  private final NamePacking packing;
  private final long[] starts;
  private final long most;

  /// @param starts where each part of the names starts
  /// @param most how many titles are picked
  PopularTitles(MemorySegment names, NamePacking packing, long[] starts, long most) {
    this.names = names;
    this.packing = packing;
    this.starts = starts;
    this.most = most;
  }

  /// Opens the sorted ways to begin whole titles.
  @FunctionalInterface
  interface Source {
    CompletionBuild.Ways open() throws IOException;
  }

  /// The ways to begin the popular titles, with their [SortKey]s, in any order.
  List<byte[]> words(Source titles) throws IOException {
    var counts = new long[SortKey.HEAVIEST + 1];
    try (var all = titles.open()) {
      for (var next = all.next(); next != null; next = all.next()) {
        var key = SortKey.of(next);
        if (key.way() == 0) {
          counts[key.weight()]++;
        }
      }
    }
    var lightest = SortKey.HEAVIEST;
    var room = most;
    while (lightest > 0 && counts[lightest] <= room) {
      room -= counts[lightest--];
    }
    var words = new ArrayList<byte[]>();
    var text = new BytesRefBuilder();
    try (var all = titles.open()) {
      for (var next = all.next(); next != null; next = all.next()) {
        var key = SortKey.of(next);
        if (key.way() != 0 || key.weight() < lightest) {
          continue;
        }
        if (key.weight() > lightest || room-- > 0) {
          add(key, text, words);
        }
      }
    }
    return words;
  }

  private void add(SortKey title, BytesRefBuilder text, List<byte[]> words) {
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
