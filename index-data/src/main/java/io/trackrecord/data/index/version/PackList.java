package io.trackrecord.data.index.version;

import io.trackrecord.data.index.FileList;
import io.trackrecord.data.index.Manifest;
import java.util.HashSet;
import java.util.List;

/// The first entry of a pack: what it holds. Untrusted input when it is read.
///
/// @param pack the format of the pack
/// @param version the id of the version
/// @param format the format of the index
/// @param files the files, in the order in which they follow
record PackList(int pack, String version, int format, List<FileList.Entry> files) {

  static final String NAME = "pack.json";
  static final int FORMAT = 1;

  /// The most bytes of a list.
  static final int MAX_LENGTH = 4 << 20;

  private static final int MAX_FILES = 10_000;

  PackList {
    files = List.copyOf(files);
  }

  long bytes() {
    return files.stream().mapToLong(FileList.Entry::bytes).sum();
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
      if (!file.hasGoodName() || !names.add(file.name())) {
        return "it holds a file that belongs into no index version: " + shown(file.name());
      }
      if (file.bytes() < 0 || file.bytes() > Long.MAX_VALUE / 2 - total) {
        return "the length of " + file.name() + " is none";
      }
      total += file.bytes();
    }
    return "";
  }

  static String shown(String name) {
    var plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= 100 ? plain : plain.substring(0, 100) + "...";
  }
}
