package io.trackrecord.bot.matching;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.SeveralNames;
import java.util.List;

/// The names in a question that asks for several names of one band: "Moss Choir; The Moss Choir
/// UK".
final class BandNames {

  private BandNames() {}

  /// The names, each once; the text alone where it names one artist or is itself a listed name.
  static List<String> of(EngineSession session, String text) {
    var names = SeveralNames.in(text);
    return names.size() == 1 || session.artist(NameForm.sameKey(text)).isEmpty()
        ? names
        : List.of(text);
  }
}
