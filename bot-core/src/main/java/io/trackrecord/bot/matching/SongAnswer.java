package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers a question for one song: what has its names; else what is like it; and what may have
/// been meant, wherever the names do not say for sure that it was found.
final class SongAnswer {

  /// Songs that are offered: as many as a page shows.
  private static final int MAX_OFFERS = 10;

  private final EngineSession session;
  private final CatalogLimits limits;

  SongAnswer(EngineSession session, CatalogLimits limits) {
    this.session = session;
    this.limits = limits;
  }

  Matches of(Question.OfSong question, Page page) {
    var tiers = SongSearch.tiers(question);
    return found(question, tiers, page).hiding(session.hidden(tiers.all()));
  }

  private Matches found(Question.OfSong question, Tiers tiers, Page page) {
    var count = session.count(tiers.all(), limits.maxCounted());
    var pages = new SongPages(session, tiers, row -> RowMatch.song(question, row));
    var found = pages.matches(count, page);
    if (found.tracks() == 0) {
      return like(question, page);
    }
    // Names that are only similar may stand for a song that is not among them. A title alone was
    // found as it is: other titles beside it would be no help.
    var isSure = found.basis().isPresent() && found.basis().get().isSure();
    if (isSure || question.artist() == null || found.songs() >= MAX_OFFERS) {
      return found;
    }
    var shown = new HashSet<List<String>>();
    found.page().forEach(song -> shown.add(names(song.title(), song.artists())));
    var like = new SongSearch(session).like(question);
    return found.with(offers(like.all().toList(), shown));
  }

  /// The songs that are only like what was asked for, and what else may have been meant.
  private Matches like(Question.OfSong question, Page page) {
    var like = new SongSearch(session).like(question);
    if (like.answers().isEmpty()) {
      var named =
          question.artist() == null
              ? List.<Suggestion>of()
              : new ArtistSearch(session).near(question.artist());
      return Matches.none(
          Stream.concat(offers(like.offers(), Set.of()).stream(), named.stream()).toList());
    }
    var keys = like.answers().stream().map(SongCandidates.Candidate::song).toList();
    var pages = new SongPages(session, Tiers.ofNames(List.of(like.rows())), like.match());
    var best = pages.songs(keys.subList(0, 1));
    var songs = pages.songs(keys.stream().skip(page.offset()).limit(page.size()).toList());
    var shown = new HashSet<List<String>>();
    like.answers().forEach(each -> shown.add(names(each.track())));
    return SongPages.matches(best, session.count(like.rows(), limits.maxCounted()), songs)
        .with(offers(like.offers(), shown));
  }

  /// The songs that may have been meant, each name once, with the counts that the index has of
  /// them.
  ///
  /// @param shown the names that are shown already
  private List<Suggestion> offers(
      List<SongCandidates.Candidate> candidates, Set<List<String>> shown) {
    var names = new HashSet<>(shown);
    var offers = new ArrayList<Suggestion>();
    for (var each : candidates) {
      if (offers.size() < MAX_OFFERS && names.add(names(each.track()))) {
        offers.add(offer(each));
      }
    }
    return offers;
  }

  private Suggestion offer(SongCandidates.Candidate candidate) {
    var row = candidate.track();
    var title = Objects.requireNonNullElse(row.title(), "");
    var song = new RowFilter.HasKey(KeyField.SONG, candidate.song());
    var count = session.count(song, limits.maxCounted());
    return new Suggestion(
        NameKind.TITLE,
        title,
        title.isEmpty() ? 0 : NameForm.sameKey(title),
        row.artistNames().stream().findFirst().orElse(""),
        Similarity.DIFFERENT * candidate.like().score(),
        count.tracks(),
        count.datasets().size());
  }

  /// What a user reads of a song.
  private static List<String> names(Track row) {
    return names(row.title(), row.artistNames());
  }

  private static List<String> names(@Nullable String title, List<String> artists) {
    return List.of(Objects.requireNonNullElse(title, ""), artists.stream().findFirst().orElse(""));
  }
}
