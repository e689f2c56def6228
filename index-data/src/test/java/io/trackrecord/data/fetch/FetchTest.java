package io.trackrecord.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FetchTest extends FetchFixture {

  @Test
  void a_connection_that_ends_at_every_tenth_is_taken_up_again_where_it_ended() throws Exception {
    server.show(
        "f", bytes, (exchange, file, _) -> UnreliableServer.well(exchange, file, "\"1\"", 20_000));

    var fetched = fetch(file("f"));

    assertWhole(fetched);
    // What came of a part before the connection ended may be less than the server wrote.
    var places =
        server.requests().stream()
            .filter(request -> request.startsWith("GET /f bytes="))
            .map(request -> Integer.valueOf(request.replaceAll("\\D", "")))
            .toList();
    assertThat(places).hasSizeGreaterThanOrEqualTo(9).isSorted().doesNotHaveDuplicates();
    assertThat(server.requests()).contains("GET /f");
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
          if (number == 2 || number == 4) {
            var total = number == 2 ? file.length : 77;
            var from = number == 2 ? 7 : 60_000;
            exchange
                .getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + total);
            exchange.sendResponseHeaders(206, 10);
            exchange.getResponseBody().write(new byte[10]);
          } else {
            UnreliableServer.well(
                exchange, file, "\"1\"", number <= 3 ? 60_000 : Integer.MAX_VALUE);
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
}
