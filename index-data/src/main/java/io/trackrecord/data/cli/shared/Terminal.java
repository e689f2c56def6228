package io.trackrecord.data.cli.shared;

import java.io.Console;
import java.util.Optional;

/// Whether someone looks on.
public final class Terminal {

  private Terminal() {}

  /// Whether the program's input and output are a terminal.
  public static boolean isAttached() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
