package io.trackrecord.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The caution of an answer fits what it says.
class SmallPrintTest {

  private static final String PRESENCE =
      " Being in a dataset is not proof that a model was trained on it.";

  private static String of(Outcome outcome, EvidenceKind... kinds) {
    var summary = new CatalogSummary("1", Instant.parse("2026-11-28T12:00:00Z"), false, List.of());
    var evidence =
        Arrays.stream(kinds)
            .map(
                kind ->
                    new Part.EvidenceItem(
                        kind, "one", "One", 1, RichText.plain(""), Request.of("help", Map.of())))
            .toList();
    return new SmallPrint(new Wording(new Messages(Locale.ENGLISH)), summary)
        .of(outcome, evidence)
        .text()
        .text();
  }

  @Test
  void presenceIsNoProof() {
    assertThat(of(Outcome.FOUND, EvidenceKind.PRESENT))
        .isEqualTo("Index of November 28, 2026." + PRESENCE);
    assertThat(of(Outcome.FOUND, EvidenceKind.DOCUMENTED_USE)).endsWith(PRESENCE);
    assertThat(of(Outcome.INFORMATION)).endsWith(PRESENCE);
  }

  @Test
  void aPublishersOwnStatementIsNotContradicted() {
    assertThat(of(Outcome.FOUND, EvidenceKind.LISTED_BY_TRAINER))
        .isEqualTo("Index of November 28, 2026.");
    assertThat(of(Outcome.FOUND, EvidenceKind.LISTED_BY_TRAINER, EvidenceKind.PRESENT))
        .contains("That list is the company's own statement.", "Being in a dataset alone");
  }

  @Test
  void whereNothingIsPresentNothingIsSaidOfPresence() {
    assertThat(of(Outcome.NOT_FOUND)).isEqualTo("Index of November 28, 2026.");
  }
}
