package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who is named on a row behind its first artist.
final class Guests {

  /// Names of a row under which it is found besides the first: more say nothing more.
  static final int MOST = 256;

  private Guests() {}

  /// The keys of the guests.
  ///
  /// @param credited all who are credited
  /// @param featured whom the title names
  /// @param first the key of the first artist, who is no guest
  static Set<Long> of(List<LiftedArtist> credited, Collection<String> featured, long first) {
    var keys = new LinkedHashSet<Long>();
    credited.forEach(artist -> keys.addAll(artist.lifted().keySet()));
    featured.forEach(guest -> keys.add(NameForm.sameKey(guest)));
    keys.remove(first);
    return keys.size() <= MOST ? keys : new LinkedHashSet<>(keys.stream().limit(MOST).toList());
  }
}
