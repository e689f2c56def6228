package io.trackrecord.data.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;

/// What a build did, as it is printed and kept beside the index.
///
/// @param version the version that was built
/// @param datasets what was done for each dataset
public record BuildReport(String version, List<OfDataset> datasets) {

  /// What was done for one dataset.
  ///
  /// @param id the dataset
  /// @param read rows of the files that belong to the dataset, rejected ones included
  /// @param indexed tracks in the index
  /// @param merged rows that repeated an id and were united with the track that has it
  /// @param rejected rows that could not be read, by
  ///   [io.trackrecord.data.source.Reject.Reason#code()]
  /// @param note what should be known of the files, or the empty string
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record OfDataset(
      @JsonInclude(JsonInclude.Include.ALWAYS) String id,
      @JsonInclude(JsonInclude.Include.ALWAYS) long read,
      @JsonInclude(JsonInclude.Include.ALWAYS) long indexed,
      @JsonInclude(JsonInclude.Include.ALWAYS) long merged,
      @JsonInclude(JsonInclude.Include.ALWAYS) SortedMap<String, Long> rejected,
      String note) {

    public OfDataset {
      // An empty note is not written, so it is missing when the report is read.
      note = note == null ? "" : note;
    }

    /// All rejected rows.
    public long rejectedInAll() {
      return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
