package io.trackrecord.data.index;

import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Everything that is derived from one artist's name as a dataset writes it, worked out once.
///
/// @param artist whom the name stands for
/// @param exact the key of the name as written
/// @param placeholder whether the name stands for nobody in particular
/// @param loose the keys of the loose forms of all it stands for
/// @param words the words under which the name is found
/// @param sides the keys of the sides of a joint credit, and of their loose forms
/// @param set the forms of all artists that the name credits, one or more
record ArtistForms(
    LiftedArtist artist,
    long exact,
    boolean placeholder,
    List<Long> loose,
    List<String> words,
    List<Long> sides,
    List<String> set) {

  static ArtistForms of(String name) {
    var artist = LiftedArtist.of(name);
    var loose = new LinkedHashSet<Long>();
    for (var each : artist.lifted().values()) {
      LooseForm.ofArtist(each).forEach(form -> loose.add(NameForm.key(form)));
    }
    var sides = new LinkedHashSet<Long>();
    var set = new ArrayList<String>();
    for (var side : JointName.allSides(List.of(name))) {
      set.add(NameForm.same(side));
      sides.add(NameForm.sameKey(side));
      LooseForm.ofArtist(side).forEach(form -> sides.add(NameForm.key(form)));
    }
    return new ArtistForms(
        artist,
        NameForm.exactKey(name),
        ArtistName.isPlaceholder(name),
        List.copyOf(loose),
        new ArrayList<>(NameWords.ofName(name)),
        set.size() < 2 ? List.of() : List.copyOf(sides),
        set);
  }

  String name() {
    return artist.name();
  }

  long same() {
    return artist.same();
  }

  String baseForm() {
    return artist.baseForm();
  }

  Map<Long, String> lifted() {
    return artist.lifted();
  }
}
