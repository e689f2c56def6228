package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// Messages as Discord gives them back.
final class Messages {

  /// Where Discord keeps files.
  interface Keeper {
    /// Keeps a file and gives its address.
    String keep(String name, byte[] bytes);
  }

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
  static ObjectNode answer(
      long id, Issued issued, JsonNode sent, Map<String, byte[]> files, Keeper keeper) {
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
    fill(message, sent, files, keeper);
    return message;
  }

  /// A message that the bot wrote of its own accord.
  static ObjectNode posted(
      long id, long channel, JsonNode sent, Map<String, byte[]> files, Keeper keeper) {
    var message =
        plain(id, World.user(World.APPLICATION), sent.path("content").asText(""), Json.array());
    message.put("channel_id", Long.toString(channel));
    fill(message, sent, files, keeper);
    return message;
  }

  /// A message to the bot alone.
  static ObjectNode direct(long id, long from, String content) {
    var message = plain(id, World.user(from), content, Json.array());
    message.put("channel_id", Long.toString(World.DIRECT));
    message.put("channel_type", 1);
    return message;
  }

  /// Takes over what an answer or an edit sent. Files that were there stay unless the edit says
  /// which do.
  static void fill(ObjectNode message, JsonNode sent, Map<String, byte[]> files, Keeper keeper) {
    var flags = message.path("flags").asInt() & PayloadRules.EPHEMERAL;
    message.put("flags", flags | sent.path("flags").asInt());
    var attachments = Json.array();
    for (var there : message.path("attachments")) {
      if (!sent.has("attachments") || isAmong(sent.path("attachments"), there)) {
        attachments.add(there);
      }
    }
    files.forEach((name, bytes) -> attachments.add(attachment(keeper, name, bytes)));
    message.set("attachments", attachments);
    message.set("components", given(sent.path("components"), attachments));
  }

  static boolean isAmong(JsonNode kept, JsonNode attachment) {
    for (var each : kept) {
      if (each.path("id").asText().equals(attachment.path("id").asText())) {
        return true;
      }
    }
    return false;
  }

  /// A file that Discord keeps.
  static ObjectNode attachment(Keeper keeper, String name, byte[] bytes) {
    var url = keeper.keep(name, bytes);
    return Json.object(
        "id",
        url.replaceAll(".*/(\\d+)/[^/]*$", "$1"),
        "filename",
        name,
        "size",
        bytes.length,
        "url",
        url,
        "proxy_url",
        url);
  }

  /// Components with the ids and addresses that Discord gives them.
  private static ArrayNode given(JsonNode components, JsonNode attachments) {
    var copy = components.isArray() ? (ArrayNode) components.deepCopy() : Json.array();
    var next = 1;
    for (var component : Json.components(copy)) {
      ((ObjectNode) component).put("id", next++);
      if (component.path("file").isObject()) {
        var name = component.path("file").path("url").asText().replace("attachment://", "");
        for (var each : attachments) {
          if (each.path("filename").asText().equals(name)) {
            var url = each.path("url");
            ((ObjectNode) component)
                .set("file", Json.object("url", url, "proxy_url", url, "loading_state", 2));
          }
        }
      }
      for (var item : component.path("items")) {
        var name = item.at("/media/url").asText().replace("attachment://", "");
        var url = "https://cdn.discordapp.com/attachments/1/2/" + name;
        ((ObjectNode) item)
            .set(
                "media",
                Json.object(
                    "url", url, "proxy_url", url, "loading_state", 2, "width", 1, "height", 1));
      }
    }
    return copy;
  }
}
