package io.trackrecord.data.source;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Layout.Column;
import io.trackrecord.data.dataset.Layout.Columns;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.HtmlEntities;
import io.trackrecord.data.track.Links;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a track of a row's values, as the columns of the dataset's descriptor say.
final class TrackMapper {

  private static final int LONGEST_ID = 512;

  /// The most artists, genres or links of a row.
  static final int MAX_VALUES = 1_000;

  /// The most characters of all artists' names of a row together. A build keeps a copy of the row
  /// for each artist.
  private static final int MAX_NAMES_LENGTH = 1 << 16;

  private final String dataset;
  private final Columns columns;
  private final List<LinkFrom> links;
  private final boolean isIdAlone;

  TrackMapper(Dataset dataset) {
    this.dataset = dataset.id();
    this.columns = dataset.layout().columns();
    this.isIdAlone = Boolean.TRUE.equals(columns.idAlone());
    this.links =
        columns.links().stream()
            .map(
                link ->
                    new LinkFrom(
                        Platform.ofKey(link.platform()).orElseThrow(), link.from(), link.prefix()))
            .toList();
  }

  private record LinkFrom(Platform platform, List<String> from, @Nullable String prefix) {

    Optional<PlatformId> read(String cell) {
      var text = cell.strip();
      return Links.of(
          platform,
          prefix != null && text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    }
  }

  /// Why a row is no track.
  static final class RowException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Reject.Reason reason;

    RowException(Reject.Reason reason, String detail) {
      super(detail, null, false, false);
      this.reason = reason;
    }

    Reject.Reason reason() {
      return reason;
    }

    String detail() {
      return Objects.requireNonNullElse(getMessage(), reason.code());
    }
  }

  /// The track that the row is.
  ///
  /// @param number what stands for the id where the dataset has none
  /// @throws RowException where the row is none
  Track track(RowValues row, String number) throws RowException {
    var id = columns.row() == null ? number : firstText(row, columns.row());
    if (id == null) {
      throw new RowException(Reject.Reason.NO_ID, "the row has no " + names(columns.row()));
    }
    if (id.length() > LONGEST_ID) {
      throw new RowException(
          Reject.Reason.NO_ID,
          "the id has " + id.length() + " characters, more than " + LONGEST_ID);
    }
    var artists = artists(row);
    var title = title(row, artists);
    var found = links(row);
    if (title == null && artists.isEmpty() && !(isIdAlone && !found.isEmpty())) {
      throw new RowException(Reject.Reason.NO_NAME, "the row has neither a title nor an artist");
    }
    return new Track(
        dataset,
        id,
        title,
        artists,
        plain(Cell.text(first(row, columns.album()))),
        Cell.year(first(row, columns.year())),
        Cell.duration(
            first(row, columns.duration()),
            columns.duration() == null ? null : columns.duration().unit()),
        texts(row, columns.genres(), "genres"),
        Cell.flag(first(row, columns.explicit())),
        Cell.count(first(row, columns.popularity())),
        Cell.text(first(row, columns.licence())),
        found,
        1);
  }

  private @Nullable String title(RowValues row, List<Credit> artists) {
    var title = plain(firstText(row, columns.title()));
    if (title != null || columns.titleSlug() == null) {
      return title == null ? null : withoutArtist(title, artists);
    }
    var address = Cell.text(first(row, columns.titleSlug()));
    return address == null ? null : ofSlug(address, Cell.text(first(row, columns.artists())));
  }

  /// A title without the artist that a full title names behind it: `Night Ferry by Marla Quill`.
  private static String withoutArtist(String title, List<Credit> artists) {
    if (artists.isEmpty()) {
      return title;
    }
    var by = " by " + artists.getFirst().name();
    var plain = title.replace('\u00a0', ' ');
    return plain.length() > by.length() && plain.endsWith(by)
        ? title.substring(0, title.length() - by.length()).strip()
        : title;
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : HtmlEntities.decode(text);
  }

