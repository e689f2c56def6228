package io.trackrecord.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.dataset.AccessToken;
import io.trackrecord.data.dataset.Dataset;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is followed, believed and refused.
class FetchRulesTest extends FetchFixture {

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
  void at_most_two_files_are_fetched_at_once() throws Exception {
    var files = new ArrayList<Dataset.PublishedFile>();
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    for (var i = 0; i < 8; i++) {
      files.add(file("f" + i));
      server.show(
          "f" + i,
          bytes,
          (exchange, file, _) -> {
            // Counted before the answer goes out: once a client has it, the server may be late to
            // see its own end.
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            sleep(30);
            now.decrementAndGet();
            UnreliableServer.well(exchange, file, "\"1\"", Integer.MAX_VALUE);
          });
    }

    assertThat(fetch(files.toArray(Dataset.PublishedFile[]::new)).files()).isEqualTo(8);
    assertThat(most.get()).isEqualTo(2);
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
  void a_variable_that_is_no_token_is_sent_nowhere() throws Exception {
    server.show("f", bytes, UnreliableServer.well("\"1\""));

    assertWhole(fetch(Map.of("SECRET", "secret-of-mine"), false, file("f", null, null, "SECRET")));

    assertThat(server.requests()).noneMatch(each -> each.contains("Bearer"));
    assertThat(AccessToken.HF_TOKEN.isFor("huggingface.co")).isTrue();
    assertThat(AccessToken.HF_TOKEN.isFor("cdn.HuggingFace.co")).isTrue();
    assertThat(AccessToken.HF_TOKEN.isFor("huggingface.co.example.invalid")).isFalse();
    assertThat(AccessToken.HF_TOKEN.isFor("nothuggingface.co")).isFalse();
  }

  @Test
  void what_gives_access_in_an_address_is_neither_kept_nor_told() throws Exception {
    var secret = "?X-Signature=secret-of-mine";
    server.show("f", bytes, UnreliableServer.well("\"1\""));
    server.show("away", bytes, redirect("http://a:secret@example.invalid/file" + secret));
    server.show("on", bytes, redirect("/gone" + secret));
    for (var name : List.of("f", "away", "on", "not-there")) {
      var fetched =
          fetch(
              new Dataset.PublishedFile(
                  name, server.address(name) + secret, null, null, null, true));
      assertThat(String.valueOf(fetched.problem())).doesNotContain("secret");
    }
    assertThat(said).noneMatch(each -> each.contains("secret"));
    try (var files = Files.list(folder.resolve("downloads/d"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        assertThat(file).content().contains("/f\"").doesNotContain("secret");
      }
    }
    assertThat(folder.resolve("downloads/d").toFile().list()).hasSize(2);
  }

  @Test
  void a_mirror_with_a_password_or_a_query_is_refused_without_telling_it() {
    for (var mirror :
        List.of("https://me:secret@example.invalid/m", "https://a.invalid/?k=secret")) {
      assertThatThrownBy(() -> Fetch.requireTrusted(URI.create(mirror)))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("must be an address without a password")
          .hasMessageNotContaining("secret");
    }
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
  void more_than_any_disk_can_hold_is_not_added_up_to_little() throws Exception {
    for (var bytes : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE / 2 + 1}) {
      var huge = file("f", bytes, null, null);
      assertThatThrownBy(() -> fetch(huge, file("g", bytes, null, null), file("h", 3L, null, null)))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("are needed");
    }
    assertThatThrownBy(() -> DiskSpace.require(folder, 1, Long.MAX_VALUE))
        .isInstanceOf(FetchException.class);
    DiskSpace.require(folder, 0, 0);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_proxy_that_is_no_address_is_refused() {
    for (var proxy : List.of("a b", "http://", ":", "http://a_b:1", "http://a:99999")) {
      assertThatThrownBy(() -> new Proxies(Map.of("HTTPS_PROXY", proxy)))
          .isInstanceOf(FetchException.class)
          .hasMessage("HTTPS_PROXY is no address of a proxy; write http://HOST:PORT.");
    }
  }

  @Test
  void proxies_of_the_environment_are_asked_but_for_this_machine_and_exceptions() throws Exception {
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
}
