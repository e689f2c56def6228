import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts together what the image holds beside jars: a Java runtime of the modules that are needed,
/// the C library that it is linked with, a user, and a file of arguments for each command.
final class Root {

  /// What the jars ask for, as `jdeps` and the tests say; `java.desktop` draws charts and PDFs.
  private static final String MODULES =
      "java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,"
          + "java.net.http,java.prefs,java.scripting,java.security.jgss,java.sql,java.xml,"
          + "jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,"
          + "jdk.naming.dns,jdk.unsupported,jdk.zipfs";

  private static final Pattern NEEDED = Pattern.compile("(?m)(?:=> )?(/\\S+) \\(0x");

  private static final String BOT =
      "-Xmx512m -XX:NewRatio=1 -XX:InitialRAMPercentage=50 -XX:+UseSerialGC";
  private static final String QUICK = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
  private static final String LARGE = "-Xmx4g -XX:+UseParallelGC";
  private static final String ALWAYS =
      "-XX:+ExitOnOutOfMemoryError -XX:+DisplayVMOutputToStderr --enable-native-access=ALL-UNNAMED"
          + " -Djava.util.logging.config.file=/dev/null -cp /opt/trackrecord/libs/*";

  private static final Map<String, List<String>> COMMANDS =
      new TreeMap<>(
          Map.of(
              "discord", List.of(BOT, "io.trackrecord.discord.DiscordMain"),
              "slack", List.of(BOT, "io.trackrecord.slack.SlackMain"),
              "console", List.of(QUICK, "io.trackrecord.bot.console.ConsoleMain"),
              "doctor", List.of(QUICK, "io.trackrecord.bot.doctor.DoctorMain"),
              "health", List.of(QUICK, "io.trackrecord.bot.doctor.HealthMain"),
              "check", List.of(BOT, "io.trackrecord.bot.check.CheckMain"),
              "report", List.of(BOT, "io.trackrecord.bot.report.ReportMain"),
              "data", List.of(BOT, "io.trackrecord.data.cli.DataMain"),
              "build", List.of(LARGE, "io.trackrecord.data.cli.DataMain")));

  private Root() {}

  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments[0]);
    delete(root);
    // The image's builder wants the folder, though there are no classes but those of other modules.
    Files.createDirectories(root.resolveSibling("classes"));
    var java = root.resolve("opt/java");
    Files.createDirectories(java.getParent());
    var home = Path.of(System.getProperty("java.home"));
    run(
        home.resolve("bin/jlink").toString(),
        "--add-modules",
        MODULES,
        "--strip-debug",
        "--no-man-pages",
        "--no-header-files",
        "--compress=zip-6",
        "--output",
        java.toString());
    libraries(root, java);
    for (var command : COMMANDS.entrySet()) {
      var file = root.resolve("opt/trackrecord/run").resolve(command.getKey());
      Files.createDirectories(file.getParent());
      var options = command.getValue();
      Files.writeString(
          file, options.getFirst() + "\n" + ALWAYS + "\n" + options.getLast() + "\n");
    }
    for (var folder : List.of("etc", "data", "tmp")) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.writeString(
        root.resolve("etc/passwd"), "trackrecord:x:65532:65532::/nonexistent:/nonexistent\n");
    Files.writeString(root.resolve("etc/group"), "trackrecord:x:65532:\n");
    Files.writeString(root.resolve("etc/nsswitch.conf"), "hosts: files dns\n");
  }

  /// Copies what the runtime's own libraries need of the system, under the names by which they are
  /// looked for. What belongs to windows and sound is left out: nothing here opens any.
  private static void libraries(Path root, Path java) throws Exception {
    var needed = new TreeSet<Path>();
    List<Path> natives;
    try (var walk = Files.walk(java)) {
      natives =
          walk.filter(each -> each.toString().endsWith(".so") || each.endsWith("bin/java"))
              .filter(each -> !each.toString().matches(".*lib(awt_xawt|jawt|jsound|splashscreen)\\.so"))
              .toList();
    }
    for (var each : natives) {
      NEEDED
          .matcher(run("ldd", each.toString()))
          .results()
          .map(found -> Path.of(found.group(1)))
          .filter(found -> !found.startsWith(root.toAbsolutePath()))
          .forEach(needed::add);
    }
    // Loaded by name: where hosts are looked up, and where a library of a jar needs it.
    for (var each : List.copyOf(needed)) {
      for (var name : List.of("libresolv.so.2", "libgcc_s.so.1", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libm.so.6")) {
        var beside = each.resolveSibling(name);
        if (Files.exists(beside)) {
          needed.add(beside);
        }
      }
    }
    for (var each : needed) {
      var to = root.resolve(each.toString().substring(1));
      Files.createDirectories(to.getParent());
      Files.copy(each.toRealPath(), to);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0 && !command[0].equals("ldd")) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> walk = Files.walk(root)) {
        for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
