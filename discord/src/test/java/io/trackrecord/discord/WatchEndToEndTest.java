package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.space.Deed;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.space.StoreCommands;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Notifier;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Ask.Place;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Watching, settings and what is kept, on a loopback Discord with a real store.
class WatchEndToEndTest {

  private static final String ARTIST = "The Quillon Sparrows";
  private static final Person ALICE = Person.onDiscord(World.ALICE);
  private static final Person BOB = Person.onDiscord(World.BOB);
  private static final Space SERVER = Space.onDiscord(World.SERVER);

  /// So many that only a test that means to reaches it.
  private static final int LIMIT = 15;

  @TempDir static Path folder;

  private final Messages messages = new Messages(Locale.ENGLISH);
  private final Store store =
      Stores.open(new StoreAddress.File(folder.resolve("store" + System.nanoTime() + ".db")));
  private final RulesOfSpaces rules = new RulesOfSpaces(store, InstantSource.system());
  private final PublishedCatalog catalog = sample();

  @RegisterExtension
  final RunningBot running =
      new RunningBot(this::bot)
          .with(() -> rules)
          .sharing(() -> FairUse.over(store, LIMIT, InstantSource.system()));

  private Bot bot() {
    return new CatalogBot(
        catalog,
        messages,
        BotLimits.standard(),
        null,
        StoreCommands.of(messages, store, rules, InstantSource.system()));
  }

