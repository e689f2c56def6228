package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Slack's Web API and its response URLs.
final class WebApi implements AutoCloseable {

  /// The scope without which no file can be read.
  private static final String READ = "files:read";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Violations violations;
  private final MessageRules messages;
  private final Views views;
  private final ResponseUrls responseUrls;
  private final Recording recording;
  private final Supplier<String> socketAddress;
  private final AtomicLong next = new AtomicLong(1);
  private final Failures failures;
  private final SlackFiles files;
  private volatile Set<String> scopes =
      Set.of("chat:write", READ, "files:write", "im:write", "users:read");
  private volatile String admin = "";
  private volatile LoopbackSlack.Limit limit = (_, _, _) -> false;
  private final OAuth oauth = new OAuth();
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  WebApi(
      Violations violations,
      MessageRules messages,
      Views views,
      ResponseUrls responseUrls,
      Recording recording,
      Supplier<String> socketAddress)
      throws IOException {
    this.violations = violations;
    this.failures = new Failures(violations);
    this.messages = messages;
    this.views = views;
    this.responseUrls = responseUrls;
    this.recording = recording;
    this.socketAddress = socketAddress;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/", this::method);
    server.createContext("/response/", this::response);
    files =
        new SlackFiles(
            server, violations, failures, recording, messages, next, () -> scopes.contains(READ));
    server.start();
  }

