package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import io.trackrecord.slack.connect.HttpAddress;
import io.trackrecord.slack.connect.Pages;
import io.trackrecord.slack.loopback.LoopbackSlack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpTest extends SlackTest {

  private URI address = URI.create("http://127.0.0.1/");

  private void startHttp() throws Exception {
    var running =
        start(
            bot,
            Map.of(
                "SLACK_APP_TOKEN",
                "",
                "SLACK_SIGNING_SECRET",
                LoopbackSlack.SIGNING_SECRET,
                "PORT",
                "0"));
    address = URI.create("http://127.0.0.1:" + running.port() + "/slack/events");
    slack.deliverTo(address);
  }

  @Test
  void commands_clicks_modals_mentions_and_home_work_over_http_too() throws Exception {
    startHttp();
    var answer = slack.slash(ADA, "artist The Lampposts & Sons").answer();
    assertThat(answer.text()).contains("artist {name=The Lampposts & Sons}, page 1");
    assertThat(slack.click(ADA, answer, "Next").answer().text()).contains("page 2");

    slack.slash(ADA, "").acknowledged();
    var opened =
        slack
            .recording()
            .await("modal", sent -> sent.target().equals("views.open"), 1, Waits.LONG)
            .getFirst();
    var search = slack.view(opened.key());
    var artist = slack.type(ADA, search, "artist", "The Lampposts").get(0);
    slack.submit(ADA, search, Map.of("artist", artist)).acknowledged();
    assertThat(slack.view(search.viewId()).text()).contains("artist {name=The Lampposts}, page 1");

    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    slack
        .recording()
        .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG);
    slack.openHome(ADA).acknowledged();
    slack.recording().await("home", sent -> sent.target().equals("views.publish"), 1, Waits.LONG);
  }

  @Test
  void a_bad_signature_and_an_old_one_are_refused() throws Exception {
    startHttp();
    var asked = slack.slash(ADA, "The Lampposts");
    asked.answer();
    assertThat(slack.statusOf(asked, Instant.now(), "another secret")).isEqualTo(401);
    assertThat(
            slack.statusOf(
                asked, Instant.now().minus(Duration.ofMinutes(6)), LoopbackSlack.SIGNING_SECRET))
        .isEqualTo(401);
    assertThat(bot.asked()).hasSize(1);
  }

  @Test
  void a_request_that_slack_sends_again_is_answered_once() throws Exception {
    startHttp();
    var asked = slack.slash(ADA, "The Lampposts");
    asked.answer();
    assertThat(slack.statusOf(asked, Instant.now(), LoopbackSlack.SIGNING_SECRET)).isEqualTo(200);
    asked.again().join();
    assertThat(bot.asked()).hasSize(1);
    assertThat(asked.answered()).isEqualTo(1);
  }

  private void replayDoesNothing() throws Exception {
    var asked = bot.asked();
    for (var i = 0; i < 3; i++) {
      var response = slack.replay();
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
    }
    assertThat(bot.asked()).isEqualTo(asked);
  }

  @Test
  void a_recorded_request_is_not_acted_on_again_whatever_it_asks() throws Exception {
    startHttp();
    var answer = slack.slash(ADA, "The Lampposts").answer();
    replayDoesNothing();

    var shared = slack.click(ADA, answer, "Share to channel");
    shared.answers(2);
    replayDoesNothing();
    assertThat(shared.answered()).isEqualTo(2);

    slack.slash(ADA, "").acknowledged();
    var search =
        slack.view(
            slack
                .recording()
                .await("modal", sent -> sent.target().equals("views.open"), 1, Waits.LONG)
                .getFirst()
                .key());
    assertThat(slack.type(ADA, search, "artist", "The Lampposts")).isNotEmpty();
    replayDoesNothing();
    slack.submit(ADA, search, Map.of("query", "The Lampposts")).acknowledged();
    replayDoesNothing();

    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    slack
        .recording()
        .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG);
    replayDoesNothing();
    assertThat(slack.recording().to("chat.postMessage")).hasSize(1);
  }

  @Test
  void a_signature_of_a_time_to_come_is_refused_as_an_old_one_is() throws Exception {
    startHttp();
    var asked = slack.slash(ADA, "The Lampposts");
    asked.answer();
    var soon = Instant.now().plus(Duration.ofMinutes(4));
    assertThat(slack.statusOf(asked, soon, LoopbackSlack.SIGNING_SECRET)).isEqualTo(200);
    var later = Instant.now().plus(Duration.ofMinutes(6));
    assertThat(slack.statusOf(asked, later, LoopbackSlack.SIGNING_SECRET)).isEqualTo(401);
  }

  @Test
  void a_signed_request_that_makes_no_sense_gets_400() throws Exception {
    startHttp();
    for (var body : List.of("", "a=b", "payload=%7B%zz", "payload={}", "payload=[[", "payload=x")) {
      try (var client = new RawClient(address.getPort())) {
        assertThat(client.send(RawClient.head(RawClient.signed(body)) + body).status())
            .as(body)
            .isEqualTo(400);
      }
    }
    slack.slash(ADA, "The Lampposts").answer();
  }

  @Test
  void a_handler_that_fails_ends_the_connection_and_the_next_request_is_served() throws Exception {
    var app = new App(AppConfig.builder().signingSecret(LoopbackSlack.SIGNING_SECRET).build());
    app.command(
        "/error",
        (_, _) -> {
          throw new StackOverflowError();
        });
    app.command(
        "/exception",
        (_, _) -> {
          throw new IllegalStateException();
        });
    app.command("/nothing", (_, _) -> new Response());
    var server = HttpAddress.open(app, Pages.NONE, "127.0.0.1", 0, Clock.systemUTC());
    try {
      for (var i = 0; i < 3; i++) {
        assertThat(command(server, "error")).isIn("", "reset");
        assertThat(command(server, "exception")).startsWith("HTTP/1.1 500");
        assertThat(command(server, "unknown")).startsWith("HTTP/1.1 404");
        assertThat(command(server, "nothing")).startsWith("HTTP/1.1 200");
      }
    } finally {
      server.close();
    }
  }

  /// What a slash command gets on a connection that its client keeps no longer than for this.
  private static String command(HttpAddress server, String name) throws Exception {
    var body = "command=%2F" + name + "&text=" + System.nanoTime();
    try (var client = new RawClient(server.port())) {
      return client
          .send(RawClient.head("Connection: close\r\n" + RawClient.signed(body)) + body)
          .response();
    }
  }

  @Test
  void health_is_told() throws Exception {
    startHttp();
    try (var client = HttpClient.newHttpClient()) {
      var health = HttpRequest.newBuilder(address.resolve("/health")).GET().build();
      assertThat(client.send(health, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("ok");
    }
  }
}
