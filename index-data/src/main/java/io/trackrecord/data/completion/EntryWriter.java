package io.trackrecord.data.completion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.DataOutput;

/// Writes names as [EntryReader] reads them. Most are titles of one track in one dataset beside
/// which stands the artist of the section: of these a byte tells the compressed name's length,
/// which follows. Of others a byte tells whose name stands beside it and in how many datasets it
/// is; then come the place of the name, or of the artist beside it, where that is kept elsewhere;
/// the number of datasets where there are very many; that of tracks; the name behind its length;
/// and the artist's. Not safe for use by several threads.
final class EntryWriter {

  /// The first byte of all but the most frequent entries has this bit, behind it three bits for
  /// what stands beside the name, and four for the datasets.
  static final int OTHER = 1 << 7;

  /// A length below this is told by the first byte alone.
  static final int SHORT = 1 << 7;

  /// How many bits lie below what stands beside the name.
  static final int BESIDE = 4;

  /// Nothing stands beside the name.
  static final int NOBODY = 0;

  /// The artist of the section does.
  static final int SECTION = 1;

  /// The artist who follows the name does.
  static final int GIVEN = 2;

  /// What stands beside the name that is kept at this place does.
  static final int BY_PLACE = 3;

  /// Nothing follows: the name is kept at this place, too.
  static final int PLACE = 4;

  /// Where the place starts behind the start of its entry.
  static final int PLACE_AT = 1;

  /// Bytes of a place.
  static final int PLACE_BYTES = 5;

  /// The bits of the first byte that say in how many datasets.
  static final int DATASETS = (1 << BESIDE) - 1;

  /// Stands for one dataset and one track, whose number does not follow.
  static final int ONE_TRACK = DATASETS;

  /// The number of datasets is this or more, and follows.
  static final int MANY_DATASETS = ONE_TRACK - 1;

  private final NamePacking packing;
  private final BitsOut name = new BitsOut();
  private final BitsOut by = new BitsOut();

  EntryWriter(NamePacking packing) {
    this.packing = packing;
  }

  /// Writes a name.
  ///
  /// @param section the artist whose section the name lies in
  void write(Completable of, String section, DataOutput out) throws IOException {
    var beside = of.by().isEmpty() ? NOBODY : of.by().equals(section) ? SECTION : GIVEN;
    packing.encode(bytes(of.name()), name);
    if (beside == SECTION && isOneTrack(of) && name.length() < SHORT) {
      out.writeByte((byte) name.length());
      out.writeBytes(name.bytes(), name.length());
      return;
    }
    head(of, beside, out);
    numbers(of, out);
    text(name, out);
    if (beside == GIVEN) {
      packing.encode(bytes(of.by()), by);
      text(by, out);
    }
  }

  /// Writes a name beside which stands what does where it is kept, at a place that is filled in
  /// later.
  void writeByPlace(Completable of, DataOutput out) throws IOException {
    packing.encode(bytes(of.name()), name);
    head(of, BY_PLACE, out);
    place(out);
    numbers(of, out);
    text(name, out);
  }

  /// Writes a reference to a name that is kept at a place, which is filled in later.
  void reference(Completable of, DataOutput out) throws IOException {
    head(of, PLACE, out);
    place(out);
    numbers(of, out);
  }

  private static void head(Completable of, int beside, DataOutput out) throws IOException {
    var datasets = isOneTrack(of) ? ONE_TRACK : Math.min(MANY_DATASETS, of.datasets());
    out.writeByte((byte) (OTHER | beside << BESIDE | datasets));
  }

  private static boolean isOneTrack(Completable of) {
    return of.tracks() == 1 && of.datasets() == 1;
  }

  private static void place(DataOutput out) throws IOException {
    LittleEndian.write(0, PLACE_BYTES, out);
  }

  private static void numbers(Completable of, DataOutput out) throws IOException {
    if (of.datasets() >= MANY_DATASETS) {
      out.writeVInt(of.datasets());
    }
    if (!isOneTrack(of)) {
      out.writeVLong(of.tracks());
    }
  }

  private static void text(BitsOut text, DataOutput out) throws IOException {
    out.writeVInt(text.length());
    out.writeBytes(text.bytes(), text.length());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
