package io.trackrecord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What any module or the launcher reads is in the one list of settings.
class SettingNamesTest {

  private static final Pattern NAME =
      Pattern.compile("[\"{]((?:TRACKRECORD|DISCORD|SLACK)_[A-Z_]*[A-Z])[\":}]");

  @Test
  void everyNameThatIsReadIsASetting() throws IOException {
    var read = new TreeSet<String>();
    try (var files = Files.walk(Path.of(".."))) {
      for (var file : files.filter(SettingNamesTest::isSource).toList()) {
        NAME.matcher(Files.readString(file)).results().forEach(hit -> read.add(hit.group(1)));
      }
    }
    assertThat(read)
        .contains("TRACKRECORD_DATA_DIR", "TRACKRECORD_JAVA_HOME", "TRACKRECORD_LOG_LEVEL")
        .allSatisfy(name -> assertThat(Setting.named(name)).as(name).isPresent());
  }

  private static boolean isSource(Path file) {
    var name = file.toString();
    return Files.isRegularFile(file)
        && !name.contains("/target/")
        && (name.matches(".*/src/main/.*\\.(java|xml)") || file.endsWith("trackrecord"));
  }
}
