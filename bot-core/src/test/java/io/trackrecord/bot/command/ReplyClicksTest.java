package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCatalog.class)
class ReplyClicksTest {

  private final AtomicBoolean closed = new AtomicBoolean();
  private CatalogBot bot;

  @BeforeEach
  void open(PublishedCatalog sample) {
    var source =
        new CatalogSource() {
          @Override
          public <T> T ask(Function<TrackCatalog, T> question) {
            if (closed.get()) {
              throw new IllegalStateException("closed");
            }
            return sample.ask(question);
          }
        };
    bot = new CatalogBot(source, new Messages(Locale.ENGLISH), BotLimits.standard());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void clicksAreMadeOfAnAnswerWithoutTheCatalog() throws ClickException {
    for (var request :
        List.of(
            Request.of("artist", Map.of("name", "The Quillon Sparrows")),
            Request.of("artist", Map.of("name", "Bronskar")),
            Request.of("track", Map.of("title", "Longitude", "artist", "Halden Brix")),
            Request.of("search", Map.of("artist", "Halden Brix", "year", "1990-2026")),
            Request.of("datasets", Map.of()),
            Request.of("help", Map.of()))) {
      var clicks = clicks(bot.answer(request).join());
      assertThat(clicks).as(request.toString()).isNotEmpty();
      closed.set(true);
      var states = clicks.stream().map(bot::encode).toList();
      closed.set(false);
      for (var i = 0; i < states.size(); i++) {
        var read = bot.decode(states.get(i));
        assertThat(read.control()).isEqualTo(clicks.get(i).control());
        assertThat(bot.answer(read.request()).join())
            .isEqualTo(bot.answer(clicks.get(i).request()).join());
      }
    }
  }

  @Test
  void aListedNameTakesAFewBytesInAClickAndComesBackAsItIs() throws ClickException {
    var name = "The Quillon Sparrows";
    for (var click : clicks(bot.answer(Request.of("artist", Map.of("name", name))).join())) {
      if (click.request().command().equals("wrong")) {
        // What is reported is a whole question, as text.
        continue;
      }
      var state = bot.encode(click);
      assertThat(state).hasSizeLessThan(48);
      assertThat(bot.decode(state).request().values()).containsValue(name);
    }
  }

  private static List<Click> clicks(Reply reply) {
    var clicks = new ArrayList<Click>();
    for (var control : reply.controls()) {
      switch (control) {
        case Control.Button button -> clicks.add(button.click());
        case Control.Menu menu -> menu.choices().forEach(choice -> clicks.add(choice.click()));
      }
    }
    for (var part : reply.parts()) {
      if (part instanceof Part.Card card && card.open() != null) {
        clicks.add(new Click(Click.Control.OPEN, card.open()));
      }
    }
    return clicks;
  }
}
