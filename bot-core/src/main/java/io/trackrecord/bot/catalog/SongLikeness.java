package io.trackrecord.bot.catalog;

import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// How like a row is to a song whose names are misspelt, swapped, joined or in the wrong fields:
/// the share of words that both have, weighted by how rare a word is, whatever field it stands in.
///
/// It is the geometric mean of two shares: of the question's words that the row has, and of the
/// row's words that the question has. A word within a typing error counts by how like it is. Words
/// of the album explain what a title carries besides itself and are not missed where they are
/// absent.
final class SongLikeness {

  /// A word less like than this is another word.
  private static final double LEAST_WORD = 0.75;

  private static final int MOST_WORDS = 24;

  private final Set<String> askedTitle;
  private final Set<String> askedArtist;
  private final Set<String> asked;
  private final Set<String> askedAlbum;
  private final boolean artistGiven;
  private final ToDoubleFunction<String> rarity;
  private final Map<String, Double> weights = new HashMap<>();

  /// @param rarity how much a word says: its inverse document frequency
  SongLikeness(Question.OfSong question, ToDoubleFunction<String> rarity) {
    this.askedTitle = words(question.title());
    this.asked = new LinkedHashSet<>(askedTitle);
    this.askedArtist = question.artist() == null ? Set.of() : words(question.artist());
    asked.addAll(askedArtist);
    this.askedAlbum = question.album() == null ? Set.of() : words(question.album());
    this.artistGiven = question.artist() != null;
    this.rarity = rarity;
  }

  /// From 0 to 1.
  double of(Track row) {
    var title = row.title() == null ? new LinkedHashSet<String>() : words(row.title());
    var artist = new LinkedHashSet<String>();
    row.artistNames().forEach(name -> artist.addAll(words(name)));
    var album = row.album() == null ? Set.<String>of() : words(row.album());
    var names = new LinkedHashSet<>(title);
    names.addAll(artist);
    var everything = new HashSet<>(names);
    everything.addAll(album);
    var found = share(asked, everything, Set.of());
    var askedFor = new HashSet<>(asked);
    askedFor.addAll(askedAlbum);
    var missed = share(names, askedFor, album);
    if (!artistGiven) {
      // Nobody was named, so the row's artist need not be in the question.
      missed = Math.max(missed, share(title, askedFor, album));
    }
    return Math.sqrt(found * missed);
  }

  /// The share of the title that was asked for which the row's names have: a row that only shares
  /// the artist is another song.
  double ofTitle(Track row) {
    var names = row.title() == null ? new LinkedHashSet<String>() : words(row.title());
    row.artistNames().forEach(name -> names.addAll(words(name)));
    var own = new LinkedHashSet<>(askedTitle);
    if (artistGiven) {
      // What the row's artist explains of the title is no title.
      row.artistNames().forEach(name -> own.removeAll(words(name)));
    }
    return own.isEmpty()
        ? 1
        : share(own, names, row.album() == null ? Set.of() : words(row.album()));
  }

  /// The share of the artist that was asked for which the row's names have; 1 where nobody was
  /// named.
  double ofArtist(Track row) {
    if (askedArtist.isEmpty()) {
      return 1;
    }
    var names = row.title() == null ? new LinkedHashSet<String>() : words(row.title());
    row.artistNames().forEach(name -> names.addAll(words(name)));
    return share(askedArtist, names, Set.of());
  }

  /// The weighted share of `words` that are in `in`; those of `optional` count only where they are.
  private double share(Set<String> words, Set<String> in, Set<String> optional) {
    var all = 0.0;
    var found = 0.0;
    for (var word : words) {
      var like = like(word, in);
      if (like == 0 && optional.contains(word)) {
        continue;
      }
      var weight = weights.computeIfAbsent(word, rarity::applyAsDouble);
      all += weight;
      found += weight * like;
    }
    return all == 0 ? 0 : found / all;
  }

  private static double like(String word, Set<String> in) {
    if (in.contains(word)) {
      return 1;
    }
    var best = 0.0;
    for (var other : in) {
      if (Math.abs(other.length() - word.length()) <= 2 && word.length() > 2) {
        best = Math.max(best, Similarity.ofWords(word, other));
      }
    }
    return best < LEAST_WORD ? 0 : best;
  }

  private static Set<String> words(String name) {
    return new LinkedHashSet<>(NameWords.ofNoisy(name).stream().limit(MOST_WORDS).toList());
  }
}
