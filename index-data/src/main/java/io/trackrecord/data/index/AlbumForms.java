package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import java.util.List;

/// Everything that is derived from the title of one album, worked out once.
///
/// @param key the key of the title
/// @param words the words under which it is found
record AlbumForms(long key, List<String> words) {

  static AlbumForms of(String album) {
    return new AlbumForms(NameForm.sameKey(album), List.copyOf(NameWords.ofName(album)));
  }
}
