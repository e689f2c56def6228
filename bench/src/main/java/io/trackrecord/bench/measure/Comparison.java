package io.trackrecord.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two results of one benchmark beside each other: every number that both or either has, and the
/// second as a multiple of the first.
public final class Comparison {

  /// What a glance needs; the rest is noise unless it is looked for.
  private static final Set<String> TELLING =
      Set.of(
          "p50",
          "p99",
          "bytes",
          "perSecond",
          "rowsPerSecond",
          "residentBytes",
          "anonymousBytes",
          "heapUsedBytes",
          "buildSeconds",
          "first",
          "answered",
          "tracks",
          "score");

  private final Map<String, Double> before;
  private final Map<String, Double> after;

  private Comparison(Map<String, Double> before, Map<String, Double> after) {
    this.before = before;
    this.after = after;
  }

  /// Reads two results.
  ///
  /// @throws IOException where a file cannot be read or is not JSON
  public static Comparison of(Path before, Path after) throws IOException {
    return new Comparison(numbers(before), numbers(after));
  }

  /// Prints one line a number.
  ///
  /// @param all whether every number is printed, or only the telling ones
  public void print(PrintWriter out, boolean all) {
    out.printf(Locale.ROOT, "%-60s %14s %14s %8s%n", "", "first", "second", "ratio");
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (var name : names) {
      if (all || TELLING.contains(name.substring(name.lastIndexOf('.') + 1))) {
        out.printf(
            Locale.ROOT,
            "%-60s %14s %14s %8s%n",
            name,
            number(before.get(name)),
            number(after.get(name)),
            ratio(before.get(name), after.get(name)));
      }
    }
    out.flush();
  }

  private static String number(@Nullable Double number) {
    if (number == null) {
      return "-";
    }
    return Math.abs(number) >= 1000
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, "%.3f", number);
  }

  private static String ratio(@Nullable Double first, @Nullable Double second) {
    return first == null || second == null || first == 0
        ? "-"
        : String.format(Locale.ROOT, "%.2fx", second / first);
  }

  private static Map<String, Double> numbers(Path file) throws IOException {
    var numbers = new LinkedHashMap<String, Double>();
    collect("", JsonMapper.builder().build().readTree(file.toFile()), numbers);
    return numbers;
  }

  private static void collect(String path, JsonNode node, Map<String, Double> numbers) {
    if (node.isNumber()) {
      numbers.put(path, node.doubleValue());
    } else if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(below(path, field.getKey()), field.getValue(), numbers));
    } else if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        // Entries are known by their names, so that a new kind does not shift the others.
        collect(below(path, name(node.get(i), i)), node.get(i), numbers);
      }
    }
  }

  /// The name of an entry; JMH's have the benchmark's, and the parameters tell them apart.
  private static String name(JsonNode entry, int number) {
    if (entry.path("benchmark").isTextual()) {
      var benchmark = entry.path("benchmark").asText().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
      var parameters =
          entry.path("params").properties().stream()
              .map(each -> each.getKey() + "=" + each.getValue().asText())
              .collect(Collectors.joining(", "));
      return benchmark + "(" + parameters + ")";
    }
    return entry.path("name").asText(Integer.toString(number));
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
