package io.trackrecord.bot.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What kind of tracks a catalog holds: when they came out, and in which scripts their titles are.
///
/// @param tracks how many tracks there are
/// @param decades the tracks by the first year of the decade in which they came out; a decade
///   without tracks is absent, and so are the tracks of which no dataset says a year
/// @param scripts the tracks with a word of each script in their title; a script without tracks is
///   absent, and a title in two scripts counts for both
/// @param plain the tracks whose title has no word of any of the scripts: Latin letters, digits and
///   signs
public record CatalogStatistics(
    long tracks, SortedMap<Integer, Long> decades, Map<Script, Long> scripts, long plain) {

  public CatalogStatistics {
    decades = Collections.unmodifiableSortedMap(new TreeMap<>(decades));
    var byScript = new EnumMap<Script, Long>(Script.class);
    byScript.putAll(scripts);
    scripts = Collections.unmodifiableMap(byScript);
  }

  /// How many tracks have a year.
  public long dated() {
    return decades.values().stream().mapToLong(Long::longValue).sum();
  }

  /// A script other than Latin. Titles do not say their language, but their letters do say this.
  public enum Script {
    ARABIC,
    ARMENIAN,
    BENGALI,
    CYRILLIC,
    DEVANAGARI,
    GEORGIAN,
    GREEK,
    /// The characters that Chinese and Japanese share.
    HAN,
    HANGUL,
    HEBREW,
    /// Hiragana and katakana, which only Japanese has.
    KANA,
    TAMIL,
    TELUGU,
    THAI,
    /// Any other.
    OTHER
  }
}
