package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out which listed artist a typed name is, and which it may have been.
public final class ArtistSearch {

  /// Names that are offered beside an artist who was found.
  private static final int SUGGESTIONS = 5;

  /// An artist with fewer tracks may not be the one who was meant.
  private static final int FEW_TRACKS = 5;

  /// Names that are offered where nobody was found.
  public static final int MAX_OFFERS = 10;

  /// Artists of several that were asked for who are looked for one by one.
  private static final int MAX_SIDES = 3;

  private final EngineSession session;
  private final LongerNames longer;

  /// Looks artists up in a session.
  public ArtistSearch(EngineSession session) {
    this.session = session;
    this.longer = new LongerNames(session);
  }

  /// What a typed name is taken for.
  ///
  /// @param entry the listed name: the same one, or else the heaviest that is nearly the same;
  ///   empty where there is neither
  /// @param others further names, nearest first
  public record Taken(Optional<ArtistEntry> entry, List<Suggestion> others) {}

  /// What a typed name is taken for; what it may have been otherwise, nearest first.
  public Taken take(String name) {
    var same = session.artist(NameForm.sameKey(name));
    var nearly = session.artistsNearly(NameFilters.looseArtist(name), SUGGESTIONS + 1);
    if (same.isPresent() || !nearly.isEmpty()) {
      var entry = same.isPresent() ? same.get() : nearly.getFirst();
      var others = new ArrayList<>(suggestions(name, nearly, same.orElse(null)));
      // "Elvis" is an artist, but who types it may well mean one that more is known of.
      var longerNames =
          entry.tracks() < FEW_TRACKS ? longer.of(name, SUGGESTIONS) : List.<Suggestion>of();
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
  public List<Suggestion> near(String name) {
    var same = session.artist(NameForm.sameKey(name));
    if (same.isPresent()) {
      return List.of(suggestion(same.get(), 1));
    }
    var nearly = session.artistsNearly(NameFilters.looseArtist(name), SUGGESTIONS);
    return nearly.isEmpty() ? like(name) : suggestions(name, nearly, null);
  }

  /// How much there is of the name, as the build has counted it.
  public static RowCount count(ArtistEntry entry) {
    return new RowCount(
        entry.datasets().stream()
            .map(in -> new DatasetCount(in.dataset(), in.tracks(), in.rows(), in.listed()))
            .toList(),
        entry.songs(),
        false);
  }

  /// What is known of the name.
  public static ArtistProfile profile(ArtistEntry entry) {
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

  private List<Suggestion> like(String name) {
    var alike = new LinkedHashMap<Long, Suggestion>();
    SimilarArtists.of(session, name, DidYouMean.least(name), SUGGESTIONS)
        .forEach(
            near -> alike.put(near.entry().key(), suggestion(near.entry(), near.similarity())));
    if (alike.values().stream()
        .noneMatch(each -> each.similarity() >= SimilarArtists.SURE_ENOUGH)) {
      longer(name, alike);
      ShorterNames.of(session, name, SUGGESTIONS)
          .forEach(each -> alike.merge(each.key(), each, ArtistSearch::nearer));
    }
    // Whoever names several artists may mean one of them.
    var sides = JointName.readings(name).stream().flatMap(List::stream).distinct().toList();
    for (var side : sides) {
      session
          .artist(NameForm.sameKey(side))
          .map(entry -> suggestion(entry, Similarity.DIFFERENT))
          .ifPresent(each -> alike.merge(each.key(), each, ArtistSearch::nearer));
    }
    if (alike.isEmpty()) {
      sides.stream().limit(MAX_SIDES).forEach(side -> alikeSide(side, alike));
    }
    return alike.values().stream()
        .sorted(Comparator.comparingDouble(each -> -each.similarity()))
        .limit(MAX_OFFERS)
        .toList();
  }

  /// Adds the names that are like one of several artists who were asked for.
  private void alikeSide(String side, Map<Long, Suggestion> alike) {
    var near = suggestions(side, session.artistsNearly(NameFilters.looseArtist(side), 1), null);
    var offers = near.isEmpty() ? like(side) : near;
    for (var each : offers) {
      alike.merge(each.key(), atMost(each, Similarity.DIFFERENT), ArtistSearch::nearer);
    }
  }

  private static Suggestion atMost(Suggestion offer, double similarity) {
    return new Suggestion(
        offer.kind(),
        offer.name(),
        offer.key(),
        offer.by(),
        Math.min(offer.similarity(), similarity),
        offer.tracks(),
        offer.datasets());
  }

  /// Adds the names that hold it, and the one whose genitive it is.
  private void longer(String name, Map<Long, Suggestion> alike) {
    longer
        .of(name, SUGGESTIONS)
        .forEach(each -> alike.merge(each.key(), each, ArtistSearch::nearer));
    var owner = LongerNames.owner(name);
    if (owner.isPresent()) {
      // The owner alone is surer than a longer name.
      session
          .artist(NameForm.sameKey(owner.get()))
          .map(entry -> suggestion(entry, LongerNames.OWNER))
          .ifPresent(each -> alike.merge(each.key(), each, ArtistSearch::nearer));
    }
  }

  private static Suggestion nearer(Suggestion one, Suggestion other) {
    return one.similarity() >= other.similarity() ? one : other;
  }

  private static List<Suggestion> suggestions(
      String typed, List<ArtistEntry> entries, @Nullable ArtistEntry found) {
    return entries.stream()
        .filter(entry -> found == null || entry.key() != found.key())
        .limit(SUGGESTIONS)
        .map(entry -> suggestion(entry, Similarity.ofArtists(typed, entry.name())))
        .toList();
  }

  /// What a user is offered of an artist.
  static Suggestion suggestion(ArtistEntry entry, double similarity) {
    return new Suggestion(
        NameKind.ARTIST,
        entry.name(),
        entry.key(),
        "",
        similarity,
        entry.tracks(),
        entry.datasets().size());
  }
}
