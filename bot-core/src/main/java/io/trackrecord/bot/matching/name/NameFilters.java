package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.AskedForm;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.TitleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The filters that find rows by a name: as written, the same, and nearly the same.
public final class NameFilters {

  private static final List<KeyField> ANY_ARTIST =
      List.of(KeyField.ARTIST, KeyField.ARTIST_LIFTED, KeyField.ARTIST_LOOSE, KeyField.ARTIST_SIDE);

  private static final List<KeyField> CREDITED =
      List.of(KeyField.ARTIST, KeyField.ARTIST_LIFTED, KeyField.ARTIST_SIDE);

  private static final List<KeyField> ANY_TITLE =
      List.of(KeyField.TITLE, KeyField.TITLE_BASE, KeyField.TITLE_LOOSE);

  private NameFilters() {}

  /// Rows that credit an artist: as written, by the same name, and lifted out of "feat.".
  public static Tiers artist(String name) {
    var exact = new RowFilter.HasKey(KeyField.ARTIST_EXACT, NameForm.exactKey(name));
    return Tiers.ofNames(List.of(exact, credited(name), creditedOrLifted(name)));
  }

  /// Rows of the listed name that a typed name is taken for: written as typed first.
  public static Tiers artistTaken(String typed, String listed) {
    return NameForm.same(typed).equals(NameForm.same(listed)) ? artist(typed) : artist(listed);
  }

  /// Rows that credit an artist by the same name.
  static RowFilter credited(String name) {
    return new RowFilter.HasKey(KeyField.ARTIST, NameForm.sameKey(name));
  }

  /// Rows that credit the same artist, or the same artists whatever their order and joints.
  public static RowFilter sameArtists(String name) {
    var sets = JointName.askedSetKeys(name);
    return sets.isEmpty()
        ? credited(name)
        : RowFilter.any(
            List.of(credited(name), RowFilter.anyKey(List.of(KeyField.ARTIST_SET), sets)));
  }

  /// Rows that credit an artist by the same name, also where it is lifted out of another.
  public static RowFilter creditedOrLifted(String name) {
    return RowFilter.anyKey(
        List.of(KeyField.ARTIST, KeyField.ARTIST_LIFTED), List.of(NameForm.sameKey(name)));
  }

  /// Rows that credit the same name, a name whose loose form is the same, or a name that holds it
  /// or that it holds.
  public static RowFilter nearlyArtist(String name) {
    var keys = new LinkedHashSet<>(looseArtist(name));
    keys.add(NameForm.sameKey(name));
    var nearly = new ArrayList<RowFilter>();
    nearly.add(RowFilter.anyKey(ANY_ARTIST, keys));
    nearly.add(sameArtists(name));
    // One of several artists who were asked for is enough.
    var sides = new LinkedHashSet<Long>();
    for (var reading : JointName.readings(name)) {
      reading.forEach(side -> sides.add(NameForm.sameKey(side)));
    }
    if (!sides.isEmpty()) {
      nearly.add(creditedInAnyWay(sides));
    }
    return RowFilter.any(nearly);
  }

  /// Rows that credit one of these artists alone, as a guest, or together with others.
  public static RowFilter creditedInAnyWay(Collection<Long> artists) {
    return RowFilter.anyKey(CREDITED, artists);
  }

  /// The keys of the forms by which an artist is looked for, without what the name features.
  static Set<Long> looseArtist(String name) {
    var base = ArtistName.parse(name).base();
    var keys = new LinkedHashSet<Long>();
    keys.add(NameForm.sameKey(base));
    AskedForm.ofArtist(base).forEach(form -> keys.add(NameForm.key(form)));
    return keys;
  }

  /// Rows with the same title.
  public static RowFilter title(String title) {
    return new RowFilter.HasKey(KeyField.TITLE, NameForm.sameKey(title));
  }

  /// Rows whose title is the same, or the same but for version, noise, guests or script.
  public static RowFilter nearlyTitle(String title) {
    var parsed = TitleName.parse(title);
    var loose = new LinkedHashSet<Long>();
    loose.add(NameForm.key(parsed.form()));
    AskedForm.ofTitle(parsed).forEach(form -> loose.add(NameForm.key(form)));
    return RowFilter.any(List.of(title(title), RowFilter.anyKey(ANY_TITLE, loose)));
  }

  /// Rows on an album of this title.
  public static RowFilter album(String album) {
    return new RowFilter.HasKey(KeyField.ALBUM, NameForm.sameKey(album));
  }

  /// Rows of a genre.
  public static RowFilter genre(String genre) {
    return new RowFilter.HasKey(KeyField.GENRE, NameForm.sameKey(genre));
  }
}
