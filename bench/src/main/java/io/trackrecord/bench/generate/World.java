package io.trackrecord.bench.generate;

import io.trackrecord.bench.generate.file.Dataset;
import io.trackrecord.bench.generate.file.FmaIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the writers ask: which files a dataset has and what stands in each row. Answers are pure
/// functions of the row, so that several threads can write at once. One world is as large as asked
/// ([InventedWorld]), the other is the sample ([SampleWorld]).
public interface World {

  /// The files of a dataset and the rows that each holds, in order.
  List<Part> parts(Dataset dataset);

  /// What stands in a row.
  Row row(Dataset dataset, long row);

  /// Random numbers for what only one writer decides, such as the views of a song.
  Noise noise();

  /// How FMA numbers its tracks, and which of them Stability AI's list names.
  FmaIds fmaIds();

  /// A file of a dataset: its rows run from `first` for `rows`.
  record Part(String file, long first, long rows) {}

  /// A row: a song, how it is spoilt if it is, and the genre under which it is listed.
  record Row(Song song, @Nullable Oddity oddity, String genre) {}
}