  SlackFiles files() {
    return files;
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void scopes(Set<String> granted) {
    scopes = granted;
  }

  OAuth oauth() {
    return oauth;
  }

  void admin(String user) {
    admin = user;
  }

  void refuseNone() {
    refused.clear();
  }

  void refuse(String token, String error) {
    refused.put(token, error);
  }

  void limit(LoopbackSlack.Limit rule) {
    limit = rule;
  }

  Failures failures() {
    return failures;
  }

  private void method(HttpExchange exchange) throws IOException {
    var name = exchange.getRequestURI().getPath().substring("/api/".length());
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var parameters = Form.parse(body);
    parameters.remove("token");
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    var token =
        header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    if (name.equals("oauth.v2.access")) {
      HttpAnswer.send(exchange, 200, oauth.access(parameters, header).toString());
      return;
    }
    if (failures.meets(exchange, name)) {
      return;
    }
    if (limit.isOver(name, token, parameters.getOrDefault("channel", ""))) {
      violations.add(name, "over the limit");
      exchange.getResponseHeaders().set("Retry-After", "1");
      HttpAnswer.send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
      return;
    }
    var answer = answer(name, parameters, token);
    answer.put("ok", !answer.has("error"));
    HttpAnswer.send(exchange, 200, answer.toString());
  }

  private ObjectNode answer(String name, Map<String, String> parameters, String token) {
    var method = ApiMethod.ALL.get(name);
    var isAppMethod = name.equals("apps.connections.open");
    if (method == null) {
      violations.add(name, "an unknown method");
      return error("unknown_method");
    }
    if (refused.containsKey(token)) {
      recording.add(
          new Recording.Sent("refused " + name, refused.get(token), Json.object(), token));
      return error(refused.get(token));
    }
    if (!token.startsWith(isAppMethod ? "xapp-" : "xoxb-")) {
      return error("invalid_auth");
    }
    if (!method.scope().isEmpty() && !scopes.contains(method.scope())) {
      violations.add(name, "the scope " + method.scope() + " is missing");
      return error("missing_scope");
    }
    for (var parameter : parameters.keySet()) {
      violations.check(
          method.parameters().contains(parameter), name, "an unknown parameter: " + parameter);
    }
    for (var flag : Set.of("link_names", "reply_broadcast")) {
      violations.check(
          Set.of("0", "false").contains(parameters.getOrDefault(flag, "0")), name, flag);
    }
    var sent = Json.object();
    parameters.forEach(
        (key, value) -> {
          if (Set.of("view", "blocks", "files").contains(key)) {
            sent.set(key, Json.parse(value));
          } else if (key.startsWith("unfurl_")) {
            sent.put(key, value.equals("true") || value.equals("1"));
          } else {
            sent.put(key, value);
          }
        });
    var result =
        files.isOfOther(name, sent, token) ? error("file_not_found") : call(name, sent, token);
    var view = result.path("view").path("id").asText();
    var key = view.isEmpty() ? sent.path("channel").asText(sent.path("channel_id").asText()) : view;
    recording.add(new Recording.Sent(name, key, sent, token));
    return result;
  }

  private ObjectNode call(String name, JsonNode sent, String token) {
    return switch (name) {
      case "auth.test" ->
          Json.object()
              .put("url", "https://loopback.slack.com/")
              .put("team", "Loopback")
              .put("user", "trackrecord")
              .put("team_id", oauth.team(token))
              .put("user_id", "U0BOT")
              .put("bot_id", "B0LOOP");
      case "apps.connections.open" -> Json.object().put("url", socketAddress.get());
      case "chat.postMessage" -> {
        violations.check(!sent.path("channel").asText().isEmpty(), name, "no channel");
        messages.check(name, sent, BlockRules.Surface.MESSAGE);
        yield Json.object().put("channel", sent.path("channel").asText()).put("ts", ts());
      }
      case "chat.postEphemeral" -> {
        violations.check(!sent.path("user").asText().isEmpty(), name, "no user");
        // What only one user sees is never unfurled, and there is no parameter for it.
        ObjectNode message = sent.deepCopy();
        message.put("unfurl_links", false).put("unfurl_media", false);
        messages.check(name, message, BlockRules.Surface.MESSAGE);
        yield Json.object().put("message_ts", ts());
      }
      case "chat.update" -> {
        violations.check(!sent.path("ts").asText().isEmpty(), name, "no message");
        ObjectNode message = sent.deepCopy();
        message.put("unfurl_links", false).put("unfurl_media", false);
        messages.check(name, message, BlockRules.Surface.MESSAGE);
        yield Json.object().put("ts", sent.path("ts").asText());
      }
      case "files.info" -> files.info(sent.path("file").asText());
      case "files.delete" -> files.delete(sent.path("file").asText());
      case "views.open" -> viewed(views.open(trigger(sent), sent.path("view"), false));
      case "views.push" -> viewed(views.open(trigger(sent), sent.path("view"), true));
      case "views.update" -> viewed(views.update(sent.path("view_id").asText(), sent.path("view")));
      case "views.publish" ->
          viewed(views.publish(sent.path("user_id").asText(), sent.path("view")));
      case "users.info" -> {
        var result = Json.object();
        result
            .putObject("user")
            .put("id", sent.path("user").asText())
            .put("is_admin", sent.path("user").asText().equals(admin))
            .put("is_owner", false);
        yield result;
      }
      case "conversations.open" -> {
        var result = Json.object();
        result.putObject("channel").put("id", "D" + sent.path("users").asText());
        yield result;
      }
      case "files.getUploadURLExternal" -> files.announce(sent, token);
      default -> files.complete(sent);
    };
  }

  private void response(HttpExchange exchange) throws IOException {
    var id = exchange.getRequestURI().getPath().substring("/response/".length());
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (failures.meets(exchange, "response_url")) {
      recording.add(new Recording.Sent("failed response_url", id, Json.parse(body), ""));
      return;
    }
    var answer = responseUrls.post(id, Json.parse(body));
    HttpAnswer.send(exchange, answer.equals("ok") ? 200 : 404, answer);
  }

  private static ObjectNode viewed(ObjectNode view) {
    if (view.has("error")) {
      return view;
    }
    var result = Json.object();
    result.set("view", view);
    return result;
  }

  private static String trigger(JsonNode sent) {
    return sent.path("trigger_id").asText();
  }

  static ObjectNode error(String error) {
    return Json.object().put("error", error);
  }

  private String ts() {
    return "1800000000.%06d".formatted(next.getAndIncrement());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
