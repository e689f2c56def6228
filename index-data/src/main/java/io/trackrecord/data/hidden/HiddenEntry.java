package io.trackrecord.data.hidden;

import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Links;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request that was honoured: the rows that it hides are those that pass all that is given.
///
/// @param artist the name of an artist who is credited, also as a guest; or null. A joint credit
///   such as "A & B" is a name of its own
/// @param title the title of a song, or null; only together with an artist
/// @param link a link or id under which the rows are listed, or null
/// @param dataset the id of the only dataset in which rows are hidden, or null for all
/// @param since when it was honoured
/// @param note the operator's own remark, or null; shown to nobody else
public record HiddenEntry(
    @Nullable String artist,
    @Nullable String title,
    @Nullable String link,
    @Nullable String dataset,
    LocalDate since,
    @Nullable String note) {

  /// The most characters of a field.
  private static final int MAX_LENGTH = 4_000;

  /// One of the terms that a row has to have.
  public record Key(KeyField field, long key) {}

  /// What is wrong with the entry, in words that say what to do; empty where nothing is.
  public Optional<String> problem() {
    if (artist == null && link == null) {
      return Optional.of("names neither an artist nor a link");
    }
    if (title != null && artist == null) {
      return Optional.of("names a title without its artist");
    }
    for (var text : new String[] {artist, title, link, dataset, note}) {
      if (text != null && (text.isBlank() || text.length() > MAX_LENGTH)) {
        return Optional.of("has an empty or overlong value");
      }
    }
    if (link != null && Links.parse(link).isEmpty()) {
      return Optional.of("names a link or id that no dataset lists rows by");
    }
    return Optional.empty();
  }

  /// The keys of the rows: a row is hidden that has at least one key of every list.
  public List<List<Key>> keys() {
    var artists =
        artist == null ? List.<Key>of() : keys(artist, KeyField.ARTIST, KeyField.ARTIST_LIFTED);
    var titles = title == null ? List.<Key>of() : keys(title, KeyField.TITLE, KeyField.TITLE_BASE);
    var links =
        link == null
            ? List.<Key>of()
            : Links.parse(link).stream()
                .map(id -> new Key(KeyField.LINK, TrackTerms.link(id)))
                .toList();
    return List.of(artists, titles, links).stream().filter(any -> !any.isEmpty()).toList();
  }

  /// Whether it names one thing only, in all datasets.
  boolean isPlain() {
    return dataset == null && keys().size() == 1;
  }

  /// Whether both hide the same rows.
  public boolean hidesTheSame(HiddenEntry other) {
    return keys().equals(other.keys()) && Objects.equals(dataset, other.dataset);
  }

  private static List<Key> keys(String name, KeyField field, KeyField other) {
    var key = NameForm.sameKey(name);
    return List.of(new Key(field, key), new Key(other, key));
  }

  /// What is hidden, as `data hide` names it.
  @Override
  public String toString() {
    var said = new StringBuilder();
    if (artist != null) {
      said.append("artist ").append(artist);
    }
    if (title != null) {
      said.append(", title ").append(title);
    }
    if (link != null) {
      said.append(said.isEmpty() ? "" : ", ").append("link ").append(link);
    }
    if (dataset != null) {
      said.append(", in ").append(dataset);
    }
    return said.toString();
  }
}
