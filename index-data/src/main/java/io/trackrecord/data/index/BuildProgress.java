package io.trackrecord.data.index;

/// Is told how far a build is. Called often and from the building threads, so implementations must
/// return at once.
public interface BuildProgress {

  /// Ignores everything.
  BuildProgress SILENT = (step, rows, total) -> {};

  /// Reports the state of a step.
  ///
  /// @param step what is being done, for a person
  /// @param rows how many rows of the step are done
  /// @param total how many rows the step has, or 0 where that is not known
  void at(String step, long rows, long total);
}
