package io.trackrecord.slack.loopback;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That the Slack which judges the bot is strict: here everything is done wrong on purpose, by
/// hand.
class LoopbackSlackTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final LinkedBlockingQueue<JsonNode> envelopes = new LinkedBlockingQueue<>();
  private LoopbackSlack slack;

  @BeforeEach
  void open() throws Exception {
    slack = new LoopbackSlack();
  }

  @AfterEach
  void close() {
    slack.close();
    client.close();
  }

  private WebSocket connect() throws Exception {
    var opened = call("apps.connections.open", LoopbackSlack.APP_TOKEN, Map.of());
    var socket =
        client
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(opened.path("url").asText()),
                new WebSocket.Listener() {
                  @Override
                  public CompletionStage<?> onText(WebSocket in, CharSequence text, boolean last) {
                    var message = Json.parse(text.toString());
                    if (message.has("envelope_id")) {
                      envelopes.add(message);
                    }
                    return WebSocket.Listener.super.onText(in, text, last);
                  }
                })
            .join();
    slack.awaitConnection(1, 60_000);
    return socket;
  }

  private JsonNode call(String method, String token, Map<String, String> parameters)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(slack.apiBase() + method))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(Form.write(parameters)));
    return Json.parse(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private int respond(Interaction to, JsonNode message) throws Exception {
    var address = to.envelope().payload().path("response_url").asText();
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(message.toString()));
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static ObjectNode message(String text) {
    return Json.object()
        .put("response_type", "ephemeral")
        .put("text", text)
        .put("unfurl_links", false)
        .put("unfurl_media", false);
  }

  @Test
  void a_sixth_use_of_a_response_url_is_refused() throws Exception {
    var asked = slack.slash(ADA, "x");
    for (var i = 0; i < 5; i++) {
      assertThat(respond(asked, message("fine"))).isEqualTo(200);
    }
    assertThat(slack.violations().all()).isEmpty();
    assertThat(respond(asked, message("once more"))).isEqualTo(404);
    assertThat(slack.violations().all()).singleElement().asString().contains("five times");
  }

  @Test
  void a_response_url_ends_after_half_an_hour() throws Exception {
    var asked = slack.slash(ADA, "x");
    slack.clock().advance(Duration.ofMinutes(29));
    assertThat(respond(asked, message("fine"))).isEqualTo(200);
    slack.clock().advance(Duration.ofMinutes(2));
    assertThat(respond(asked, message("late"))).isEqualTo(404);
    assertThat(slack.violations().all()).singleElement().asString().contains("30 minutes");
  }

  @Test
  void mentions_and_what_is_not_escaped_are_refused_but_links_and_dates_are_not() throws Exception {
    var fine = "<https://example.org|x> <!date^1^{date}|then> &amp; &lt;";
    assertThat(respond(slack.slash(ADA, "x"), message(fine))).isEqualTo(200);
    assertThat(slack.violations().drain()).isEmpty();
    for (var bad :
        new String[] {"<@U1>", "<!channel>", "<!here>", "<!everyone>", "<!subteam^S>", "a & b"}) {
      respond(slack.slash(ADA, "x"), message(bad));
      assertThat(slack.violations().drain()).as(bad).isNotEmpty();
    }
  }

  @Test
  void unknown_fields_and_unfurling_are_refused() throws Exception {
    respond(slack.slash(ADA, "x"), message("x").put("colour", "red"));
    assertThat(slack.violations().drain())
        .containsExactly("response_url R1: an unknown field: colour");
    respond(slack.slash(ADA, "x"), message("x").put("unfurl_links", true));
    assertThat(slack.violations().drain()).isNotEmpty();
  }

  @Test
  void an_unknown_token_method_or_parameter_is_refused() throws Exception {
    assertThat(call("auth.test", "xoxp-other", Map.of()).path("error").asText())
        .isEqualTo("invalid_auth");
    call("chat.delete", LoopbackSlack.BOT_TOKEN, Map.of());
    call("auth.test", LoopbackSlack.BOT_TOKEN, Map.of("shape", "round"));
    assertThat(slack.violations().all())
        .containsExactly(
            "chat.delete: an unknown method", "auth.test: an unknown parameter: shape");
  }

  @Test
  void an_acknowledgement_after_three_seconds_is_too_late() throws Exception {
    var socket = connect();
    slack.slash(ADA, "x");
    var envelope = envelopes.poll(5, TimeUnit.SECONDS);
    assertThat(envelope).isNotNull();
    Thread.sleep(3_100);
    socket
        .sendText("{\"envelope_id\":\"" + envelope.path("envelope_id").asText() + "\"}", true)
        .join();
    Thread.sleep(200);
    assertThat(slack.violations().all())
        .singleElement()
        .asString()
        .contains("later than three seconds");
    socket.abort();
  }

  @Test
  void a_trigger_opens_one_view_within_three_seconds() throws Exception {
    var view =
        "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"x\",\"emoji\":false},"
            + "\"blocks\":[{\"type\":\"divider\"}]}";
    var trigger = slack.slash(ADA, "").envelope().payload().path("trigger_id").asText();
    var open = Map.of("trigger_id", trigger, "view", view);
    assertThat(call("views.open", LoopbackSlack.BOT_TOKEN, open).path("ok").asBoolean()).isTrue();
    assertThat(call("views.open", LoopbackSlack.BOT_TOKEN, open).path("error").asText())
        .isEqualTo("exchanged_trigger_id");
    var late = slack.slash(ADA, "").envelope().payload().path("trigger_id").asText();
    slack.clock().advance(Duration.ofSeconds(4));
    assertThat(
            call("views.open", LoopbackSlack.BOT_TOKEN, Map.of("trigger_id", late, "view", view))
                .path("error")
                .asText())
        .isEqualTo("expired_trigger_id");
  }
}
