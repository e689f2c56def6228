package io.trackrecord.slack.app;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The home tab of each user, with what the user watches. It is published when the user opens it,
/// and again when a command changed what it shows. While the store rests, it shows no watches.
///
/// Thread-safe.
final class HomeTab {

  private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
  private static final Set<String> CHANGING = Set.of("watch", "unwatch", "privacy");
  private static final String STOP = "unwatch";
  private static final int MAX_USERS = 10_000;

  private final Bot bot;
  private final Renderer renderer;
  private final Store store;
  private final BackgroundTasks tasks;

  /// Whose tab was published since the start: only these are published again. Every other tab is
  /// published once it is opened.
  private final LinkedHashSet<String> published = new LinkedHashSet<>();

  /// Of two changes at once, the tab must not show the older one.
  private final List<ReentrantLock> turns = Stream.generate(ReentrantLock::new).limit(64).toList();

  HomeTab(Bot bot, Renderer renderer, Store store, BackgroundTasks tasks) {
    this.bot = bot;
    this.renderer = renderer;
    this.store = store;
    this.tasks = tasks;
  }

  /// Publishes the tab of a user who opened it.
  void open(Caller caller) throws IOException {
    publish(caller, null);
  }

  /// Whether a click on the tab ends a watch.
  static boolean isStop(Request clicked) {
    return clicked.command().equals(STOP);
  }

  /// Ends a watch, and says so on the tab.
  void stop(Caller caller, Request request) throws IOException {
    say(caller, bot.answer(request, caller.asker()).join());
  }

  /// Publishes the tab with what a reply says first.
  void say(Caller caller, Reply reply) throws IOException {
    publish(caller, said(reply));
  }

  /// Publishes the tab again in the background, if the request may have changed what it shows.
  void answered(Request request, Caller caller) {
    if (CHANGING.contains(request.command()) && isPublished(caller)) {
      tasks.start(
          () -> {
            try {
              publish(caller, null);
            } catch (IOException e) {
              FailureLog.warn(LOG, "A home tab was not updated", e);
            }
          });
    }
  }

  private void publish(Caller caller, @Nullable String said) throws IOException {
    note(caller);
    var datasets = new Answer(null, bot.answer(Request.of("datasets", Map.of())).join());
    var turn = turns.get(Math.floorMod(caller.key().hashCode(), turns.size()));
    turn.lock();
    try {
      caller.api().publishHome(caller.user(), renderer.home(datasets, watches(caller), said));
    } finally {
      turn.unlock();
    }
  }

  private Optional<List<Watch>> watches(Caller caller) {
    try {
      return Optional.of(store.watches().of(caller.asker().person()));
    } catch (StoreException _) {
      // The store has logged why.
      return Optional.empty();
    }
  }

  private static String said(Reply reply) {
    return reply.parts().stream()
        .flatMap(
            part ->
                switch (part) {
                  case Part.Heading heading -> Stream.of(heading.text());
                  case Part.Paragraph paragraph -> Stream.of(paragraph.text().text());
                  default -> Stream.empty();
                })
        .findFirst()
        .orElse("");
  }

  private void note(Caller caller) {
    synchronized (published) {
      published.addLast(caller.key());
      if (published.size() > MAX_USERS) {
        published.removeFirst();
      }
    }
  }

  private boolean isPublished(Caller caller) {
    synchronized (published) {
      return published.contains(caller.key());
    }
  }
}
