package io.trackrecord.data.completion;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

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
  /// @param kept where the name itself is kept, if elsewhere, in which case the section is that
  ///   around it; else -1
  record Entry(String name, boolean bySection, String by, long tracks, int datasets, long kept) {

    Completable completable(String section) {
      return new Completable(name, bySection ? section : by, tracks, datasets, 0);
    }
  }

  Entry next() {
    var head = names.get(ValueLayout.JAVA_BYTE, at++);
    if ((head & EntryWriter.REFERENCE) != 0) {
      var kept = place();
      var tracks = tracks(head);
      var entry = new EntryReader(names, packing, kept).next();
      return new Entry(entry.name(), entry.bySection(), entry.by(), tracks, datasets(head), kept);
    }
    var tracks = tracks(head);
    var name = text();
    var by = (head & EntryWriter.BY_FOLLOWS) == 0 ? "" : text();
    return new Entry(name, (head & EntryWriter.BY_SECTION) != 0, by, tracks, datasets(head), -1);
  }

  private static int datasets(byte head) {
    var datasets = head & EntryWriter.DATASETS;
    return datasets == EntryWriter.ONE_TRACK ? 1 : datasets;
  }

  private long tracks(byte head) {
    return (head & EntryWriter.DATASETS) == EntryWriter.ONE_TRACK ? 1 : number();
  }

  private long place() {
    var place = 0L;
    for (var i = 0; i < EntryWriter.PLACE; i++) {
      place |= (names.get(ValueLayout.JAVA_BYTE, at++) & 0xFFL) << (Byte.SIZE * i);
    }
    return place;
  }

  /// Goes on behind a name without reading it.
  void skip() {
    var head = names.get(ValueLayout.JAVA_BYTE, at++);
    if ((head & EntryWriter.REFERENCE) != 0) {
      place();
      tracks(head);
      return;
    }
    tracks(head);
    skipText();
    if ((head & EntryWriter.BY_FOLLOWS) != 0) {
      skipText();
    }
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

  private String text() {
    var length = (int) number();
    var text = new String(packing.decode(names, at, length), StandardCharsets.UTF_8);
    at += length;
    return text;
  }
}
