package io.trackrecord.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Part;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCatalog.class)
class VerdictTest {

  private static List<Part.Bar> bars(PublishedCatalog catalog, Status... statuses) {
    var wording = new Wording(new Messages(Locale.ENGLISH));
    return catalog.ask(
        each -> {
          var tally = Tally.of(each.summary(), wording);
          for (var status : statuses) {
            tally.add(status, status.isListed() ? List.of("sleeping-disco-9m") : List.of(), "");
          }
          return new Verdict(wording)
                  .of(
                      "songs.csv",
                      tally,
                      Optional.empty(),
                      List.of(),
                      new Settlement.State(Optional.empty()),
                      each)
                  .parts()
                  .stream()
                  .filter(Part.Chart.class::isInstance)
                  .map(Part.Chart.class::cast)
                  .findFirst()
                  .orElseThrow()
                  .bars();
        });
  }

  @Test
  void whatIsHiddenOnRequestIsNotCountedAsNotListed(PublishedCatalog catalog) {
    var bars = bars(catalog, Status.EXACT_NAME, Status.NOT_FOUND, Status.HIDDEN, Status.HIDDEN);

    assertThat(bars).contains(new Part.Bar("Not listed, not settled or unreadable", 1, "1"));
    assertThat(bars.getLast()).isEqualTo(new Part.Bar("Hidden on request", 2, "2"));
    assertThat(bars.stream().mapToLong(Part.Bar::value).sum()).isEqualTo(4);
  }

  @Test
  void whereNothingIsHiddenTheChartDoesNotSpeakOfIt(PublishedCatalog catalog) {
    assertThat(bars(catalog, Status.EXACT_NAME, Status.NOT_FOUND))
        .extracting(Part.Bar::label)
        .doesNotContain("Hidden on request");
  }
}
