package io.trackrecord.data.index;

/// Told how a build goes on. Called from the building thread, often; implementations return at
/// once.
public interface BuildProgress {

  /// Tells nobody.
  BuildProgress SILENT = (step, rows, total) -> {};

  /// A step goes on.
  ///
  /// @param step what is being done, for a person
  /// @param rows how many rows of the step are done
  /// @param total how many rows the step has, or 0 where that is not known
  void at(String step, long rows, long total);
}
