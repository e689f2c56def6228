package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.discord.loopback.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// JSON that was looked at and agreed to, in `src/test/resources/golden`. A change is reviewed as
/// the difference that `-Dgolden.rewrite=true` makes.
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /// Holds the JSON against what was agreed, or takes it over where rewriting is asked for.
  public static void check(String name, JsonNode json) {
    var file = FOLDER.resolve(name + ".json");
    var actual = Json.pretty(json);
    try {
      if (Boolean.getBoolean("golden.rewrite")) {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, actual);
      }
      assertThat(file).as("run with -Dgolden.rewrite=true to make it").exists();
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
