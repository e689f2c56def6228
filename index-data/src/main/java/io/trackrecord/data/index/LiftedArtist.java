package io.trackrecord.data.index;

import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.NameForm;
import java.util.LinkedHashMap;
import java.util.Map;

/// Whom an artist's name stands for, as a dataset writes it.
///
/// @param name the name as written
/// @param same the key of the name
/// @param base the key of the name without what it features and without noise: whose song it is
/// @param baseForm the form of which that is the key
/// @param lifted the names that the name stands for, by key: as written, without noise, and each
///   artist it features
record LiftedArtist(String name, long same, long base, String baseForm, Map<Long, String> lifted) {

  static LiftedArtist of(String name) {
    var stripped = name.strip();
    var parsed = ArtistName.parse(name);
    var form = NameForm.same(stripped);
    var same = NameForm.key(form);
    if (parsed.featured().isEmpty() && parsed.base().equals(stripped)) {
      return new LiftedArtist(name, same, same, form, Map.of(same, stripped));
    }
    var baseForm = NameForm.same(parsed.base());
    var lifted = new LinkedHashMap<Long, String>();
    lifted.put(same, stripped);
    lifted.putIfAbsent(NameForm.key(baseForm), parsed.base());
    parsed.featured().forEach(guest -> lifted.putIfAbsent(NameForm.sameKey(guest), guest));
    return new LiftedArtist(name, same, NameForm.key(baseForm), baseForm, lifted);
  }
}
