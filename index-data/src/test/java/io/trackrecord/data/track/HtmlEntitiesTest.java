package io.trackrecord.data.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlEntitiesTest {

  @ParameterizedTest
  @CsvSource({
    "Sugar &amp; Salt, Sugar & Salt",
    "&eacute;&#233;&#xE9;&#XE9;, éééé",
    "&Eacute;t&eacute; &Oslash;re, Été Øre",
    "&amp;amp;, &amp;",
    "&AMP;, &AMP;",
    "&#55555555;, &#55555555;",
    "&#x10FFFF0;, &#x10FFFF0;",
    "&unknown;, &unknown;",
    "AT&T; Band, AT&T; Band",
    "&$1;&lt;$1, &$1;<$1"
  })
  void names_are_decoded_once(String text, String decoded) {
    assertThat(HtmlEntities.decode(text)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @CsvSource({
    "?a=1&amp;b=2, ?a=1&b=2",
    "?a=1&AMP;b=2, ?a=1&b=2",
    "?a=1&amp;amp;amp;b=2, ?a=1&b=2",
    "?a=1&#38;amp;b=2, ?a=1&b=2",
    "?a=1&#x26;amp;amp;b=2, ?a=1&b=2",
    "&amp;amp;lt;, &lt;",
    "&eacute;, &eacute;",
    "&LT;&Quot;, <\"",
  })
  void addresses_lose_repeated_ampersands_and_keep_letters(String text, String decoded) {
    assertThat(HtmlEntities.decodeAddresses(text)).isEqualTo(decoded);
  }

  @Test
  void texts_without_entities_stay() {
    for (var text : new String[] {"", "&", ";", "a;b&c", "&;", "&#;", "&#x;"}) {
      assertThat(HtmlEntities.decode(text)).isEqualTo(text);
      assertThat(HtmlEntities.decodeAddresses(text)).isEqualTo(text);
    }
  }
}
