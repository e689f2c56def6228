package io.trackrecord.bot.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportNameTest {

  @ParameterizedTest
  @CsvSource({
    "Moss Choir, trackrecord-artist-moss-choir.csv",
    "Хор Мха, trackrecord-artist-хор-мха.csv",
    "../../etc/passwd, trackrecord-artist-etc-passwd.csv",
    "!!!, trackrecord-artist.csv"
  })
  void anExportIsNamedByCommandAndName(String artist, String name) {
    assertThat(ExportName.of(Request.of("artist", Map.of("name", artist)))).isEqualTo(name);
  }

  @Test
  void theFormatIsTheEndOfTheNameAndNoPartOfIt() {
    var values = new LinkedHashMap<>(Map.of("name", "Moss Choir"));
    values.put(ExportFormat.OPTION, "JSONL");

    assertThat(ExportName.of(Request.of("artist", values)))
        .isEqualTo("trackrecord-artist-moss-choir.jsonl");
  }

  @ParameterizedTest
  @CsvSource({"a, 1000", "𝔘, 500"})
  void aLongNameIsCutBetweenLetters(String letter, int times) {
    var name = ExportName.of(Request.of("artist", Map.of("name", letter.repeat(times))));

    assertThat(name).hasSizeLessThan(160).endsWith(".csv");
    assertThat(name.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
