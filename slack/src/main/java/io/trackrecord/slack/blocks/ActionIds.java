package io.trackrecord.slack.blocks;

/// The names by which Slack says what was pressed, filled in or opened.
public final class ActionIds {

  /// Everything whose value says what a click asks for.
  public static final String CLICK_PREFIX = "click:";

  /// The button that opens the search.
  public static final String SEARCH = "search";

  private ActionIds() {}
}
