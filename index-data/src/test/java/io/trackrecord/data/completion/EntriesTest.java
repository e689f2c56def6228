package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

class EntriesTest {

  private static final String SECTION = "Halden Brix";

  // Each byte takes nine bits: lengths below, at and above what one byte tells.
  private final NamePacking packing = NamePacking.of(List.of());
  private final EntryWriter writer = new EntryWriter(packing);
  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

  @Test
  void a_name_is_read_as_it_was_written_and_skipped_whatever_stands_beside_it() throws IOException {
    var names = new ArrayList<Completable>();
    var places = new ArrayList<Long>();
    for (var datasets : new int[] {0, 1, 2, 13, 14, 15, 1_000}) {
      for (var tracks : new long[] {0, 1, 2, 1L << 40}) {
        for (var by : List.of("", SECTION, "Somebody")) {
          for (var length : new int[] {0, 1, 110, 112, 113, 114, 115, 116, 5_000}) {
            names.add(new Completable("n".repeat(length), by, tracks, datasets, 0));
            places.add(out.size());
            writer.write(names.getLast(), SECTION, out);
          }
        }
      }
    }
    places.add(out.size());
    var reading = reader(0);
    var skipping = reader(0);
    for (var i = 0; i < names.size(); i++) {
      var entry = reading.next();
      assertThat(entry.bySection()).isEqualTo(names.get(i).by().equals(SECTION));
      assertThat(entry.completable(entry.bySection() ? SECTION : entry.by()))
          .isEqualTo(names.get(i));
      skipping.skip();
      assertThat(List.of(reading.at(), skipping.at()))
          .containsExactly(places.get(i + 1), places.get(i + 1));
    }
  }

  @Test
  void a_name_that_is_kept_elsewhere_says_where() throws IOException {
    var kept = new Completable("Paper Lantern", SECTION, 3, 2, 0);
    writer.write(kept, SECTION, out);
    var places = new ArrayList<Long>();
    for (var datasets : new int[] {1, 2, 14}) {
      var title = new Completable("Paper Lanterns", "Somebody", 1, datasets, 0);
      places.add(out.size());
      writer.reference(title, out);
      places.add(out.size());
      writer.writeByPlace(title, out);
    }
    places.add(out.size());
    for (var i = 0; i + 1 < places.size(); i++) {
      // Places are filled in later; until then they are that of the first name.
      var reading = reader(places.get(i));
      var entry = reading.next();
      assertThat(entry.byPlace()).isZero();
      assertThat(entry.name()).isEqualTo(i % 2 == 0 ? "Paper Lantern" : "Paper Lanterns");
      assertThat(entry.tracks()).isEqualTo(1);
      assertThat(entry.datasets()).isEqualTo(new int[] {1, 2, 14}[i / 2]);
      var skipping = reader(places.get(i));
      skipping.skip();
      assertThat(List.of(reading.at(), skipping.at()))
          .containsExactly(places.get(i + 1), places.get(i + 1));
    }
  }

  /// Behind the last name something follows always, as in a file.
  private EntryReader reader(long at) throws IOException {
    var written = new ByteBuffersDataOutput();
    out.copyTo(written);
    written.writeLong(0);
    return new EntryReader(MemorySegment.ofArray(written.toArrayCopy()), packing, at);
  }
}
