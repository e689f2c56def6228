package io.trackrecord.bot.watch;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.store.Notice;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.data.io.Digests;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells people when a new version of the index adds something to what they watch.
///
/// Each person gets one message. What the person was last told is compared with the answer of the
/// version that is served now, so whoever could not be written to for a month gets one message,
/// too. Each message is noted before it is sent and after: where the program is killed in between,
/// it is sent once more at most. Several processes may run at once.
public final class Notifier implements AutoCloseable {

  /// How long another process leaves a message alone that is being sent.
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
  private static final int PEOPLE_AT_ONCE = 100;

  /// After so many messages in a row that cannot be sent, the platform is left alone for a while.
  private static final int MAX_FAILURES = 3;

  private static final int KEY_BYTES = 16;

  private final String platform;
  private final CatalogSource source;
  private final Store store;
  private final NoticeReply replies;
  private final Delivery delivery;
  private final InstantSource clock;
  private final Duration lease;
  private @Nullable Thread thread;
  private int failures;
  private long told;

  /// Behind whom the next look goes on: a few whom no message reaches must not keep the others
  /// waiting.
  private Optional<Person> resume = Optional.empty();

  /// @param platform whose users are told, such as `discord`
  /// @param lease how long another process leaves a message alone that is being sent
  public Notifier(
      String platform,
      CatalogSource source,
      Store store,
      Messages messages,
      Delivery delivery,
      InstantSource clock,
      Duration lease) {
    this.platform = platform;
    this.source = source;
    this.store = store;
    this.replies = new NoticeReply(new Wording(messages));
    this.delivery = delivery;
    this.clock = clock;
    this.lease = lease;
  }

  /// Looks every half minute, on a thread of its own, until it is closed.
  public void start() {
    thread = Thread.ofVirtual().name("notifier").start(this::keepLooking);
  }

  private void keepLooking() {
    try {
      while (true) {
        try {
          look();
        } catch (RuntimeException e) {
          LOG.error("Telling people of news failed", e);
        }
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException _) {
      // It was closed.
    }
  }

  /// Tells everyone who has not been told yet. Blocks; does nothing while the store rests.
  public void look() throws InterruptedException {
    failures = 0;
    told = 0;
    try {
      finishInterrupted();
      tellAll();
    } catch (StoreException _) {
      // The store has logged why.
    } finally {
      if (told > 0) {
        LOG.info("Told {} people what is new in what they watch", told);
      }
    }
  }

  private void finishInterrupted() throws InterruptedException {
    while (failures < MAX_FAILURES) {
      var now = clock.instant();
      var interrupted = store.notices().interrupted(platform, now, PEOPLE_AT_ONCE);
      for (var each : interrupted) {
        if (failures >= MAX_FAILURES) {
          return;
        }
        var again = store.notices().again(each, now, now.plus(lease));
        if (again.isPresent()) {
          delivery.awaitTurn(each.person());
          send(again.get(), store.watches().of(each.person()));
        }
      }
      if (interrupted.size() < PEOPLE_AT_ONCE) {
        return;
      }
    }
  }

  private void tellAll() throws InterruptedException {
    var version = source.ask(catalog -> catalog.summary().version());
    while (failures < MAX_FAILURES) {
      var due = store.watches().due(platform, version, resume, PEOPLE_AT_ONCE);
      for (var person : due) {
        if (failures >= MAX_FAILURES) {
          return;
        }
        tell(person);
        resume = Optional.of(person);
      }
      if (due.size() < PEOPLE_AT_ONCE) {
        resume = Optional.empty();
        return;
      }
    }
  }

  /// What changed for a person, by one version of the index.
  private record Comparison(String version, List<Notice.Change> changes) {}

  private void tell(Person person) throws InterruptedException {
    var watches = store.watches().of(person);
    Comparison compared;
    try {
      compared = source.ask(catalog -> compared(watches, catalog));
    } catch (RuntimeException e) {
      // A search that took too long, perhaps; the person stays due.
      LOG.warn("An answer that is watched was not looked up: {}", e.getClass().getSimpleName());
      return;
    }
    if (compared.changes().isEmpty()) {
      store.watches().compared(person, compared.version());
      return;
    }
    delivery.awaitTurn(person);
    var notice =
        store
            .notices()
            .begin(person, compared.version(), compared.changes(), clock.instant().plus(lease));
    if (notice.isPresent()) {
      send(notice.get(), watches);
    }
  }

  private static Comparison compared(List<Watch> watches, TrackCatalog catalog) {
    var summary = catalog.summary();
    var changes = new ArrayList<Notice.Change>();
    for (var watch : watches) {
      var before = Snapshot.of(watch.told());
      var after = before.and(Snapshot.of(Subject.of(watch), catalog));
      if (!News.of(before, after, summary).isEmpty()) {
        changes.add(new Notice.Change(watch.subject(), watch.told(), after.text()));
      }
    }
    return new Comparison(summary.version(), changes);
  }

  private void send(Notice notice, List<Watch> watches) throws InterruptedException {
    if (notice.changes().stream()
        .noneMatch(
            change -> watches.stream().anyMatch(w -> w.subject().equals(change.subject())))) {
      // The person watches nothing of it any more.
      store.notices().drop(notice);
      return;
    }
    var message = source.ask(catalog -> replies.of(notice, watches, catalog));
    switch (delivery.send(notice.person(), message, key(notice))) {
      case SENT -> {
        store.notices().sent(notice);
        failures = 0;
        told++;
      }
      case UNREACHABLE -> {
        store.watches().unreachable(notice.person());
        store.notices().drop(notice);
      }
      case LATER -> {
        store.notices().notSent(notice);
        failures++;
      }
      // It is taken up again once its time is over.
      case UNKNOWN -> failures++;
    }
  }

  private static String key(Notice notice) {
    var person = notice.person();
    var digest =
        Digests.sha256(
            person.space() + ' ' + person.id() + ' ' + notice.version() + ' ' + notice.changes());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, KEY_BYTES));
  }

  /// Stops looking. A message that is being sent is finished or taken up later.
  @Override
  public void close() {
    var running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(3));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
