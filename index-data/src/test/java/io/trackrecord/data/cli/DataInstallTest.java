package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.cli.shared.UpdateLock;
import io.trackrecord.data.fetch.UnreliableServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A signed index on its way from one operator to others, through a web server.
class DataInstallTest extends DataFixture {

  @Test
  void installsWhatWasPublishedAndThenHasNothingToDo() throws Exception {
    build("One");
    var key = keygen("key");
    var published = run("publish", folder.resolve("web").toString(), "--key", file("key"));
    assertThat(published.exit()).as(published.err()).isZero();
    assertThat(published.out()).contains("TRACKRECORD_PACK_KEY=" + key);
    var id = versions().currentId().orElseThrow();

    try (var server = server()) {
      var url = server.address("").toString();
      var first = install("other", key, url);
      assertThat(first.exit()).as(first.err()).isZero();
      assertThat(first.err().lines())
          .satisfiesExactly(
              line -> assertThat(line).startsWith("Fetching: "),
              line -> assertThat(line).startsWith("Unpacking"),
              line -> assertThat(line).startsWith("Verifying"),
              line -> assertThat(line).startsWith("Publishing"));
      assertThat(first.out().strip()).isEqualTo("Installed index version " + id + ".");
      assertThat(runIn("other", "verify").exit()).isZero();
      assertThat(folder.resolve("other/downloads")).doesNotExist();

      var asked = server.requests().size();
      assertThat(install("other", key, url).out())
          .contains("Index version " + id + " is published already: nothing to do.");
      assertThat(server.requests().subList(asked, server.requests().size()))
          .as("only the offer")
          .hasSize(1);
    }
  }

  @Test
  void goesOnWhereTheConnectionEnded() throws Exception {
    build("One");
    var key = keygen("key");
    run("publish", folder.resolve("web").toString(), "--key", file("key"));

    try (var server = server()) {
      var name = "trackrecord-" + versions().currentId().orElseThrow() + ".tar.zst";
      var pack = Files.readAllBytes(folder.resolve("web").resolve(name));
      server.show(
          name,
          pack,
          (exchange, bytes, _) ->
              UnreliableServer.well(exchange, bytes, "\"1\"", pack.length / 2 + 1));

      var answer = install("other", key, server.address("").toString());

      assertThat(answer.exit()).as(answer.err()).isZero();
      assertThat(server.requests())
          .contains("GET /" + name + " bytes=" + (pack.length / 2 + 1) + "-");
    }
    assertThat(runIn("other", "verify").exit()).isZero();
  }

  @Test
  void givesTheSamePackAndTheSameChecksumEachTime() throws Exception {
    build("One");
    keygen("key");
    run("publish", folder.resolve("web").toString(), "--key", file("key"));
    run("publish", folder.resolve("again").toString(), "--key", file("key"));

    try (var files = Files.list(folder.resolve("web"))) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(
              each ->
                  assertThat(folder.resolve("again").resolve(each.getFileName()))
                      .hasSameBinaryContentAs(each));
    }
  }

  @Test
  void asksForThePublicKeyOfThePublisher() {
    var none = DataRun.in(folder.resolve("other"), Map.of(), "install", "https://example.invalid/");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err().strip()).startsWith("Set TRACKRECORD_PACK_KEY to the public key");
  }

  @Test
  void signsOnlyWithAKeyThatItsOwnerAloneMayRead() throws Exception {
    build("One");
    keygen("key");
    var key = folder.resolve("key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(run("keygen", key.toString()).err().strip())
        .isEqualTo(key + ": a file of this name is in the way.");

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(publish(key))
        .isEqualTo(
            "Others than its owner may use the key in " + key + ": run chmod 600 " + key + ".");

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(key, Files.readString(key).replaceFirst("PRIVATE", "SECRET"));
    assertThat(publish(key))
        .isEqualTo(key + " holds no Ed25519 key. Make one with: trackrecord data keygen FILE");
    assertThat(publish(folder.resolve("none"))).contains("there is no such file or folder");
    assertThat(folder.resolve("web")).doesNotExist();
  }

  @Test
  void endsWith75WhereAnotherUpdateIsAtWork() throws Exception {
    var key = keygen("key");
    try (var lock = UpdateLock.take(folder.resolve("other")).orElseThrow()) {
      assertThat(lock.channel().isOpen()).isTrue();
      var answer = install("other", key, "https://example.invalid/");
      assertThat(answer.exit()).isEqualTo(75);
      assertThat(answer.err()).contains("Another update is at work");
    }
  }

  private String publish(Path key) {
    var answer = run("publish", folder.resolve("web").toString(), "--key", key.toString());
    assertThat(answer.exit()).isNotZero();
    return answer.err().strip();
  }

  private DataRun install(String dataDir, String key, String url) {
    return DataRun.in(folder.resolve(dataDir), Map.of("TRACKRECORD_PACK_KEY", key), "install", url);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /// Makes a key, and returns the public one.
  private String keygen(String name) {
    var answer = run("keygen", file(name));
    assertThat(answer.exit()).as(answer.err()).isZero();
    return answer.out().strip().replaceFirst("(?s).*=(?=M)", "");
  }

  /// A web server that shows what was published.
  private UnreliableServer server() throws Exception {
    var server = new UnreliableServer();
    try (var files = Files.list(folder.resolve("web"))) {
      for (var each : files.toList()) {
        server.show(
            each.getFileName().toString(),
            Files.readAllBytes(each),
            UnreliableServer.well("\"1\""));
      }
    }
    return server;
  }
}
