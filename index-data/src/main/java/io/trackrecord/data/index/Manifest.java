package io.trackrecord.data.index;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.source.file.SourceFile;
import java.time.Instant;
import java.util.List;

/// What an index version says of itself; kept in it as `manifest.json`.
///
/// @param format the format of the index; a program opens only its own
/// @param version the id of the version
/// @param built when it was built
/// @param sample whether its data is the invented sample
/// @param datasets its datasets, largest first
/// @param overlaps what its datasets have in common; empty where the build has not counted it
public record Manifest(
    int format,
    String version,
    Instant built,
    boolean sample,
    List<Entry> datasets,
    List<Overlap> overlaps) {

  /// The format that this program writes and reads. It changes with the fields, the keys and the
  /// rules of names.
  public static final int FORMAT = 15;

  public Manifest {
    datasets = List.copyOf(datasets);
    overlaps = overlaps == null ? List.of() : List.copyOf(overlaps);
  }

  /// One dataset of the version.
  ///
  /// @param descriptor the descriptor with which it was built, without what the registry of
  ///   documented use says
  /// @param report what the build did
  /// @param artists distinct names of artists in it
  /// @param listed how many of its tracks are on a per-track list that was drawn from it
  /// @param sources the files that it was read from
  public record Entry(
      Dataset descriptor,
      BuildReport.OfDataset report,
      long artists,
      long listed,
      List<SourceFile> sources) {

    public Entry {
      sources = sources == null ? List.of() : List.copyOf(sources);
    }
  }
}
