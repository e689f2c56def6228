package io.trackrecord.data.index;

/// The fields in which every engine looks a track up by words, as
/// [io.trackrecord.data.name.NameWords#ofName(String)] gives them.
public enum WordField {

  /// Words of the title.
  TITLE("title-words"),

  /// Words of the names of all artists credited.
  ARTIST("artist-words"),

  /// Words of the album's title.
  ALBUM("album-words");

  private final String id;

  WordField(String id) {
    this.id = id;
  }

  /// The name of the field in an index.
  public String id() {
    return id;
  }
}