  private static PublishedCatalog sample() {
    try {
      return PublishedCatalog.open(
          Path.of("target", "sample-data"), CatalogLimits.STANDARD, _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    store.close();
    catalog.close();
  }

  @Test
  void aWatchIsSetInPrivateAndItsNewsComeAsADirectMessage() throws Exception {
    var set = running.discord().send(Ask.slash("watch").with("artist", ARTIST)).message();
    assertThat(Json.text(set)).contains("Watching " + ARTIST, "you get one private message");
    assertThat(set.path("flags").asInt() & 1 << 6).isNotZero();
    assertThat(Json.labels(set)).containsExactly("Stop watching", "My watches");
    assertThat(store.watches().of(ALICE)).hasSize(1);

    toldNothing(ALICE);
    look();

    var news = running.discord().posted(1).getFirst();
    assertThat(news.path("channel_id").asLong()).isEqualTo(World.directOf(World.ALICE));
    assertThat(Json.text(news)).contains("News about " + ARTIST, "before, it listed none");
    look();
    assertThat(running.discord().posted(1)).hasSize(1);

    var stopped = running.discord().send(Ask.press(news, "Stop watching").at(Place.BOT_DM));
    assertThat(Json.text(stopped.message())).contains("No longer watching " + ARTIST);
    assertThat(store.watches().of(ALICE)).isEmpty();
  }

  @Test
  void whoeverBlockedTheBotIsRememberedAndNotAskedAgain() throws Exception {
    toldNothing(ALICE);
    toldNothing(BOB);
    running.discord().closeDirectMessages(World.ALICE);
    look();

    assertThat(running.discord().posted(1).getFirst().path("channel_id").asLong())
        .isEqualTo(World.directOf(World.BOB));
    assertThat(store.watches().isReachable(ALICE)).isFalse();
    assertThat(store.watches().isReachable(BOB)).isTrue();
    var asked = running.discord().requests().size();
    look();
    assertThat(running.discord().requests()).hasSize(asked);
  }

  @Test
  void aMessageThatDiscordTookBeforeTheConnectionBrokeIsNotSentTwice() throws Exception {
    toldNothing(ALICE);
    running.discord().faults().loseNext("/messages", 500);
    look();
    running.discord().posted(1);

    notifier(() -> Instant.now().plus(Notifier.LEASE).plusSeconds(1)).look();

    assertThat(running.discord().posted(1)).hasSize(1);
    assertThat(store.watches().due("discord", version(), Optional.empty(), 9)).isEmpty();
  }

  @Test
  void aLimitOfDiscordIsWaitedFor() throws Exception {
    toldNothing(ALICE);
    running.discord().faults().rateLimitNext("/messages", 0.3);
    look();

    assertThat(running.discord().posted(1)).hasSize(1);
    running.log().forgive();
  }

  @Test
  void onlyThoseWhoManageTheServerChangeItsSettings() {
    // Alice owns the server.
    var refused =
        running
            .discord()
            .send(Ask.slash("settings").with("visibility", "public").by(World.BOB))
            .message();
    assertThat(Json.text(refused)).contains("Only those who manage");
    assertThat(store.settings().of(SERVER)).isEmpty();

    var elsewhere = Ask.slash("settings").with("visibility", "public").at(Place.BOT_DM);
    assertThat(Json.text(running.discord().send(elsewhere).message()))
        .contains("Settings belong to a server");

    var changed =
        running
            .discord()
            .send(
                Ask.slash("settings")
                    .with("visibility", "public")
                    .with("welcome", "off")
                    .byManager())
            .message();
    assertThat(Json.text(changed)).contains("Settings changed");
    assertThat(changed.path("flags").asInt() & 1 << 6).isNotZero();
    assertThat(store.settings().of(SERVER))
        .containsEntry("visibility", "public")
        .containsEntry("welcome", "off");
  }

  @Test
  void theServersVisibilityAndChannelsCount() {
    ask("settings", "visibility", "public");
    assertThat(isPrivate(Ask.slash("artist").with("name", ARTIST))).isFalse();
    assertThat(isPrivate(Ask.slash("artist").with("name", ARTIST).with("private", true))).isTrue();

    ask("settings", "channels", "<#1100000000000000099>");
    var hidden = running.discord().send(Ask.slash("artist").with("name", ARTIST)).message();
    assertThat(hidden.path("flags").asInt() & 1 << 6).isNotZero();
    assertThat(Json.labels(hidden)).doesNotContain("Share");
    assertThat(isPrivate(Ask.slash("artist").with("name", ARTIST).with("private", false))).isTrue();

    ask("settings", "channels", "here");
    assertThat(isPrivate(Ask.slash("artist").with("name", ARTIST))).isFalse();
  }

  @Test
  void wrongSettingsAreRefusedWithWhatToSay() {
    assertThat(ask("settings", "visibility", "secret")).contains("private or public");
    assertThat(ask("settings", "channels", "#music")).contains("here to add this channel");
    assertThat(ask("settings", "welcome", "perhaps")).contains("on or off");
    assertThat(store.settings().of(SERVER)).isEmpty();
  }

  @Test
  void aServerThatRemovesTheBotIsForgotten() throws Exception {
    ask("settings", "welcome", "off");
    running.discord().tellOfOutage(World.SERVER);
    running.discord().send(Ask.slash("artist").with("name", "x").at(Place.BOT_DM)).message();
    assertThat(store.settings().of(SERVER)).isNotEmpty();

    running.discord().tellOfRemoval(World.SERVER);

    while (!store.settings().of(SERVER).isEmpty()) {
      Thread.sleep(10);
    }
  }

  @Test
  void aServerThatRemovedTheBotWhileItWasStoppedIsForgottenAtTheStart() throws Exception {
    running.stop();
    store.settings().set(SERVER, "welcome", "off");
    store.settings().set(Space.onDiscord(World.FOREIGN_SERVER), "welcome", "off");
    running.start();

    assertThat(store.settings().spaces("discord")).containsExactly(SERVER);
  }

  @Test
  void whatOtherProgramsAnsweredCountsToo() {
    var elsewhere = FairUse.over(store, LIMIT, InstantSource.system());
    for (var i = 0; i < LIMIT; i++) {
      assertThat(elsewhere.secondsToWait(Deed.QUESTION, ALICE, Optional.of(SERVER))).isZero();
    }

    var refused = running.discord().send(Ask.slash("artist").with("name", ARTIST)).message();
    assertThat(Json.text(refused)).contains("That was a lot of questions");
    var bobs = running.discord().send(Ask.slash("artist").with("name", ARTIST).by(World.BOB));
    assertThat(Json.text(bobs.message())).contains(ARTIST + ": yes, listed");
  }

  @Test
  void theCommandOfManagersIsHiddenFromOthers() {
    for (var command : running.discord().commands().forEveryone()) {
      var isForManagers = command.path("name").asText().equals("settings");
      assertThat(command.path("default_member_permissions").asText(""))
          .as(command.path("name").asText())
          .isEqualTo(isForManagers ? "32" : "");
    }
  }

  private String ask(String command, String option, String value) {
    return Json.text(
        running.discord().send(Ask.slash(command).with(option, value).byManager()).message());
  }

  private boolean isPrivate(Ask ask) {
    return (running.discord().send(ask).message().path("flags").asInt() & 1 << 6) != 0;
  }

  /// Lets a person watch the artist who was told of nothing yet.
  private void toldNothing(Person person) {
    store.watches().remove(person, "name:" + NameForm.same(ARTIST));
    store
        .watches()
        .add(
            person,
            new Watch(
                "name:" + NameForm.same(ARTIST),
                ARTIST,
                "{\"datasets\":{},\"joint\":0}",
                "an older one",
                Instant.now()));
  }

  private String version() {
    return catalog.ask(each -> each.summary().version());
  }

  private void look() throws InterruptedException {
    notifier(InstantSource.system()).look();
  }

  private Notifier notifier(InstantSource clock) {
    return new Notifier(
        "discord", catalog, store, messages, running.messages(), clock, Notifier.LEASE);
  }
}
