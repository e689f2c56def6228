package io.trackrecord.data.source;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Layout;
import io.trackrecord.data.source.file.DamagedFileException;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells by the header of a file whether it has the layout of a dataset.
final class LayoutFit {

  /// Objects of a file of JSON Lines whose keys are looked at.
  static final int KEYS_FROM = 100;

  private LayoutFit() {}

  /// What the file is to the dataset: its only table, one of FMA's two, or another's.
  ///
  /// @param isNamed whether the operator named this file, so that it has to fit
  /// @throws InputException where it has to fit and does not, or is damaged
  static FmaPart.Role role(Dataset dataset, InputFile file, boolean isNamed)
      throws IOException, InputException {
    try {
      return roleByHeader(dataset, file, isNamed);
    } catch (DamagedFileException e) {
      throw e.of(file.name());
    }
  }

  /// Layouts of one table have one role.
  private static FmaPart.Role rows(boolean fits) {
    return fits ? FmaPart.Role.RAW_TRACKS : FmaPart.Role.OTHER;
  }

  private static FmaPart.Role roleByHeader(Dataset dataset, InputFile file, boolean isNamed)
      throws IOException, InputException {
    var columns = dataset.layout().columns();
    var role =
        switch (dataset.layout()) {
          case Layout.Fma _ -> FmaPart.role(file);
          case Layout.Parquet _ ->
              rows(ParquetPart.isParquet(file) && hasColumns(columns, ParquetPart.columns(file)));
          case Layout.JsonLines _ -> rows(hasColumns(columns, JsonLinesPart.keys(file, KEYS_FROM)));
          case Layout.Delimited layout -> rows(fits(file, layout));
        };
    if (role != FmaPart.Role.OTHER) {
      return role;
    }
    if (isNamed) {
      throw new InputException(
          file.name() + " is no file of " + dataset.id() + ": " + expectation(dataset) + ".");
    }
    return FmaPart.Role.OTHER;
  }

  private static boolean fits(InputFile file, Layout.Delimited layout) throws IOException {
    var first = DelimitedPart.firstRow(file, layout);
    if (!layout.header().isEmpty()) {
      return Boolean.TRUE.equals(layout.moreCells())
          ? first.size() >= layout.header().size()
          : first.size() == layout.header().size();
    }
    var names = new HashSet<String>();
    first.forEach(cell -> names.add(DelimitedPart.columnName(cell)));
    return hasColumns(layout.columns(), names);
  }

  /// Whether the columns hold the row's id and a title or an artist, or a link where that is
  /// enough.
  private static boolean hasColumns(Layout.Columns columns, Collection<String> present) {
    var row = columns.row();
    return (row == null || row.from().stream().anyMatch(present::contains))
        && (Stream.of(columns.title(), columns.titleSlug(), columns.artists())
                .flatMap(column -> names(column).stream())
                .anyMatch(present::contains)
            || (Boolean.TRUE.equals(columns.idAlone())
                && columns.links().stream()
                    .flatMap(link -> link.from().stream())
                    .anyMatch(present::contains)));
  }

  /// What a file of the dataset looks like: the rest of a sentence to an operator.
  static String expectation(Dataset dataset) {
    var columns = dataset.layout().columns();
    var wanted = String.join(" or ", names(columns.row()));
    var named =
        String.join(
            ", ",
            columns.title() == null && !columns.links().isEmpty()
                ? columns.links().getFirst().from()
                : names(columns.title()));
    return switch (dataset.layout()) {
      case Layout.Fma _ -> "expected raw_tracks.csv, and tracks.csv with its three header rows";
      case Layout.Parquet _ -> "expected Parquet with the columns " + wanted + ", " + named;
      case Layout.JsonLines _ ->
          "expected one JSON object a line with the keys " + wanted + ", " + named;
      case Layout.Delimited layout when layout.header().isEmpty() ->
          "expected a header row with the columns " + wanted + ", " + named;
      case Layout.Delimited layout ->
          "expected "
              + layout.header().size()
              + " cells a row with \""
              + layout.separator()
              + "\" between them";
    };
  }

  /// The names of all columns that the descriptor may read.
  static Set<String> columnNames(Layout.Columns columns) {
    var names = new HashSet<String>();
    Stream.of(
            columns.row(),
            columns.title(),
            columns.titleSlug(),
            columns.artists(),
            columns.featured(),
            columns.artistIds(),
            columns.album(),
            columns.year(),
            columns.duration(),
            columns.genres(),
            columns.explicit(),
            columns.popularity(),
            columns.licence())
        .forEach(column -> names.addAll(names(column)));
    columns.links().forEach(link -> names.addAll(link.from()));
    return names;
  }

  private static List<String> names(Layout.@Nullable Column column) {
    return column == null ? List.of() : column.from();
  }
}
