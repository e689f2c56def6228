package io.trackrecord.data.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what a bracket or the part behind a dash says of a title: who is featured, which version
/// it is, or nothing at all.
///
/// The words are those that occur in the datasets' titles and in MusicBrainz's guidelines for extra
/// title information (ETI).
final class Marks {

  private static final Pattern FEATURED =
      Pattern.compile("^(?:feat|ft|featuring|f/|with|w/)(?:[.:\\s]+)(\\S.*)$");

  /// Guests outside of brackets, where "with" is too common a word to announce one.
  static final Pattern FEATURED_BARE =
      Pattern.compile("(?<=\\S)\\s+(?:feat|ft|featuring)[.:\\s]+(\\S.*)$");

  /// Words that are noise only beside one of [#NOISE].
  private static final Set<String> NOISE_FILLER =
      Set.of(
          "music",
          "full",
          "with",
          "on",
          "screen",
          "new",
          "clean",
          "the",
          "ufficiale",
          "offizielles",
          "album",
          "song",
          "track",
          "original",
          "long",
          "short",
          "color",
          "coded",
          "subtitles",
          "sub",
          "eng",
          "english",
          "and",
          "in",
          "description",
          "free");

  private static final Set<String> NOISE =
      Set.of(
          "official",
          "video",
          "videoclip",
          "clip",
          "lyric",
          "lyrics",
          "audio",
          "hd",
          "hq",
          "4k",
          "1080p",
          "720p",
          "visualizer",
          "visualiser",
          "mv",
          "m/v",
          "vevo",
          "topic",
          "explicit",
          "uhd",
          "teaser",
          "premiere",
          "letra",
          "oficial",
          "clipe",
          "officiel",
          "musikvideo",
          "hi-res",
          "download");

  private static final Set<String> VERSION_WORDS =
      Set.of(
          "remaster",
          "remastered",
          "remasterizado",
          "live",
          "acoustic",
          "acoustique",
          "unplugged",
          "demo",
          "remix",
          "remixed",
          "rmx",
          "mix",
          "mixed",
          "edit",
          "version",
          "ver",
          "versión",
          "versione",
          "instrumental",
          "karaoke",
          "extended",
          "mono",
          "stereo",
          "cover",
          "reprise",
          "take",
          "session",
          "sessions",
          "alternate",
          "alternative",
          "dub",
          "rework",
          "bootleg",
          "mashup",
          "medley",
          "orchestral",
          "piano",
          "acapella",
          "cappella",
          "slowed",
          "reverb",
          "nightcore",
          "8d",
          "sped",
          "interlude",
          "intro",
          "outro",
          "rehearsal",
          "re-recorded",
          "rerecorded",
          "revisited",
          "redux",
          "vip",
          "deluxe",
          "bonus",
          "digital",
          "vivo",
          "concert",
          "recording",
          "mixtape",
          "soundtrack",
          "anniversary",
          "edition",
          "outtake",
          "explicit",
          "radio",
          "club",
          "instrumentals",
          "original",
          "single",
          "studio",
          "stripped",
          "acustico",
          "acustica",
          "akustisch",
          "akustik",
          "remasterise",
          "remasterisee",
          "remasterisiert",
          "remasterizada",
          "remasterizzato",
          "directo",
          "concierto",
          "spedup",
          "daycore");

  /// Versions that are the song as everybody knows it.
  private static final Set<String> PLAIN =
      Set.of("original", "album", "studio", "main", "standard", "regular", "lp", "full", "the");

  /// Words that say nothing of a version beside the word that does, or alone.
  private static final Set<String> FILLER = Set.of("version", "mix", "edit", "track");

  /// Alone these words are as often a title as a version ("Intro", "Radio").
  private static final Set<String> WEAK =
      Set.of(
          "intro",
          "outro",
          "interlude",
          "radio",
          "club",
          "original",
          "single",
          "digital",
          "studio",
          "soundtrack",
          "recording",
          "concert",
          "concierto",
          "directo",
          "bonus",
          "explicit",
          "alternative",
          "edition",
          "anniversary");

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("remastered", "remaster"),
          Map.entry("remasterizado", "remaster"),
          Map.entry("remasterizada", "remaster"),
          Map.entry("remasterise", "remaster"),
          Map.entry("remasterisee", "remaster"),
          Map.entry("remasterisiert", "remaster"),
          Map.entry("remasterizzato", "remaster"),
          Map.entry("remixed", "remix"),
          Map.entry("rmx", "remix"),
          Map.entry("ver", "version"),
          Map.entry("versione", "version"),
          Map.entry("versao", "version"),
          Map.entry("mixed", "mix"),
          Map.entry("vivo", "live"),
          Map.entry("directo", "live"),
          Map.entry("concierto", "live"),
          Map.entry("acoustique", "acoustic"),
          Map.entry("acustico", "acoustic"),
          Map.entry("acustica", "acoustic"),
          Map.entry("akustisch", "acoustic"),
          Map.entry("akustik", "acoustic"),
          Map.entry("spedup", "sped up"),
          Map.entry("rerecorded", "re-recorded"));

  /// Small words that go with a mark in its language: "ao vivo", "en directo".
  private static final Set<String> BESIDE_MARKS =
      Set.of("ao", "en", "dal", "in", "digital", "digitally", "a", "the");

  private Marks() {}

  /// Where the folded piece of a title names who is featured; empty where it names nobody.
  static OptionalInt featured(String folded) {
    var match = FEATURED.matcher(folded);
    return match.matches() ? OptionalInt.of(match.start(1)) : OptionalInt.empty();
  }

  /// Whether the folded piece says nothing of the music: "official video", "lyrics", "topic".
  static boolean isNoise(String folded) {
    var words = words(folded);
    return !words.isEmpty()
        && words.stream().anyMatch(NOISE::contains)
        && words.stream()
            .allMatch(word -> NOISE.contains(word) || NOISE_FILLER.contains(word) || isYear(word));
  }

  /// Which version the folded piece says it is, in a form in which equal versions are equal; the
  /// empty string for a version that is the plain song, such as "Album Version" or a lone "Mix";
  /// nothing where it names no version.
  static Optional<String> version(String folded) {
    var words = words(folded);
    if (words.stream().noneMatch(VERSION_WORDS::contains)
        || (words.size() == 1 && WEAK.contains(words.getFirst()))) {
      return Optional.empty();
    }
    var known = new ArrayList<String>();
    words.forEach(word -> known.add(oneSpelling(word)));
    // "2011 Remaster", "Remastered 2011" and "Remastered Version 2011" are one mark, and so are
    // "Live" and "Live Version".
    known.removeAll(FILLER);
    if (PLAIN.containsAll(known)) {
      return Optional.of("");
    }
    if (known.stream().anyMatch(VERSION_WORDS::contains)) {
      known.removeAll(BESIDE_MARKS);
    }
    known.sort(null);
    return Optional.of(NameForm.same(String.join(" ", known)));
  }

  /// A folded word of a mark in the spelling that stands for all of its kind: "vivo" is "live".
  static String oneSpelling(String word) {
    return SAME.getOrDefault(word, word);
  }

  private static List<String> words(String folded) {
    var words = new ArrayList<String>();
    var start = 0;
    for (var i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || " ,.:;!|".indexOf(folded.charAt(i)) >= 0) {
        if (i > start) {
          words.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /// Whether the folded word is a year.
  static boolean isYear(String word) {
    return word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
