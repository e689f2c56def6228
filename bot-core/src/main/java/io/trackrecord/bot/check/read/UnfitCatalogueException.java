package io.trackrecord.bot.check.read;

/// The catalogue cannot be read as it was meant; the message says what to do.
public final class UnfitCatalogueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String inChat;

  public UnfitCatalogueException(String message) {
    this(message, message);
  }

  /// @param message what to do on a command line
  /// @param inChat what to do where a file is sent to a bot
  public UnfitCatalogueException(String message, String inChat) {
    super(message);
    this.inChat = inChat;
  }

  /// What is wrong and what to do where there is no command line.
  public String inChat() {
    return inChat;
  }
}
