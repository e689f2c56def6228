package io.trackrecord.data.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes the numbers of a work's parts in one way: "Pt. II", "Part Two" and "Teil 2" are one part,
/// and so are "Vol. II" and "Volume 2", "Chapter Two" and "Chapter 2".
final class PartNumbers {

  private static final Map<String, String> NUMBERS =
      numbers(
          """
          i one uno una un une ein eins erste erster premier premiere primo prima primera primeira \
          первая перша
          ii two dos dois duas due zwei zweite zweiter deux deuxieme second seconda segunda вторая друга
          iii three tres tre drei dritte dritter trois troisieme terza tercera terceira третья третя
          iv four cuatro quatro quattro vier vierte quatre quarta cuarta четвертая четверта
          v five cinco cinque funf cinq quinta пятая
          vi six seis sei sechs
          vii seven siete sete sette sieben sept
          viii eight ocho oito otto acht huit
          ix nine nueve nove neun neuf
          x ten diez dez dieci zehn dix
          xi eleven once onze undici elf
          xii twelve doce doze dodici zwolf douze
          xiii thirteen
          """);

  private static final Pattern PART =
      Pattern.compile("\\b(?:part|pt|parte|teil|partie)\\b\\.?\\s*(?=[0-9ivx]+\\b|[a-z]+\\b)");

  /// Words for "part" that are other words elsewhere, or of another script: only before a number.
  private static final Pattern OTHER_PART =
      Pattern.compile(
          "(?<!\\p{L})(?:deel|czesc|часть|частина)\\.?\\s*(?=([0-9]+|[ivx]+|\\p{L}+)(?!\\p{L}))");

  private static final Pattern VOLUME =
      Pattern.compile(
          "(?<!\\p{L})(?:vol|volume|volumen)(?!\\p{L})\\.?\\s*(?=([0-9]+|\\p{L}+)(?!\\p{L}))");

  /// A number in words behind a word that counts.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<!\\p{L})((?:pt|vol|chapter|movement|act|episode|book|kapitel|chapitre|capitulo) )"
              + "(\\p{L}+)(?!\\p{L})");

  private static final List<String> TOLD_BY =
      List.of(
          "pt",
          "part",
          "teil",
          "vol",
          "deel",
          "czesc",
          "част",
          "chap",
          "movement",
          "act ",
          "episode",
          "book ",
          "kapitel",
          "capitulo");

  private PartNumbers() {}

  private static Map<String, String> numbers(String words) {
    var numbers = new HashMap<String, String>();
    var lines = words.lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      for (var word : lines.get(i).strip().split("\\s+")) {
        numbers.put(word, Integer.toString(i + 1));
      }
    }
    return Map.copyOf(numbers);
  }

  /// The folded title with its parts written in one way.
  static String read(String folded) {
    if (TOLD_BY.stream().noneMatch(folded::contains)) {
      return folded;
    }
    var read = PART.matcher(folded).replaceAll("pt ");
    read = OTHER_PART.matcher(read).replaceAll(m -> isNumber(m.group(1)) ? "pt " : m.group());
    read = VOLUME.matcher(read).replaceAll(m -> isNumber(m.group(1)) ? "vol " : m.group());
    return COUNTED
        .matcher(read)
        .replaceAll(m -> m.group(1) + NUMBERS.getOrDefault(m.group(2), m.group(2)));
  }

  private static boolean isNumber(String word) {
    return NUMBERS.containsKey(word) || word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
