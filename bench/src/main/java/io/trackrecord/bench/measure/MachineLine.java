package io.trackrecord.bench.measure;

import java.io.PrintWriter;
import java.util.Locale;

/// Tells in two lines what something was measured on.
public final class MachineLine {

  private static final double GIB = 1 << 30;

  private MachineLine() {}

  /// Prints the machine.
  public static void print(Machine machine, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s, %d cores, %.1f GiB, %s, load %.2f%n",
        machine.cpu(),
        machine.cores(),
        machine.memoryBytes() / GIB,
        machine.system(),
        machine.loadAverage());
    out.printf(
        Locale.ROOT,
        "%s, heap at most %.1f GiB, %s%n",
        machine.jvm(),
        machine.heapBytes() / GIB,
        machine.collectors());
  }
}
