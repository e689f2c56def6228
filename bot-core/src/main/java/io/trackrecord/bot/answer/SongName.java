package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.data.track.PlatformId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a song is called: by its title, or, where its dataset gives neither title nor artist, by
/// the id that the dataset knows it by, such as "YouTube video dQw4w9WgXcQ".
public final class SongName {

  private final Wording wording;

  /// Names in the words of `wording`.
  public SongName(Wording wording) {
    this.wording = wording;
  }

  /// An id with its platform, in plain words.
  public String of(PlatformId id) {
    return wording.say("id." + id.platform().key(), "id", DisplayText.of(id.value(), 80));
  }

  /// The song in a list that names its artists elsewhere.
  public String title(Song song) {
    var title = DisplayText.of(song.title());
    return title.isEmpty()
        ? nameless(song, List.of()).orElseGet(() -> wording.say("song.untitled"))
        : title;
  }

  /// The song and its first artist, such as "“Night Ferry” by Otto Fenn".
  ///
  /// @param asked the ids that the song was looked up by: a song without a title is called by one
  ///   of these that it has
  public String whole(Song song, List<PlatformId> asked) {
    if (!song.title().isBlank()) {
      return by(wording.quoted(song.title()), song.artists());
    }
    return nameless(song, asked)
        .orElseGet(
            () ->
                by(
                    id(song, asked).map(this::of).orElseGet(() -> wording.say("song.untitled")),
                    song.artists()));
  }

  /// Whether what was found by these ids is one song. Rows that write one song's names differently
  /// are several, and what they list is one.
  public static boolean isOneSong(Matches matches, List<PlatformId> asked) {
    return matches.songs() == 1 || (asked.size() == 1 && asked.getFirst().platform().isOfTrack());
  }

  /// What is by the first of the artists, if there is any.
  public String by(String what, List<String> artists) {
    return artists.isEmpty()
        ? what
        : wording.say(
            "track.heading", "title", what, "artist", DisplayText.of(artists.getFirst(), 60));
  }

  /// Whether neither a title nor an artist is known.
  static boolean isNameless(Song song) {
    return song.title().isBlank() && song.artists().isEmpty();
  }

  private Optional<String> nameless(Song song, List<PlatformId> asked) {
    return isNameless(song) ? id(song, asked).map(this::of) : Optional.empty();
  }

  private static Optional<PlatformId> id(Song song, List<PlatformId> asked) {
    var known = song.rows().stream().flatMap(row -> row.links().stream());
    return Stream.concat(
            asked.stream().filter(id -> song.rows().stream().anyMatch(row -> row.lists(id))), known)
        .findFirst();
  }
}
