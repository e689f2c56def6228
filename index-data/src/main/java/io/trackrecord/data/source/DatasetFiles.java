package io.trackrecord.data.source;

import static java.util.stream.Collectors.joining;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Layout;
import io.trackrecord.data.io.TerminalText;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import io.trackrecord.data.source.file.InputFiles;
import io.trackrecord.data.source.file.SourceFile;
import io.trackrecord.data.source.file.ZipArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the files of a dataset among those that an operator named, and opens them with the reader
/// of the dataset's layout. Files are known by their header, not by their name.
public final class DatasetFiles {

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
        var role = LayoutFit.role(dataset, file, found.isNamed());
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
            path
                + " holds no file of "
                + dataset.id()
                + ": "
                + LayoutFit.expectation(dataset)
                + ".");
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
      unknown.addAll(JsonLinesPart.keys(file, LayoutFit.KEYS_FROM));
    }
    unknown.removeAll(LayoutFit.columnNames(layout.columns()));
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
}
