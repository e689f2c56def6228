package io.trackrecord.bot.catalog;

import io.trackrecord.data.completion.Completions;
import io.trackrecord.data.index.NameEntry;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds out which listed artist a typed name is, and which it may have been.
final class ArtistSearch {

  /// Names that are offered at most.
  private static final int SUGGESTIONS = 5;

  /// Who has more tracks is taken to be who was meant.
  private static final int FEW = 5;

  /// The same, of names that are alike or longer together.
  private static final int MOST = 10;

  private final NameSearch names;
  private final LongerNames longer;

  /// @param isListed whether any row has a word
  ArtistSearch(NameSearch names, Completions completions, Predicate<String> isListed) {
    this.names = names;
    this.longer = new LongerNames(completions, isListed);
  }

  /// What a typed name is taken for.
  ///
  /// @param entry the listed name: the same one, or else the heaviest that is nearly the same;
  ///   empty where there is neither
  /// @param others further names, nearest first
  record Taken(Optional<NameEntry> entry, List<Suggestion> others) {}

  Taken take(String name) throws IOException {
    var same = names.entry(NameForm.sameKey(name));
    var nearly = names.nearly(NameQueries.looseArtist(name), SUGGESTIONS + 1);
    if (same.isPresent() || !nearly.isEmpty()) {
      var entry = same.isPresent() ? same.get() : nearly.getFirst();
      var others = new ArrayList<>(suggestions(name, nearly, same.orElse(null)));
      // "Elvis" is an artist, but who types it may well mean one that more is known of.
      var longerNames = entry.tracks() < FEW ? longer.of(name, SUGGESTIONS) : List.<Suggestion>of();
      for (var each : longerNames) {
        if (each.tracks() > entry.tracks()
            && others.stream().noneMatch(known -> known.key() == each.key())) {
          others.add(each);
        }
      }
      return new Taken(Optional.of(entry), others.subList(0, Math.min(SUGGESTIONS, others.size())));
    }
    return new Taken(Optional.empty(), like(name));
  }

  /// The artists that a name which is not listed itself may stand for; the artist alone, with
  /// similarity 1, where it is listed.
  List<Suggestion> near(String name) throws IOException {
    var same = names.entry(NameForm.sameKey(name));
    if (same.isPresent()) {
      return List.of(NameSearch.suggestion(same.get(), 1));
    }
    var nearly = names.nearly(NameQueries.looseArtist(name), SUGGESTIONS);
    return nearly.isEmpty() ? like(name) : suggestions(name, nearly, null);
  }

  /// How much there is of the name, as the build has counted it.
  static HitCount count(NameEntry entry) {
    return new HitCount(
        entry.datasets().stream()
            .map(in -> new DatasetCount(in.dataset(), in.tracks(), in.rows()))
            .toList(),
        entry.songs(),
        false);
  }

  /// What is known of the name.
  static ArtistProfile profile(NameEntry entry) {
    return new ArtistProfile(
        entry.name(),
        entry.key(),
        entry.spellings(),
        entry.moreSpellings(),
        entry.albums(),
        entry.firstYear() == 0 ? null : entry.firstYear(),
        entry.lastYear() == 0 ? null : entry.lastYear(),
        entry.datasets().stream()
            .map(in -> new ArtistProfile.ArtistIds(in.dataset(), in.ids(), in.tracksWithoutId()))
            .toList(),
        ArtistName.isPlaceholder(entry.name()));
  }

  private List<Suggestion> like(String name) throws IOException {
    var alike = new LinkedHashMap<Long, Suggestion>();
    names
        .like(name, DidYouMean.least(name), SUGGESTIONS)
        .forEach(
            near ->
                alike.put(
                    near.entry().key(), NameSearch.suggestion(near.entry(), near.similarity())));
    if (alike.values().stream().noneMatch(each -> each.similarity() >= NameSearch.SURE_ENOUGH)) {
      longer(name, alike);
    }
    return alike.values().stream()
        .sorted(Comparator.comparingDouble(each -> -each.similarity()))
        .limit(MOST)
        .toList();
  }

  /// Adds the names that hold it, and the one whose genitive it is.
  private void longer(String name, Map<Long, Suggestion> alike) throws IOException {
    longer
        .of(name, SUGGESTIONS)
        .forEach(each -> alike.merge(each.key(), each, ArtistSearch::nearer));
    var owner = LongerNames.owner(name);
    if (owner.isPresent()) {
      // The owner alone is surer than a longer name.
      names
          .entry(NameForm.sameKey(owner.get()))
          .map(entry -> NameSearch.suggestion(entry, LongerNames.OWNER))
          .ifPresent(each -> alike.merge(each.key(), each, ArtistSearch::nearer));
    }
  }

  private static Suggestion nearer(Suggestion one, Suggestion other) {
    return one.similarity() >= other.similarity() ? one : other;
  }

  private static List<Suggestion> suggestions(
      String typed, List<NameEntry> entries, @Nullable NameEntry found) {
    return entries.stream()
        .filter(entry -> found == null || entry.key() != found.key())
        .limit(SUGGESTIONS)
        .map(entry -> NameSearch.suggestion(entry, Similarity.ofArtists(typed, entry.name())))
        .toList();
  }
}
