package io.trackrecord.bench.generate.file;

/// Datasets beside the five that a world has rows of its own for: those that models are documented
/// to have used and that the project can look presence up in. Their files take the songs of
/// LAION-DISCO-12M, so that they share some with the others.
public enum AddedDataset {
  MILLION_SONG("million-song-dataset", "unique_tracks.txt", 1_000_000),
  AUDIOSET("audioset", "unbalanced_train_segments.csv", 2_084_320),
  FREESOUND("freesound-attribution", "freesound_dataset_attribution2.csv", 472_618),
  MTG_JAMENDO("mtg-jamendo", "raw.meta.tsv", 55_701);

  private final String id;
  private final String file;
  private final long realRows;

  AddedDataset(String id, String file, long realRows) {
    this.id = id;
    this.file = file;
    this.realRows = realRows;
  }

  /// The id that the project knows the dataset by; also the name of its folder.
  public String id() {
    return id;
  }

  /// The name of its one file.
  public String file() {
    return file;
  }

  /// How many rows it has beside a number of rows of the five, in the real proportions.
  ///
  /// @param rows of the five in all
  public long rowsBeside(long rows) {
    return Math.round((double) rows * realRows / Dataset.realRowsOfAll());
  }
}
