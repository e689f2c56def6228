package io.trackrecord.bot.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The JDK, the locale, the memory and the disk.
final class MachineCheck {

  private static final int LEAST_JAVA = 25;
  private static final double GB = 1e9;

  /// A bot's heap of 512 MB, and what Java needs besides.
  private static final double MIN_MEMORY_GB = 0.9;

  /// Downloads, the index and what its build needs besides.
  private static final double UPDATE_GB = 16;

  /// The index of the sample, and room for a log.
  private static final double MIN_DISK_GB = 0.2;

  private MachineCheck() {}

  static void run(Path dataDir, Optional<Long> indexBytes, Findings findings) {
    java(findings);
    memory(indexBytes, findings);
    disk(dataDir, indexBytes, findings);
  }

  private static void java(Findings findings) {
    var version = Runtime.version();
    var which = "Java " + version + " in " + System.getProperty("java.home");
    if (version.feature() >= LEAST_JAVA) {
      findings.ok("java", which);
    } else {
      findings.problem("java", which, "install a JDK 25, or name one in TRACKRECORD_JAVA_HOME");
    }
    var charset = System.getProperty("sun.jnu.encoding", "");
    if (!charset.equalsIgnoreCase("UTF-8")) {
      findings.warning(
          "locale",
          "names of files are read as " + charset,
          "start with LC_ALL=C.UTF-8, as ./trackrecord does");
    }
  }

  private static void memory(Optional<Long> indexBytes, Findings findings) {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
      return;
    }
    var total = system.getTotalMemorySize() / GB;
    var what = String.format(Locale.ROOT, "%.1f GB of memory", total);
    if (total < MIN_MEMORY_GB) {
      findings.problem("memory", what, "a bot needs 1 GB: half of it for Java's heap");
    } else if (indexBytes.filter(bytes -> bytes > system.getTotalMemorySize()).isPresent()) {
      findings.warning(
          "memory", what + ", less than the index", "answers are slower where the disk is read");
    } else {
      findings.ok("memory", what);
    }
  }

  private static void disk(Path dataDir, Optional<Long> indexBytes, Findings findings) {
    var place = existing(dataDir.toAbsolutePath());
    try {
      var free = Files.getFileStore(place).getUsableSpace() / GB;
      var what = String.format(Locale.ROOT, "%.1f GB free in %s", free, place);
      if (indexBytes.isEmpty() && free < MIN_DISK_GB) {
        findings.problem("disk", what, "make room, or name another folder with --data-dir");
      } else if (indexBytes.isEmpty() && free < UPDATE_GB) {
        findings.warning("disk", what, "trackrecord data update needs about 16 GB");
      } else if (indexBytes.filter(bytes -> free * GB < 2.0 * bytes).isPresent()) {
        findings.warning(
            "disk",
            what,
            "the next build needs room for a second index: make room, or run trackrecord data"
                + " prune");
      } else {
        findings.ok("disk", what);
      }
    } catch (IOException _) {
      findings.warning(
          "disk", "the free space in " + place + " is not known", "look at it with df");
    }
  }

  /// The folder, or the nearest above it that is there.
  static Path existing(Path folder) {
    var place = folder;
    while (!Files.isDirectory(place) && place.getParent() != null) {
      place = place.getParent();
    }
    return place;
  }
}
