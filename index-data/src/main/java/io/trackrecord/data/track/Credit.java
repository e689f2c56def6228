package io.trackrecord.data.track;

import org.jspecify.annotations.Nullable;

/// One artist credited on a row.
///
/// @param name the name as the dataset writes it, never blank
/// @param id the artist's id within the dataset, or null where the row has none or where its names
///   and ids cannot be paired
public record Credit(String name, @Nullable String id) {

  public Credit {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a credited name must not be blank");
    }
  }
}
