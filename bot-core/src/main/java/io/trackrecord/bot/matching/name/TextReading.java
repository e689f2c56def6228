package io.trackrecord.bot.matching.name;

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
import java.util.stream.Stream;

/// Reads a sentence as people write it for the question that it asks: a song ("Korea by Foot
/// Village", "Foot Village - Korea"), or the longest listed artist that it names ("is my band Foot
/// Village in there?"), or else the name that its words ask about. Only for texts that are no
/// listed name themselves.
public final class TextReading {

  /// Words of a name; a longer one is no name.
  private static final int MAX_WORDS = 8;

  /// Words of a question around a name that is not listed; names begin with fewer.
  private static final int MIN_AROUND = 3;

  /// Words of a text that are looked at.
  private static final int MAX_TEXT = 40;

  private static final Pattern DASH =
      Pattern.compile("\\s+[-\u2013\u2014|]\\s+|(?<=\\S)\\s*[:：]\\s+");

  /// A title in quotes behind the artist: `Moss Village "Korela"`.
  private static final Pattern QUOTED =
      Pattern.compile("^(.*\\S)\\s+[\"“„«「『](.+)[\"”“»」』]\\s*[?!.]*$");

  private static final Pattern GENITIVE = Pattern.compile("['’]s$");

  private static final Pattern ELIDED =
      Pattern.compile("(?i)^(?:qu|d|l|dell|all|un)['’](?=\\p{L})");

  private static final Pattern PARTICLE =
      Pattern.compile("(?<=\\p{IsHangul})(?:은|는|이|가|을|를|의|도)$|(?<=\\p{L})['’]\\p{IsLatin}{1,4}$");

  /// "by" in the usual languages. Both sides must be a listed song, so that it need not be certain.
  private static final Set<String> BY =
      Set.of("by", "von", "de", "di", "do", "da", "por", "par", "van", "av", "af", "от", "від");

  /// What stands before "by" where somebody's whole work is meant.
  private static final Set<String> WORKS =
      Set.of(
          "everything",
          "anything",
          "discography",
          "albums",
          "album",
          "works",
          "stuff",
          "alles",
          "lieder",
          "musik",
          "canciones",
          "todo",
          "chansons",
          "musique",
          "tout",
          "canzoni",
          "musica",
          "песни",
          "музыка",
          "все",
          "пісні");

  private final EngineSession session;

  private TextReading(EngineSession session) {
    this.session = session;
  }

  /// The question that a text asks; empty where it is none that can be read.
  public static Optional<Question> of(EngineSession session, String text) {
    var reading = new TextReading(session);
    return reading
        .song(text)
        .or(() -> reading.everythingBy(text))
        .or(() -> QuestionWords.areIn(words(text)) ? reading.artist(words(text)) : Optional.empty())
        .or(() -> UnspacedText.artist(session, text))
        .or(() -> asked(words(text)));
  }

  /// The name that the words of a question stand around, where nobody who is listed is in it: it
  /// may be misspelt.
  private static Optional<Question> asked(List<String> words) {
    var from = 0;
    var to = words.size();
    while (from < to && QuestionWords.has(words.get(from)) && !beginsName(words, from)) {
      from++;
    }
    while (to > from && QuestionWords.has(words.get(to - 1))) {
      to--;
    }
    var name = name(words.subList(from, to));
    return QuestionWords.areIn(words)
            && words.size() - (to - from) >= MIN_AROUND
            && to - from <= MAX_WORDS
            && !name.isBlank()
        ? Optional.of(new Question.OfArtist(name))
        : Optional.empty();
  }

  /// Whether a small word is the first of a name: "did they train on The Moss Village".
  private static boolean beginsName(List<String> words, int place) {
    var word = words.get(place);
    return place > 0 && Character.isUpperCase(word.charAt(0)) && QuestionWords.isSmall(word);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+")).stream().limit(MAX_TEXT).toList();
  }

