package io.trackrecord.data.index;

/// The kinds of name that are completed while a user types.
public enum CompletionKind {
  ARTIST('a'),
  TITLE('t'),
  ALBUM('b'),
  GENRE('g');

  private final char code;

  CompletionKind(char code) {
    this.code = code;
  }

  /// The first character of every completion entry of this kind. Published indexes hold it.
  public char code() {
    return code;
  }
}
