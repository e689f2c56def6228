package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sentences that only a report says: the bundle `io/trackrecord/bot/report/report`.
public final class ReportText {

  private static final String BUNDLE = "io.trackrecord.bot.report.report";

  private ReportText() {}

  /// The sentences in English.
  public static Messages english() {
    return new Messages(BUNDLE, Locale.ENGLISH);
  }

  /// The paragraphs `key.1`, `key.2` and so on.
  public static List<String> all(Messages messages, String key) {
    var all = new ArrayList<String>();
    for (var n = 1; messages.has(key + "." + n); n++) {
      all.add(messages.say(key + "." + n));
    }
    return all;
  }
}
