package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void entities_are_decoded() {
    assertThat(TypedName.mended("Rain &amp; Sun")).isEqualTo("Rain & Sun");
    assertThat(TypedName.mended("Don&#39;t &quot;Go&quot;")).isEqualTo("Don't \"Go\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Røza", "Été Brûlant", "Дождь идёт", "Říční", "月の舟", "D\u2019Arc \u2026", "Şöför"})
  void text_that_was_read_in_the_wrong_charset_is_read_rightly(String name) {
    assertThat(TypedName.mended(asWindows(name))).isEqualTo(name);
  }

  /// As a program shows UTF-8 that takes it for windows-1252. The five bytes that stand for nothing
  /// there come through as they are.
  private static String asWindows(String name) {
    var shown = new StringBuilder();
    for (var b : name.getBytes(StandardCharsets.UTF_8)) {
      var one = new String(new byte[] {b}, WINDOWS);
      shown.append(one.equals("\uFFFD") ? Character.toString(b & 0xFF) : one);
    }
    return shown.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AT&T",
        "Rain & Sun; Fog",
        "Été Brûlant",
        "Ô Toi",
        "São Ã Paulo",
        "ÃŽle Дом",
        "Ñandú “Tres”",
        "100 €",
        "Ä‰ 月"
      })
  void a_name_that_is_not_broken_stays(String name) {
    assertThat(TypedName.mended(name)).isEqualTo(name);
  }
}
