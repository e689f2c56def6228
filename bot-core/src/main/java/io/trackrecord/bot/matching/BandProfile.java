package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.ArtistProfile.ArtistIds;
import io.trackrecord.data.name.NameForm;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the datasets say of several names of one band, together.
final class BandProfile {

  private static final int MAX_SPELLINGS = 10;

  private BandProfile() {}

  /// The profile of the names.
  ///
  /// @param names the names that were asked for
  /// @param found what is known of those that are listed
  static ArtistProfile of(List<String> names, List<ArtistProfile> found) {
    var shown =
        String.join(
            "; ", found.isEmpty() ? names : found.stream().map(ArtistProfile::name).toList());
    var spellings = found.stream().flatMap(each -> each.spellings().stream()).distinct().toList();
    var ids = new LinkedHashMap<String, ArtistIds>();
    found.stream()
        .flatMap(each -> each.ids().stream())
        .forEach(each -> ids.merge(each.dataset(), each, BandProfile::sum));
    return new ArtistProfile(
        shown,
        NameForm.sameKey(shown),
        spellings.stream().limit(MAX_SPELLINGS).toList(),
        Math.max(0, spellings.size() - MAX_SPELLINGS),
        found.stream().mapToLong(ArtistProfile::albums).sum(),
        years(found, ArtistProfile::firstYear).min(Comparator.naturalOrder()).orElse(null),
        years(found, ArtistProfile::lastYear).max(Comparator.naturalOrder()).orElse(null),
        List.copyOf(ids.values()),
        found.stream().anyMatch(ArtistProfile::placeholder));
  }

  private static ArtistIds sum(ArtistIds one, ArtistIds other) {
    return new ArtistIds(
        one.dataset(), one.ids() + other.ids(), one.tracksWithoutId() + other.tracksWithoutId());
  }

  private static Stream<Integer> years(
      List<ArtistProfile> found, Function<ArtistProfile, @Nullable Integer> year) {
    return found.stream().map(year).filter(Objects::nonNull);
  }
}
