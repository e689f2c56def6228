package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.WordCounts;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Answers a question for one song: what has its names; else what is like it; and what may have
/// been meant, wherever the names do not say for sure that it was found.
final class SongAnswer {

  /// Songs that are offered at most: as many as a page shows.
  private static final int OFFERS = 10;

  private final Search search;
  private final WordCounts words;
  private final ArtistSearch artists;

  /// @param words how many rows have each word
  SongAnswer(Search search, WordCounts words, ArtistSearch artists) {
    this.search = search;
    this.words = words;
    this.artists = artists;
  }

  Matches of(Question.OfSong question, Page page) throws IOException {
    var tiers = SongSearch.tiers(question);
    var count = HitCount.of(search, tiers.all());
    var found = SongPage.matches(search, tiers, count, page, row -> RowMatch.song(question, row));
    if (found.tracks() == 0) {
      return like(question, page);
    }
    // Names that are only similar may stand for a song that is not among them. A title alone was
    // found as it is: other titles beside it would be no help.
    var isSure = found.basis().isPresent() && found.basis().get().isSure();
    if (isSure || question.artist() == null || found.songs() >= OFFERS) {
      return found;
    }
    return found.with(
        new SongSearch(search, words).like(question).offers(names(found.page()), OFFERS));
  }

  /// The songs that are only like what was asked for, and what else may have been meant.
  private Matches like(Question.OfSong question, Page page) throws IOException {
    var like = new SongSearch(search, words).like(question);
    if (like.answers().isEmpty()) {
      var named =
          question.artist() == null ? List.<Suggestion>of() : artists.near(question.artist());
      return Matches.none(
          Stream.concat(like.offers(Set.of(), OFFERS).stream(), named.stream()).toList());
    }
    var pages = new SongPage(search, like.rows(), like.match());
    var best = pages.songs(like.answers().subList(0, 1));
    var songs =
        pages.songs(like.answers().stream().skip(page.offset()).limit(page.size()).toList());
    var answers = new HashSet<List<String>>();
    for (var doc : like.answers()) {
      var row = like.all().get(doc);
      if (row != null) {
        answers.add(SongSearch.names(row.title(), row.artistNames()));
      }
    }
    return SongPage.matches(best, HitCount.of(search, like.rows()), songs)
        .with(like.offers(answers, OFFERS));
  }

  private static Set<List<String>> names(List<Song> songs) {
    var names = new HashSet<List<String>>();
    songs.forEach(song -> names.add(SongSearch.names(song.title(), song.artists())));
    return names;
  }
}
