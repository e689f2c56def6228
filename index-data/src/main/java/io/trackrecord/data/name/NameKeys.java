package io.trackrecord.data.name;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys under which the index keeps names and songs. Part of every published index: a change
/// here is a new index format.
public final class NameKeys {

  private NameKeys() {}

  /// The key of a song: first artist, base title and version mark. Rows with equal keys are one
  /// song.
  ///
  /// @param artist the first credited artist as written, or the empty string
  /// @param title the title, taken apart
  public static long song(String artist, TitleName title) {
    var form = artist.isEmpty() ? "" : NameForm.same(ArtistName.parse(artist).base());
    return NameForm.key(form + '\u0001' + title.form() + '\u0001' + title.version());
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
