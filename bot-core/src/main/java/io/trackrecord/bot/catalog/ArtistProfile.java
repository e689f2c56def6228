package io.trackrecord.bot.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the datasets say of everyone who carries one name. A name is not an identity.
///
/// @param name the most frequent spelling
/// @param key the 64-bit key of the name
/// @param spellings the spellings that are the same name, most frequent first, at most ten
/// @param moreSpellings how many further spellings there are
/// @param albums how many distinct album titles
/// @param firstYear the earliest year of release given, or null where no row gives one
/// @param lastYear the latest, or null
/// @param ids what the datasets' own artist ids say
/// @param placeholder whether the name stands for nobody in particular, as "Various Artists" does
public record ArtistProfile(
    String name,
    long key,
    List<String> spellings,
    int moreSpellings,
    long albums,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    List<ArtistIds> ids,
    boolean placeholder) {

  public ArtistProfile {
    spellings = List.copyOf(spellings);
    ids = List.copyOf(ids);
  }

  /// How many of one dataset's artist ids carry the name.
  ///
  /// @param dataset the dataset's id
  /// @param ids distinct artist ids that carry the name; 0 where the dataset has none
  /// @param tracksWithoutId tracks on which the name has no artist id
  public record ArtistIds(String dataset, long ids, long tracksWithoutId) {}
}
