package io.trackrecord.data.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An identifier on a platform, for example the YouTube video `dQw4w9WgXcQ`.
///
/// @param platform what kind of identifier it is
/// @param value the identifier as the dataset has it, never blank
public record PlatformId(Platform platform, String value) {

  public PlatformId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a " + platform.key() + " id must not be blank");
    }
  }

  /// The text by which the index knows this identifier; ids that the platform treats as the same
  /// have the same text.
  public String term() {
    var folded = platform.ignoresCase() ? value.toLowerCase(Locale.ROOT) : value;
    return platform.key() + ':' + folded;
  }

  /// Whether the platform treats both as the same.
  public boolean isSame(PlatformId other) {
    return platform == other.platform && (value.equals(other.value) || term().equals(other.term()));
  }

  /// The folders that the page lies in, the innermost first; empty for other identifiers.
  public List<PlatformId> folders() {
    if (platform != Platform.FMA_PAGE) {
      return List.of();
    }
    var folders = new ArrayList<PlatformId>();
    for (var end = value.lastIndexOf('/'); end > 0; end = value.lastIndexOf('/', end - 1)) {
      var folder = value.substring(0, end);
      if (!folder.endsWith("/")) {
        folders.add(new PlatformId(Platform.FMA_FOLDER, folder));
      }
    }
    return folders;
  }
}
