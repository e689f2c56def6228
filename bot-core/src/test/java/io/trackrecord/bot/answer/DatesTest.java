package io.trackrecord.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.request.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SampleCatalog.class)
class DatesTest {

  private static final List<Request> QUESTIONS =
      List.of(
          Request.of("artist", Map.of("name", "The Quillon Sparrows")),
          Request.of("datasets", Map.of("name", "laion-disco-12m")),
          Request.of("datasets", Map.of()),
          Request.of("stats", Map.of()),
          Request.of("help", Map.of()));

  private final TimeZone machine = TimeZone.getDefault();
  private PublishedCatalog sample;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  @AfterEach
  void resetZone() {
    zone(machine.getID());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "Pacific/Pago_Pago",
        "Pacific/Kiritimati",
        "Asia/Kathmandu",
        "Europe/London"
      })
  void anAnswerHasTheSameDatesInEveryTimeZone(String zone) {
    zone("UTC");
    var expected = answers();
    assertThat(expected.get(1)).contains("November 22, 2026");
    zone(zone);

    assertThat(answers()).isEqualTo(expected);
  }

  private List<String> answers() {
    try (var bot = new CatalogBot(sample, new Messages(Locale.ENGLISH), BotLimits.standard())) {
      return QUESTIONS.stream().map(each -> bot.answer(each).join().toString()).toList();
    }
  }

  private static void zone(String id) {
    TimeZone.setDefault(TimeZone.getTimeZone(id));
    com.ibm.icu.util.TimeZone.setDefault(com.ibm.icu.util.TimeZone.getTimeZone(id));
  }
}
