package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.JointCredits;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.ArtistSearch;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.name.NameForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Answers a question for an artist: the tracks credited to the name; those that credit the same
/// artists in another order or with another joint; and, apart, those that credit the name only
/// together with others.
final class ArtistAnswer {

  private final EngineSession session;
  private final CatalogLimits limits;

  ArtistAnswer(EngineSession session, CatalogLimits limits) {
    this.session = session;
    this.limits = limits;
  }

  ArtistMatches of(Question.OfArtist question, Page page) {
    var rows = ArtistRows.of(session, question);
    var found = found(question, rows, page);
    var hidden = session.hidden(rows.asked());
    if (hidden == 0 && found.profile().isEmpty() && found.joint().tracks() == 0) {
      // Never "not listed" to whoever is listed together with others.
      hidden = session.hidden(JointSearch.rows(rows.names()));
    }
    return hidden == 0
        ? found
        : new ArtistMatches(
            found.profile(), found.matches().hiding(hidden), found.joint(), found.missing());
  }

  private ArtistMatches found(Question.OfArtist question, ArtistRows rows, Page page) {
    if (rows.names().size() > 1) {
      return ofBand(rows, page);
    }
    var name = rows.names().getFirst();
    var taken = rows.taken().getFirst();
    if (taken.entry().isEmpty()) {
      return session.exists(rows.tiers().all())
          ? ofSeveral(name, rows, page, taken)
          : new ArtistMatches(
              Optional.empty(),
              Matches.none(taken.others()),
              JointSearch.of(session, name, limits),
              List.of());
    }
    var entry = taken.entry().get();
    return new ArtistMatches(
        Optional.of(ArtistSearch.profile(entry)),
        matches(rows, count(question, rows, entry), page).with(taken.others()),
        question.identity() == null ? JointSearch.of(session, name, limits) : JointCredits.NONE,
        List.of());
  }

  /// How much there is: as the build has counted it, where the rows are simply those of the entry.
  private RowCount count(Question.OfArtist question, ArtistRows rows, ArtistEntry entry) {
    var name = rows.names().getFirst();
    var own = NameFilters.artistTaken(name, entry.name()).all();
    return question.identity() != null
            || session.exists(RowFilter.without(ArtistRows.together(name), own))
        ? session.count(rows.tiers().all(), limits.maxCounted())
        : ArtistSearch.count(entry);
  }

  /// An answer for several artists of whom no row credits all in one name.
  private ArtistMatches ofSeveral(
      String name, ArtistRows rows, Page page, ArtistSearch.Taken taken) {
    var count = session.count(rows.tiers().all(), limits.maxCounted());
    var shown = name.strip();
    var profile =
        new ArtistProfile(
            shown, NameForm.sameKey(shown), List.of(shown), 0, 0, null, null, List.of(), false);
    return new ArtistMatches(
        Optional.of(profile),
        matches(rows, count, page).with(taken.others()),
        JointCredits.NONE,
        List.of());
  }

  /// An answer for several names of one band.
  private ArtistMatches ofBand(ArtistRows rows, Page page) {
    var found = new ArrayList<ArtistProfile>();
    var missing = new ArrayList<String>();
    for (var i = 0; i < rows.names().size(); i++) {
      var name = rows.names().get(i);
      var taken = rows.taken().get(i).entry();
      taken.map(ArtistSearch::profile).ifPresent(found::add);
      if (taken.isEmpty() && !session.exists(ArtistRows.together(name))) {
        missing.add(name);
      }
    }
    var joint = JointSearch.of(session, rows.names(), limits);
    if (missing.size() == rows.names().size()) {
      return new ArtistMatches(Optional.empty(), Matches.none(offers(rows)), joint, List.of());
    }
    var count = session.count(rows.tiers().all(), limits.maxCounted());
    return new ArtistMatches(
        Optional.of(BandProfile.of(rows.names(), found)),
        matches(rows, count, page),
        joint,
        missing);
  }

  /// The listed names that are near to any of the names, nearest first.
  private static List<Suggestion> offers(ArtistRows rows) {
    var offers = new LinkedHashMap<Long, Suggestion>();
    rows.taken().stream()
        .flatMap(taken -> taken.others().stream())
        .sorted(Comparator.comparingDouble(offer -> -offer.similarity()))
        .forEach(offer -> offers.putIfAbsent(offer.key(), offer));
    return offers.values().stream().limit(ArtistSearch.MAX_OFFERS).toList();
  }

  private Matches matches(ArtistRows rows, RowCount count, Page page) {
    return new SongPages(session, rows.tiers(), rows.match()).matches(count, page);
  }
}
