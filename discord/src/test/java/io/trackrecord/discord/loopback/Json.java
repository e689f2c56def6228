package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JSON, shortly.
public final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// An object of name, value, name, value, …
  public static ObjectNode object(@Nullable Object... namesAndValues) {
    var object = MAPPER.createObjectNode();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], MAPPER.valueToTree(namesAndValues[i + 1]));
    }
    return object;
  }

  /// An array.
  public static ArrayNode array(Object... values) {
    var array = MAPPER.createArrayNode();
    for (var value : values) {
      array.add(MAPPER.<JsonNode>valueToTree(value));
    }
    return array;
  }

  /// Reads JSON.
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// JSON for people.
  public static String pretty(JsonNode json) {
    return json.toPrettyString() + "\n";
  }

  /// Every object in a tree of components, outermost first.
  public static List<JsonNode> components(JsonNode components) {
    var found = new ArrayList<JsonNode>();
    for (var component : components) {
      found.add(component);
      found.addAll(components(component.path("components")));
      if (component.has("accessory")) {
        found.addAll(components(array(component.get("accessory"))));
      }
      if (component.path("component").isObject()) {
        found.addAll(components(array(component.get("component"))));
      }
    }
    return found;
  }

  /// The texts of a message, one behind the other.
  public static String text(JsonNode message) {
    var text = new StringBuilder(message.path("content").asText(""));
    for (var component : components(message.path("components"))) {
      if (component.path("type").asInt() == 10) {
        text.append(text.isEmpty() ? "" : "\n").append(component.path("content").asText());
      }
    }
    return text.toString();
  }

  /// The labels of a message's buttons, in order.
  public static List<String> labels(JsonNode message) {
    return components(message.path("components")).stream()
        .filter(each -> each.path("type").asInt() == 2)
        .map(each -> each.path("label").asText())
        .toList();
  }
}
