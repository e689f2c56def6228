package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCatalog.class)
class LinkAnswersTest {

  private CatalogBot bot;

  @BeforeEach
  void open(CatalogBot bot) {
    this.bot = bot;
  }

  private Reply link(String text) {
    return bot.answer(Request.of("link", Map.of("url", text))).join();
  }

  @Test
  void anArtistsPageOfFmaListsTheRowsBelowIt() {
    var reply = link("https://freemusicarchive.org/music/Glimt_everyone/");
    assertThat(reply.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(reply.findings().total()).isGreaterThan(1);
    assertThat(reply.parts().getFirst())
        .isInstanceOfSatisfying(
            Part.Heading.class, heading -> assertThat(heading.text()).contains("songs by"));
  }

  @Test
  void aChannelsLinkLeadsToTheSongsOfThisVeryArtist() {
    var reply = link("https://music.youtube.com/channel/UCqIv-vjgtfnUDZFFOKtuxOQ");
    var button =
        reply.controls().stream()
            .filter(Control.Button.class::isInstance)
            .map(Control.Button.class::cast)
            .filter(each -> each.label().equals("All songs of this artist"))
            .findFirst()
            .orElseThrow();

    var chosen = bot.answer(button.click().request()).join();
    assertThat(chosen.findings().kind()).isEqualTo("identity");
    assertThat(chosen.parts().getFirst().toString()).contains("UCqIv-vjgtfnUDZFFOKtuxOQ");
  }

  @Test
  void anotherSitesLinkIsAnsweredWithWhatToAskInstead() {
    assertThat(link("https://foot-village.bandcamp.com/track/one-two").findings().error())
        .endsWith("Ask /track title: One Two artist: Foot Village instead.");
    assertThat(link("https://soundcloud.com/foot-village").findings().error())
        .endsWith("Ask /artist name: Foot Village instead.");
  }

  @Test
  void severalLinksAreLookedUpTogetherAndThoseNotListedAreNamed() {
    var reply = link("https://youtu.be/KU5SIHKyxf4 https://youtu.be/AAAAAAAAAAA");
    assertThat(reply.findings().total()).isEqualTo(2);
    assertThat(reply.parts().toString())
        .contains("2 links were looked up together")
        .contains("Not listed under this id (https://youtu.be/AAAAAAAAAAA)");
  }

  @Test
  void theLinksOfAMessageThatCannotBeLookedUpAreNamedWithTheReason() {
    var text =
        "https://youtu.be/KU5SIHKyxf4 https://www.youtube.com/clip/Ugkx https://example.org/x";
    var reply = bot.answer(Request.of("links", Map.of("text", text))).join();
    var cards = reply.parts().stream().filter(Part.Card.class::isInstance).toList();
    assertThat(cards).hasSize(3);
    assertThat(cards.get(1).toString()).contains("a clip has an id of its own");
    assertThat(cards.get(2).toString()).contains("no links to example.org");
  }
}
