package io.trackrecord.discord.message;

/// What Discord allows one Components V2 message, with room to spare where counting may differ.
final class MessageLimits {

  /// All text displays together may have 4,000 characters.
  static final int TEXT = 3_950;

  /// All components, nested ones included.
  static final int COMPONENTS = 40;

  /// The longest text to copy that is shown; a longer one comes as a file, so that it stays whole.
  static final int COPY = 2_600;

  private MessageLimits() {}
}
