package io.trackrecord.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The labels of Deezer's mentions that no comparing of names can reach: aliases, initials and
/// nicknames that only a list could know, and labels that are wrong. Each has its reason in
/// `doubtful-labels.tsv`; they are asked like all others, and reported apart. The list was made by
/// looking at misses: a label that is wrong and nevertheless met is not in it.
final class DoubtfulLabels {

  private final Map<String, String> reasons = new HashMap<>();

  private DoubtfulLabels() {}

  static DoubtfulLabels read() {
    var labels = new DoubtfulLabels();
    try (var file = DoubtfulLabels.class.getResourceAsStream("doubtful-labels.tsv")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split("\t", 3))
          .forEach(cells -> labels.reasons.put(key(cells[0], cells[1]), cells[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }

  boolean contains(String mention, String right) {
    return reasons.containsKey(key(mention, right));
  }

  private static String key(String mention, String right) {
    return mention.strip() + '\t' + right;
  }
}
