package io.trackrecord.bot.published;

import io.trackrecord.data.hidden.HiddenList;
import io.trackrecord.data.uses.UsesRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The files in a data folder that change answers without a new index: the registry of documented
/// use, and what is hidden on request.
///
/// @param dir the folder of downloads and index versions; need not exist
public record DataFolder(Path dir) {

  /// Tells one state of the files from another.
  ///
  /// @param files of each file when it was last written; empty where there is none
  public record State(List<Optional<FileStamp>> files) {}

  /// The files as they are now.
  public State state() {
    return new State(
        List.of(
            FileStamp.of(dir.resolve(UsesRegistry.FILE)),
            FileStamp.of(dir.resolve(HiddenList.FILE))));
  }

  /// The registry of documented use.
  ///
  /// @param tell told in a sentence why the folder's file is not used
  public UsesRegistry uses(Consumer<String> tell) {
    return UsesRegistry.in(dir, tell);
  }

  /// What is hidden on request.
  ///
  /// @throws IOException where the file is wrong: rows that somebody asked to hide would be shown
  public HiddenList hidden() throws IOException {
    return HiddenList.in(dir);
  }
}
