package io.trackrecord.slack.blocks;

/// The action ids of buttons and menus, which Slack sends back with a click.
public final class ActionIds {

  /// The prefix of every button and menu whose value is an encoded
  /// [io.trackrecord.bot.request.Click].
  public static final String CLICK_PREFIX = "click:";

  /// The button that opens the search form.
  public static final String SEARCH = "search";

  private ActionIds() {}
}