  private Optional<Question> song(String text) {
    var words = words(text);
    for (var i = words.size() - 2; i > 0; i--) {
      if (BY.contains(words.get(i).toLowerCase(Locale.ROOT))) {
        var found = song(words.subList(0, i), words.subList(i + 1, words.size()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    var quoted = QUOTED.matcher(text.strip());
    if (quoted.matches()) {
      var found = song(words(quoted.group(2)), words(quoted.group(1)));
      if (found.isPresent()) {
        return found;
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
      if (!isCredited(artist)) {
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

  /// The artist in "songs by Moss Village", or "all music from Moss Village".
  private Optional<Question> everythingBy(String text) {
    var words = words(text);
    for (var i = 1; i + 1 < words.size() && i < MAX_WORDS; i++) {
      if (!QuestionWords.has(words.get(i - 1))
          && !WORKS.contains(NameForm.same(words.get(i - 1)))) {
        break;
      }
      if (BY.contains(words.get(i).toLowerCase(Locale.ROOT))) {
        var artist = name(words.subList(i + 1, words.size()));
        if (isCredited(artist)) {
          return Optional.of(
              session
                  .artist(NameForm.sameKey(artist))
                  .map(entry -> new Question.OfArtist(entry.name()))
                  .orElseGet(() -> new Question.OfArtist(artist)));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a row credits this name: alone, together with others in one name, or as several
  /// artists.
  private boolean isCredited(String artist) {
    var key = NameForm.sameKey(artist);
    return session.artist(key).isPresent()
        || session.exists(
            RowFilter.any(
                List.of(
                    NameFilters.creditedInAnyWay(List.of(key)), NameFilters.sameArtists(artist))));
  }

  /// The listed artist with the longest name; of equally long ones the one with most tracks.
  private Optional<Question> artist(List<String> words) {
    for (var length = Math.min(MAX_WORDS, words.size() - 1); length > 0; length--) {
      var named = new ArrayList<ArtistEntry>();
      for (var from = 0; from + length <= words.size(); from++) {
        session.deadline().check();
        var window = words.subList(from, from + length);
        if (!window.stream().allMatch(QuestionWords::has)) {
          var name = name(window);
          session
              .artist(NameForm.sameKey(name))
              .or(() -> owner(name))
              .or(() -> elided(name))
              .ifPresent(named::add);
        }
      }
      var heaviest = named.stream().max((a, b) -> Long.compare(a.tracks(), b.tracks()));
      if (heaviest.isPresent()) {
        return heaviest.map(entry -> new Question.OfArtist(entry.name()));
      }
    }
    return Optional.empty();
  }

  /// The artist whose name stands in the genitive: "Moss Village's".
  private Optional<ArtistEntry> owner(String name) {
    var owner = withoutGenitive(name);
    return owner.equals(name) ? Optional.empty() : session.artist(NameForm.sameKey(owner));
  }

  /// The name that stands in the genitive, "Moss Village's"; else the name itself.
  static String withoutGenitive(String name) {
    return GENITIVE.matcher(name).replaceFirst("");
  }

  /// The artist behind a word that lost its vowel ("qu'Élise"), or before a particle that is
  /// written to the name ("하늘이", "Aslı'nın").
  private Optional<ArtistEntry> elided(String name) {
    return Stream.of(ELIDED.matcher(name).replaceFirst(""), PARTICLE.matcher(name).replaceFirst(""))
        .filter(rest -> rest.length() < name.length() && !rest.isBlank())
        .flatMap(rest -> session.artist(NameForm.sameKey(rest)).stream())
        .findFirst();
  }

  /// The words as a name, without the quotes and marks that stand around it. A bracket that closes
  /// one inside the name stays.
  static String name(List<String> words) {
    var name = String.join(" ", words).replaceAll("^[\\p{Punct}“”„«»‘’¿¡「」]+", "");
    var behind = name.replaceAll("[\\p{Punct}“”„«»‘’「」]+$", "");
    var close = behind.length() < name.length() ? ")]".indexOf(name.charAt(behind.length())) : -1;
    return close >= 0 && behind.indexOf("([".charAt(close)) > 0
        ? name.substring(0, behind.length() + 1)
        : behind;
  }
}
