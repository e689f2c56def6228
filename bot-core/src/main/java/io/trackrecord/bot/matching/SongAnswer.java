package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.NearestSong;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.ArtistSearch;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /// The first song of [#of], or else the first that it would offer.
  Optional<NearestSong> nearest(Question.OfSong question) {
    var named = named(question, SongSearch.tiers(question)).best();
    if (named.isPresent()) {
      return named.map(song -> new NearestSong(song, false));
    }
    var like = new SongSearch(session).like(question);
    if (!like.answers().isEmpty()) {
      return pages(like)
          .whole(like.answers().getFirst().song())
          .map(song -> new NearestSong(song, false));
    }
    return like.offers().stream()
        .findFirst()
        .filter(offer -> !title(offer.track()).isBlank())
        .flatMap(this::offered);
  }

  private Optional<NearestSong> offered(SongCandidates.Candidate offer) {
    var row = offer.track();
    var names =
        new Question.OfSong(title(row), row.artistNames().stream().findFirst().orElse(null), null);
    var rows = Tiers.ofNames(List.of(new RowFilter.HasKey(KeyField.SONG, offer.song())));
    return named(names, rows)
        .whole(offer.song())
        .map(song -> new NearestSong(song.as(MatchBasis.WORDS, similarity(offer)), true));
  }

  private SongPages named(Question.OfSong question, Tiers tiers) {
    return new SongPages(session, tiers, row -> RowMatch.song(question, row));
  }

  private SongPages pages(LikeSongs like) {
    return new SongPages(session, Tiers.ofNames(List.of(like.rows())), like.match());
  }

  private Matches found(Question.OfSong question, Tiers tiers, Page page) {
    var count = session.count(tiers.all(), limits.maxCounted());
    var found = named(question, tiers).matches(count, page);
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
    var pages = pages(like);
    var songs = pages.songs(keys.stream().skip(page.offset()).limit(page.size()).toList());
    var best = page.offset() == 0 ? songs : pages.songs(keys.subList(0, 1));
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
    var offered =
        candidates.stream()
            .filter(each -> names.add(names(each.track())))
            .limit(MAX_OFFERS)
            .toList();
    var songs =
        offered.stream()
            .<RowFilter>map(each -> new RowFilter.HasKey(KeyField.SONG, each.song()))
            .toList();
    var counts = session.counts(songs, limits.maxCounted());
    var offers = new ArrayList<Suggestion>();
    for (var i = 0; i < offered.size(); i++) {
      offers.add(offer(offered.get(i), counts.get(i)));
    }
    return offers;
  }

  private static Suggestion offer(SongCandidates.Candidate candidate, RowCount count) {
    var row = candidate.track();
    var title = title(row);
    return new Suggestion(
        NameKind.TITLE,
        title,
        title.isEmpty() ? 0 : NameForm.sameKey(title),
        row.artistNames().stream().findFirst().orElse(""),
        similarity(candidate),
        count.tracks(),
        count.datasets().size());
  }

  private static String title(Track row) {
    return Objects.requireNonNullElse(row.title(), "");
  }

  private static double similarity(SongCandidates.Candidate candidate) {
    return Similarity.DIFFERENT * candidate.like().score();
  }

  /// What a user reads of a song.
  private static List<String> names(Track row) {
    return names(title(row), row.artistNames());
  }

  private static List<String> names(String title, List<String> artists) {
    return List.of(title, artists.stream().findFirst().orElse(""));
  }
}
