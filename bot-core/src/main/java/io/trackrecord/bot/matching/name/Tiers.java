package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.WordSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A search in tiers, surest first: a row of a surer tier ranks before any row of a less sure one.
///
/// @param names filters, each of which also holds the rows of the filters before it
/// @param words finds what no name does, ranked by score; null where only names count
/// @param ranksByMatch whether the first rows of each filter are read and ranked by how well they
///   match, before popularity
public record Tiers(List<RowFilter> names, @Nullable WordSearch words, boolean ranksByMatch) {

  /// Tiers of names, surest first, and of words.
  public Tiers {
    names = List.copyOf(names);
  }

  /// Tiers whose filters tell how sure a row is.
  public static Tiers ofNames(List<RowFilter> names) {
    return new Tiers(names, null, false);
  }

  /// These tiers, with one more of further rows. Only for tiers of names.
  public Tiers or(RowFilter more) {
    if (more.equals(RowFilter.NOTHING)) {
      return this;
    }
    var all = new ArrayList<>(names);
    all.add(RowFilter.any(List.of(names.getLast(), more)));
    return new Tiers(all, words, ranksByMatch);
  }

  /// How many tiers there are.
  public int size() {
    return names.size() + (words == null ? 0 : 1);
  }

  /// Whether the tier is the search by words.
  public boolean isByWords(int tier) {
    return tier == names.size();
  }

  /// What the tier of a filter adds to those before it.
  public RowFilter only(int tier) {
    return tier == 0 ? names.getFirst() : RowFilter.without(names.get(tier), names.get(tier - 1));
  }

  /// What the search by words adds to the tiers before it.
  public WordSearch wordsOnly() {
    var search = Objects.requireNonNull(words);
    return names.isEmpty()
        ? search
        : new WordSearch(
            search.words(), search.tie(), RowFilter.without(search.filter(), names.getLast()));
  }

  /// Every row of any tier.
  public RowFilter all() {
    if (words == null) {
      return names.isEmpty() ? RowFilter.NOTHING : names.getLast();
    }
    var byWords = RowFilter.both(words.filter(), words.words());
    return names.isEmpty() ? byWords : RowFilter.any(List.of(names.getLast(), byWords));
  }
}
