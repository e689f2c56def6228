package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.JointCredits;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.NameForm;
import java.util.List;
import java.util.Optional;

/// Answers a question for an artist: the tracks credited to the name; those that credit the same
/// artists in another order or with another joint; and, apart, those that credit the name only
/// together with others.
final class ArtistAnswer {

  private static final List<KeyField> CREDITED =
      List.of(KeyField.ARTIST, KeyField.ARTIST_LIFTED, KeyField.ARTIST_SIDE);

  private final EngineSession session;
  private final CatalogLimits limits;

  ArtistAnswer(EngineSession session, CatalogLimits limits) {
    this.session = session;
    this.limits = limits;
  }

  ArtistMatches of(Question.OfArtist question, Page page) {
    var name = question.name();
    var taken = new ArtistSearch(session).take(name);
    var joint = JointSearch.of(session, name, limits);
    var together = together(name);
    if (taken.entry().isEmpty()) {
      return session.exists(together)
          ? ofSeveral(name, together, page, taken)
          : new ArtistMatches(Optional.empty(), Matches.none(taken.others()), joint);
    }
    var entry = taken.entry().get();
    var tiers = tiers(name, taken.entry());
    var own = NameFilters.artistTaken(name, entry.name()).all();
    var count =
        session.exists(RowFilter.without(together, own))
            ? session.count(tiers.all(), limits.maxCounted())
            : ArtistSearch.count(entry);
    return new ArtistMatches(
        Optional.of(ArtistSearch.profile(entry)), matches(tiers, name, count, page, taken), joint);
  }

  /// An answer for several artists of whom no row credits all in one name.
  private ArtistMatches ofSeveral(
      String name, RowFilter together, Page page, ArtistSearch.Taken taken) {
    var tiers = Tiers.ofNames(List.of(together));
    var count = session.count(together, limits.maxCounted());
    var shown = name.strip();
    var profile =
        new ArtistProfile(
            shown, NameForm.sameKey(shown), List.of(shown), 0, 0, null, null, List.of(), false);
    return new ArtistMatches(
        Optional.of(profile), matches(tiers, name, count, page, taken), JointCredits.NONE);
  }

  private Matches matches(
      Tiers tiers, String name, RowCount count, Page page, ArtistSearch.Taken taken) {
    return new SongPages(session, tiers, RowMatch.byArtist(name))
        .matches(count, page)
        .with(taken.others());
  }

  /// The rows that credit all artists of a name that credits several: these alone, or with others.
  static RowFilter together(String name) {
    var sides = JointName.sides(ArtistName.parse(name).base());
    if (sides.isEmpty()) {
      return RowFilter.NOTHING;
    }
    var set = new RowFilter.HasKey(KeyField.ARTIST_SET, JointName.setKey(List.of(name)));
    var each =
        sides.stream()
            .map(side -> RowFilter.anyKey(CREDITED, List.of(NameForm.sameKey(side))))
            .toList();
    return RowFilter.any(List.of(set, RowFilter.all(each)));
  }

  /// The tiers of all rows of an artist, as an answer and an export have them.
  static Tiers tiers(String name, Optional<ArtistEntry> entry) {
    var together = together(name);
    return entry
        .map(each -> NameFilters.artistTaken(name, each.name()).or(together))
        .orElse(Tiers.ofNames(List.of(together)));
  }
}
