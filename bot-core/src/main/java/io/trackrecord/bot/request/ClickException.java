package io.trackrecord.bot.request;

/// What a control carried could not be used; the message is a sentence for the user.
public final class ClickException extends Exception {

  private static final long serialVersionUID = 1L;

  public ClickException(String message) {
    super(message);
  }
}
