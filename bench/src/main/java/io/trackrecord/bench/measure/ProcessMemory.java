package io.trackrecord.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What this process holds in memory.
///
/// @param residentBytes everything that is in memory, pages of the index's files included; 0 where
///   the system does not tell
/// @param anonymousBytes what of it is the process's own and belongs to no file; 0 where the system
///   does not tell
/// @param heapUsedBytes the live objects, after a garbage collection
public record ProcessMemory(long residentBytes, long anonymousBytes, long heapUsedBytes) {

  private static final Path ROLLUP = Path.of("/proc/self/smaps_rollup");

  /// Collects garbage and looks.
  public static ProcessMemory current() {
    System.gc();
    var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    List<String> lines;
    try {
      lines = Files.readAllLines(ROLLUP);
    } catch (IOException _) {
      lines = List.of();
    }
    return new ProcessMemory(bytes(lines, "Rss:"), bytes(lines, "Anonymous:"), used);
  }

  private static long bytes(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
