package io.trackrecord.slack.blocks;

/// Slack's limits. The length of text is in UTF-16 code units.
public final class Limits {

  /// Blocks in a message.
  public static final int MESSAGE_BLOCKS = 50;

  /// Blocks in a modal or home tab.
  public static final int VIEW_BLOCKS = 100;

  /// The total text of a message or view. Slack rejects messages with more than about 12,000
  /// characters. What counts is not documented, so this leaves a margin.
  public static final int TEXT = 11_500;

  public static final int HEADER = 150;
  public static final int FIELD = 2_000;
  public static final int FIELDS = 10;
  public static final int SECTION = 3_000;
  public static final int ACTIONS = 25;
  public static final int BUTTON_TEXT = 75;
  public static final int BUTTON_VALUE = 2_000;
  public static final int OPTIONS = 100;
  public static final int OPTION_TEXT = 75;
  public static final int OPTION_VALUE = 150;
  public static final int PLACEHOLDER = 150;
  public static final int VIEW_TITLE = 24;
  public static final int METADATA = 3_000;

  private Limits() {}
}
