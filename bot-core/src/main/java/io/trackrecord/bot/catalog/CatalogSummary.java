package io.trackrecord.bot.catalog;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.RegistryClaims;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.Overlap;
import io.trackrecord.data.source.file.SourceFile;
import io.trackrecord.data.uses.UsesRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What an index holds, and of which build it is.
///
/// @param version the id of the index version
/// @param built when it was built
/// @param sample whether its data is the invented sample
/// @param datasets the datasets in it, in the order of their size
/// @param uses who is documented to have used which dataset
/// @param overlaps what the datasets have in common; empty where it was not counted
public record CatalogSummary(
    String version,
    Instant built,
    boolean sample,
    List<IndexedDataset> datasets,
    UsesRegistry uses,
    List<Overlap> overlaps) {

  public CatalogSummary {
    datasets = List.copyOf(datasets);
    overlaps = List.copyOf(overlaps);
  }

  /// A summary with the registry that comes with the program.
  public CatalogSummary(
      String version, Instant built, boolean sample, List<IndexedDataset> datasets) {
    this(version, built, sample, datasets, UsesRegistry.builtIn(), List.of());
  }

  /// What an index version says of itself, and the registry that comes with the program of its
  /// datasets.
  public static CatalogSummary of(Manifest manifest) {
    return of(manifest, UsesRegistry.builtIn());
  }

  /// What an index version says of itself.
  ///
  /// @param uses what its datasets are documented to have been used for
  public static CatalogSummary of(Manifest manifest, UsesRegistry uses) {
    return new CatalogSummary(
        manifest.version(),
        manifest.built(),
        manifest.sample(),
        manifest.datasets().stream().map(entry -> dataset(entry, uses)).toList(),
        uses,
        manifest.overlaps());
  }

  private static IndexedDataset dataset(Manifest.Entry entry, UsesRegistry uses) {
    var report = entry.report();
    return new IndexedDataset(
        RegistryClaims.drawn(entry.descriptor(), uses),
        report.indexed(),
        report.read(),
        report.merged(),
        report.rejectedInAll(),
        entry.artists(),
        entry.listed(),
        Objects.requireNonNullElse(report.note(), ""),
        entry.sources());
  }

  /// The dataset with the given id.
  public Optional<IndexedDataset> dataset(String id) {
    return datasets.stream().filter(each -> each.descriptor().id().equals(id)).findFirst();
  }

  /// One dataset of the index.
  ///
  /// @param descriptor what is known of the dataset
  /// @param tracks tracks indexed
  /// @param rows rows read of its files
  /// @param merged rows that repeated an id and were united with the first
  /// @param rejected rows that could not be read
  /// @param artists distinct names of artists in it
  /// @param listed how many of the tracks are on a list of tracks that a publisher says it trained
  ///   on, drawn from this dataset
  /// @param note what the reader had to say about the files, or the empty string
  /// @param sources the files that were read; empty where the index does not say
  public record IndexedDataset(
      Dataset descriptor,
      long tracks,
      long rows,
      long merged,
      long rejected,
      long artists,
      long listed,
      String note,
      List<SourceFile> sources) {

    public IndexedDataset {
      sources = List.copyOf(sources);
    }

    /// A dataset of which it is not known which files were read.
    public IndexedDataset(
        Dataset descriptor,
        long tracks,
        long rows,
        long merged,
        long rejected,
        long artists,
        long listed,
        String note) {
      this(descriptor, tracks, rows, merged, rejected, artists, listed, note, List.of());
    }
  }
}
