package io.trackrecord.data.uses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The registry of documented use. Immutable.
///
/// It comes with the program; a newer one can be put beside an index as `uses.json`, so that bots
/// learn of a new row without a new index or a new program.
public final class UsesRegistry {

  /// The name of a newer registry's file in the data folder.
  public static final String FILE = "uses.json";

  private static final Comparator<Use> ORDER =
      Comparator.comparing(Use::certain, Comparator.reverseOrder())
          .thenComparing(Use::kind)
          .thenComparing(Use::lastDate, Comparator.reverseOrder());

  private final LocalDate version;
  private final String licence;
  private final Map<String, String> outside;
  private final List<Use> all;
  private final Map<String, List<Use>> byDataset;

  UsesRegistry(LocalDate version, String licence, Map<String, String> outside, List<Use> all) {
    this.version = version;
    this.licence = licence;
    this.outside = Map.copyOf(outside);
    this.all = List.copyOf(all);
    this.byDataset =
        all.stream()
            .filter(use -> use.dataset() != null)
            .sorted(ORDER)
            .collect(
                Collectors.groupingBy(
                    use -> Objects.requireNonNull(use.dataset()), Collectors.toUnmodifiableList()));
  }

  private static final class BuiltIn {
    private static final UsesRegistry REGISTRY = read();

    private static UsesRegistry read() {
      try (var stream = UsesRegistry.class.getResourceAsStream(FILE)) {
        if (stream == null) {
          throw new IllegalStateException(FILE + " is missing from the program");
        }
        return UsesFile.read(FILE, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UsesException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }

  /// The registry that comes with the program.
  public static UsesRegistry builtIn() {
    return BuiltIn.REGISTRY;
  }

  /// Reads a registry's file.
  ///
  /// @throws UsesException where a row is wrong: its message names the row and says what to do
  /// @throws IOException where the file cannot be read
  public static UsesRegistry read(Path file) throws IOException, UsesException {
    try {
      return UsesFile.read(file.toString(), Files.readString(file));
    } catch (CharacterCodingException _) {
      throw new UsesException(file + " is not written in UTF-8; save it in UTF-8, or remove it.");
    }
  }

  /// The newer of the registry that comes with the program and the one in a data folder. A file
  /// that is wrong or cannot be read is refused, and the built-in one serves.
  ///
  /// @param dataDir the folder of downloads and index versions; need not exist
  /// @param tell told in a sentence why the folder's file is not used
  public static UsesRegistry in(Path dataDir, Consumer<String> tell) {
    var builtIn = builtIn();
    var file = dataDir.resolve(FILE);
    if (!Files.exists(file)) {
      return builtIn;
    }
    try {
      var other = read(file);
      return other.version.isAfter(builtIn.version) ? other : builtIn;
    } catch (UsesException e) {
      tell.accept(e.getMessage() + " Until then the registry of " + builtIn.version + " is shown.");
    } catch (IOException e) {
      tell.accept(
          file
              + " cannot be read ("
              + e.getMessage()
              + "); the registry of "
              + builtIn.version
              + " is shown instead.");
    }
    return builtIn;
  }

  /// The day of this registry.
  public LocalDate version() {
    return version;
  }

  /// The licence of the registry, as an SPDX identifier.
  public String licence() {
    return licence;
  }

  /// The names of datasets that are used and that no index holds, by id.
  public Map<String, String> outside() {
    return outside;
  }

  /// All uses, in the order of the file.
  public List<Use> all() {
    return all;
  }

  /// The uses of a dataset: certain ones first, then by [Use.Kind], then the newest first.
  public List<Use> of(String dataset) {
    return byDataset.getOrDefault(dataset, List.of());
  }
}
