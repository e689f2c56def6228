package io.trackrecord.data.index;

import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdException;
import io.trackrecord.data.completion.NamePacking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sample of the rows and their names, from which is learnt how such are compressed. Rows lie in
/// partitions by the hash of their artist, so that the first partitions are as good as any.
final class RowSample {

  private static final int ENOUGH_LETTERS = 4_000_000;
  private static final int ENOUGH_BYTES = 6_000_000;

  /// Bytes of neighbouring rows that are one example.
  private static final int EXAMPLE = 2_048;

  /// The dictionary's length: more gains little (a hundredth for twice the length).
  private static final int DICTIONARY = 110 * 1024;

  /// An example should be many times what is learnt from it.
  private static final int EXAMPLES_TO_DICTIONARY = 32;

  // An artist's rows have the same names again, which are kept once.
  private final Set<String> names = new LinkedHashSet<>();
  private final List<byte[]> examples = new ArrayList<>();
  private int letters;
  private int bytes;

  private RowSample() {}

  /// Draws a sample.
  static RowSample of(List<ReadDataset> datasets, RowPartitions partitions, RepeatedIds repeated)
      throws IOException {
    var ids = datasets.stream().map(each -> each.dataset().id()).toList();
    var sample = new RowSample();
    for (var p = 0; p < RowPartitions.COUNT && !sample.isEnough(); p++) {
      var rows = PartitionRows.load(partitions.file(p), repeated::isIndexed);
      rows.sort();
      sample.add(rows, ids);
    }
    return sample;
  }

  private boolean isEnough() {
    return letters >= ENOUGH_LETTERS && bytes >= ENOUGH_BYTES;
  }

  private void add(PartitionRows rows, List<String> ids) {
    var example = new ByteArrayOutputStream();
    for (var i = 0; i < rows.count() && !isEnough(); i++) {
      if (letters < ENOUGH_LETTERS) {
        var track = rows.track(i, ids);
        add(track.title());
        add(track.album());
        track.artistNames().forEach(this::add);
      }
      var row = rows.bytes(i);
      if (bytes < ENOUGH_BYTES && rows.kind(i).isOwn()) {
        example.write(row.bytes, row.offset, row.length);
        bytes += row.length;
      }
      if (example.size() >= EXAMPLE) {
        examples.add(example.toByteArray());
        example.reset();
      }
    }
  }

  private void add(@Nullable String name) {
    if (name != null && names.add(name)) {
      letters += name.length();
    }
  }

  /// What compresses names like these.
  NamePacking packing() {
    return NamePacking.of(
        names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /// What rows like these have in common; empty where they are too few to say.
  byte[] dictionary() {
    if (examples.isEmpty()) {
      return new byte[0];
    }
    var length = Math.min(DICTIONARY, bytes / EXAMPLES_TO_DICTIONARY);
    var trainer = new ZstdDictTrainer(bytes + EXAMPLE, length);
    examples.forEach(trainer::addSample);
    try {
      return trainer.trainSamples();
    } catch (ZstdException _) {
      // It says so of few rows; without a dictionary they are only longer.
      return new byte[0];
    }
  }
}
