package io.trackrecord.slack.blocks;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run of rich text with one style.
///
/// Bolt's own type sends every style that it knows, those that are off as `false`. Slack refuses
/// styles that it does not know for an element or a workspace, so this sends only what is on.
///
/// @param type `text`
/// @param text what is read
/// @param style the one style, or null
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
