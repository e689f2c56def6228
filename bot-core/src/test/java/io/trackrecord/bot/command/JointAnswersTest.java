package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is credited only together with others is told where, and what is known of it, whatever they
/// ask.
@ExtendWith(SampleCatalog.class)
class JointAnswersTest {

  private static final String SIDE = "Thistledown";

  private CatalogBot bot;

  @BeforeEach
  void open(CatalogBot bot) {
    this.bot = bot;
  }

  private Reply ask(String command, String option) {
    return bot.answer(Request.of(command, Map.of(option, SIDE))).join();
  }

  private static List<String> labels(Reply reply) {
    return reply.controls().stream()
        .filter(Control.Button.class::isInstance)
        .map(each -> ((Control.Button) each).label())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "artist, name",
    "catalogue, artist",
    "identity, name",
    "songs, name",
    "report, artist",
  })
  void everyQuestionForThemNamesTheDatasetsAndTheStrongestEvidence(String command, String option) {
    var reply = ask(command, option);

    assertThat(reply.parts().getFirst())
        .isEqualTo(new Part.Heading(SIDE + ": credited together with others"));
    assertThat(reply.parts())
        .filteredOn(Part.Evidence.class::isInstance)
        .singleElement()
        .satisfies(
            evidence ->
                assertThat(((Part.Evidence) evidence).items().getFirst().text().text())
                    .startsWith("1 track is on Stability AI's own list"));
    assertThat(labels(reply)).contains("What can I do?");
    assertThat(labels(reply).getFirst()).startsWith("Marrow and Thistle").endsWith(": 25 tracks");
    assertThat(reply.findings().total()).as("they are not the artist's own").isZero();
    assertThat(reply.findings().more()).containsKeys("joint", "jointEvidence");
  }

  @Test
  void theNextStepsAreThoseOfTheDatasetsThatListThemWithOthers() {
    var reply = ask("next-steps", "artist");

    assertThat(reply.parts().toString())
        .contains("Nothing is credited to Thistledown alone", "LAION-DISCO-12M", "6 tracks are in")
        .doesNotContain("was not found");
    assertThat(labels(reply)).as("a letter is about one's own tracks").isEmpty();
  }

  @Test
  void noHeadlineOfSongsClaimsMoreThanASimilarName() {
    var asked = Map.of("name", "Quillon Sparrows", "by", "title");
    assertThat(bot.answer(Request.of("songs", asked)).join().parts().getFirst())
        .isEqualTo(new Part.Heading("Maybe: did you mean The Quillon Sparrows?"));
  }
}
