package io.trackrecord.data.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that is derived from one artist's name as a dataset writes it, worked out once. What
/// an index finds the name by is worked out when it is first asked for. For one thread.
public final class ArtistForms {

  private final String name;
  private final long same;
  private final String baseForm;
  private final long base;
  private final boolean placeholder;
  private final Map<Long, String> lifted;
  private @Nullable Found found;

  private ArtistForms(
      String name, String form, String baseForm, boolean placeholder, Map<Long, String> lifted) {
    this.name = name;
    this.same = NameForm.key(form);
    this.baseForm = baseForm;
    this.base = NameForm.key(baseForm);
    this.placeholder = placeholder;
    this.lifted = lifted;
  }

  /// What an index finds the name by.
  ///
  /// @param exact the key of the name as written
  /// @param loose the keys of the loose forms of all that the name stands for
  /// @param words the words under which the name is found
  /// @param sides the keys of the sides of a joint credit, and of their loose forms
  /// @param together the forms of all artists that the name credits, one or more
  public record Found(
      long exact, List<Long> loose, List<String> words, List<Long> sides, List<String> together) {}

  /// Works out the forms of a name.
  public static ArtistForms of(String name) {
    var stripped = name.strip();
    var parsed = ArtistName.parse(name);
    var form = NameForm.same(stripped);
    var baseForm = parsed.base().equals(stripped) ? form : NameForm.same(parsed.base());
    var lifted = new LinkedHashMap<Long, String>();
    lifted.put(NameForm.key(form), stripped);
    lifted.putIfAbsent(NameForm.key(baseForm), parsed.base());
    parsed.featured().forEach(guest -> lifted.putIfAbsent(NameForm.sameKey(guest), guest));
    return new ArtistForms(
        name,
        form,
        baseForm,
        ArtistName.isPlaceholderForm(form),
        Collections.unmodifiableMap(lifted));
  }

  /// The name as written.
  public String name() {
    return name;
  }

  /// The key of the name.
  public long same() {
    return same;
  }

  /// The form of the name without what it features and without noise: whose song it is.
  public String baseForm() {
    return baseForm;
  }

  /// The key of [#baseForm()].
  public long base() {
    return base;
  }

  /// Whether the name stands for nobody in particular.
  public boolean isPlaceholder() {
    return placeholder;
  }

  /// The names that the name stands for, by key: as written, without noise, and each artist it
  /// features.
  public Map<Long, String> lifted() {
    return lifted;
  }

  /// What an index finds the name by.
  public Found found() {
    var known = found;
    if (known == null) {
      known = find();
      found = known;
    }
    return known;
  }

  private Found find() {
    var loose = new LinkedHashSet<Long>();
    for (var each : lifted.values()) {
      LooseForm.ofArtist(each).forEach(form -> loose.add(NameForm.key(form)));
    }
    var sides = new LinkedHashSet<Long>();
    var together = new ArrayList<String>();
    for (var side : JointName.allSides(List.of(name))) {
      together.add(NameForm.same(side));
      sides.add(NameForm.sameKey(side));
      LooseForm.ofArtist(side).forEach(form -> sides.add(NameForm.key(form)));
    }
    return new Found(
        NameForm.exactKey(name),
        List.copyOf(loose),
        List.copyOf(NameWords.ofName(name)),
        together.size() < 2 ? List.of() : List.copyOf(sides),
        together);
  }
}
