package io.trackrecord.data.name.fold;

import io.trackrecord.data.name.NameForm;
import java.util.Map;
import java.util.Optional;

/// Umlauts as people write them who have no such keys: ö as oe.
public final class Umlauts {

  private static final Map<Character, String> SPELT =
      Map.ofEntries(
          Map.entry('\u00e4', "ae"),
          Map.entry('\u00c4', "Ae"),
          Map.entry('\u00f6', "oe"),
          Map.entry('\u00d6', "Oe"),
          Map.entry('\u00f8', "oe"),
          Map.entry('\u00d8', "Oe"),
          Map.entry('\u00fc', "ue"),
          Map.entry('\u00dc', "Ue"),
          Map.entry('\u00e5', "aa"),
          Map.entry('\u00c5', "Aa"));

  private Umlauts() {}

  /// The text with its umlauts spelt out; empty where it has none.
  public static Optional<String> spelt(String text) {
    var composed = NameForm.exact(text);
    var spelt = new StringBuilder(composed.length() + 4);
    for (var i = 0; i < composed.length(); i++) {
      var c = composed.charAt(i);
      spelt.append(SPELT.getOrDefault(c, Character.toString(c)));
    }
    return spelt.length() == composed.length() ? Optional.empty() : Optional.of(spelt.toString());
  }
}
