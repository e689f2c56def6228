package io.trackrecord.slack.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.ResourceBundle;

/// The sentences that only Slack's users read, from `io/trackrecord/slack/messages.properties`. All
/// others are in the bundle of [io.trackrecord.bot.command.Messages].
public final class Sentences {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("io.trackrecord.slack.messages");

  /// The sentence under the key, with the arguments (name, value, name, value, …) in their places.
  public static String say(String key, Object... arguments) {
    var named = new HashMap<String, Object>();
    for (var i = 0; i + 1 < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return new MessageFormat(BUNDLE.getString(key), ULocale.ENGLISH).format(named);
  }

  private Sentences() {}
}