  /// The title that a page's address spells, such as `Artist-name-song-title-lyrics`, without the
  /// artist where it stands in front.
  static @Nullable String ofSlug(String address, @Nullable String artist) {
    var path = address.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    var slug = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)-?lyrics$", "");
    var text = decoded(slug).replace('-', ' ').strip();
    if (artist != null) {
      var spelt = artist.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
      if (text.length() > spelt.length()
          && text.regionMatches(true, 0, spelt + " ", 0, spelt.length() + 1)) {
        text = text.substring(spelt.length() + 1).strip();
      }
    }
    return text.isEmpty() ? null : text;
  }

  private static String decoded(String slug) {
    try {
      return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return slug;
    }
  }

  /// Returns the values of a cell.
  ///
  /// @param what the values' name in a message
  private static List<@Nullable String> list(
      @Nullable Object cell, @Nullable String split, String what) throws RowException {
    var values = Cell.list(cell, split, MAX_VALUES + 1);
    if (values.size() > MAX_VALUES) {
      throw new RowException(
          Reject.Reason.TOO_MANY_VALUES, "the row has more than " + MAX_VALUES + " " + what);
    }
    return values;
  }

  private static void requireShort(List<@Nullable String> names, List<String> featured)
      throws RowException {
    var length =
        Stream.concat(names.stream(), featured.stream())
            .mapToInt(name -> name == null ? 0 : name.length())
            .sum();
    if (names.size() + featured.size() > MAX_VALUES || length > MAX_NAMES_LENGTH) {
      throw new RowException(
          Reject.Reason.TOO_MANY_VALUES,
          "the row has more than "
              + MAX_VALUES
              + " artists, or their names have more than "
              + MAX_NAMES_LENGTH
              + " characters together");
    }
  }

  private List<Credit> artists(RowValues row) throws RowException {
    var split = columns.artists() == null ? null : columns.artists().split();
    var names = list(first(row, columns.artists()), split, "artists");
    var ids =
        columns.artistIds() == null
            ? List.<@Nullable String>of()
            : list(first(row, columns.artistIds()), columns.artistIds().split(), "ids");
    // Names and ids belong together only where there are as many of them.
    var paired = ids.size() == names.size();
    var featured = texts(row, columns.featured(), "artists");
    requireShort(names, featured);
    if (names.size() == 1 && featured.isEmpty()) {
      var name = plain(names.getFirst());
      return name == null ? List.of() : List.of(new Credit(name, paired ? ids.getFirst() : null));
    }
    var credits = new LinkedHashSet<Credit>();
    for (var i = 0; i < names.size(); i++) {
      var name = plain(names.get(i));
      if (name != null) {
        credits.add(new Credit(name, paired ? ids.get(i) : null));
      }
    }
    if (!featured.isEmpty()) {
      var known = new HashSet<>(credits.stream().map(Credit::name).toList());
      for (var name : featured) {
        if (known.add(name)) {
          credits.add(new Credit(name, null));
        }
      }
    }
    return List.copyOf(credits);
  }

  private List<PlatformId> links(RowValues row) throws RowException {
    var found = new ArrayList<PlatformId>();
    for (var link : links) {
      for (var cell : list(first(row, link.from()), null, "links")) {
        if (cell != null) {
          link.read(cell).ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found.size() < 2 ? found : new LinkedHashSet<>(found));
  }

  private static List<String> texts(RowValues row, @Nullable Column column, String what)
      throws RowException {
    if (column == null) {
      return List.of();
    }
    var cells = list(first(row, column), column.split(), what);
    if (cells.isEmpty()) {
      return List.of();
    }
    var texts = new LinkedHashSet<String>();
    for (var text : cells) {
      if (text != null) {
        texts.add(text);
      }
    }
    return new ArrayList<>(texts);
  }

  /// The text of the first of the columns that has one: a column that holds something else, such as
  /// a list, does not keep the next from being asked.
  private static @Nullable String firstText(RowValues row, @Nullable Column column) {
    for (var name : column == null ? List.<String>of() : column.from()) {
      var text = Cell.text(row.value(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable Object first(RowValues row, @Nullable Column column) {
    return column == null ? null : first(row, column.from());
  }

  /// The value of the first of the columns that has one.
  private static @Nullable Object first(RowValues row, List<String> from) {
    for (var name : from) {
      var value = row.value(name);
      if (value != null && !(value instanceof String text && text.isBlank())) {
        return value;
      }
    }
    return null;
  }

  private static String names(@Nullable Column column) {
    return column == null ? "id" : String.join(" or ", column.from());
  }
}
