package io.trackrecord.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What a result was measured on.
///
/// @param cpu the processor's model, or `unknown`
/// @param cores how many cores the JVM may use
/// @param memoryBytes the machine's memory
/// @param system the operating system
/// @param jvm the Java virtual machine and its version
/// @param heapBytes the most that the heap may take
/// @param collectors the garbage collectors
/// @param loadAverage the system's load of the last minute when asked; negative where not known
public record Machine(
    String cpu,
    int cores,
    long memoryBytes,
    String system,
    String jvm,
    long heapBytes,
    String collectors,
    double loadAverage) {

  /// The machine that this runs on, now.
  public static Machine current() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    var memory =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? more.getTotalMemorySize()
            : 0;
    return new Machine(
        processor(),
        Runtime.getRuntime().availableProcessors(),
        memory,
        system.getName() + " " + system.getVersion() + " " + system.getArch(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        Runtime.getRuntime().maxMemory(),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(each -> each.getName())
            .collect(Collectors.joining(", ")),
        system.getSystemLoadAverage());
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException _) {
      return "unknown";
    }
  }
}
