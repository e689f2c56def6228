package io.trackrecord.bot.watch;

import static io.trackrecord.bot.engine.SwappedCatalog.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.engine.SwappedCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.sql.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Watching, as people ask for it.
class WatchCommandsTest {

  private static final Person ANN = Person.onDiscord(1);
  private static final Person BEN = Person.onDiscord(2);
  private static final String CHANNEL = "UCabcdefghijklmnopqrstuv";

  @TempDir Path folder;
  private Store store;
  private CatalogBot bot;

  @BeforeEach
  void open() {
    store = Stores.open(new StoreAddress.File(folder.resolve("store.db")));
    bot = bot(store);
  }

  private static CatalogBot bot(Store store) {
    var messages = new Messages(Locale.ENGLISH);
    return new CatalogBot(
        new SwappedCatalog("v1", track("one", "1", "Moss Choir"), track("two", "2", "Moss Choir")),
        messages,
        BotLimits.standard(),
        null,
        WatchCommands.of(messages, store, () -> Instant.ofEpochSecond(1_800_000_000)));
  }

  @AfterEach
  void close() {
    bot.close();
    store.close();
  }

  @Test
  void aNameIsWatchedAndTheAnswerOfTodayIsSaid() {
    var said = text(ask(ANN, "watch", "artist", "Moss Choir"));

    assertThat(said).startsWith("Watching Moss Choir\nNow: 2 tracks in 2 datasets.");
    assertThat(store.watches().of(ANN)).extracting(Watch::name).containsExactly("Moss Choir");
    assertThat(store.watches().of(BEN)).isEmpty();
  }

  @Test
  void anotherSpellingIsTheSameWatch() {
    ask(ANN, "watch", "artist", "Moss Choir");

    assertThat(text(ask(ANN, "watch", "artist", "MOSS-choir"))).startsWith("You watch MOSS-choir");
    assertThat(store.watches().of(ANN)).hasSize(1);
    ask(ANN, "unwatch", "artist", "moss choir");
    assertThat(store.watches().of(ANN)).isEmpty();
  }

  @Test
  void aNameThatIsNotListedIsWatchedAsWell() {
    assertThat(text(ask(ANN, "watch", "artist", "Zzyzx Qwrtplk")))
        .contains("Now: not listed under this name.");
    assertThat(store.watches().of(ANN)).hasSize(1);
  }

  @Test
  void aChannelIsWatchedByItsId() {
    ask(ANN, "watch", "artist", "https://www.youtube.com/channel/" + CHANNEL + "?si=x");
    ask(ANN, "watch", "artist", CHANNEL);

    var watch = store.watches().of(ANN).getFirst();
    assertThat(store.watches().of(ANN)).hasSize(1);
    assertThat(watch.subject()).isEqualTo("id:youtube-channel:" + CHANNEL);
    assertThat(Subject.of(watch).key()).isEqualTo(watch.subject());
    assertThat(Subject.of(watch.name()).orElseThrow().key()).isEqualTo(watch.subject());
  }

  @Test
  void aLinkToASongIsNoArtist() {
    var reply = ask(ANN, "watch", "artist", "https://youtu.be/dQw4w9WgXcQ");

    assertThat(reply.outcome()).isEqualTo(Outcome.USAGE);
    assertThat(text(reply)).contains("does not lead to one artist");
  }

  @Test
  void namesOfFourThousandCharactersAreRefusedInASentence() {
    var reply = ask(ANN, "watch", "artist", "x".repeat(4_000));

    assertThat(reply.outcome()).isEqualTo(Outcome.USAGE);
    assertThat(text(reply)).contains("at most 300 characters");
    assertThat(ask(ANN, "unwatch", "artist", "x".repeat(4_000)).outcome()).isEqualTo(Outcome.USAGE);
  }

  @Test
  void tenThousandWatchesOfOneUserAreRefusedBeyondFifty() {
    for (var i = 0; i < 60; i++) {
      ask(ANN, "watch", "artist", "Band number " + i);
    }

    var reply = ask(ANN, "watch", "artist", "One more");

    assertThat(store.watches().of(ANN)).hasSize(50);
    assertThat(text(reply)).contains("You watch 50 artists, which is the most");
  }

