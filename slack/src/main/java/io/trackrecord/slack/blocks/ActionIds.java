package io.trackrecord.slack.blocks;

import java.util.regex.Pattern;

/// The action ids of buttons and menus, which Slack sends back with a click.
public final class ActionIds {

  /// The prefix of every button and menu whose value is an encoded
  /// [io.trackrecord.bot.request.Click].
  public static final String CLICK_PREFIX = "click:";

  /// The prefix of every button and menu in a user's direct messages with the bot. A click says in
  /// which conversation it was, but not whether that is the bot's own.
  public static final String DIRECT_PREFIX = "direct:";

  /// The action ids of all buttons and menus that carry a click.
  public static final Pattern CLICKS =
      Pattern.compile("(" + CLICK_PREFIX + "|" + DIRECT_PREFIX + ")\\d+");

  /// The button that opens the search form.
  public static final String SEARCH = "search";

  private ActionIds() {}
}
