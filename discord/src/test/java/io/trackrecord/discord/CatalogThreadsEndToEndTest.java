package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Only the threads that search ask the catalog: once there is an answer, it becomes a message
/// without it.
class CatalogThreadsEndToEndTest {

  @TempDir static Path data;
  private static PublishedCatalog catalog;

  @RegisterExtension
  final RunningBot running =
      new RunningBot(
          () ->
              new CatalogBot(
                  new OnlyForSearches(), new Messages(Locale.ENGLISH), BotLimits.standard()));

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  CatalogThreadsEndToEndTest() {}

  /// Fails wherever nobody searches.
  private static final class OnlyForSearches implements CatalogSource {

    @Override
    public <T> T ask(Function<TrackCatalog, T> question) {
      if (!Thread.currentThread().getName().startsWith("search-")) {
        throw new IllegalStateException("asked from " + Thread.currentThread());
      }
      return catalog.ask(question);
    }
  }

  @BeforeAll
  static void open() throws IOException {
    catalog = PublishedCatalog.open(data, CatalogLimits.STANDARD, line -> {});
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @Test
  void anAnswerBecomesAMessageWithoutTheCatalog() {
    for (var isPrivate : List.of(true, false)) {
      for (var ask :
          List.of(
              Ask.slash("artist").with("name", "Halden Brix"),
              Ask.slash("artist").with("name", "Bronskar"),
              Ask.slash("track").with("title", "Longitude").with("artist", "Halden Brix"),
              Ask.slash("search").with("query", "low tide").with("artist", "Halden Brix"),
              Ask.slash("search").with("query", "words ".repeat(40)),
              Ask.slash("datasets"),
              Ask.slash("help"))) {
        var answer = running.discord().send(ask.with("private", isPrivate)).message();
        assertThat(Json.text(answer)).doesNotContain("went wrong");
        assertThat(Json.labels(answer).contains("Share")).isEqualTo(isPrivate);
      }
    }
  }
}
