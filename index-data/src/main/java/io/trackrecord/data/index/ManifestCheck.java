package io.trackrecord.data.index;

import io.trackrecord.data.dataset.DescriptorException;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.io.TerminalText;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks what a manifest must hold beyond its types. A manifest may come from another machine.
final class ManifestCheck {

  private ManifestCheck() {}

  /// Returns what is wrong with the manifest, in a few words; empty if nothing is.
  @SuppressWarnings("NullAway") // JSON may leave out what it likes
  static String problem(Manifest manifest) {
    if (manifest.version() == null
        || !manifest.version().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
      return "it names no index version";
    }
    if (manifest.built() == null) {
      return "it has no date";
    }
    var ids = new HashSet<String>();
    for (var i = 0; i < manifest.datasets().size(); i++) {
      var problem = problem("datasets[" + i + "]", manifest.datasets().get(i), ids);
      if (!problem.isEmpty()) {
        return problem;
      }
    }
    for (var overlap : manifest.overlaps()) {
      if (!ids.contains(overlap.one())
          || !ids.contains(overlap.other())
          || isNegative(overlap.songs(), overlap.ids())) {
        return "it counts what datasets share that it does not have";
      }
    }
    return "";
  }

  @SuppressWarnings("NullAway") // JSON may leave out what it likes
  private static String problem(String place, Manifest.Entry entry, Set<String> ids) {
    var descriptor = entry.descriptor();
    if (descriptor == null) {
      return place + " has no descriptor";
    }
    try {
      Descriptors.check(place + ".descriptor", descriptor);
    } catch (DescriptorException e) {
      return TerminalText.of(String.valueOf(e.getMessage()));
    }
    if (!ids.add(descriptor.id())) {
      return place + " repeats the dataset " + descriptor.id();
    }
    var report = entry.report();
    if (report == null || !descriptor.id().equals(report.id()) || report.rejected() == null) {
      return place + " has no report of " + descriptor.id();
    }
    if (isNegative(report.read(), report.indexed(), report.merged(), entry.artists())
        || report.rejected().values().stream().anyMatch(count -> count == null || count < 0)) {
      return place + " has a negative count";
    }
    for (var source : entry.sources()) {
      if (isMissing(source.name()) || isMissing(source.modified()) || source.bytes() < 0) {
        return place + " has a source without a name, a length or a date";
      }
    }
    return "";
  }

  private static boolean isNegative(long... counts) {
    for (var count : counts) {
      if (count < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMissing(@Nullable Object value) {
    return value == null;
  }
}
