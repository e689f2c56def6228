package io.trackrecord.data.source;

import static java.util.stream.Collectors.joining;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Layout;
import io.trackrecord.data.io.TerminalText;
import io.trackrecord.data.source.file.DamagedFileException;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import io.trackrecord.data.source.file.InputFiles;
import io.trackrecord.data.source.file.SourceFile;
import io.trackrecord.data.source.file.ZipArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the files of a dataset among those that an operator named, and opens them with the reader
/// of the dataset's layout. Files are known by their header, not by their name.
public final class DatasetFiles {

  private static final int KEYS_FROM = 100;
  private static final int OTHERS_NAMED = 5;
  private static final int MAX_KEYS_NAMED = 50;
  private static final int MAX_KEY_SHOWN = 100;

  private DatasetFiles() {}

  /// Opens what was given for a dataset.
  ///
  /// @param dataset the dataset
  /// @param paths files, folders or globs, at least one
  /// @throws InputException where a path does not exist, a named file is of another layout, no file
  ///   of a folder is of this layout, or two files claim to be the same table
  /// @throws IOException where a file cannot be read
  public static DatasetInput open(Dataset dataset, List<String> paths)
      throws IOException, InputException {
    var archives = new HashMap<ZipArchive, Integer>();
    var isOpened = false;
    try {
      var input = open(dataset, paths, archives);
      isOpened = true;
      return input;
    } finally {
      for (var archive : archives.entrySet()) {
        archive.getKey().expect(isOpened ? archive.getValue() : 0);
      }
    }
  }

  /// @param archives receives each archive that is opened, with the number of its files to read
  private static DatasetInput open(
      Dataset dataset, List<String> paths, Map<ZipArchive, Integer> archives)
      throws IOException, InputException {
    var fitting = new ArrayList<InputFile>();
    var roles = new ArrayList<FmaPart.Role>();
    var others = new ArrayList<String>();
    var known = new HashSet<String>();
    for (var path : paths) {
      var found = InputFiles.find(path);
      for (var file : found.files()) {
        if (file.archive() != null) {
          archives.putIfAbsent(file.archive(), 0);
        }
      }
      var fits = 0;
      for (var file : found.files()) {
        var role = role(dataset, file, found.isNamed());
        if (role == FmaPart.Role.OTHER) {
          others.add(file.name());
          continue;
        }
        if (!known.add(file.identity())) {
          throw new InputException(
              file.name() + " is given twice for " + dataset.id() + ". Name it once.");
        }
        if (file.archive() != null) {
          archives.merge(file.archive(), 1, Integer::sum);
        }
        fitting.add(file);
        roles.add(role);
        fits++;
      }
      if (fits == 0) {
        throw new InputException(
            path + " holds no file of " + dataset.id() + ": " + expectation(dataset) + ".");
      }
    }
    var sources = new LinkedHashSet<SourceFile>();
    for (var file : fitting) {
      sources.add(file.source());
    }
    if (dataset.layout() instanceof Layout.Fma) {
      var fma = fma(dataset, fitting, roles);
      return new DatasetInput(dataset, fma.parts(), List.copyOf(sources), fma.note());
    }
    var parts = new ArrayList<TrackPart>();
    for (var file : fitting) {
      // Rows without ids are known by their number, which every file starts again.
      var numbers = fitting.size() == 1 ? "" : parts.size() + 1 + ":";
      parts.add(new SteadyPart(part(dataset, file, numbers), List.of(file)));
    }
    var unknown =
        dataset.layout() instanceof Layout.JsonLines lines ? unknownKeys(fitting, lines) : "";
    return new DatasetInput(
        dataset, parts, List.copyOf(sources), (unknown + passedOver(others)).strip());
  }

  private static TrackPart part(Dataset dataset, InputFile file, String numbers) {
    return switch (dataset.layout()) {
      case Layout.Delimited layout -> new DelimitedPart(file, dataset, numbers, layout);
      case Layout.Parquet _ -> new ParquetPart(file, dataset, numbers);
      case Layout.JsonLines layout -> new JsonLinesPart(file, dataset, numbers, layout);
      case Layout.Fma _ -> throw new IllegalArgumentException("FMA's tables are read together");
    };
  }

  private static String passedOver(List<String> files) {
    if (files.isEmpty()) {
      return "";
    }
    var more = files.size() - OTHERS_NAMED;
    return " Not read, as they have another layout: "
        + String.join(", ", files.subList(0, Math.min(OTHERS_NAMED, files.size())))
        + (more > 0 ? " and " + more + " more." : ".");
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

  private static FmaPart.Role role(Dataset dataset, InputFile file, boolean isNamed)
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

  private static DatasetInput fma(Dataset dataset, List<InputFile> files, List<FmaPart.Role> roles)
      throws InputException {
    var raw = only(files, roles, FmaPart.Role.RAW_TRACKS, "raw_tracks.csv");
    var tracks = only(files, roles, FmaPart.Role.TRACKS, "tracks.csv");
    if (raw == null) {
      throw new InputException(
          "raw_tracks.csv of FMA is missing: tracks.csv alone has no addresses. Give the folder or"
              + " fma_metadata.zip that holds both.");
    }
    var note =
        tracks == null
            ? "tracks.csv was not given, so all rows of "
                + raw.name()
                + " are listed, including those that are not in the published dataset."
            : "";
    var part = new SteadyPart(new FmaPart(raw, tracks, dataset), files);
    return new DatasetInput(dataset, List.of(part), note);
  }

  private static @Nullable InputFile only(
      List<InputFile> files, List<FmaPart.Role> roles, FmaPart.Role role, String table)
      throws InputException {
    InputFile found = null;
    for (var i = 0; i < files.size(); i++) {
      if (roles.get(i) == role) {
        if (found != null) {
          throw new InputException(
              found.name()
                  + " and "
                  + files.get(i).name()
                  + " both have the header of "
                  + table
                  + ". Name the one that is meant.");
        }
        found = files.get(i);
      }
    }
    return found;
  }

  private static String unknownKeys(List<InputFile> files, Layout.JsonLines layout)
      throws IOException {
    var unknown = new TreeSet<String>();
    for (var file : files) {
      unknown.addAll(JsonLinesPart.keys(file, KEYS_FROM));
    }
    unknown.removeAll(columnNames(layout.columns()));
    unknown.removeAll(layout.never());
    unknown.removeAll(layout.ignored());
    if (unknown.isEmpty()) {
      return "";
    }
    var named =
        unknown.stream().limit(MAX_KEYS_NAMED).map(DatasetFiles::shown).collect(joining(", "));
    var more = unknown.size() - MAX_KEYS_NAMED;
    return "Keys that the descriptor does not know: "
        + named
        + (more > 0 ? ", and " + more + " more." : ".");
  }

  /// A key of a file as a report can show it.
  private static String shown(String key) {
    var plain = TerminalText.of(key);
    return plain.codePointCount(0, plain.length()) <= MAX_KEY_SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MAX_KEY_SHOWN)) + "…";
  }

  private static String expectation(Dataset dataset) {
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

  private static List<String> names(Layout.@Nullable Column column) {
    return column == null ? List.of() : column.from();
  }
}
