package io.trackrecord.data.source.file;

import java.io.IOException;

/// The bytes of an input cannot be read to their end: the file is cut off or damaged, or the disk
/// is. The message is the reason alone.
public final class DamagedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedFileException(IOException cause) {
    super(
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
  }

  /// The sentence that an operator is told.
  public InputException of(String file) {
    return new InputException(
        file + " is damaged or cut off (" + getMessage() + "). Get the file again.", this);
  }
}
