package io.trackrecord.data.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the files of a dataset are laid out.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Layout.Delimited.class, name = "delimited"),
  @JsonSubTypes.Type(value = Layout.JsonLines.class, name = "json-lines"),
  @JsonSubTypes.Type(value = Layout.Parquet.class, name = "parquet"),
  @JsonSubTypes.Type(value = Layout.Fma.class, name = "fma"),
})
public sealed interface Layout {

  /// Where each property of a track stands.
  Columns columns();

  /// Text with a separator.
  ///
  /// @param columns where each property stands
  /// @param separator what stands between two cells, one character or several, such as `<SEP>`
  /// @param quoted whether a cell may stand in double quotes
  /// @param header the names of the columns where the files have no header row, or empty where the
  ///   first row names them
  /// @param comment the character that a line starts with which is no row, or null
  /// @param moreCells whether a row may have more cells than there are columns: those behind the
  ///   last column are not read
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Delimited(
      Columns columns,
      String separator,
      @Nullable Boolean quoted,
      List<String> header,
      @Nullable String comment,
      @Nullable Boolean moreCells)
      implements Layout {
    public Delimited {
      header = header == null ? List.of() : List.copyOf(header);
    }
  }

  /// One JSON object a line.
  ///
  /// @param columns where each property stands
  /// @param never keys whose values must never be kept, such as lyrics; a property that names one
  ///   is a mistake in the descriptor
  /// @param ignored keys that are known and not used; any other key is reported by the build
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record JsonLines(Columns columns, Set<String> never, Set<String> ignored) implements Layout {
    public JsonLines {
      never = never == null ? Set.of() : Set.copyOf(never);
      ignored = ignored == null ? Set.of() : Set.copyOf(ignored);
    }
  }

  /// Apache Parquet.
  record Parquet(Columns columns) implements Layout {}

  /// The two tables of the FMA: `raw_tracks.csv` restricted to the ids of `tracks.csv`.
  record Fma(Columns columns) implements Layout {}

  /// Where each property of a track stands in a row.
  ///
  /// @param row the row's own id, or null where rows are known by their number
  /// @param title the title
  /// @param titleSlug an address whose last part spells the title where no column has it, or null
  /// @param artists the artists
  /// @param featured further artists, or null
  /// @param artistIds the ids of `artists`, used where the two lists are of equal length, or null
  /// @param album the album, or null
  /// @param year the year, or a date that starts or ends with it, or null
  /// @param duration the duration, or null
  /// @param genres the genres, or null
  /// @param explicit whether it is explicit, or null
  /// @param popularity a count or score, or null
  /// @param licence the licence of the audio, or null
  /// @param links identifiers on platforms
  /// @param idAlone whether a row may have neither a title nor an artist: it is then found by its
  ///   links alone
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Columns(
      @Nullable Column row,
      @Nullable Column title,
      @Nullable Column titleSlug,
      @Nullable Column artists,
      @Nullable Column featured,
      @Nullable Column artistIds,
      @Nullable Column album,
      @Nullable Column year,
      @Nullable Column duration,
      @Nullable Column genres,
      @Nullable Column explicit,
      @Nullable Column popularity,
      @Nullable Column licence,
      List<LinkColumn> links,
      @Nullable Boolean idAlone) {
    public Columns {
      links = links == null ? List.of() : List.copyOf(links);
    }
  }

  /// One property's place.
  ///
  /// @param from the names of the columns that may hold it; the first that a row has counts
  /// @param split what separates several values in one cell, or null for one value
  /// @param unit what a number counts, or null
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Column(List<String> from, @Nullable String split, @Nullable Unit unit) {
    public Column {
      from = from == null ? List.of() : List.copyOf(from);
    }
  }

  /// An identifier's place.
  ///
  /// @param platform the [io.trackrecord.data.track.Platform#key()] of its kind
  /// @param from the names of the columns that may hold it, as an id or as an address
  /// @param prefix what stands before the id in a cell, such as `track_`, or null
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record LinkColumn(String platform, List<String> from, @Nullable String prefix) {
    public LinkColumn {
      from = from == null ? List.of() : List.copyOf(from);
    }
  }

  /// What a number counts.
  enum Unit {
    @JsonProperty("milliseconds")
    MILLISECONDS,
    @JsonProperty("seconds")
    SECONDS,
    /// `MM:SS` or `HH:MM:SS`; a plain number counts seconds.
    @JsonProperty("clock")
    CLOCK
  }
}
