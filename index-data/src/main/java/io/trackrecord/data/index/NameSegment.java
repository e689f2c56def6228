package io.trackrecord.data.index;

import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Trigrams;
import io.trackrecord.data.segment.KeyField;
import io.trackrecord.data.segment.NumberField;
import io.trackrecord.data.segment.SegmentSpill;
import io.trackrecord.data.segment.SpilledSegment;
import io.trackrecord.data.segment.WordField;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.apache.lucene.codecs.Codec;

/// The artists' names of one segment on their way into the index: the fields of [NameFields].
final class NameSegment implements Closeable {

  /// How names are written, on their way and in the index: what is stored is only copied where both
  /// are the same.
  static final Codec CODEC = Codec.getDefault();

  private final SegmentSpill spill;
  private final KeyField key;
  private final KeyField loose;
  private final WordField trigram;
  private final NumberField weight;

  /// A segment without names.
  ///
  /// @param folder where it is written; made where it is not there
  NameSegment(Path folder) throws IOException {
    spill = new SegmentSpill(folder, CODEC, NameFields.STORED);
    key = spill.keys(NameFields.KEY);
    loose = spill.keys(NameFields.LOOSE);
    trigram = spill.words(NameFields.TRIGRAM, false);
    weight = spill.numbers(NameFields.WEIGHT);
  }

  /// Adds a name.
  ///
  /// @param weighs its weight, of which [NameFields#WEIGHT] is made
  void add(NameEntry entry, double weighs) throws IOException {
    key.add(entry.key());
    weight.set((int) Math.round(weighs * 1_000));
    var groups = new LinkedHashSet<String>();
    for (var form : LooseForm.ofArtist(ArtistName.parse(entry.name()).base())) {
      loose.add(NameForm.key(form));
      groups.addAll(Trigrams.of(form));
    }
    trigram.add(new ArrayList<>(groups));
    spill.store(entry.encode());
  }

  /// Writes everything. Nothing can be added any more.
  SpilledSegment finish() throws IOException {
    return spill.finish();
  }

  @Override
  public void close() throws IOException {
    spill.close();
  }
}
