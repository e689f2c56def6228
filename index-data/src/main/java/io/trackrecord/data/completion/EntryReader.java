package io.trackrecord.data.completion;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Reads names one after the other, from a place in the file of names on. Not safe for use by
/// several threads; costs nothing to make.
final class EntryReader {

  private final MemorySegment names;
  private final NamePacking packing;
  private long at;

  EntryReader(MemorySegment names, NamePacking packing, long at) {
    this.names = names;
    this.packing = packing;
    this.at = at;
  }

  /// The place of what comes next.
  long at() {
    return at;
  }

  /// Goes on from another place.
  void at(long place) {
    at = place;
  }

  /// A name as it was written.
  ///
  /// @param bySection whether the artist beside it is that of the section
  /// @param by the artist beside it where it is another's; may be empty
  /// @param byPlace where a name is kept beside which stands what does beside this one; else -1
  record Entry(String name, boolean bySection, String by, long byPlace, long tracks, int datasets) {

    /// The name with the artist beside it.
    Completable completable(String by) {
      return new Completable(name, by, tracks, datasets, 0);
    }
  }

  Entry next() {
    var head = head();
    if ((head & EntryWriter.OTHER) == 0) {
      return new Entry(text(head), true, "", -1, 1, 1);
    }
    var beside = beside(head);
    var place = hasPlace(beside) ? place() : -1;
    var datasets = datasets(head);
    var tracks = tracks(head);
    if (beside == EntryWriter.PLACE) {
      var name = new EntryReader(names, packing, place).next().name();
      return new Entry(name, false, "", place, tracks, datasets);
    }
    var name = text((int) number());
    var by = beside == EntryWriter.GIVEN ? text((int) number()) : "";
    return new Entry(name, beside == EntryWriter.SECTION, by, place, tracks, datasets);
  }

  /// Goes on behind a name without reading it.
  void skip() {
    var head = head();
    if ((head & EntryWriter.OTHER) == 0) {
      at += head;
      return;
    }
    var beside = beside(head);
    if (hasPlace(beside)) {
      at += EntryWriter.PLACE_BYTES;
    }
    datasets(head);
    tracks(head);
    if (beside != EntryWriter.PLACE) {
      skipText();
    }
    if (beside == EntryWriter.GIVEN) {
      skipText();
    }
  }

  private int head() {
    return names.get(ValueLayout.JAVA_BYTE, at++) & 0xFF;
  }

  private static int beside(int head) {
    return (head & ~EntryWriter.OTHER) >>> EntryWriter.BESIDE;
  }

  private static boolean hasPlace(int beside) {
    return beside == EntryWriter.PLACE || beside == EntryWriter.BY_PLACE;
  }

  private int datasets(int head) {
    return switch (head & EntryWriter.DATASETS) {
      case EntryWriter.ONE_TRACK -> 1;
      case EntryWriter.MANY_DATASETS -> (int) number();
      default -> head & EntryWriter.DATASETS;
    };
  }

  private long tracks(int head) {
    return (head & EntryWriter.DATASETS) == EntryWriter.ONE_TRACK ? 1 : number();
  }

  private long place() {
    var place = LittleEndian.read(names, at, EntryWriter.PLACE_BYTES);
    at += EntryWriter.PLACE_BYTES;
    return place;
  }

  private void skipText() {
    // The length is read first, which moves the place.
    var length = number();
    at += length;
  }

  /// A number of variable length.
  long number() {
    var number = 0L;
    for (var shift = 0; ; shift += 7) {
      var b = names.get(ValueLayout.JAVA_BYTE, at++);
      number |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return number;
      }
    }
  }

  private String text(int length) {
    var text = packing.decode(names, at, length);
    at += length;
    return text;
  }
}
