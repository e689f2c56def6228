package io.trackrecord.data.index.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.cli.DataMain;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.fetch.FetchProgress;
import io.trackrecord.data.fetch.RetryPolicy;
import io.trackrecord.data.fetch.UnreliableServer;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that offer something else than what was signed, or what is not wanted: nothing is
/// published, nothing is left, and the reason is one line.
class PackInstallTest {

  /// One try in a moment.
  private static final RetryPolicy IMPATIENT =
      new RetryPolicy(
          Duration.ofSeconds(6),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          2);

  @TempDir Path folder;

  private PackKey key;
  private Path version;
  private PackOffer offer;
  private byte[] pack;
  private UnreliableServer server;

  @BeforeEach
  void publish() throws Exception {
    version = build("source", "One");
    key = PackKey.create(folder.resolve("key"));
    var written = PackPublication.write(version, folder.resolve("web"), key);
    pack = Files.readAllBytes(written.pack());
    offer =
        PackOffer.read(
            Files.readAllBytes(folder.resolve("web").resolve(PackOffer.NAME)),
            List.of(key.shown().orElseThrow()),
            "");
    server = new UnreliableServer();
    show(offer.signed(key));
    server.show(offer.file(), pack, UnreliableServer.well("\"1\""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void refusesAnOfferThatAnotherKeySigned() throws Exception {
    show(offer.signed(PackKey.create(folder.resolve("stranger"))));
    assertRefused("is not signed with the key in TRACKRECORD_PACK_KEY. Nothing was published;");
  }

  @Test
  void takesAnOfferThatOneOfSeveralKeysSigned() throws Exception {
    var stranger = PackKey.create(folder.resolve("stranger")).shown().orElseThrow();
    assertThat(install(List.of(stranger, key.shown().orElseThrow())).published()).isTrue();
    assertThat(target().currentId()).contains(offer.version());
  }

  @Test
  void refusesAnOfferThatWasChangedAfterItWasSigned() throws Exception {
    var signed = offer.signed(key);
    for (var at = 0; at < signed.length; at += 7) {
      var changed = signed.clone();
      changed[at] ^= 1;
      show(changed);
      assertRefused("Nothing was published");
    }
  }

  @Test
  void refusesWhatIsNoOffer() throws Exception {
    show("<html>Welcome</html>".getBytes(StandardCharsets.UTF_8));
    assertRefused("is no signed offer of an index");
    show(Arrays.copyOf(offer.signed(key), PackOffer.MAX_LENGTH + 1));
    assertRefused("index/index.signed is too long, and was thrown away");
    server.hide(PackOffer.NAME);
    assertRefused("there is no such file");
  }

  @Test
  void refusesAnOfferThatMakesNoSense() throws Exception {
    for (var wrong :
        List.of(
            with(offer.version(), "../elsewhere.tar.zst", offer.bytes()),
            with("../elsewhere", PackOffer.fileOf("../elsewhere"), offer.bytes()),
            with(offer.version(), offer.file(), -1))) {
      show(wrong.signed(key));
      assertRefused("makes no sense");
    }
  }

  @Test
  void refusesAnIndexOfAnotherFormatBeforeItIsFetched() throws Exception {
    show(offered(Manifest.FORMAT + 1, offer.built(), offer.unpacked()).signed(key));
    assertRefused("and this program reads " + Manifest.FORMAT + ". Nothing was published; update");
    show(offered(Manifest.FORMAT - 1, offer.built(), offer.unpacked()).signed(key));
    assertRefused("ask whoever publishes that index for a newer one");
    assertPackWasNotAskedFor();
  }

  @Test
  void refusesAnOlderIndexThanTheOneThatIsPublished() throws Exception {
    // Versions are named by the second in which they were built.
    while (Instant.now().getEpochSecond() == offer.builtAt().getEpochSecond()) {
      Thread.sleep(20);
    }
    var present = IndexJson.manifest(build("target", "Two"));

    assertRefused("before version " + present.version() + ", which is published here.");
    assertPackWasNotAskedFor();
    assertThat(target().currentId()).contains(present.version());

    show(
        offered(offer.format(), present.built().plusSeconds(1).toString(), offer.unpacked())
            .signed(key));
    assertThat(install(keys()).published()).isTrue();
    assertThat(target().ids()).hasSize(2);
  }

  @Test
  void refusesWhatTheDiskCannotHoldBeforeItIsFetched() throws Exception {
    show(offered(offer.format(), offer.built(), Long.MAX_VALUE - 5).signed(key));
    assertRefused("MB are needed. Make room, or name another folder with --data-dir.");
    assertPackWasNotAskedFor();
  }

  @Test
  void refusesAPackThatIsAnotherThanTheOneThatWasSigned() throws Exception {
    var changed = pack.clone();
    changed[pack.length / 2] ^= 1;
    server.show(offer.file(), changed, UnreliableServer.well("\"1\""));
    assertRefused("is not the file that was signed: its checksum is another");
  }

  @Test
  void refusesAPackThatIsShorterOrLongerThanTheOneThatWasSigned() throws Exception {
    for (var length : new int[] {pack.length - 1, pack.length + 1}) {
      server.show(offer.file(), Arrays.copyOf(pack, length), UnreliableServer.well("\"1\""));
      assertRefused("the server has " + length + " bytes where " + pack.length);
    }
    // Without a length, more comes than was signed.
    server.show(
        offer.file(),
        Arrays.copyOf(pack, pack.length + 1),
        (exchange, bytes, _) -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(bytes);
        });
    assertRefused("has another length than was published, and was thrown away");
  }

  @Test
  void refusesAPackWhoseListIsOfAnotherVersion() throws Exception {
    var other =
        new PackOffer(
            1,
            "another",
            offer.format(),
            offer.built(),
            PackOffer.fileOf("another"),
            offer.bytes(),
            offer.sha256(),
            offer.unpacked());
    show(other.signed(key));
    server.show(other.file(), pack, UnreliableServer.well("\"1\""));
    assertRefused("it holds index version " + offer.version() + " in place of another");
  }

  @Test
  void followsNoServerElsewhere() throws Exception {
    try (var elsewhere = new UnreliableServer()) {
      elsewhere.show(offer.file(), pack, UnreliableServer.well("\"1\""));
      var beside = elsewhere.address(offer.file()).toString();
      for (var to :
          List.of(beside, "https://example.invalid/", "http://example.invalid/", "file:/x")) {
        server.show(
            offer.file(),
            pack,
            (exchange, _, _) -> {
              exchange.getResponseHeaders().set("Location", to);
              exchange.sendResponseHeaders(302, -1);
            });
        assertRefused("which is not followed");
      }
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void takesNoAddressThatIsNotSafe() {
    for (var wrong :
        List.of(
            "http://example.invalid/",
            "https://user:secret@example.invalid/",
            "ftp://x/",
            "::",
            "https://example.invalid/?token=secret")) {
      assertThatThrownBy(() -> install(wrong, keys()))
          .isInstanceOf(FetchException.class)
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void doesNotPublishAgainWhatWasRolledBack() throws Exception {
    install(keys());
    assertThat(install(keys()).published()).isFalse();
    assertThat(target().ids()).hasSize(1);
  }

  @Test
  void forgetsThePartOfAnotherVersion() throws Exception {
    var begun = Files.createDirectories(folder.resolve("target/downloads/index"));
    Files.writeString(begun.resolve(".trackrecord-old.tar.zst.part"), "much");
    install(keys());
    assertThat(begun).doesNotExist();
  }

  @Test
  void keepsThePackWhereAnotherBuildIsAtWork() throws Exception {
    try (var _ = target().startBuild("busy", Instant.now())) {
      assertThatThrownBy(() -> install(keys())).isInstanceOf(IndexVersions.BusyException.class);
    }
    assertThat(install(keys()).published()).isTrue();
    assertPackWasAskedForOnce();
  }

  @Test
  void keepsThePackWhereItCannotBeUnpacked() throws Exception {
    // A file where the versions belong: no folder can be made there, as on a disk that is full.
    var target = Files.createDirectories(folder.resolve("target"));
    var inTheWay = Files.writeString(target.resolve("versions"), "");
    assertThatThrownBy(() -> install(keys())).isInstanceOf(IOException.class);
    Files.delete(inTheWay);

    assertThat(install(keys()).published()).isTrue();
    assertPackWasAskedForOnce();
    assertThat(target.resolve("downloads")).doesNotExist();
  }

  @Test
  void fetchesAPackAgainThatChangedWhereItWasKept() throws Exception {
    var kept = Files.createDirectories(folder.resolve("target/downloads/index"));
    var changed = pack.clone();
    changed[pack.length / 2] ^= 1;
    Files.write(kept.resolve(offer.file()), changed);

    assertThat(install(keys()).published()).isTrue();
    assertPackWasAskedForOnce();
  }

  private void assertPackWasAskedForOnce() {
    assertThat(server.requests()).filteredOn(each -> each.endsWith(offer.file())).hasSize(1);
  }

  private PackOffer with(String id, String file, long bytes) {
    return new PackOffer(
        1, id, offer.format(), offer.built(), file, bytes, offer.sha256(), offer.unpacked());
  }

  private PackOffer offered(int format, String built, long unpacked) {
    return new PackOffer(
        1, offer.version(), format, built, offer.file(), offer.bytes(), offer.sha256(), unpacked);
  }

  private void show(byte[] signed) {
    server.show(PackOffer.NAME, signed, UnreliableServer.well("\"1\""));
  }

  private List<String> keys() {
    return List.of(key.shown().orElseThrow());
  }

  private IndexVersions target() {
    return new IndexVersions(folder.resolve("target"));
  }

  private PackInstall.Installed install(List<String> keys) throws Exception {
    return install(server.address("").toString(), keys);
  }

  private PackInstall.Installed install(String url, List<String> keys) throws Exception {
    return new PackInstall(target(), keys, Map.of(), IMPATIENT, FetchProgress.SILENT)
        .run(url, (_, _, _) -> {}, Instant.now());
  }

  private void assertRefused(String why) throws Exception {
    var before = files();
    assertThatThrownBy(() -> install(keys()))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
    assertThat(files()).as("what is left").isEqualTo(before);
  }

  private void assertPackWasNotAskedFor() {
    assertThat(server.requests()).allMatch(each -> each.endsWith(PackOffer.NAME));
  }

  /// What lies in the data folder, but for the file with which a build keeps others out.
  private Set<String> files() throws Exception {
    var names = new TreeSet<String>();
    var target = folder.resolve("target");
    if (Files.exists(target)) {
      try (var walk = Files.walk(target)) {
        walk.filter(Files::isRegularFile)
            .filter(each -> !each.endsWith("build.lock"))
            .forEach(each -> names.add(target.relativize(each).toString()));
      }
    }
    return names;
  }

  private Path build(String dataDir, String title) throws Exception {
    var list =
        Files.writeString(
            folder.resolve(dataDir + ".csv"),
            "id,title,author,license,url\n1," + title + ",A,CC0,\n");
    var data = folder.resolve(dataDir);
    assertThat(
            DataMain.commandLine()
                .execute(
                    "--data-dir",
                    data.toString(),
                    "build",
                    "--dataset",
                    "stable-audio-open=" + list))
        .isZero();
    return new IndexVersions(data).current().orElseThrow();
  }
}
