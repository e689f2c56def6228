package io.trackrecord.data.name;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the version marks of a title say, word by word, so that two titles' marks can be compared:
/// "Live" fits "Live at the Mill" better than no mark at all.
///
/// Only for comparing. A song's key is made of [Marks#version(String)], which knows fewer words.
final class VersionWords {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,.:;!|+&/()\\[\\]-]+");

  /// Marks of several words, and such as are spelt in several ways. Folded letters.
  private static final Map<Pattern, String> PHRASES =
      Map.ofEntries(
          phrase("8[ -]?bits?", "8bit"),
          phrase("lo[ -]?fi", "lofi"),
          phrase("sp(?:ee|e)d[ -]?up", "sped"),
          phrase("slowed[ -]?down", "slowed"),
          phrase("a ?capp?ell?a", "acapella"),
          phrase("en public", "live"),
          phrase("off[ -]vocal|no vocals?", "instrumental"),
          phrase("tv[ -]size", "tvsize"),
          phrase("bass[ -]boost(?:ed)?", "bassboosted"),
          phrase("re[ -]recorded", "rerecorded"));

  /// Words that [Marks#oneSpelling(String)] does not know, or spells otherwise.
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("concert", "live"),
          Map.entry("концерт", "live"),
          Map.entry("ライブ", "live"),
          Map.entry("라이브", "live"),
          Map.entry("акустика", "acoustic"),
          Map.entry("reverbed", "reverb"),
          Map.entry("rerecorded", "rerecorded"),
          Map.entry("speed", "sped"),
          Map.entry("spedup", "sped"),
          Map.entry("orchestra", "orchestral"),
          Map.entry("instrumentals", "instrumental"),
          Map.entry("instrumentalversion", "instrumental"),
          Map.entry("instrumentale", "instrumental"),
          Map.entry("inst", "instrumental"),
          Map.entry("instr", "instrumental"),
          Map.entry("инструментал", "instrumental"),
          Map.entry("rimasterizzato", "remaster"),
          Map.entry("rimasterizzata", "remaster"),
          Map.entry("ремастер", "remaster"),
          Map.entry("ремикс", "remix"),
          Map.entry("リミックス", "remix"),
          Map.entry("remixado", "remix"),
          Map.entry("maqueta", "demo"),
          Map.entry("демо", "demo"),
          Map.entry("акустический", "acoustic"),
          Map.entry("акустическая", "acoustic"),
          Map.entry("現場版", "live"),
          Map.entry("现场版", "live"),
          Map.entry("live版", "live"),
          Map.entry("伴奏版", "instrumental"),
          Map.entry("acapela", "acapella"),
          Map.entry("минус", "instrumental"),
          Map.entry("伴奏", "instrumental"),
          Map.entry("カラオケ", "karaoke"),
          Map.entry("караоке", "karaoke"),
          Map.entry("кавер", "cover"));

  /// Words that tell a version wherever they are all that a bracket says.
  private static final Set<String> TELLING =
      Set.of(
          "8bit",
          "lofi",
          "live",
          "sped",
          "slowed",
          "reverb",
          "acoustic",
          "instrumental",
          "karaoke",
          "cover",
          "acapella",
          "tvsize",
          "bassboosted",
          "rerecorded",
          "orchestral",
          "remaster",
          "remix",
          "demo");

  /// Small words between others, and those that say nothing of a version.
  private static final Set<String> FILLER =
      Set.of(
          "version",
          "mix",
          "edit",
          "track",
          "a",
          "an",
          "the",
          "at",
          "in",
          "from",
          "of",
          "on",
          "and",
          "with",
          "en",
          "ao",
          "dal",
          "al",
          "au",
          "im",
          "de",
          "digital",
          "digitally",
          "audio");

  private VersionWords() {}

  private static Map.Entry<Pattern, String> phrase(String pattern, String word) {
    return Map.entry(Pattern.compile("(?<!\\p{L})(?:" + pattern + ")(?!\\p{L})"), word);
  }

  /// The words of a folded mark that tell which version it is, in one spelling each.
  static Set<String> of(String folded) {
    var read = folded;
    for (var phrase : PHRASES.entrySet()) {
      read = phrase.getKey().matcher(read).replaceAll(phrase.getValue());
    }
    var words = new LinkedHashSet<String>();
    for (var each : BETWEEN.split(read)) {
      var word =
          each.endsWith("'s") || each.endsWith("\u2019s")
              ? each.substring(0, each.length() - 2)
              : each;
      var own = SAME.get(word);
      var known = own == null ? Marks.oneSpelling(word) : own;
      if (!known.isEmpty() && !FILLER.contains(known)) {
        words.add(NameForm.same(known));
      }
    }
    return words;
  }

  /// Whether the folded text of a bracket is nothing but a version's name.
  static boolean isMark(String folded) {
    var words = of(folded);
    return !words.isEmpty() && TELLING.containsAll(words);
  }
}
