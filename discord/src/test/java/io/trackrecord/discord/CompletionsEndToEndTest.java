package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.command.Completion;
import io.trackrecord.discord.loopback.Ask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompletionsEndToEndTest {

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  @Test
  void whatWasTypedComesFirstAndTheRestInTheCoresOrder() {
    bot.offer(
        List.of(
            new Completion("nirv", "nirv"),
            new Completion("Nirvana — 214 tracks, 3 datasets", "Nirvana")));

    var choices = running.discord().send(Ask.typing("artist", "name", "nirv")).choices();

    assertThat(choices)
        .extracting(c -> c.path("name").asText())
        .containsExactly("nirv", "Nirvana — 214 tracks, 3 datasets");
    assertThat(choices)
        .extracting(c -> c.path("value").asText())
        .containsExactly("nirv", "Nirvana");
  }

  @Test
  void labelsAreCutAndChoicesThatDiscordWouldRefuseAreLeftOut() {
    var offered = new ArrayList<Completion>();
    offered.add(new Completion("L".repeat(300), "short"));
    offered.add(new Completion("too long", "v".repeat(101)));
    offered.add(new Completion("twice", "short"));
    offered.add(new Completion("blank", " "));
    offered.add(new Completion("", "no-label"));
    for (var i = 0; i < 40; i++) {
      offered.add(new Completion("name " + i, "value " + i));
    }
    bot.offer(offered);

    var choices = running.discord().send(Ask.typing("artist", "name", "x")).choices();

    assertThat(choices).hasSize(25);
    assertThat(choices.getFirst().path("name").asText()).hasSize(100).endsWith("…");
    assertThat(choices).extracting(c -> c.path("value").asText()).doesNotHaveDuplicates();
  }

  @Test
  void nothingToOfferIsAnswered() {
    assertThat(running.discord().send(Ask.typing("artist", "album", "")).choices()).isEmpty();
  }
}
