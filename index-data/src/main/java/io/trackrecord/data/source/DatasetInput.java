package io.trackrecord.data.source;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.source.file.SourceFile;
import java.util.List;

/// The files that were given for a dataset, ready to be read.
///
/// @param dataset the dataset
/// @param parts its parts, in the order of their names
/// @param sources the files on disk that the parts are read from
/// @param note what the operator and users should know of the files, or the empty string
public record DatasetInput(
    Dataset dataset, List<? extends TrackPart> parts, List<SourceFile> sources, String note) {

  public DatasetInput {
    parts = List.copyOf(parts);
    sources = List.copyOf(sources);
  }

  /// An input that is read from no files.
  public DatasetInput(Dataset dataset, List<? extends TrackPart> parts, String note) {
    this(dataset, parts, List.of(), note);
  }
}
