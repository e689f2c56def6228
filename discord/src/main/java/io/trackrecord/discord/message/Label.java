package io.trackrecord.discord.message;

/// The text on a button, in a menu or of a completion, where Discord reads no Markdown.
public final class Label {

  private Label() {}

  /// The text on one line and at most so long; never empty, since there must be something to press.
  public static String of(String text, int most) {
    var label = PlainName.of(text, most);
    return label.isEmpty() ? "…" : label;
  }
}
