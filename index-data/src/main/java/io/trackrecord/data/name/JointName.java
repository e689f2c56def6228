package io.trackrecord.data.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name that credits several artists at once, such as "A & B", taken apart.
///
/// The name stays one name: "Simon & Garfunkel" is not two artists. Its sides only let whoever asks
/// for a side learn that there are names that contain it, and let the same artists be the same in
/// any order and with any joint.
public final class JointName {

  private JointName() {}

  /// The sides of a name in order, each once, none of which is the whole name; empty where the name
  /// credits one artist. "A, B & C" has the sides A, B and C.
  public static List<String> sides(String name) {
    return sides(name, Joints.LISTED);
  }

  /// The ways in which a name that somebody types may credit several artists: the sides of each;
  /// none where it credits one.
  public static List<List<String>> readings(String name) {
    var base = ArtistName.parse(name).base();
    return Stream.of(Joints.LISTED, Joints.TYPED, Joints.FORMER)
        .map(joint -> sides(base, joint))
        .filter(sides -> !sides.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> sides(String name, Joints joints) {
    var parts = joints.part(name);
    if (parts.size() < 2) {
      return List.of();
    }
    var sides = new LinkedHashSet<String>();
    for (var part : parts) {
      if (!NameForm.same(part).isEmpty()) {
        sides.add(part);
      }
    }
    return sides.size() < 2 ? List.of() : List.copyOf(sides);
  }

  /// The sides of all these names together; a name that credits one artist is its own side.
  public static Set<String> allSides(List<String> names) {
    var all = new LinkedHashSet<String>();
    for (var name : names) {
      var sides = sides(ArtistName.parse(name).base());
      if (sides.isEmpty()) {
        all.add(ArtistName.parse(name).base());
      } else {
        all.addAll(sides);
      }
    }
    return all;
  }

  /// The key by which the same artists are the same in any order and with any joint; 0 where the
  /// names credit one artist.
  public static long setKey(List<String> names) {
    return keyOfForms(allSides(names).stream().map(NameForm::same).toList());
  }

  /// The keys of [#setKey(List)] by which the artists that a typed name credits are looked for;
  /// none where it credits one. A middle dot of kana stands in one foreign name as often (`アダ・モス`),
  /// so that it never makes artists the same.
  public static Set<Long> askedSetKeys(String name) {
    return readings(name.replace('・', ' ')).stream()
        .map(sides -> keyOfForms(sides.stream().map(NameForm::same).toList()))
        .filter(key -> key != 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The key of [#setKey(List)] for artists whose forms are known.
  public static long keyOfForms(List<String> forms) {
    var distinct = forms.stream().distinct().sorted().toList();
    return distinct.size() < 2 ? 0 : NameForm.key(String.join("\u0001", distinct));
  }
}
