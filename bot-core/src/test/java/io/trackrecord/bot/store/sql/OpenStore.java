package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.Notice;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// A store in which nothing is yet, and what the parts of its contract fill it with.
interface OpenStore {

  Person ANN = Person.onDiscord(1);
  Person BEN = Person.onSlack("T1", "U1");
  Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);
  Instant LATER = NOW.plus(Duration.ofMinutes(2));

  /// The store.
  Store store();

  default Watch watch(String subject, String told) {
    return new Watch(subject, subject, told, "v1", NOW);
  }

  default <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var results = new ArrayList<T>();
      for (var each : threads.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    }
  }

  /// Begins a message to Ann about the one change.
  default Optional<Notice> begin() {
    return store()
        .notices()
        .begin(ANN, "v2", List.of(new Notice.Change("name:a", "before", "after")), LATER);
  }
}
