package io.trackrecord.bot.reply;

/// A piece of text with one meaning. Adapters escape the text and choose the looks.
public sealed interface Span {

  /// What is read.
  String text();

  /// Ordinary text.
  record Plain(String text) implements Span {}

  /// Text that matters more than what is around it.
  record Strong(String text) implements Span {}

  /// An identifier, or something to type letter by letter.
  record Code(String text) implements Span {}

  /// A link that a person can open.
  ///
  /// @param text what is read
  /// @param address an absolute https address
  record Link(String text, String address) implements Span {

    public Link {
      if (!address.startsWith("https://")) {
        throw new IllegalArgumentException("not an https address: " + address);
      }
    }
  }
}
