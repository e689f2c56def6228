package io.trackrecord.bot.matching;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.name.NameForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// The names in a question that asks for several names of one band: "Moss Choir; The Moss Choir
/// UK".
final class BandNames {

  private static final int MOST = 10;

  private BandNames() {}

  /// The names, each once; the text alone where it names one artist or is itself a listed name.
  static List<String> of(EngineSession session, String text) {
    if (text.indexOf(';') < 0 || session.artist(NameForm.sameKey(text)).isPresent()) {
      return List.of(text);
    }
    var names = new LinkedHashMap<String, String>();
    Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .limit(MOST)
        .forEach(name -> names.putIfAbsent(NameForm.same(name), name));
    return names.isEmpty() ? List.of(text) : List.copyOf(names.values());
  }
}
