package io.trackrecord.bot.catalog;

/// Which part of a ranked list is wanted.
///
/// @param offset how many entries to skip, 0 to [#LAST]
/// @param size how many entries at most, 1 to 100
public record Page(int offset, int size) {

  /// Paging ends here; what lies behind is for the export.
  public static final int LAST = 1_000;

  public Page {
    if (offset < 0 || offset > LAST || size < 1 || size > 100) {
      throw new IllegalArgumentException("no such page: offset " + offset + ", size " + size);
    }
  }
}
