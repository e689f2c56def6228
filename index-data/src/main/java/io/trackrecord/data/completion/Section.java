package io.trackrecord.data.completion;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/// The names of one artist: what [SectionWriter] wrote. Used by one thread.
final class Section {

  /// Titles of which a misspelt beginning is looked for at most, and albums that are looked through
  /// at all: the heaviest.
  private static final int MOST_SCANNED = 2_000;

  /// Ways to begin titles with a letter of which those of the heaviest titles are picked at most;
  /// only the greatest artists have more.
  private static final int MOST_PICKED = 30_000;

  private final MemorySegment names;
  private final NamePacking packing;
  private final LongFunction<String> besideName;
  private final String artist;
  private final int titles;
  private final int albums;
  private final long titlesAt;
  private final long tablesAt;

  /// @param besideName tells which artist stands beside the name at a place
  Section(MemorySegment names, NamePacking packing, LongFunction<String> besideName, long at) {
    this.names = names;
    this.packing = packing;
    this.besideName = besideName;
    var reader = new EntryReader(names, packing, at);
    this.artist = reader.next().name();
    this.titles = Math.toIntExact(reader.number());
    this.albums = Math.toIntExact(reader.number());
    var bytes = titles == 0 ? 0 : reader.number();
    this.titlesAt = reader.at();
    this.tablesAt = titlesAt + bytes;
  }

  /// The titles that what was typed may become: where the whole title starts so, then where a word
  /// of it does; heaviest first.
  List<Completable> titles(String typed, int limit) {
    if (titles <= SectionWriter.SCANNED || typed.isEmpty()) {
      return scan(titlesAt, titles, typed, limit);
    }
    var found = new LinkedHashSet<Integer>();
    heaviest(wholeAt(), wholes(), typed, limit, found::add);
    if (found.size() < limit) {
      heaviest(wordsAt(), words(), typed, limit, found::add);
    }
    return found.stream().limit(limit).map(this::title).toList();
  }

  /// The albums, likewise.
  List<Completable> albums(String typed, int limit) {
    var at =
        titles > SectionWriter.SCANNED ? wordsAt() + BitRecords.bytes(words(), bits()) : tablesAt;
    return scan(at, Math.min(albums, MOST_SCANNED), typed, limit);
  }

  /// The titles that start so from one of their words on but for one typing error, which is never
  /// in the first letter; heaviest first.
  List<Completable> titlesNearly(String typed, int limit) {
    if (SectionWriter.hasTables(titles)) {
      var letter = typed.substring(0, typed.offsetByCodePoints(0, 1));
      var whole = range(wholeAt(), wholes(), letter);
      var words = range(wordsAt(), words(), letter);
      if (whole.size() + words.size() <= MOST_PICKED) {
        return nearly(picked(whole, words), typed, limit);
      }
    }
    var found = new ArrayList<Completable>();
    var reader = new EntryReader(names, packing, titlesAt);
    for (var i = 0; i < Math.min(titles, MOST_SCANNED) && found.size() < limit; i++) {
      var entry = reader.next();
      if (Ways.startsNearly(entry.name(), typed)) {
        found.add(completable(entry));
      }
    }
    return found;
  }

  /// The ways of these which begin one of the heaviest titles, in the order of the titles.
  private long[] picked(Range whole, Range words) {
    var ways = new long[whole.size() + words.size()];
    var count = 0;
    for (var range : List.of(whole, words)) {
      for (var i = range.start(); i < range.end(); i++) {
        var way = way(range.list(), i);
        if (titleOf(way) < MOST_SCANNED) {
          ways[count++] = way;
        }
      }
    }
    var picked = Arrays.copyOf(ways, count);
    Arrays.sort(picked);
    return picked;
  }

  private List<Completable> nearly(long[] ways, String typed, int limit) {
    var found = new ArrayList<Completable>();
    var last = -1;
    for (var i = 0; i < ways.length && found.size() < limit; i++) {
      var title = titleOf(ways[i]);
      if (title != last) {
        var entry = entry(title);
        if (Misspelt.startsNearly(text(entry, ways[i]), typed)) {
          found.add(completable(entry));
          last = title;
        }
      }
    }
    return found;
  }

