package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.name.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a sentence as people write it for the question that it asks: a song ("Korea by Foot
/// Village", "Foot Village - Korea"), or the longest listed artist that it names ("is my band Foot
/// Village in there?"). Only for texts that are no listed name themselves.
final class TextReading {

  /// Words of a name; a longer one is no name.
  private static final int MAX_WORDS = 8;

  /// Words of a text that are looked at.
  private static final int MAX_TEXT = 40;

  /// Words of questions that make a text a question: a name may have one.
  private static final int MIN_OF_QUESTIONS = 2;

  private static final Pattern DASH = Pattern.compile("\\s+[-\u2013\u2014]\\s+");

  /// Words of questions. A name of nothing else is not looked for.
  private static final Set<String> OF_QUESTIONS =
      Set.of(
          "a",
          "about",
          "ai",
          "all",
          "am",
          "an",
          "and",
          "any",
          "are",
          "artist",
          "at",
          "band",
          "been",
          "by",
          "can",
          "check",
          "data",
          "dataset",
          "datasets",
          "did",
          "do",
          "does",
          "find",
          "for",
          "from",
          "has",
          "have",
          "here",
          "hi",
          "i",
          "im",
          "in",
          "is",
          "it",
          "list",
          "listed",
          "look",
          "me",
          "music",
          "my",
          "name",
          "of",
          "on",
          "or",
          "our",
          "please",
          "scraped",
          "see",
          "song",
          "songs",
          "stolen",
          "the",
          "their",
          "them",
          "there",
          "these",
          "they",
          "this",
          "to",
          "track",
          "tracks",
          "train",
          "trained",
          "training",
          "up",
          "use",
          "used",
          "was",
          "we",
          "were",
          "what",
          "where",
          "who",
          "with",
          "you",
          "your");

  private final EngineSession session;

  private TextReading(EngineSession session) {
    this.session = session;
  }

  /// The question that a text asks; empty where it names nobody who is listed.
  static Optional<Question> of(EngineSession session, String text) {
    var reading = new TextReading(session);
    return reading
        .song(text)
        .or(
            () ->
                words(text).stream().filter(TextReading::isOfQuestions).count() < MIN_OF_QUESTIONS
                    ? Optional.empty()
                    : reading.artist(words(text)));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+")).stream().limit(MAX_TEXT).toList();
  }

  private Optional<Question> song(String text) {
    var words = words(text);
    for (var i = words.size() - 2; i > 0; i--) {
      if (words.get(i).equalsIgnoreCase("by")) {
        var found = song(words.subList(0, i), words.subList(i + 1, words.size()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    var sides = DASH.split(text.strip(), 2);
    return sides.length < 2
        ? Optional.empty()
        : song(words(sides[1]), words(sides[0])).or(() -> song(words(sides[0]), words(sides[1])));
  }

  /// The song whose title ends the first words and whose artist begins the others.
  private Optional<Question> song(List<String> before, List<String> behind) {
    for (var to = Math.min(MAX_WORDS, behind.size()); to > 0; to--) {
      var artist = name(behind.subList(0, to));
      if (session.artist(NameForm.sameKey(artist)).isEmpty()) {
        continue;
      }
      for (var from = Math.max(0, before.size() - MAX_WORDS); from < before.size(); from++) {
        session.deadline().check();
        var title = name(before.subList(from, before.size()));
        var rows = RowFilter.both(NameFilters.nearlyTitle(title), NameFilters.nearlyArtist(artist));
        if (!title.isEmpty() && session.exists(rows)) {
          return Optional.of(new Question.OfSong(title, artist, null));
        }
      }
    }
    return Optional.empty();
  }

  /// The listed artist with the longest name; of equally long ones the one with most tracks.
  private Optional<Question> artist(List<String> words) {
    for (var length = Math.min(MAX_WORDS, words.size() - 1); length > 0; length--) {
      var named = new ArrayList<ArtistEntry>();
      for (var from = 0; from + length <= words.size(); from++) {
        session.deadline().check();
        var window = words.subList(from, from + length);
        if (!window.stream().allMatch(TextReading::isOfQuestions)) {
          session.artist(NameForm.sameKey(name(window))).ifPresent(named::add);
        }
      }
      var heaviest = named.stream().max((a, b) -> Long.compare(a.tracks(), b.tracks()));
      if (heaviest.isPresent()) {
        return heaviest.map(entry -> new Question.OfArtist(entry.name()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfQuestions(String word) {
    return OF_QUESTIONS.contains(NameForm.same(word).toLowerCase(Locale.ROOT));
  }

  /// The words as a name, without the quotes and marks that stand around it.
  private static String name(List<String> words) {
    return String.join(" ", words).replaceAll("^[\\p{Punct}“”„«»‘’]+|[\\p{Punct}“”„«»‘’]+$", "");
  }
}
