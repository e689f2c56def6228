package io.trackrecord.discord.message;

/// What Discord allows one Components V2 message, with room to spare where counting may differ.
final class MessageLimits {

  /// All text displays together may have 4,000 characters.
  static final int TEXT = 3_950;

  /// All components, nested ones included.
  static final int COMPONENTS = 40;

  private MessageLimits() {}
}
