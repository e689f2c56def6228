package io.trackrecord.data.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Finds the files that an operator means by a path: a file, a folder with all below it, or a glob
/// such as `parts/*.parquet`. Archives stand for the files in them. Links are followed where the
/// operator names them, and passed over below a folder.
public final class InputFiles {

  private InputFiles() {}

  /// What was found.
  ///
  /// @param files the files, in the order of their names
  /// @param isNamed whether the operator named exactly one file, so that it has to fit
  public record Found(List<InputFile> files, boolean isNamed) {}

  /// Finds the files that an operator's path means: a file, a folder with all below it, or a
  /// pattern with `*` and `?`. What is in archives counts as files.
  ///
  /// @throws InputException where there is none, with what to do
  public static Found find(String pattern) throws IOException, InputException {
    try {
      var path = Path.of(pattern);
      if (Files.isDirectory(path)) {
        var files = new ArrayList<Path>();
        try (var walk = Files.walk(path.toRealPath())) {
          walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
              .filter(each -> !each.getFileName().toString().startsWith("."))
              .forEach(files::add);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
        return unpack(files, pattern, false);
      }
      if (Files.isRegularFile(path)) {
        return unpack(List.of(path), pattern, true);
      }
      if (Files.exists(path)) {
        throw new InputException(pattern + " is neither a file nor a folder.");
      }
    } catch (InvalidPathException _) {
      // Perhaps a glob.
    }
    return glob(pattern);
  }

  private static Found glob(String pattern) throws IOException, InputException {
    var slash = pattern.replace('\\', '/').lastIndexOf('/', firstWildcard(pattern));
    if (firstWildcard(pattern) == pattern.length()) {
      throw new InputException(
          "There is no file or folder " + pattern + ". Check the path and start again.");
    }
    var folder = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "There is no folder " + folder + " for the pattern " + pattern + ".");
    }
    var rest = pattern.substring(slash + 1);
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
    } catch (PatternSyntaxException _) {
      throw new InputException(
          pattern + " is not a valid pattern. Check its brackets and braces, and start again.");
    }
    var files = new ArrayList<Path>();
    // Only "**" reaches below the folders that the pattern names.
    var depth =
        rest.contains("**") ? Integer.MAX_VALUE : (int) rest.chars().filter(c -> c == '/').count();
    try (var walk = Files.walk(folder, depth == Integer.MAX_VALUE ? depth : depth + 1)) {
      walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
          .filter(each -> matcher.matches(folder.relativize(each)))
          .forEach(files::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (files.isEmpty()) {
      throw new InputException("No file matches " + pattern + ".");
    }
    return unpack(files, pattern, false);
  }

  private static int firstWildcard(String pattern) {
    for (var i = 0; i < pattern.length(); i++) {
      if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
        return i;
      }
    }
    return pattern.length();
  }

  private static Found unpack(List<Path> paths, String pattern, boolean isNamed)
      throws IOException, InputException {
    var sorted = new ArrayList<>(paths);
    Collections.sort(sorted);
    var files = new ArrayList<InputFile>();
    var packed = false;
    for (var path : sorted) {
      if (!isZip(path)) {
        files.add(new InputFile(path));
        continue;
      }
      packed = true;
      var archive = archive(path);
      for (var entry : archive.files()) {
        files.add(new InputFile(path, archive, entry));
      }
    }
    if (files.isEmpty()) {
      throw new InputException("There is no file in " + pattern + ".");
    }
    return new Found(files, isNamed && !packed);
  }

  private static ZipArchive archive(Path path) throws InputException {
    try {
      return new ZipArchive(path);
    } catch (IOException e) {
      throw new InputException(
          path + " is a zip archive that cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (var stream = Files.newInputStream(path)) {
      var start = stream.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }
}
