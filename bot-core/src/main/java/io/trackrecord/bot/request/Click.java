package io.trackrecord.bot.request;

import java.util.Arrays;
import java.util.Optional;

/// What pressing a control asks for.
///
/// @param control which control was pressed
/// @param request what is asked
public record Click(Control control, Request request) {

  /// The kinds of control.
  public enum Control {
    /// The page before.
    PREVIOUS(1),
    /// The page after.
    NEXT(2),
    /// The export of everything found, as a file.
    EXPORT(3),
    /// A name taken from "did you mean".
    DID_YOU_MEAN(4),
    /// Something shown whole.
    OPEN(5),
    /// Shows the answer to everyone. Made by adapters, not by the core.
    SHARE(6);

    private final int code;

    Control(int code) {
      this.code = code;
    }

    /// The number that buttons carry; it never changes.
    int code() {
      return code;
    }

    static Optional<Control> ofCode(int code) {
      return Arrays.stream(values()).filter(control -> control.code == code).findFirst();
    }
  }
}
