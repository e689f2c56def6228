package io.trackrecord.data.name;

import io.trackrecord.data.track.Track;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys under which the index keeps names and songs. Part of every published index: a change
/// here is a new index format.
public final class NameKeys {

  private NameKeys() {}

  /// The key of a row's song: first artist, base title and version mark. Rows with equal keys are
  /// one song; a row that names no artist, only a placeholder, or no title is a song of its own,
  /// since nothing says that it is the same as another. So is a sound: its title, such as "Door",
  /// does not tell which it is.
  public static long song(Track row) {
    var artist = row.artists().isEmpty() ? "" : row.artists().getFirst().name();
    var title = row.title() == null ? "" : row.title();
    var named =
        !artist.isEmpty() && !title.isEmpty() && !ArtistName.isPlaceholder(artist) && !isSound(row);
    return song(artist, TitleName.parse(title), named ? "" : alone(row));
  }

  /// The key of [#song(Track)] for a row whose names have been folded already.
  ///
  /// @param artistForm the form of the first artist's base name, or the empty string
  /// @param titleForm the form of the title's base
  /// @param version its version mark
  /// @param alone empty; or what tells a row apart that is a song of its own: [#alone(Track)]
  public static long songOf(String artistForm, String titleForm, String version, String alone) {
    var song = artistForm + '\u0001' + titleForm + '\u0001' + version;
    return NameForm.key(alone.isEmpty() ? song : song + '\u0001' + alone);
  }

  /// Whether a row is a sound, such as a door or a drum hit, rather than a song.
  public static boolean isSound(Track row) {
    return row.links().stream().anyMatch(link -> link.platform().isOfSounds());
  }

  /// What tells a row apart that is a song of its own.
  public static String alone(Track row) {
    return row.dataset() + '\u0001' + row.row();
  }

  /// The key of a song that an artist and a title name.
  public static long song(String artist, TitleName title) {
    return song(artist, title, "");
  }

  private static long song(String artist, TitleName title, String alone) {
    var form = artist.isEmpty() ? "" : NameForm.same(ArtistName.parse(artist).base());
    return songOf(form, title.form(), title.version(), alone);
  }

  /// The keys of the names, without repeats.
  public static Set<Long> same(Collection<String> names) {
    var keys = new LinkedHashSet<Long>();
    names.forEach(name -> keys.add(NameForm.sameKey(name)));
    return keys;
  }

  /// The keys that find the artists of a row by any of the names of [#lifted(List, List)].
  public static Set<Long> artists(List<String> credited, List<String> featuredInTitle) {
    return same(lifted(credited, featuredInTitle));
  }

  /// The keys that find an artist by a name that is only similar.
  public static Set<Long> similarArtists(List<String> credited, List<String> featuredInTitle) {
    var keys = new LinkedHashSet<Long>();
    for (var name : lifted(credited, featuredInTitle)) {
      for (var form : LooseForm.ofArtist(name)) {
        keys.add(NameForm.key(form));
      }
    }
    return keys;
  }

  /// Every name that a row credits: as written, and as lifted out of "feat.".
  public static Set<String> lifted(List<String> credited, List<String> featuredInTitle) {
    var names = new LinkedHashSet<String>();
    for (var name : credited) {
      var parsed = ArtistName.parse(name);
      names.add(name.strip());
      names.add(parsed.base());
      names.addAll(parsed.featured());
    }
    names.addAll(featuredInTitle);
    return names;
  }
}
