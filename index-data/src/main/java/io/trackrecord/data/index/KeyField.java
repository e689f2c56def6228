package io.trackrecord.data.index;

/// The fields in which every engine looks a track up by a 64-bit key.
///
/// A key is [io.trackrecord.data.name.NameForm#key(String)] of a normalised text. A field may hold
/// several keys of one track.
public enum KeyField {

  /// The names credited, as written.
  ARTIST_EXACT("artist-exact"),

  /// The names credited.
  ARTIST("artist"),

  /// Names that are not credited as such: lifted out of "feat.", or without channel noise.
  ARTIST_LIFTED("artist-lifted"),

  /// Loose forms of all these names, without those that [#ARTIST] or [#ARTIST_LIFTED] hold.
  ARTIST_LOOSE("artist-loose"),

  /// The sides of joint credits such as "A & B" that are not credited by themselves, and their
  /// loose forms: [io.trackrecord.data.name.JointName].
  ARTIST_SIDE("artist-side"),

  /// All artists of the track together, whatever their order and their joints, where there are
  /// several. One key a track.
  ARTIST_SET("artist-set"),

  /// The datasets' own ids of the artists credited: [TrackTerms#artistId(String, String)].
  ARTIST_ID("artist-id"),

  /// The whole title.
  TITLE("title"),

  /// The title's base, where it is not the whole title.
  TITLE_BASE("title-base"),

  /// The title's loose forms, without the two above.
  TITLE_LOOSE("title-loose"),

  /// The album's title.
  ALBUM("album"),

  /// The genres.
  GENRE("genre"),

  /// The platform ids of the track, and the folders that its pages lie in:
  /// [TrackTerms#link(io.trackrecord.data.track.PlatformId)].
  LINK("link"),

  /// The song: tracks with equal keys are one song. One key a track.
  SONG("song");

  private final String id;

  KeyField(String id) {
    this.id = id;
  }

  /// The name of the field in an index.
  public String id() {
    return id;
  }
}
