package io.trackrecord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The security page names tests that exist.
class SecurityPageTest {

  private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test)`");

  @Test
  void everyTestThatThePageNamesExists() throws IOException {
    var page = Files.readString(Path.of("..", "SECURITY.md"));
    var named = TEST.matcher(page).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    try (var files = Files.walk(Path.of(".."))) {
      var there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
      assertThat(named).hasSizeGreaterThan(20);
      assertThat(there).containsAll(named);
    }
  }
}
