package io.trackrecord.bot.catalog;

import io.trackrecord.data.name.EditDistance;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.Trigrams;
import io.trackrecord.data.track.Track;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// How like a row is to a song whose names are misspelt, swapped, joined or in the wrong fields:
/// the share of words that both have, weighted by how rare a word is, whatever field it stands in.
///
/// It is the geometric mean of two shares: of the question's words that the row has, and of the
/// row's words that the question has. A word within a typing error counts by how like it is. Words
/// of the album explain what a title carries besides itself and are not missed where they are
/// absent, unless the title has no others. Used for one question, by one thread.
final class SongLikeness {

  /// A word less like than this is another word.
  private static final double LEAST_WORD = 0.75;

  private static final int MOST_WORDS = 24;

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

  private static final Like OTHER = new Like(0, 0, 0, 0, 0);

  /// Names whose words are kept: those of one artist's rows come again.
  private static final int KEPT = 1_000;

  private final Set<String> askedTitle;
  private final Set<String> askedArtist;
  private final Set<String> asked;
  private final Set<String> askedAlbum;
  private final Set<String> askedFor;
  private final Set<String> letters;
  private final boolean artistGiven;
  private final ToDoubleFunction<String> rarity;
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Set<String>> known = new HashMap<>();

  /// The words of the question, numbered.
  private final Map<String, Integer> numbers = new HashMap<>();

  /// The same words by their numbers, and the letters of each.
  private final String[] byNumber;

  private final int[] lettersByNumber;

  private final Map<String, double[]> compared = new HashMap<>();

  /// @param rarity how much a word says: its inverse document frequency
  SongLikeness(Question.OfSong question, ToDoubleFunction<String> rarity) {
    this.askedTitle = words(question.title());
    this.askedArtist = words(question.artist());
    this.asked = union(askedTitle, askedArtist);
    this.askedAlbum = words(question.album());
    this.askedFor = union(asked, askedAlbum);
    askedFor.forEach(word -> numbers.put(word, numbers.size()));
    this.byNumber = askedFor.toArray(String[]::new);
    this.lettersByNumber = askedFor.stream().mapToInt(SongLikeness::lettersOf).toArray();
    this.letters = letters(question.title());
    this.artistGiven = question.artist() != null;
    this.rarity = rarity;
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

  /// How like the row is to what was asked for.
  Like of(Track row) {
    var title = words(row.title());
    var artist = new LinkedHashSet<String>();
    row.artistNames().forEach(name -> artist.addAll(words(name)));
    var album = words(row.album());
    var names = union(title, artist);
    var everything = union(names, album);
    var inNames = nearest(names);
    var inAll = nearest(everything);
    var found = share(asked, inAll, Set.of());
    var foundFor = askedAlbum.isEmpty() ? found : share(askedFor, inAll, Set.of());
    if (Math.max(found, foundFor) < LEAST_FOUND) {
      return OTHER;
    }
    // Where the title is nothing but the album's, the album explains nothing of it.
    var explained = album.containsAll(title) ? Set.<String>of() : album;
    var missed = share(names, explained);
    if (!artistGiven) {
      // Nobody was named, so the row's artist need not be in the question.
      missed = Math.max(missed, share(title, explained));
    }
    var score = Math.sqrt(found * missed);
    var near = Math.max(score, FOUND * foundFor);
    if (near < NEAR_ENOUGH) {
      return OTHER;
    }
    var own = new LinkedHashSet<>(askedTitle);
    if (artistGiven) {
      // What the row's artist explains of the title is no title.
      own.removeAll(artist);
    }
    var order = score + LETTERS * alike(letters, letters(row.title()));
    if (!askedAlbum.isEmpty()) {
      order += ALBUM * share(askedAlbum, inAll, Set.of());
    }
    return new Like(
        score,
        near,
        own.isEmpty() ? 1 : share(own, inNames, album),
        askedArtist.isEmpty() ? 1 : share(askedArtist, inNames, Set.of()),
        order);
  }

  /// The weighted share of words of the question that a row has.
  ///
  /// @param nearest what comes nearest to each word of the question
  /// @param optional words that count only where the row has them
  private double share(Set<String> words, double[] nearest, Set<String> optional) {
    return share(words, word -> nearest[Objects.requireNonNull(numbers.get(word))], optional);
  }

  /// The weighted share of words of a row that the question has.
  private double share(Set<String> words, Set<String> optional) {
    return share(words, word -> likes(word)[byNumber.length], optional);
  }

  private double share(Set<String> words, ToDoubleFunction<String> likes, Set<String> optional) {
    var all = 0.0;
    var found = 0.0;
    for (var word : words) {
      var like = likes.applyAsDouble(word);
      if (like == 0 && optional.contains(word)) {
        continue;
      }
      var weight = weights.computeIfAbsent(word, rarity::applyAsDouble);
      all += weight;
      found += weight * like;
    }
    return all == 0 ? 0 : found / all;
  }

  /// How like each word of the question is to that of these which is most like it.
  private double[] nearest(Set<String> words) {
    var nearest = new double[byNumber.length];
    for (var word : words) {
      var likes = likes(word);
      for (var i = 0; i < nearest.length; i++) {
        nearest[i] = Math.max(nearest[i], likes[i]);
      }
    }
    return nearest;
  }

  /// How like a word is to each of the question, and last to the one that it is most like. The rows
  /// that are compared have many words in common.
  private double[] likes(String word) {
    var known = compared.get(word);
    if (known != null) {
      return known;
    }
    var likes = new double[byNumber.length + 1];
    var number = numbers.get(word);
    if (number != null) {
      likes[number] = 1;
      likes[byNumber.length] = 1;
    }
    var lettersOfWord = lettersOf(word);
    for (var i = 0; i < byNumber.length; i++) {
      if (likes[i] == 0) {
        likes[i] = like(word, lettersOfWord, byNumber[i], lettersByNumber[i]);
        likes[byNumber.length] = Math.max(likes[byNumber.length], likes[i]);
      }
    }
    compared.put(word, likes);
    return likes;
  }

  /// How like two different words are; 0 where they are other words.
  private static double like(String word, int letters, String other, int otherLetters) {
    var longest = Math.max(word.length(), other.length());
    var most = (int) ((1 - LEAST_WORD) * longest);
    if (most == 0
        || Math.abs(word.length() - other.length()) > Math.min(most, 2)
        // Each letter that only one of them has is an error.
        || Integer.bitCount(letters & ~otherLetters) > most
        || Integer.bitCount(otherLetters & ~letters) > most) {
      return 0;
    }
    var changes = EditDistance.atMost(word, other, most);
    return changes > most ? 0 : 1 - (double) changes / longest;
  }

  /// The letters of a word, as bits: some share one.
  private static int lettersOf(String word) {
    var bits = 0;
    for (var i = 0; i < word.length(); i++) {
      bits |= 1 << word.charAt(i);
    }
    return bits;
  }

  private static double alike(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    var both = some.stream().filter(others::contains).count();
    return (double) both / (some.size() + others.size() - both);
  }

  private static Set<String> letters(@Nullable String title) {
    return title == null ? Set.of() : Trigrams.of(NameForm.same(title));
  }

  private Set<String> words(@Nullable String name) {
    if (name == null) {
      return Set.of();
    }
    if (known.size() >= KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        name,
        _ -> new LinkedHashSet<>(NameWords.ofNoisy(name).stream().limit(MOST_WORDS).toList()));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }
}
