package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// Messages as Discord gives them back.
final class Messages {

  private Messages() {}

  /// A message without components.
  static ObjectNode plain(long id, ObjectNode author, String content, ArrayNode embeds) {
    return Json.object(
        "id",
        Long.toString(id),
        "channel_id",
        Long.toString(World.CHANNEL),
        "type",
        0,
        "author",
        author,
        "content",
        content,
        "timestamp",
        "2026-11-22T00:00:00.000000+00:00",
        "edited_timestamp",
        null,
        "tts",
        false,
        "mention_everyone",
        false,
        "mentions",
        Json.array(),
        "mention_roles",
        Json.array(),
        "attachments",
        Json.array(),
        "embeds",
        embeds,
        "pinned",
        false,
        "flags",
        0,
        "components",
        Json.array());
  }

  /// The message that an interaction is answered with.
  static ObjectNode answer(long id, Issued issued, JsonNode sent, Map<String, byte[]> files) {
    var asked = issued.interaction;
    var user = asked.path("member").has("user") ? asked.path("member") : asked;
    var message =
        plain(id, World.user(World.APPLICATION), sent.path("content").asText(""), Json.array());
    message.put("type", issued.type() == 2 ? 20 : 0);
    message.set("channel_id", asked.get("channel_id"));
    message.put("application_id", Long.toString(World.APPLICATION));
    message.put("webhook_id", Long.toString(World.APPLICATION));
    message.set(
        "interaction_metadata",
        Json.object(
            "id", asked.get("id"),
            "type", issued.type(),
            "user", user.get("user"),
            "authorizing_integration_owners", asked.get("authorizing_integration_owners")));
    fill(message, sent, files);
    return message;
  }

  /// A message that the bot wrote of its own accord.
  static ObjectNode posted(long id, long channel, JsonNode sent, Map<String, byte[]> files) {
    var message =
        plain(id, World.user(World.APPLICATION), sent.path("content").asText(""), Json.array());
    message.put("channel_id", Long.toString(channel));
    fill(message, sent, files);
    return message;
  }

  /// A message to the bot alone.
  static ObjectNode direct(long id, long from, String content) {
    var message = plain(id, World.user(from), content, Json.array());
    message.put("channel_id", Long.toString(World.DIRECT));
    message.put("channel_type", 1);
    return message;
  }

  /// Takes over what an answer or an edit sent.
  static void fill(ObjectNode message, JsonNode sent, Map<String, byte[]> files) {
    var flags = message.path("flags").asInt() & PayloadRules.EPHEMERAL;
    message.put("flags", flags | sent.path("flags").asInt());
    message.set("components", given(sent.path("components")));
    var attachments = Json.array();
    files.forEach(
        (name, bytes) ->
            attachments.add(
                Json.object(
                    "id",
                    Long.toString(World.CHANNEL + attachments.size()),
                    "filename",
                    name,
                    "size",
                    bytes.length,
                    "url",
                    "https://cdn.discordapp.com/attachments/1/2/" + name,
                    "proxy_url",
                    "https://media.discordapp.net/attachments/1/2/" + name)));
    message.set("attachments", attachments);
  }

  /// Components with the ids that Discord gives them.
  private static ArrayNode given(JsonNode components) {
    var copy = components.isArray() ? (ArrayNode) components.deepCopy() : Json.array();
    var next = 1;
    for (var component : Json.components(copy)) {
      ((ObjectNode) component).put("id", next++);
      if (component.path("file").isObject()) {
        var name = component.path("file").path("url").asText().replace("attachment://", "");
        var url = "https://cdn.discordapp.com/attachments/1/2/" + name;
        ((ObjectNode) component)
            .set("file", Json.object("url", url, "proxy_url", url, "loading_state", 2));
      }
    }
    return copy;
  }
}
