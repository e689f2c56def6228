package io.trackrecord.bot.reply;

import java.util.List;

/// A whole answer.
///
/// @param outcome how the question ended
/// @param parts what is read, in order
/// @param controls what can be pressed, in order
/// @param findings the same facts for scripts
public record Reply(Outcome outcome, List<Part> parts, List<Control> controls, Findings findings) {

  public Reply {
    parts = List.copyOf(parts);
    controls = List.copyOf(controls);
  }

  /// Whether others may be shown it at a press: it answers something, and holds no text to copy,
  /// such as a letter, which is for whoever asked for it.
  public boolean isForOthers() {
    return outcome != Outcome.USAGE
        && outcome != Outcome.FAILURE
        && parts.stream().noneMatch(Part.Copy.class::isInstance);
  }
}
