package io.trackrecord.slack.blocks;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run of rich text with at most one style.
///
/// Bolt's own class sends every style it knows, with `false` for those that are off. Slack rejects
/// styles that it does not support in an element or workspace, so this class sends only the style
/// that is on.
///
/// @param type `text`
/// @param text the text
/// @param style the style, or null for none
record TextRun(String type, String text, @Nullable Map<String, Boolean> style)
    implements RichTextElement {

  static TextRun plain(String text) {
    return new TextRun("text", text, null);
  }

  static TextRun styled(String text, String style) {
    return new TextRun("text", text, Map.of(style, true));
  }

  @Override
  public String getType() {
    return type;
  }
}
