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

  /// The kind with this code.
  static CompletionKind of(char code) {
    for (var kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of name has the code " + code);
  }
}
