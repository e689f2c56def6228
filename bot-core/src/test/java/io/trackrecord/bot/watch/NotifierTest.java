package io.trackrecord.bot.watch;

import static io.trackrecord.bot.engine.SwappedCatalog.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.SwappedCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Delivery.Outcome;
import io.trackrecord.data.track.Track;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people are told of a new version of the index.
class NotifierTest {

  private static final Person ANN = Person.onDiscord(1);
  private static final Person BEN = Person.onDiscord(2);

  @TempDir Path folder;
  private Store store;
  private final Post post = new Post();
  private SwappedCatalog catalog =
      new SwappedCatalog("v1", track("one", "1", "Moss Choir"), track("two", "9", "Ida Vell"));
  private Instant now = Instant.ofEpochSecond(1_800_000_000);

  @BeforeEach
  void open() {
    store = Stores.open(new StoreAddress.File(folder.resolve("store.db")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aNewDatasetIsToldOnceToWhoeverWatches() throws Exception {
    watch(ANN, "Moss Choir");
    watch(BEN, "Ida Vell");

    publish(
        "v2",
        track("one", "1", "Moss Choir"),
        track("two", "9", "Ida Vell"),
        track("three", "2", "Moss Choir; Ida Vell"));
    look();
    look();

    assertThat(post.letters()).extracting(Post.Letter::to).containsExactlyInAnyOrder(ANN, BEN);
    assertThat(letter(ANN))
        .startsWith("News about Moss Choir\nthree lists 1 track; before, it listed none.")
        .contains("Stop at any time: /unwatch");
  }

  @Test
  void moreSongsAreToldWithTheirNumber() throws Exception {
    watch(ANN, "Moss Choir");

    publish("v2", track("one", "1", "Moss Choir"), track("one", "2", "Moss Choir"));
    look();

    assertThat(letter(ANN)).contains("one lists 1 more track: 2 tracks in all.");
  }

  @Test
  void aPerTrackListIsToldFirst() throws Exception {
    watch(ANN, "Moss Choir");

    publish(
        "v2",
        track("one", "1", "Moss Choir"),
        track("another", "3", "Moss Choir"),
        track(EngineTracks.LIST, "1", "Moss Choir"));
    look();

    assertThat(letter(ANN).lines().skip(1))
        .startsWith(
            "1 track is now on A trainer's own list of tracks it trained on.",
            "1 track of one is now on A trainer's own list of tracks it trained on.",
            "another lists 1 track; before, it listed none.");
  }

  @Test
  void nobodyIsToldThatNothingIsNew() throws Exception {
    watch(ANN, "Moss Choir");
    watch(BEN, "Nobody Knows");

    publish("v2", track("one", "1", "Moss Choir"), track("two", "2", "Somebody Else"));
    look();

    assertThat(post.letters()).isEmpty();
    assertThat(store.watches().of(ANN)).extracting(Watch::version).containsExactly("v2");
  }

  @Test
  void aDatasetThatIsLeftOutForAWhileIsNoNewsWhenItIsBack() throws Exception {
    watch(ANN, "Moss Choir");

    publish("v2", track("two", "9", "Ida Vell"));
    look();
    publish("v3", track("one", "1", "Moss Choir"), track("two", "9", "Ida Vell"));
    look();

    assertThat(post.letters()).isEmpty();
  }

  @Test
  void aMonthOfOutageIsOneMessage() throws Exception {
    watch(ANN, "Moss Choir");
    post.answer(_ -> Outcome.LATER);
    var tracks = new ArrayList<Track>(List.of(track("one", "1", "Moss Choir")));
    for (var day = 2; day < 32; day++) {
      tracks.add(track("one", "" + day, "Moss Choir"));
      publish("v" + day, tracks.toArray(Track[]::new));
      look();
    }

    post.answer(_ -> Outcome.SENT);
    look();
    look();

    assertThat(post.letters()).hasSize(1);
    assertThat(letter(ANN)).contains("one lists 30 more tracks: 31 tracks in all.");
  }

  @Test
  void manyChangesAreOneDigest() throws Exception {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 30; i++) {
      watch(ANN, "Artist Number" + i);
      tracks.add(track("one", "1" + i, "Artist Number" + i));
    }

    publish("v2", tracks.toArray(Track[]::new));
    look();

    assertThat(post.letters()).hasSize(1);
    assertThat(letter(ANN))
        .startsWith("News about 30 artists you watch")
        .contains("Artist Number17 one lists 1 track; before, it listed none.", "… and 10 more.");
  }

  @Test
  void whoeverCannotBeReachedIsLeftAloneUntilAskingAgain() throws Exception {
    watch(ANN, "Moss Choir");
    post.answer(_ -> Outcome.UNREACHABLE);
    publish("v2", track("one", "1", "Moss Choir"), track("two", "2", "Moss Choir"));
    look();
    post.answer(_ -> Outcome.SENT);
    look();
    assertThat(post.letters()).isEmpty();
    assertThat(store.watches().isReachable(ANN)).isFalse();

    store.watches().reachable(ANN);
    look();

    assertThat(letter(ANN)).contains("two lists 1 track");
  }

  @Test
  void whereNobodyKnowsWhetherItArrivedItIsSentOnceMoreWithTheSameKey() throws Exception {
    watch(ANN, "Moss Choir");
    publish("v2", track("one", "1", "Moss Choir"), track("two", "2", "Moss Choir"));
    post.answer(_ -> Outcome.UNKNOWN);
    look();
    look();
    assertThat(post.letters()).hasSize(1);

    for (var i = 0; i < 5; i++) {
      now = now.plus(Notifier.LEASE).plusSeconds(1);
      look();
    }

    assertThat(post.letters()).hasSize(2);
    assertThat(post.letters()).extracting(Post.Letter::key).hasSize(2).containsOnly(key());
    assertThat(key()).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void aTryThatFailedForSureDoesNotCount() throws Exception {
    watch(ANN, "Moss Choir");
    publish("v2", track("one", "1", "Moss Choir"), track("two", "2", "Moss Choir"));
    post.answer(_ -> Outcome.UNKNOWN);
    look();
    now = now.plus(Notifier.LEASE).plusSeconds(1);
    post.answer(_ -> Outcome.LATER);
    for (var i = 0; i < 5; i++) {
      look();
    }
    post.answer(_ -> Outcome.SENT);
    look();
    look();

    assertThat(post.letters()).hasSize(2);
  }

  @Test
  void twoProcessesTellEachPersonOnce() throws Exception {
    for (var i = 0; i < 200; i++) {
      watch(Person.onDiscord(100 + i), "Moss Choir");
    }
    publish("v2", track("one", "1", "Moss Choir"), track("two", "2", "Moss Choir"));

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var each : threads.invokeAll(List.of(this::looked, this::looked, this::looked))) {
        each.get();
      }
    }

    assertThat(post.letters()).hasSize(200);
    assertThat(post.letters()).extracting(Post.Letter::to).doesNotHaveDuplicates();
  }

  @Test
  void theMessageHasAButtonThatStops() throws Exception {
    watch(ANN, "Moss Choir");
    publish("v2", track("one", "1", "Moss Choir"), track("two", "2", "Moss Choir"));
    look();

    assertThat(post.letters().getFirst().reply().controls())
        .extracting(each -> ((Control.Button) each).label())
        .containsExactly("Show", "Stop watching", "My watches");
  }

  @Test
  void aStoreThatRestsIsLeftAlone() throws Exception {
    notifier(Stores.none("there is none"), post).look();

    assertThat(post.letters()).isEmpty();
  }

  private boolean looked() throws InterruptedException {
    look();
    return true;
  }

  private String key() {
    return post.letters().getFirst().key();
  }

  private void watch(Person person, String name) {
    var subject = Subject.of(name).orElseThrow();
    var told = catalog.ask(each -> Snapshot.of(subject, each)).text();
    store.watches().add(person, new Watch(subject.key(), subject.name(), told, "v1", now));
  }

  private void publish(String version, Track... tracks) {
    catalog.publish(version, tracks);
  }

  private void look() throws InterruptedException {
    notifier(store, post).look();
  }

  private Notifier notifier(Store used, Delivery delivery) {
    return new Notifier(
        "discord",
        catalog,
        used,
        new Messages(Locale.ENGLISH),
        delivery,
        () -> now,
        Duration.ofMinutes(2));
  }

  private String letter(Person person) {
    return post.letters().stream()
        .filter(each -> each.to().equals(person))
        .reduce((_, last) -> last)
        .orElseThrow()
        .text();
  }
}
