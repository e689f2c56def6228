package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// The loopback HTTP API: reads a request, lets [InteractionRules] or the list of commands answer
/// it, and records it.
final class LoopbackRest implements HttpHandler {

  private static final long MOST_BYTES = 10L << 20;

  private final LoopbackDiscord discord;
  private final InteractionRules interactions;

  LoopbackRest(LoopbackDiscord discord, InteractionRules interactions) {
    this.discord = discord;
    this.interactions = interactions;
  }

  /// An answer.
  record Result(int status, JsonNode body) {

    static Result ok(JsonNode body) {
      return new Result(200, body);
    }

    static Result error(int status, int code, String message) {
      return new Result(status, Json.object("code", code, "message", message));
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString().replaceFirst("^/api/v10", "");
      var bytes = exchange.getRequestBody().readAllBytes();
      var type = exchange.getRequestHeaders().getFirst("Content-Type");
      var multipart =
          type != null && type.startsWith("multipart/")
              ? Multipart.of(type, bytes)
              : new Multipart(new String(bytes, StandardCharsets.UTF_8), Map.of());
      var body = multipart.json().isEmpty() ? Json.object() : Json.read(multipart.json());
      var request =
          new RecordedRequest(exchange.getRequestMethod(), path, body, multipart.files(), 0);
      Result result;
      var late = Duration.ZERO;
      // Who looks at what was sent must not see an answer without its request.
      discord.recording().lock();
      try {
        var fault = discord.faults().next(request.route());
        if (fault == null && discord.isOver(request)) {
          discord.violation("over the limit: " + request.method() + " " + request.route());
          fault = new Fault(request.route(), 429, 1, false);
        }
        result =
            fault == null || fault.isLost()
                ? route(request, exchange.getRequestHeaders().getFirst("Authorization"))
                : Result.ok(Json.object());
        if (fault != null && fault.status() == 0) {
          late = Duration.ofMillis((long) (fault.retryAfter() * 1000));
        } else if (fault != null) {
          result = faulty(exchange, fault);
        }
        discord.record(
            new RecordedRequest(
                request.method(), request.path(), body, multipart.files(), result.status()));
      } finally {
        discord.recording().unlock();
      }
      pause(late);
      send(exchange, result);
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Result faulty(HttpExchange exchange, Fault fault) {
    if (fault.status() != 429) {
      return Result.error(fault.status(), 0, "on demand");
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Via", "1.1 loopback");
    // In the header Discord gives whole seconds, in the body parts of them.
    headers.set("Retry-After", Integer.toString((int) Math.ceil(fault.retryAfter())));
    headers.set("X-RateLimit-Reset-After", Double.toString(fault.retryAfter()));
    headers.set("X-RateLimit-Remaining", "0");
    headers.set("X-RateLimit-Limit", "5");
    headers.set("X-RateLimit-Bucket", "loopback");
    headers.set("X-RateLimit-Scope", "user");
    return new Result(
        429,
        Json.object(
            "message",
            "You are being rate limited.",
            "retry_after",
            fault.retryAfter(),
            "global",
            false));
  }

  private Result route(RecordedRequest request, String authorization) {
    var parts = request.route().substring(1).split("/");
    if (parts[0].equals("interactions") || parts[0].equals("webhooks")) {
      return interactions.answer(request, parts);
    }
    if (!discord.isToken(authorization)) {
      return Result.error(401, 0, "401: Unauthorized");
    }
    return switch (parts[0]) {
      case "users" ->
          request.method().equals("POST")
              ? Result.ok(discord.openDirect(request.body().path("recipient_id").asLong()))
              : Result.ok(World.user(World.APPLICATION));
      case "gateway" ->
          Result.ok(
              Json.object(
                  "url", discord.gatewayUrl(),
                  "shards", 1,
                  "session_start_limit",
                      Json.object(
                          "total",
                          1000,
                          "remaining",
                          999,
                          "reset_after",
                          0,
                          "max_concurrency",
                          16)));
      case "applications" -> commands(request);
      case "channels" ->
          parts.length > 3
              ? edit(request, Long.parseLong(parts[3]))
              : post(request, Long.parseLong(parts[1]));
      default -> {
        discord.violation("unknown route " + request.method() + " " + request.route());
        yield Result.error(404, 0, "404: Not Found");
      }
    };
  }

  /// Puts a message into a channel.
  private Result post(RecordedRequest request, long channel) {
    if (discord.isClosed(channel)) {
      return Result.error(403, 50007, "Cannot send messages to this user");
    }
    var known = discord.written().withNonce(request.body().path("nonce").asText());
    if (known != null) {
      return Result.ok(known);
    }
    var broken = PayloadRules.broken(request.body(), request.files(), MOST_BYTES);
    if (!request.method().equals("POST") || !broken.isEmpty()) {
      discord.violation("channel " + channel + ": " + broken);
      return Result.error(400, 50035, "Invalid Form Body " + broken);
    }
    var message =
        Messages.posted(
            discord.clock().snowflake(),
            channel,
            request.body(),
            request.files(),
            discord.files()::keep);
    if (request.body().path("enforce_nonce").asBoolean()) {
      message.put("nonce", request.body().path("nonce").asText());
    }
    discord.written().add(message);
    return Result.ok(message);
  }

  /// Changes a message that the bot posted.
  private Result edit(RecordedRequest request, long id) {
    var broken = PayloadRules.broken(request.body(), request.files(), MOST_BYTES);
    if (!request.method().equals("PATCH") || !broken.isEmpty()) {
      discord.violation("message " + id + ": " + request.method() + broken);
      return Result.error(400, 50035, "Invalid Form Body " + broken);
    }
    return discord
        .written()
        .change(
            Long.toString(id),
            message ->
                Messages.fill(message, request.body(), request.files(), discord.files()::keep))
        .map(Result::ok)
        .orElseGet(() -> Result.error(404, 10008, "Unknown Message"));
  }

  private Result commands(RecordedRequest request) {
    if (request.method().equals("PUT")) {
      var broken = CommandRules.broken(request.body());
      if (!broken.isEmpty()) {
        discord.violation("commands: " + broken);
        return Result.error(400, 50035, "Invalid Form Body " + broken);
      }
      discord.commands().put(request.route(), kept((ArrayNode) request.body(), request.route()));
    }
    return Result.ok(discord.commands().at(request.route()));
  }

  /// Commands as Discord gives them back.
  private ArrayNode kept(ArrayNode sent, String route) {
    var kept = Json.array();
    for (var each : sent) {
      var command = (ObjectNode) each.deepCopy();
      command.put("id", Long.toString(discord.clock().snowflake()));
      command.put("application_id", Long.toString(World.APPLICATION));
      command.put("version", Long.toString(discord.clock().snowflake()));
      if (!command.has("default_member_permissions")) {
        command.putNull("default_member_permissions");
      }
      command.put("description", each.path("description").asText(""));
      if (route.contains("/guilds/")) {
        command.put("guild_id", Long.toString(World.SERVER));
      }
      kept.add(command);
    }
    return kept;
  }

  private static void send(HttpExchange exchange, Result result) throws IOException {
    var body = result.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(result.status(), result.status() == 204 ? -1 : body.length);
    if (result.status() != 204) {
      exchange.getResponseBody().write(body);
    }
  }
}