  private List<Completable> scan(long at, int count, String typed, int limit) {
    var whole = new ArrayList<Completable>();
    var words = new ArrayList<Completable>();
    var reader = new EntryReader(names, packing, at);
    for (var i = 0; i < count && whole.size() < limit; i++) {
      var entry = reader.next();
      if (typed.isEmpty()) {
        whole.add(completable(entry));
        continue;
      }
      var ways = Ways.of(entry.name());
      if (ways.wholeStartsWith(typed)) {
        whole.add(completable(entry));
      } else if (words.size() < limit && ways.anyStartsWith(typed)) {
        words.add(completable(entry));
      }
    }
    whole.addAll(words);
    return whole.subList(0, Math.min(limit, whole.size()));
  }

  /// Finds the heaviest titles in a sorted list: those with the lowest numbers.
  private void heaviest(long list, int size, String typed, int limit, IntConsumer found) {
    var range = range(list, size, typed);
    var best = new TreeSet<Integer>();
    for (var i = range.start(); i < range.end(); i++) {
      var title = titleOf(way(list, i));
      if (best.size() < limit || title < best.getLast()) {
        best.add(title);
        if (best.size() > limit) {
          best.removeLast();
        }
      }
    }
    best.forEach(found::accept);
  }

  /// Neighbours in a sorted list of ways.
  private record Range(long list, int start, int end) {
    int size() {
      return end - start;
    }
  }

  /// The ways that start so.
  private Range range(long list, int size, String typed) {
    // In the order of the bytes, as the list is sorted.
    var bytes = typed.getBytes(StandardCharsets.UTF_8);
    var start = first(list, 0, size, text -> Arrays.compareUnsigned(text, bytes) < 0);
    var end =
        first(
            list,
            start,
            size,
            text ->
                text.length >= bytes.length
                    && Arrays.equals(text, 0, bytes.length, bytes, 0, bytes.length));
    return new Range(list, start, end);
  }

  /// The first record from `start` on of whose text this is not true.
  private int first(long list, int start, int end, Predicate<byte[]> before) {
    var low = start;
    var high = end;
    while (low < high) {
      var middle = (low + high) >>> 1;
      var way = way(list, middle);
      var text = text(entry(titleOf(way)), way);
      if (before.test(text.getBytes(StandardCharsets.UTF_8))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Completable title(int number) {
    return completable(entry(number));
  }

  private Completable completable(EntryReader.Entry entry) {
    if (entry.byPlace() >= 0) {
      return entry.completable(besideName.apply(entry.byPlace()));
    }
    return entry.completable(entry.bySection() ? artist : entry.by());
  }

  private EntryReader.Entry entry(int title) {
    var step = title / SectionWriter.STEP;
    var place = names.get(LittleEndian.INT, tablesAt + (long) step * Integer.BYTES);
    var reader = new EntryReader(names, packing, titlesAt + place);
    for (var i = title % SectionWriter.STEP; i > 0; i--) {
      reader.skip();
    }
    return reader.next();
  }

  private long way(long list, int number) {
    return BitRecords.read(names, list, number, bits());
  }

  private int titleOf(long way) {
    return (int) (way >>> bitsOfWay());
  }

  private String text(EntryReader.Entry title, long way) {
    return Ways.text(title.name(), (int) way & ((1 << bitsOfWay()) - 1));
  }

  private int inTables() {
    return Math.min(titles, SectionWriter.MOST_IN_TABLES);
  }

  private int bitsOfWay() {
    return names.get(ValueLayout.JAVA_BYTE, countsAt() + 2 * Integer.BYTES);
  }

  private int bits() {
    return SectionWriter.bits(inTables(), bitsOfWay());
  }

  private long countsAt() {
    var steps = (inTables() + SectionWriter.STEP - 1) / SectionWriter.STEP;
    return tablesAt + (long) steps * Integer.BYTES;
  }

  private int wholes() {
    return names.get(LittleEndian.INT, countsAt());
  }

  private int words() {
    return names.get(LittleEndian.INT, countsAt() + Integer.BYTES);
  }

  private long wholeAt() {
    return countsAt() + 2 * Integer.BYTES + 1;
  }

  private long wordsAt() {
    return wholeAt() + BitRecords.bytes(wholes(), bits());
  }
}
