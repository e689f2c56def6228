package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Discord's own OpenAPI document: what it says of the bodies of requests.
final class OpenApiRules {

  private static final String DOCUMENT = "specs/discord-openapi.json";

  private static @Nullable OpenApiRules shared;

  private final JsonNode document;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, JsonSchema> byRoute = new ConcurrentHashMap<>();

  private OpenApiRules(JsonNode document) {
    this.document = document;
  }

  /// The document, or null where the tests have no real files.
  static synchronized @Nullable OpenApiRules ofEnvironment() {
    var folder = System.getenv("TRACKRECORD_TEST_DATA");
    if (folder == null || !Files.exists(Path.of(folder, DOCUMENT))) {
      return null;
    }
    if (shared == null) {
      try {
        shared = new OpenApiRules(Json.read(Files.readString(Path.of(folder, DOCUMENT))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /// What the document objects to.
  List<String> broken(RecordedRequest request) {
    var template = template(request.route());
    if (template == null) {
      return List.of("no path in the OpenAPI document for " + request.route());
    }
    if (request.method().equals("GET") || request.method().equals("DELETE")) {
      return List.of();
    }
    var operation = request.method().toLowerCase(java.util.Locale.ROOT);
    var schema =
        document
            .path("paths")
            .path(template)
            .path(operation)
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    if (schema.isMissingNode()) {
      return List.of("no body in the OpenAPI document for " + operation + " " + template);
    }
    return byRoute
        .computeIfAbsent(operation + template, _ -> compiled(schema))
        .validate(asDocumented(request.body()))
        .stream()
        .map(message -> "OpenAPI, " + template + ": " + message.getMessage())
        .toList();
  }

  /// JDA writes two lists of numbers and permissions as strings, and the ids of attachments and
  /// recipients as numbers, which Discord takes and its document does not.
  private static JsonNode asDocumented(JsonNode body) {
    var copy = body.deepCopy();
    for (var message : copy.findParents("attachments")) {
      message
          .path("attachments")
          .forEach(each -> ((ObjectNode) each).put("id", each.path("id").asText()));
    }
    if (copy instanceof ObjectNode message && message.path("recipient_id").isNumber()) {
      message.put("recipient_id", message.path("recipient_id").asText());
    }
    for (var command : copy.findParents("default_member_permissions")) {
      var permissions = command.path("default_member_permissions");
      if (permissions.isTextual()) {
        ((ObjectNode) command).put("default_member_permissions", permissions.asLong());
      }
    }
    for (var list : List.of("contexts", "integration_types")) {
      for (var command : copy.findParents(list)) {
        var numbers = Json.array();
        command.path(list).forEach(each -> numbers.add(each.asInt()));
        ((ObjectNode) command).set(list, numbers);
      }
    }
    return copy;
  }

  /// The schema with the components that it refers to.
  private JsonSchema compiled(JsonNode schema) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.path("components"));
    return schemas.getSchema(whole);
  }

  private @Nullable String template(String route) {
    var parts = route.split("/");
    String best = null;
    for (var names = document.path("paths").fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (matches(name.split("/"), parts) && (best == null || variables(name) < variables(best))) {
        best = name;
      }
    }
    return best;
  }

  private static boolean matches(String[] template, String[] route) {
    if (template.length != route.length) {
      return false;
    }
    for (var i = 0; i < template.length; i++) {
      if (!template[i].startsWith("{") && !template[i].equals(route[i])) {
        return false;
      }
    }
    return true;
  }

  private static long variables(String template) {
    return template.chars().filter(c -> c == '{').count();
  }
}
