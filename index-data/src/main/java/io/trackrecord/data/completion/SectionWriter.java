package io.trackrecord.data.completion;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.Counter;

/// Writes the section of an artist, as [Section] reads it: the artist's entry, the numbers of
/// titles and albums, the titles behind their length in bytes, heaviest first, and the albums.
///
/// Behind more than [#SCANNED] titles stand tables: the place of every eighth title, and two lists
/// of the ways to begin them, sorted, of the whole titles and from their further words on. A way is
/// the title's number and the way's, in as many bits as the greatest of them need.
final class SectionWriter {

  /// So many titles are looked through one by one.
  static final int SCANNED = 256;

  /// Of so many titles one has its place in the tables.
  static final int STEP = 8;

  /// Titles in the tables at most: a way names its title with 24 bits at most.
  static final int MOST_IN_TABLES = 1 << 24;

  private final EntryWriter entries;
  private final ByteBuffersDataOutput titles = ByteBuffersDataOutput.newResettableInstance();

  SectionWriter(NamePacking packing) {
    this.entries = new EntryWriter(packing);
  }

  /// Writes a section.
  ///
  /// @param ways the ways to begin each title
  /// @return the place of each title in the section, relative to its start, then of each album
  long[] write(
      Completable artist,
      List<Title> titlesOf,
      IntFunction<Ways> ways,
      List<Title> albums,
      ByteBuffersDataOutput out)
      throws IOException {
    var start = out.size();
    entries.write(artist, "", out);
    out.writeVLong(titlesOf.size());
    out.writeVLong(albums.size());
    titles.reset();
    var count = titlesOf.size();
    var places = new long[count + albums.size()];
    for (var i = 0; i < count; i++) {
      places[i] = titles.size();
      var title = titlesOf.get(i);
      if (title.own()) {
        entries.write(title.name(), artist.name(), titles);
      } else if (hasTables(count)) {
        // It may be written in another way than where it is kept, with other ways to begin it.
        entries.writeByPlace(title.name(), titles);
      } else {
        entries.reference(title.name(), titles);
      }
    }
    if (count > 0) {
      out.writeVLong(titles.size());
    }
    var titlesAt = out.size() - start;
    titles.copyTo(out);
    if (hasTables(count)) {
      tables(ways, Arrays.copyOf(places, count), out);
    }
    for (var i = 0; i < count; i++) {
      places[i] += titlesAt;
    }
    for (var i = 0; i < albums.size(); i++) {
      places[count + i] = out.size() - start;
      var album = albums.get(i);
      if (album.own()) {
        entries.write(album.name(), artist.name(), out);
      } else {
        entries.reference(album.name(), out);
      }
    }
    return places;
  }

  /// Whether tables stand behind so many titles.
  static boolean hasTables(int titles) {
    return titles > SCANNED;
  }

  private static void tables(IntFunction<Ways> waysOf, long[] places, ByteBuffersDataOutput out)
      throws IOException {
    var count = Math.min(MOST_IN_TABLES, places.length);
    var whole = new BytesRefArray(Counter.newCounter());
    var words = new BytesRefArray(Counter.newCounter());
    var text = new BytesRefBuilder();
    var most = 1;
    for (var i = 0; i < count; i++) {
      if (i % STEP == 0) {
        out.writeInt(Math.toIntExact(places[i]));
      }
      var ways = waysOf.apply(i);
      most = Math.max(most, ways.texts().size());
      for (var way = 0; way < ways.texts().size(); way++) {
        var key = new SortKey(0, i, 0, way).with(ways.texts().get(way), text);
        (ways.isWhole(way) ? whole : words).append(key);
      }
    }
    var bitsOfWay = BitRecords.bits(most - 1);
    out.writeInt(whole.size());
    out.writeInt(words.size());
    out.writeByte((byte) bitsOfWay);
    table(whole, count, bitsOfWay, out);
    table(words, count, bitsOfWay, out);
  }

  /// How many bits a way takes.
  static int bits(int titles, int bitsOfWay) {
    return BitRecords.bits(titles - 1) + bitsOfWay;
  }

  private static void table(
      BytesRefArray texts, int titles, int bitsOfWay, ByteBuffersDataOutput out)
      throws IOException {
    var records = new BitRecords.Writer(out, bits(titles, bitsOfWay));
    var sorted = texts.iterator(BytesRefComparator.NATURAL);
    for (var next = sorted.next(); next != null; next = sorted.next()) {
      var key = SortKey.of(next);
      records.add(key.at() << bitsOfWay | key.way());
    }
    records.end();
  }
}