  @Test
  void watchesAreListedEachWithAWayToStop() {
    ask(ANN, "watch", "artist", "Moss Choir");
    ask(ANN, "watch", "artist", "Ida Vell");

    var reply = ask(ANN, "watches");

    assertThat(text(reply))
        .startsWith("You watch 2 artists of 50")
        .contains("Moss Choir since January 15, 2027", "Ida Vell since");
    var menu = (Control.Menu) reply.controls().getFirst();
    assertThat(menu.choices())
        .extracting(each -> each.click().request())
        .containsExactlyInAnyOrder(
            Request.of("unwatch", Map.of("artist", "Ida Vell")),
            Request.of("unwatch", Map.of("artist", "Moss Choir")));
  }

  @Test
  void whoeverCouldNotBeReachedLearnsIt() {
    ask(ANN, "watch", "artist", "Moss Choir");
    store.watches().unreachable(ANN);

    assertThat(all(ask(ANN, "watches"))).contains("I could not write to you");
    assertThat(all(ask(ANN, "watches"))).doesNotContain("I could not write to you");
  }

  @Test
  void anUnknownWatchIsAnsweredWithTheNearest() {
    assertThat(text(ask(ANN, "unwatch", "artist", "Moss"))).contains("You watch nothing");
    ask(ANN, "watch", "artist", "Moss Choir");

    assertThat(text(ask(ANN, "unwatch", "artist", "Moss Chor")))
        .contains("Did you mean “Moss Choir”?");
  }

  @Test
  void fiveSentencesSayWhatIsKept() {
    var said = text(ask(ANN, "privacy"));

    assertThat(said.lines().skip(1).findFirst().orElseThrow().split("\\.(?= |$)")).hasSize(5);
    assertThat(said).contains("/privacy delete deletes it at once");
  }

  @Test
  void everythingKeptIsShownAndDeletedAtOnce() {
    ask(ANN, "watch", "artist", "Moss Choir");
    ask(BEN, "watch", "artist", "Ida Vell");

    assertThat(all(ask(ANN, "privacy", "action", "export")))
        .contains("\"artist\" : \"Moss Choir\"", "\"user\" : \"1\"")
        .doesNotContain("Ida Vell");
    assertThat(text(ask(ANN, "privacy", "action", "delete"))).contains("1 watch was deleted");
    assertThat(text(ask(ANN, "privacy", "action", "DELETE"))).contains("Nothing was kept");
    assertThat(store.watches().of(ANN)).isEmpty();
    assertThat(store.watches().of(BEN)).hasSize(1);
    assertThat(ask(ANN, "privacy", "action", "sell").outcome()).isEqualTo(Outcome.USAGE);
  }

  @Test
  void withoutAStoreQuestionsAreAnsweredAndWatchingRests() {
    try (var resting = bot(Stores.none("there is none"))) {
      var asker = Asker.of(ANN);

      assertThat(resting.answer(Request.of("artist", Map.of("name", "Moss Choir")), asker).join())
          .extracting(Reply::outcome)
          .isEqualTo(Outcome.FOUND);
      var reply = resting.answer(Request.of("watch", Map.of("artist", "Moss Choir")), asker).join();
      assertThat(reply.outcome()).isEqualTo(Outcome.FAILURE);
      assertThat(text(reply)).contains("do not work right now; questions still do");
    }
  }

  @Test
  void whereNobodyIsKnownToAskItIsSaid() {
    var reply = bot.answer(Request.of("watch", Map.of("artist", "Moss Choir"))).join();

    assertThat(text(reply)).contains("works in Discord and in Slack");
  }

  @Test
  void personalAnswersAreKnownAsSuch() {
    assertThat(bot.commands())
        .extracting(Command::name)
        .endsWith("watch", "watches", "unwatch", "privacy");
    assertThat(bot.isPersonal(Request.of("watches", Map.of()))).isTrue();
    assertThat(bot.isPersonal(Request.of("artist", Map.of()))).isFalse();
  }

  private Reply ask(Person person, String command, String... pair) {
    var values = pair.length == 0 ? Map.<String, String>of() : Map.of(pair[0], pair[1]);
    return bot.answer(Request.of(command, values), Asker.of(person)).join();
  }

  private static String text(Reply reply) {
    return reply.parts().stream()
        .map(
            part ->
                switch (part) {
                  case Part.Heading(var text) -> text;
                  case Part.Paragraph(var text) -> text.text();
                  default -> "";
                })
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String all(Reply reply) {
    return reply.parts().toString();
  }
}
