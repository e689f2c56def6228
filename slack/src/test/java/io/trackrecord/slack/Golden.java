package io.trackrecord.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.slack.loopback.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// JSON as it was when somebody last looked at it. `-Dgolden.rewrite=true` writes it anew; the
/// difference is the review.
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/io/trackrecord/slack/golden");

  public static void check(String name, JsonNode actual) {
    var file = FOLDER.resolve(name + ".json");
    var shown = Json.pretty(actual) + "\n";
    try {
      if (Boolean.getBoolean("golden.rewrite")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, shown);
      }
      assertThat(Files.exists(file)).as(file + " exists; -Dgolden.rewrite=true writes it").isTrue();
      assertThat(shown).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Golden() {}
}
