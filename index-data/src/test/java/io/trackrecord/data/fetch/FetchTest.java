package io.trackrecord.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import java.io.IOException;
import java.net.URI;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchTest {

  private static final Patience QUICK =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofMillis(400),
          Duration.ofMillis(2),
          Duration.ofSeconds(3),
          4);

  @TempDir Path folder;
  private UnreliableServer server;
  private final byte[] bytes = new byte[200_000];
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

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

  @Test
  void a_connection_that_ends_at_every_tenth_is_taken_up_again_where_it_ended() throws Exception {
    server.show(
        "f", bytes, (exchange, file, _) -> UnreliableServer.well(exchange, file, "\"1\"", 20_000));

    var fetched = fetch(file("f"));

    assertWhole(fetched);
    assertThat(server.requests()).contains("GET /f", "GET /f bytes=20000-", "GET /f bytes=180000-");
  }

  @Test
  void a_server_without_ranges_starts_afresh_and_is_given_up_only_when_nothing_more_comes()
      throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file, 0, Math.min(file.length, 70_000 * number));
        });

    assertWhole(fetch(file("f")));
  }

  @Test
  void a_file_that_changes_between_two_parts_starts_afresh() throws Exception {
    var older = new byte[150_000];
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          if (number == 1) {
            UnreliableServer.well(exchange, older, "\"old\"", 50_000);
          } else {
            UnreliableServer.well(exchange, file, "\"new\"", Integer.MAX_VALUE);
          }
        });

    assertWhole(fetch(file("f")));
  }

  @Test
  void a_part_of_another_place_or_length_is_not_taken() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          if (number == 2 || number == 3) {
            var total = number == 2 ? file.length : 77;
            var from = number == 2 ? 7 : 60_000;
            exchange
                .getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + total);
            exchange.sendResponseHeaders(206, 10);
            exchange.getResponseBody().write(new byte[10]);
          } else {
            UnreliableServer.well(
                exchange, file, "\"1\"", number == 1 ? 60_000 : Integer.MAX_VALUE);
          }
        });

    assertWhole(fetch(file("f")));
  }

  @Test
  void what_a_server_promises_for_later_is_waited_for() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          if (number <= 2) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(number == 1 ? 429 : 503, -1);
          } else {
            UnreliableServer.well(exchange, file, "\"1\"", Integer.MAX_VALUE);
          }
        });
    var start = System.nanoTime();

    assertWhole(fetch(file("f")));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(said).anyMatch(each -> each.contains("the server answers 429; next try in 1 s"));
  }

  @Test
  void a_server_that_asks_for_too_long_a_wait_is_left_with_a_sentence() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, _, _) -> {
          exchange.getResponseHeaders().set("Retry-After", "86400");
          exchange.sendResponseHeaders(429, -1);
        });

    assertThat(fetch(file("f")).problem())
        .contains("the server asks to come back in 86400 s")
        .contains("start again then");
  }

  @Test
  void a_body_that_stalls_is_given_up_and_taken_up_again() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          UnreliableServer.well(exchange, file, "\"1\"", number == 1 ? 100_000 : Integer.MAX_VALUE);
          if (number == 1) {
            sleep(2_000);
          }
        });

    assertWhole(fetch(file("f")));
    assertThat(server.requests()).contains("GET /f bytes=100000-");
  }

  @Test
  void redirects_in_a_circle_and_from_here_to_elsewhere_by_http_are_refused() throws Exception {
    server.show("circle", bytes, redirect("/circle"));
    server.show("away", bytes, redirect("http://example.invalid/file"));
    server.show("nowhere", bytes, redirect("::"));

    assertThat(fetch(file("circle")).problem()).contains("without an end");
    assertThat(fetch(file("away")).problem())
        .contains("sends on to http://example.invalid/file, which is not followed");
    assertThat(fetch(file("nowhere")).problem()).contains("sends on to what is no address");
  }

  @Test
  void a_redirect_on_this_machine_is_followed_and_continues_parts() throws Exception {
    server.show("f", bytes, redirect("/g"));
    server.show(
        "g", bytes, (exchange, file, _) -> UnreliableServer.well(exchange, file, "\"1\"", 90_000));

    assertWhole(fetch(file("f")));
  }

  @Test
  void a_short_or_long_file_is_not_taken_for_the_published_one() throws Exception {
    server.show("f", bytes, UnreliableServer.well("\"1\""));

    assertThat(fetch(file("f", 199_999L, null, null)).problem())
        .contains("the server has 200000 bytes where 199999 were published");
    assertThat(downloaded("f")).doesNotExist();
  }

  @Test
  void more_than_was_announced_without_a_length_is_refused() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, _) -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(file);
          exchange.getResponseBody().close();
        });

    assertThat(fetch(file("f", 100_000L, null, null)).problem())
        .contains("another length than was published");
    assertThat(downloaded("f")).doesNotExist();
    assertWhole(fetch(file("f", 200_000L, null, null)));
  }

  @Test
  void a_file_with_another_checksum_than_was_published_is_thrown_away() throws Exception {
    server.show("f", bytes, UnreliableServer.well("\"1\""));
    var published = "f0df49ffe5f2a6008d7dc83c6915b31835dfe733";

    assertThat(fetch(file("f", null, published, null)).problem())
        .contains("is not the file that was published: its SHA-1 is ")
        .contains(published);
    assertThat(downloaded("f")).doesNotExist();
    try (var left = Files.list(folder.resolve("downloads/d"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void what_is_whole_is_not_fetched_again_and_what_changed_is() throws Exception {
    server.show("f", bytes, UnreliableServer.well("\"1\""));
    assertThat(fetch(file("f")).changed()).isTrue();
    var after = server.requests().size();

    assertThat(fetch(file("f")).changed()).isFalse();
    assertThat(server.requests()).hasSize(after);

    assertThat(fetch(true, file("f")).changed()).isFalse();
    assertThat(server.requests()).hasSize(after + 1);

    bytes[7]++;
    server.show("f", bytes, UnreliableServer.well("\"2\""));
    assertThat(fetch(true, file("f")).changed()).isTrue();
    assertThat(Files.readAllBytes(downloaded("f"))).isEqualTo(bytes);
  }

  @Test
  void a_process_that_was_stopped_goes_on_where_it_was() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          if (number == 1) {
            UnreliableServer.well(exchange, file, "\"1\"", 30_000);
          } else if (number <= 4) {
            exchange.sendResponseHeaders(500, -1);
          } else {
            UnreliableServer.well(exchange, file, "\"1\"", Integer.MAX_VALUE);
          }
        });

    assertThat(fetch(file("f")).problem())
        .contains("could not be fetched in 4 tries (the server answers 500)")
        .contains("start again later, and it goes on from there");
    assertWhole(fetch(file("f")));
    assertThat(server.requests().getLast()).isEqualTo("GET /f bytes=30000-");
  }

  @Test
  void at_most_two_files_are_fetched_at_once() throws Exception {
    var files = new ArrayList<Dataset.PublishedFile>();
    for (var i = 0; i < 8; i++) {
      files.add(file("f" + i));
      server.show(
          "f" + i,
          bytes,
          (exchange, file, _) -> {
            sleep(30);
            UnreliableServer.well(exchange, file, "\"1\"", Integer.MAX_VALUE);
          });
    }

    assertThat(fetch(files.toArray(Dataset.PublishedFile[]::new)).files()).isEqualTo(8);
    assertThat(server.mostAtOnce()).isEqualTo(2);
  }

  @Test
  void a_token_is_needed_where_the_descriptor_says_so_and_stays_with_its_host() throws Exception {
    server.show("f", bytes, redirect("http://localhost:" + server.address("f").getPort() + "/g"));
    server.show("g", bytes, UnreliableServer.well("\"1\""));
    var gated = file("f", null, null, "HF_TOKEN");

    assertThat(fetch(Map.of(), false, gated).problem())
        .contains("needs an access token")
        .contains("set HF_TOKEN to a token of that account");
    assertThat(server.requests()).isEmpty();

    var fetched = fetch(Map.of("HF_TOKEN", "secret-of-mine"), false, gated);
    assertWhole(fetched);
    assertThat(server.requests())
        .contains("GET /f Bearer secret-of-mine", "GET /g")
        .noneMatch(each -> each.startsWith("GET /g Bearer"));
    assertThat(said).noneMatch(each -> each.contains("secret"));
  }

  @Test
  void a_file_whose_address_was_only_inferred_may_be_missing() throws Exception {
    server.show("a", bytes, UnreliableServer.well("\"1\""));
    var inferred =
        new Dataset.PublishedFile("b", server.address("b").toString(), null, null, null, false);

    var fetched = fetch(file("a"), inferred);

    assertThat(fetched.problem()).isNull();
    assertThat(fetched.files()).isEqualTo(1);
    assertThat(said).anyMatch(each -> each.contains("Its address was only inferred"));
    assertThat(fetch(file("b")).problem()).contains("there is no such file at ");
  }

  @Test
  void a_mirror_takes_the_place_of_the_published_addresses_and_must_be_https() throws Exception {
    server.show("m/d/f", bytes, UnreliableServer.well("\"1\""));
    var elsewhere =
        new Dataset.PublishedFile("f", "https://example.invalid/f", null, null, "HF_TOKEN", true);
    try (var fetch =
        new Fetch(folder, server.address("m"), Map.of(), QUICK, FetchProgress.SILENT)) {
      assertWhole(fetch.run(List.of(dataset(elsewhere)), false).getFirst());
    }
    assertThatThrownBy(
            () ->
                new Fetch(
                    folder,
                    URI.create("http://example.invalid/m"),
                    Map.of(),
                    QUICK,
                    FetchProgress.SILENT))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("is no https address");
  }

  @Test
  void what_the_disk_cannot_hold_is_not_begun() {
    var huge = file("f", 1L << 55, null, null);

    assertThatThrownBy(() -> fetch(huge))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("MB free")
        .hasMessageContaining("Make room");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void proxies_of_the_environment_are_asked_but_for_this_machine_and_exceptions() {
    var proxies =
        new Proxies(
            Map.of(
                "https_proxy", "http://proxy.invalid:3128", "NO_PROXY", "a.invalid, .b.invalid"));

    assertThat(proxies.select(URI.create("https://c.invalid/x")).toString())
        .contains("proxy.invalid")
        .contains("3128");
    for (var direct :
        List.of(
            "https://a.invalid/x",
            "https://x.b.invalid/x",
            "https://127.0.0.1/x",
            "http://c.invalid/")) {
      assertThat(proxies.select(URI.create(direct)).toString()).as(direct).contains("DIRECT");
    }
  }

  private static UnreliableServer.Answer redirect(String to) {
    return (exchange, _, _) -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertWhole(Fetch.Fetched fetched) throws IOException {
    assertThat(fetched.problem()).isNull();
    assertThat(fetched.fetched()).isEqualTo(1);
    assertThat(Files.readAllBytes(downloaded("f"))).isEqualTo(bytes);
  }

  private Path downloaded(String name) {
    return folder.resolve("downloads/d").resolve(name);
  }

  private Dataset.PublishedFile file(String name) {
    return file(name, null, null, null);
  }

  private Dataset.PublishedFile file(
      String name, @Nullable Long length, @Nullable String sha1, @Nullable String token) {
    var address = server.address(name).toString();
    return new Dataset.PublishedFile(name, address, length, sha1, token, true);
  }

  private Fetch.Fetched fetch(Dataset.PublishedFile... files) throws Exception {
    return fetch(false, files);
  }

  private Fetch.Fetched fetch(boolean askAgain, Dataset.PublishedFile... files) throws Exception {
    return fetch(Map.of(), askAgain, files);
  }

  private Fetch.Fetched fetch(
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

  private static Dataset dataset(Dataset.PublishedFile... files) throws Exception {
    var like = Descriptors.builtIn().find("laion-disco-12m").orElseThrow();
    return new Dataset(
        "d",
        like.name(),
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
        like.reviewed());
  }
}
