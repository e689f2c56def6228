package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.data.track.Track;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// How like a row is to a song whose names are misspelt, swapped, joined or in the wrong fields:
/// the share of words that both have, weighted by how rare a word is, whatever field it stands in.
///
/// It is the geometric mean of two shares: of the question's words that the row has, and of the
/// row's words that the question has. A word within a typing error counts by how like it is. Words
/// of the album explain what a title carries besides itself and are not missed where they are
/// absent, unless the title has no others; neither are the other artists of a row one of whose is
/// named. A title by the artist who was named counts as well by its letters. Used for one question,
/// by one thread.
final class SongLikeness {

  /// What the album that was asked for weighs in the order of songs, where it was asked for.
  private static final double ALBUM = 0.25;

  /// What the letters of the title weigh in the order: enough to part songs with equal words.
  private static final double LETTERS = 0.03;

  /// What it is worth alone, for what is offered, that a row has the words that were asked for.
  private static final double FOUND = 0.75;

  /// A row that has less of what was asked for is another song, whatever else it has: to say how
  /// much would cost a look at the index for each of its words.
  private static final double LEAST_FOUND = 0.1;

  /// A row that is less near than this is not offered either: how else it is like is not asked.
  static final double NEAR_ENOUGH = 0.15;

  /// An artist of whose name the question has at least this share is named in it.
  private static final double NAMED = 0.5;

  private static final Like OTHER = new Like(0, 0, 0, 0, 0);

  private final SongWords words;
  private final int[] askedTitle;
  private final int[] askedArtist;
  private final int[] asked;
  private final int[] askedAlbum;
  private final int[] askedFor;
  private final TitleLetters letters;
  private final boolean artistGiven;

  /// @param rarity how much a word says: its inverse document frequency
  SongLikeness(Question.OfSong question, ToDoubleFunction<String> rarity) {
    this.words = new SongWords(rarity);
    this.askedTitle = words.of(question.title());
    this.askedArtist = words.of(question.artist());
    this.asked = words.union(askedTitle, askedArtist);
    this.askedAlbum = words.of(question.album());
    this.askedFor = words.union(asked, askedAlbum);
    words.endQuestion();
    this.letters = new TitleLetters(question.title());
    this.artistGiven = question.artist() != null;
  }

  /// How like a row is.
  ///
  /// @param score from 0 to 1
  /// @param near the same for what is only offered: a row that has what was asked for may well have
  ///   much besides
  /// @param title the share of the title that was asked for which the row's names have: a row that
  ///   only shares the artist is another song
  /// @param artist the same of the artist; 1 where nobody was named
  /// @param order what songs are ordered by: the score, with the album that was asked for and the
  ///   letters of the title
  record Like(double score, double near, double title, double artist, double order) {

    /// What songs that are only offered are ordered by.
    double nearOrder() {
      return near + order - score;
    }
  }

  /// How titles are compared letter by letter.
  TitleLetters letters() {
    return letters;
  }

  /// The words of the rows' names of which it is not known yet how much they say.
  Set<String> unweighed(Collection<Track> rows) {
    var unweighed = new HashSet<String>();
    for (var row : rows) {
      words.unweighed(words.of(row.title()), unweighed);
      row.artistNames().forEach(name -> words.unweighed(words.of(name), unweighed));
    }
    return unweighed;
  }

  /// How like the row is to what was asked for.
  Like of(Track row) {
    var title = words.of(row.title());
    var artist = SongWords.NONE;
    for (var name : row.artistNames()) {
      artist = words.union(artist, words.of(name));
    }
    var album = words.of(row.album());
    var names = words.union(title, artist);
    var inNames = words.nearest(names);
    var inAll = words.nearest(words.union(names, album));
    var found = found(asked, inAll, SongWords.NONE);
    var foundFor = askedAlbum.length == 0 ? found : found(askedFor, inAll, SongWords.NONE);
    if (Math.max(found, foundFor) < LEAST_FOUND) {
      return OTHER;
    }
    // Where the title is nothing but the album's, the album explains nothing of it.
    var explained = SongWords.without(title, album).length == 0 ? SongWords.NONE : album;
    var named = named(row);
    var known = known(named.length == 0 ? names : words.union(title, named), explained);
    if (!artistGiven) {
      // Nobody was named, so the row's artist need not be in the question.
      known = Math.max(known, known(title, explained));
    }
    var spelt = artistGiven ? spelt(row, artist) : 0;
    var score = Math.max(spelt, Math.sqrt(found * known));
    var near = Math.max(score, FOUND * foundFor);
    if (near < NEAR_ENOUGH) {
      return OTHER;
    }
    // What the row's artist explains of the title is no title.
    var own = artistGiven ? SongWords.without(askedTitle, artist) : askedTitle;
    var order = score + LETTERS * letters.sharedTrigrams(row.title());
    if (askedAlbum.length > 0) {
      order += ALBUM * found(askedAlbum, inAll, SongWords.NONE);
    }
    return new Like(
        score,
        near,
        own.length == 0 ? 1 : Math.max(spelt, found(own, inNames, album)),
        askedArtist.length == 0 ? 1 : found(askedArtist, inNames, SongWords.NONE),
        order);
  }

  /// How like a title by the artist who was named is in its letters alone.
  private double spelt(Track row, int[] artist) {
    var named = found(askedArtist, words.nearest(artist), SongWords.NONE);
    return named == 0 ? 0 : named * letters.alike(row.title());
  }

  /// The words of the artists of a row who are named in the question: who names one of a song's
  /// artists need not name the others.
  private int[] named(Track row) {
    var named = SongWords.NONE;
    for (var name : row.artistNames()) {
      var own = words.of(name);
      if (known(own, SongWords.NONE) >= NAMED) {
        named = words.union(named, own);
      }
    }
    return named;
  }

  /// The weighted share of words of the question that a row has.
  ///
  /// @param nearest what comes nearest to each word of the question
  /// @param optional words that count only where the row has them
  private double found(int[] asked, double[] nearest, int[] optional) {
    var all = 0.0;
    var found = 0.0;
    for (var word : asked) {
      if (nearest[word] > 0 || !SongWords.contains(optional, word)) {
        all += words.weight(word);
        found += words.weight(word) * nearest[word];
      }
    }
    return all == 0 ? 0 : found / all;
  }

  /// The weighted share of words of a row that the question has.
  ///
  /// @param optional words that count only where the question has them
  private double known(int[] ofRow, int[] optional) {
    var all = 0.0;
    var known = 0.0;
    for (var word : ofRow) {
      var like = words.like(word);
      if (like > 0 || !SongWords.contains(optional, word)) {
        all += words.weight(word);
        known += words.weight(word) * like;
      }
    }
    return all == 0 ? 0 : known / all;
  }
}
