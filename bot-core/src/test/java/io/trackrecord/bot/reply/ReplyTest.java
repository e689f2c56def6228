package io.trackrecord.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyTest {

  private static final Findings NOTHING =
      Findings.without(
          "letter", new CatalogSummary("v", Instant.EPOCH, false, List.of()), null, Map.of());

  private static Reply reply(Outcome outcome, Part... parts) {
    return new Reply(outcome, List.of(parts), List.of(), NOTHING);
  }

  @Test
  void anAnswerIsForOthersAndATextToCopyIsNot() {
    assertThat(reply(Outcome.FOUND, new Part.Heading("Listed")).isForOthers()).isTrue();
    assertThat(
            reply(Outcome.INFORMATION, new Part.Heading("A request"), new Part.Copy("To", "Dear"))
                .isForOthers())
        .isFalse();
  }

  @Test
  void whatIsWrongWithAQuestionIsForOnlyWhoAsked() {
    assertThat(reply(Outcome.USAGE).isForOthers()).isFalse();
    assertThat(reply(Outcome.FAILURE).isForOthers()).isFalse();
  }
}
