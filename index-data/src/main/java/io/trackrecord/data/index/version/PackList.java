package io.trackrecord.data.index.version;

import io.trackrecord.data.index.Manifest;
import java.util.HashSet;
import java.util.List;

/// The first entry of a pack: what it holds. Untrusted input when it is read.
///
/// @param pack the format of the pack
/// @param version the id of the version
/// @param format the format of the index
/// @param files the files, in the order in which they follow
record PackList(int pack, String version, int format, List<File> files) {

  static final String NAME = "pack.json";
  static final int FORMAT = 1;

  /// The most bytes of a list.
  static final int MAX_LENGTH = 4 << 20;

  private static final int MAX_FILES = 10_000;

  PackList {
    files = List.copyOf(files);
  }

  /// A file.
  ///
  /// @param name its path within the version, with slashes
  /// @param bytes its length
  /// @param sha256 its SHA-256 in hexadecimal
  record File(String name, long bytes, String sha256) {}

  long bytes() {
    return files.stream().mapToLong(File::bytes).sum();
  }

  /// What is wrong with the list, in a few words; empty where nothing is.
  String problem() {
    if (pack != FORMAT) {
      return "it has pack format " + pack + ", this program reads " + FORMAT;
    }
    if (format != Manifest.FORMAT) {
      return "its index has format " + format + ", this program reads " + Manifest.FORMAT;
    }
    if (!version.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
      return "it names no index version";
    }
    if (files.size() > MAX_FILES) {
      return "it has " + files.size() + " files";
    }
    var names = new HashSet<String>();
    var total = 0L;
    for (var file : files) {
      if (!isName(file.name()) || !names.add(file.name())) {
        return "it holds a file that belongs into no index version: " + shown(file.name());
      }
      if (file.bytes() < 0 || file.bytes() > Long.MAX_VALUE / 2 - total) {
        return "the length of " + file.name() + " is none";
      }
      total += file.bytes();
    }
    return "";
  }

  /// Whether it is the path of a file of a version: names of letters, digits, `.`, `_` and `-`, in
  /// one folder at most, and no name that starts with a dot.
  private static boolean isName(String name) {
    return name.matches("([A-Za-z0-9_-][A-Za-z0-9._-]{0,99}/)?[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
  }

  static String shown(String name) {
    var plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= 100 ? plain : plain.substring(0, 100) + "...";
  }
}
