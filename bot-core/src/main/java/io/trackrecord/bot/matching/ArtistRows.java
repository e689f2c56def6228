package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.ArtistSearch;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which rows an artist's card, its pages and its export have, and how they match.
///
/// @param names the names that were asked for
/// @param taken what each of them is taken for
/// @param tiers the rows, surest first
record ArtistRows(List<String> names, List<ArtistSearch.Taken> taken, Tiers tiers) {

  /// The rows that the names stand for, also where no artist is listed by them.
  RowFilter asked() {
    var all = new ArrayList<RowFilter>();
    all.add(tiers.all());
    names.forEach(name -> all.add(NameFilters.creditedOrLifted(name)));
    return RowFilter.any(all);
  }

  /// The rows of a question.
  static ArtistRows of(EngineSession session, Question.OfArtist question) {
    var names = BandNames.of(session, question.name());
    var search = new ArtistSearch(session);
    var taken = names.stream().map(search::take).toList();
    if (names.size() == 1) {
      var entry = taken.getFirst().entry();
      var own = new ArtistRows(names, taken, tiers(names.getFirst(), entry));
      return question.identity() == null || entry.isEmpty()
          ? own
          : own.only(session, entry.get().name(), question.identity());
    }
    var each = new ArrayList<Tiers>();
    for (var i = 0; i < names.size(); i++) {
      each.add(tiers(names.get(i), taken.get(i).entry()));
    }
    return new ArtistRows(names, taken, together(each));
  }

  /// The rows of several names of one band: those written as they were asked for first.
  private static Tiers together(List<Tiers> each) {
    var found = each.stream().filter(tiers -> !tiers.all().equals(RowFilter.NOTHING)).toList();
    if (found.isEmpty()) {
      return Tiers.ofNames(List.of(RowFilter.NOTHING));
    }
    var exact = RowFilter.any(found.stream().map(tiers -> tiers.names().getFirst()).toList());
    var all = RowFilter.any(found.stream().map(Tiers::all).toList());
    return Tiers.ofNames(List.of(exact, all));
  }

  /// The rows of one of the artists who carry the name, then those on which the name has no artist
  /// id: they may be anybody's.
  private ArtistRows only(EngineSession session, String listed, Question.ArtistId chosen) {
    var all = tiers.all();
    var own = RowFilter.both(all, id(chosen.dataset(), chosen.id()));
    var ids =
        Identities.of(session, listed).stream().map(each -> id(each.dataset(), each.id())).toList();
    var without = RowFilter.without(all, RowFilter.any(ids));
    return new ArtistRows(
        names, taken, Tiers.ofNames(List.of(own, RowFilter.any(List.of(own, without)))));
  }

  private static RowFilter id(String dataset, String id) {
    return new RowFilter.HasKey(KeyField.ARTIST_ID, TrackTerms.artistId(dataset, id));
  }

  /// How a row matches: as all the names together where it credits exactly these artists, else by
  /// that of the names which it matches best.
  Function<Track, RowMatch> match() {
    if (names.size() == 1) {
      return RowMatch.byArtist(names.getFirst());
    }
    var together = RowMatch.byArtist(String.join("; ", names));
    var each = new ArrayList<Function<Track, RowMatch>>();
    names.forEach(name -> each.add(RowMatch.byArtist(name)));
    return row -> {
      var all = together.apply(row);
      return all.basis().isSure()
          ? all
          : each.stream().map(match -> match.apply(row)).min(RowMatch.BEST_FIRST).orElseThrow();
    };
  }

  /// The tiers of one name.
  ///
  /// @param entry the listed name that it is taken for
  static Tiers tiers(String name, Optional<ArtistEntry> entry) {
    var together = together(name);
    return entry
        .map(each -> NameFilters.artistTaken(name, each.name()).or(together))
        .orElse(Tiers.ofNames(List.of(together)));
  }

  /// The rows that credit all artists of a name that credits several: these alone, or with others.
  static RowFilter together(String name) {
    var readings = JointName.readings(name);
    if (readings.isEmpty()) {
      return RowFilter.NOTHING;
    }
    var rows = new ArrayList<RowFilter>();
    rows.add(RowFilter.anyKey(List.of(KeyField.ARTIST_SET), JointName.askedSetKeys(name)));
    for (var sides : readings) {
      rows.add(
          RowFilter.all(
              sides.stream()
                  .map(side -> NameFilters.creditedInAnyWay(List.of(NameForm.sameKey(side))))
                  .toList()));
    }
    return RowFilter.any(rows);
  }
}
