package io.trackrecord.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A server that fails, and a folder to fetch into.
abstract class FetchFixture {

  static final RetryPolicy QUICK =
      new RetryPolicy(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofMillis(400),
          Duration.ofMillis(2),
          Duration.ofSeconds(3),
          4);

  @TempDir Path folder;
  UnreliableServer server;
  final byte[] bytes = new byte[200_000];
  final List<String> said = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  @SuppressWarnings("NullAway.Init")
  void start() throws IOException {
    server = new UnreliableServer();
    new Random(5).nextBytes(bytes);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static UnreliableServer.Answer redirect(String to) {
    return (exchange, _, _) -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void assertWhole(Fetch.Fetched fetched) throws IOException {
    assertThat(fetched.problem()).isNull();
    assertThat(fetched.fetched()).isEqualTo(1);
    assertThat(Files.readAllBytes(downloaded("f"))).isEqualTo(bytes);
  }

  Path downloaded(String name) {
    return folder.resolve("downloads/d").resolve(name);
  }

  Dataset.PublishedFile file(String name) {
    return file(name, null, null, null);
  }

  Dataset.PublishedFile file(
      String name, @Nullable Long length, @Nullable String sha1, @Nullable String token) {
    var address = server.address(name).toString();
    return new Dataset.PublishedFile(name, address, length, sha1, token, true);
  }

  Fetch.Fetched fetch(Dataset.PublishedFile... files) throws Exception {
    return fetch(false, files);
  }

  Fetch.Fetched fetch(boolean askAgain, Dataset.PublishedFile... files) throws Exception {
    return fetch(Map.of(), askAgain, files);
  }

  Fetch.Fetched fetch(
      Map<String, String> environment, boolean askAgain, Dataset.PublishedFile... files)
      throws Exception {
    var progress =
        new FetchProgress() {
          @Override
          public void expect(long expected) {}

          @Override
          public void bytes(long more) {}

          @Override
          public void say(String sentence) {
            said.add(sentence);
          }
        };
    try (var fetch = new Fetch(folder, null, environment, QUICK, progress)) {
      return fetch.run(List.of(dataset(files)), askAgain).getFirst();
    }
  }

  static Dataset dataset(Dataset.PublishedFile... files) throws Exception {
    var like = Descriptors.builtIn().find("laion-disco-12m").orElseThrow();
    return new Dataset(
        "d",
        like.name(),
        null,
        like.about(),
        like.publisher(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(files),
        like.layout(),
        Map.of(),
        null,
        null,
        like.reviewed());
  }
}
