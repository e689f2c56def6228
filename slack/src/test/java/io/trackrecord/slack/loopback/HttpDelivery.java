package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Requests to the app's address, signed as Slack signs them.
final class HttpDelivery implements Delivery {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI app;
  private final String secret;
  private final Violations violations;
  private volatile @Nullable HttpRequest last;

  HttpDelivery(URI app, String secret, Violations violations) {
    this.app = app;
    this.secret = secret;
    this.violations = violations;
  }

  @Override
  public CompletableFuture<JsonNode> deliver(Envelope envelope, int retry) {
    var request = request(envelope, Instant.now(), secret);
    if (retry > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(retry));
      request.header("X-Slack-Retry-Reason", "http_timeout");
    }
    var sent = request.build();
    last = sent;
    return client
        .sendAsync(sent, HttpResponse.BodyHandlers.ofString())
        .handle(
            (response, failure) -> {
              var where = "ack of " + envelope.kind();
              if (failure != null) {
                violations.add(where, failure.toString());
                return Json.object();
              }
              violations.check(
                  response.statusCode() == 200, where, "HTTP " + response.statusCode());
              return response.body().isEmpty() ? Json.object() : Json.parse(response.body());
            });
  }

  /// What the app answers when somebody sends the last request once more, byte for byte.
  HttpResponse<String> replay() throws Exception {
    return client.send(Objects.requireNonNull(last), HttpResponse.BodyHandlers.ofString());
  }

  /// The status that a request gets which is signed with this secret at this time.
  int status(Envelope envelope, Instant at, String withSecret) throws Exception {
    return client
        .send(request(envelope, at, withSecret).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private HttpRequest.Builder request(Envelope envelope, Instant at, String withSecret) {
    var isEvent = envelope.kind() == Kind.EVENT;
    var body =
        switch (envelope.kind()) {
          case EVENT -> envelope.payload().toString();
          case INTERACTIVE -> form("payload", envelope.payload().toString());
          case SLASH -> {
            var values = new LinkedHashMap<String, String>();
            for (var field : envelope.payload().properties()) {
              values.put(field.getKey(), field.getValue().asText());
            }
            yield Form.write(values);
          }
        };
    var second = at.getEpochSecond();
    return HttpRequest.newBuilder(app)
        .timeout(Duration.ofSeconds(3))
        .header("Content-Type", isEvent ? "application/json" : "application/x-www-form-urlencoded")
        .header("X-Slack-Request-Timestamp", Long.toString(second))
        .header("X-Slack-Signature", signature(second, body, withSecret))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  static String signature(long second, String body, String secret) {
    return "v0=" + hmac("v0:" + second + ":" + body, secret);
  }

  private static String form(String name, String value) {
    var values = new LinkedHashMap<String, String>();
    values.put(name, value);
    return Form.write(values);
  }

  private static String hmac(String text, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
