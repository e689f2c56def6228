package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// The files of Slack's workspaces: how they are uploaded, shared and read.
final class SlackFiles {

  private final HttpServer server;
  private final Violations violations;
  private final Failures failures;
  private final Recording recording;
  private final MessageRules messages;
  private final AtomicLong next;
  private final BooleanSupplier mayReadFiles;
  private final Map<String, Integer> uploads = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /// Which workspace's token may read a file.
  private final Map<String, String> owners = new ConcurrentHashMap<>();

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /// @param next the number of the next thing that is made
  /// @param mayReadFiles whether the bot has the scope that it needs to read files
  SlackFiles(
      HttpServer server,
      Violations violations,
      Failures failures,
      Recording recording,
      MessageRules messages,
      AtomicLong next,
      BooleanSupplier mayReadFiles) {
    this.server = server;
    this.violations = violations;
    this.failures = failures;
    this.recording = recording;
    this.messages = messages;
    this.next = next;
    this.mayReadFiles = mayReadFiles;
    server.createContext("/upload/", this::upload);
    server.createContext("/files-pri/", this::download);
  }

  /// Keeps a file, and gives what Slack says of it.
  ///
  /// @param token the token of the workspace in which it is shared
  JsonNode keep(String id, String name, byte[] bytes, String token) {
    names.put(id, name);
    owners.put(id, token);
    files.put(id, bytes);
    return json(id);
  }

  /// The files that it keeps, by their ids.
  Map<String, byte[]> kept() {
    return files;
  }

  /// Whether a call is about a file of another workspace.
  boolean isOfOther(String name, JsonNode sent, String token) {
    return (name.equals("files.info") || name.equals("files.delete"))
        && !token.equals(owners.getOrDefault(sent.path("file").asText(), token));
  }

  /// What is said of a file.
  ObjectNode info(String id) {
    if (!files.containsKey(id)) {
      return WebApi.error("file_not_found");
    }
    var info = Json.object();
    info.set("file", json(id));
    return info;
  }

  ObjectNode delete(String id) {
    return files.remove(id) == null ? WebApi.error("file_not_found") : Json.object();
  }

  /// Gives the address at which a file can be uploaded.
  ObjectNode announce(JsonNode sent, String token) {
    var id = "F" + next.getAndIncrement();
    uploads.put(id, sent.path("length").asInt());
    names.put(id, sent.path("filename").asText());
    owners.put(id, token);
    return Json.object().put("upload_url", base() + "/upload/" + id).put("file_id", id);
  }

  /// Shares uploaded files.
  ObjectNode complete(JsonNode sent) {
    var result = Json.object();
    var shared = result.putArray("files");
    for (var file : sent.path("files")) {
      var id = file.path("id").asText();
      if (!Integer.valueOf(-1).equals(uploads.remove(id))) {
        return WebApi.error("file_not_found");
      }
      shared.addObject().put("id", id).put("title", file.path("title").asText());
    }
    if (sent.has("initial_comment")) {
      messages.check(
          "initial_comment",
          Json.object()
              .put("text", sent.path("initial_comment").asText())
              .put("unfurl_links", false)
              .put("unfurl_media", false),
          BlockRules.Surface.MESSAGE);
    }
    return result;
  }

  private void upload(HttpExchange exchange) throws IOException {
    var id = exchange.getRequestURI().getPath().substring("/upload/".length());
    var bytes = exchange.getRequestBody().readAllBytes();
    if (failures.meets(exchange, "upload")) {
      recording.add(new Recording.Sent("failed upload", id, Json.object(), ""));
      return;
    }
    var length = uploads.put(id, -1);
    violations.check(
        length != null && length == bytes.length,
        "upload " + id,
        bytes.length + " bytes, announced were " + length);
    names.putIfAbsent(id, id);
    files.put(id, bytes);
    var text = Json.object().put("text", new String(bytes, StandardCharsets.UTF_8));
    recording.add(new Recording.Sent("upload", id, text, ""));
    HttpAnswer.send(exchange, 200, "OK - " + bytes.length);
  }

  private ObjectNode json(String id) {
    return Json.object()
        .put("id", id)
        .put("name", names.get(id))
        .put("size", Objects.requireNonNull(files.get(id)).length)
        .put("url_private_download", base() + "/files-pri/" + id + "/download");
  }

  private void download(HttpExchange exchange) throws IOException {
    var id = exchange.getRequestURI().getPath().replaceAll("^/files-pri/([^/]*)/.*", "$1");
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    var mayRead =
        ("Bearer " + owners.getOrDefault(id, LoopbackSlack.BOT_TOKEN)).equals(header)
            && mayReadFiles.getAsBoolean();
    var kept = files.get(id);
    try (exchange) {
      // Slack shows a page to sign in to whoever may not read.
      exchange
          .getResponseHeaders()
          .set("Content-Type", mayRead ? "application/octet-stream" : "text/html");
      var bytes =
          !mayRead
              ? "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)
              : kept == null ? new byte[0] : kept;
      exchange.sendResponseHeaders(mayRead && kept == null ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
