package io.trackrecord.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table in `OPERATING.md` lists what the program reads.
class SettingsTableTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| `([A-Z_]+)` \\| (.*) \\| (.*) \\|$", Pattern.MULTILINE);

  @Test
  void theTableNamesEverySettingInOrder() throws IOException {
    assertThat(rows().keySet())
        .containsExactlyElementsOf(Arrays.stream(Setting.values()).map(Setting::name).toList());
  }

  @Test
  void theTableTellsTheDefaults() throws IOException {
    rows()
        .forEach(
            (name, cells) -> {
              var standard = Setting.valueOf(name).standard();
              if (standard.isEmpty()) {
                assertThat(cells.getLast()).as(name).doesNotContain("`");
              } else {
                assertThat(cells.getLast()).as(name).isEqualTo("`" + standard + "`");
              }
            });
  }

  @Test
  void theTableTellsWhatIsSecret() throws IOException {
    rows()
        .forEach(
            (name, cells) ->
                assertThat(cells.getFirst().contains("; secret"))
                    .as(name)
                    .isEqualTo(Setting.valueOf(name).isSecret()));
  }

  private static Map<String, List<String>> rows() throws IOException {
    var rows = new LinkedHashMap<String, List<String>>();
    ROW.matcher(Files.readString(Path.of("..", "OPERATING.md")))
        .results()
        .forEach(row -> rows.put(row.group(1), List.of(row.group(2), row.group(3))));
    return rows;
  }
}
