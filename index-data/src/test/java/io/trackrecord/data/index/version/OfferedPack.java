package io.trackrecord.data.index.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.cli.DataMain;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.fetch.FetchProgress;
import io.trackrecord.data.fetch.RetryPolicy;
import io.trackrecord.data.fetch.UnreliableServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A server that offers a signed index version, and who installs it. Tests extend it.
abstract class OfferedPack {

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

  PackKey key;

  private Path version;
  PackOffer offer;
  byte[] pack;
  UnreliableServer server;

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

  PackOffer with(String id, String file, long bytes) {
    return new PackOffer(
        1, id, offer.format(), offer.built(), file, bytes, offer.sha256(), offer.unpacked());
  }

  PackOffer offered(int format, String built, long unpacked) {
    return new PackOffer(
        1, offer.version(), format, built, offer.file(), offer.bytes(), offer.sha256(), unpacked);
  }

  void show(byte[] signed) {
    server.show(PackOffer.NAME, signed, UnreliableServer.well("\"1\""));
  }

  List<String> keys() {
    return List.of(key.shown().orElseThrow());
  }

  IndexVersions target() {
    return new IndexVersions(folder.resolve("target"));
  }

  PackInstall.Installed install(List<String> keys) throws Exception {
    return install(server.address("").toString(), keys);
  }

  PackInstall.Installed install(String url, List<String> keys) throws Exception {
    return new PackInstall(target(), keys, Map.of(), IMPATIENT, FetchProgress.SILENT)
        .run(url, (_, _, _) -> {}, Instant.now());
  }

  void assertRefused(String why) throws Exception {
    var before = files();
    assertThatThrownBy(() -> install(keys()))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
    assertThat(files()).as("what is left").isEqualTo(before);
  }

  void assertPackWasNotAskedFor() {
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

  Path build(String dataDir, String title) throws Exception {
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
