package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static io.trackrecord.slack.loopback.User.BEN;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.space.StoreCommands;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.data.name.NameForm;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test on a loopback Slack with the sample's catalog and a store of its own.
abstract class StoredTest extends SlackTest {

  protected static final String ARTIST = "The Quillon Sparrows";
  protected static final Person ADA_HERE = Person.onSlack("T0LOOP", ADA.id());
  protected static final Person BEN_HERE = Person.onSlack("T0LOOP", BEN.id());

  @TempDir Path folder;

  protected final Messages messages = new Messages(Locale.ENGLISH);
  protected PublishedCatalog catalog;
  protected SlackBot running;

  @BeforeEach
  final void open() throws Exception {
    catalog =
        PublishedCatalog.open(Path.of("target", "sample-data"), CatalogLimits.STANDARD, _ -> {});
    store = Stores.open(new StoreAddress.File(folder.resolve("store.db")));
    rules = new RulesOfSpaces(store, InstantSource.system());
    running =
        start(
            new CatalogBot(
                catalog,
                messages,
                BotLimits.standard(),
                null,
                StoreCommands.of(messages, store, rules, InstantSource.system())),
            Map.of());
  }

  @AfterEach
  final void close() {
    stop();
    store.close();
    catalog.close();
  }

  /// Makes a person watch the artist, who was told that nothing is listed.
  protected void toldNothing(Person person) {
    var subject = "name:" + NameForm.same(ARTIST);
    store.watches().remove(person, subject);
    store
        .watches()
        .add(
            person,
            new Watch(
                subject, ARTIST, "{\"datasets\":{},\"joint\":0}", "an older one", Instant.now()));
  }
}
