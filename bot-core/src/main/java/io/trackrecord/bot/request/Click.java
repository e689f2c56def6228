package io.trackrecord.bot.request;

/// What pressing a control asks for.
///
/// @param control which control was pressed
/// @param request what is asked
public record Click(Control control, Request request) {

  /// The kinds of control. Their order is part of what a button carries: add only at the end.
  public enum Control {
    /// The page before.
    PREVIOUS,
    /// The page after.
    NEXT,
    /// The export of everything found, as a file.
    EXPORT,
    /// A name taken from "did you mean".
    DID_YOU_MEAN,
    /// Something shown whole.
    OPEN,
    /// The same answer, for everyone to see. Made by adapters, not by the core.
    SHARE
  }
}
