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
}
