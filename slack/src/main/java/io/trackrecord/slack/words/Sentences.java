package io.trackrecord.slack.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences that only Slack's users read, from `io/trackrecord/slack/messages.properties`. All
/// others are in the bundle of [io.trackrecord.bot.command.Messages].
public final class Sentences {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "io.trackrecord.slack.messages",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

  /// The sentence under the key, with the arguments (name, value, name, value, …) in their places.
  public static String say(String key, Object... arguments) {
    var named = new HashMap<String, Object>();
    for (var i = 0; i + 1 < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    var format =
        FORMATS.computeIfAbsent(
            key, each -> new MessageFormat(BUNDLE.getString(each), ULocale.ENGLISH));
    // A MessageFormat keeps state while it formats.
    synchronized (format) {
      return format.format(named);
    }
  }

  private Sentences() {}
}
