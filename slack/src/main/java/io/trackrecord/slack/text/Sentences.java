package io.trackrecord.slack.text;

import io.trackrecord.bot.answer.wording.Messages;
import java.util.Locale;

/// The sentences that only Slack's users read, from `io/trackrecord/slack/messages.properties`. All
/// others are in the core's bundle.
public final class Sentences {

  private static final Messages MESSAGES =
      new Messages("io.trackrecord.slack.messages", Locale.ENGLISH);

  private Sentences() {}

  /// Returns the sentence of a key, with its arguments: name, value, name, value, …
  public static String say(String key, Object... arguments) {
    return MESSAGES.say(key, arguments);
  }
}
