package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.PlainName;
import java.util.ArrayList;
import java.util.List;

/// Everything that is derived from the title of one album, worked out once.
///
/// @param key the key of the title
/// @param words the words under which it is found
record AlbumForms(long key, List<String> words) {

  static AlbumForms of(String album) {
    var plain = PlainName.of(album);
    return plain == null
        ? new AlbumForms(NameForm.sameKey(album), new ArrayList<>(NameWords.ofName(album)))
        : new AlbumForms(NameForm.key(plain.form()), plain.words());
  }
}
