import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java source of the project, or with `--check` names those that are not formatted
/// and exits 1. Run through Maven: `mvn -q -N process-sources -Pformat` (CONTRIBUTING.md).
public final class Format {

  public static void main(String[] arguments) throws IOException {
    var check = List.of(arguments).contains("--check");
    var formatter = new Formatter(JavaFormatterOptions.builder().formatJavadoc(true).build());
    var unformatted = new ArrayList<Path>();
    for (var file : sources()) {
      var before = Files.readString(file);
      try {
        var after =
            formatter.formatSource(
                ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(before),
                    JavaFormatterOptions.Style.GOOGLE));
        if (!after.equals(before)) {
          unformatted.add(file);
          if (!check) {
            Files.writeString(file, after);
          }
        }
      } catch (FormatterException e) {
        System.err.println(file + ": " + e.getMessage());
        System.exit(2);
      }
    }
    if (check && !unformatted.isEmpty()) {
      unformatted.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Run: mvn -q -N process-sources -Pformat");
      System.exit(1);
    }
  }

  private static List<Path> sources() throws IOException {
    var found = new ArrayList<Path>();
    for (var module :
        List.of("index-data", "bot-core", "opensearch", "discord", "slack", "bench", ".ci")) {
      var root = module.startsWith(".") ? Path.of(module) : Path.of(module, "src");
      if (Files.isDirectory(root)) {
        try (var files = Files.walk(root)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }

  private Format() {}
}
