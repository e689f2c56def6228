package io.trackrecord.bot.settings;

/// A setting stops the start; the message is one line for the operator, without secrets.
public final class WrongSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongSettingException(String message) {
    super(message);
  }
}
