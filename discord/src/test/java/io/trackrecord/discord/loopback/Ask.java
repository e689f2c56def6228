package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// Something that a person does on the loopback Discord: types a command, presses a button.
public final class Ask {

  private static final long COMMAND_ID = 1_100_000_000_000_000_031L;

  private final int type;
  private final ObjectNode data;
  private Place place = Place.SERVER;
  private long user = World.ALICE;
  private boolean manager;
  private boolean externalApps;
  private long uploadLimit = 10L << 20;
  private JsonNode message = Json.object();
  private long elsewhere = World.SERVER;

  /// Where something is done.
  public enum Place {
    /// On a server that the bot is on.
    SERVER,
    /// In a direct message with the bot.
    BOT_DM,
    /// On a server that the bot is not on, by somebody who added the bot to their own account.
    FOREIGN_SERVER,
    /// In a group, by somebody who added the bot to their own account.
    GROUP
  }

  private Ask(int type, ObjectNode data) {
    this.type = type;
    this.data = data;
  }

  /// A slash command.
  public static Ask slash(String name) {
    return new Ask(
        2,
        Json.object(
            "id", Long.toString(COMMAND_ID), "name", name, "type", 1, "options", Json.array()));
  }

  /// The entry in a message's menu.
  public static Ask messageMenu(String name, ObjectNode target) {
    var id = target.path("id").asText();
    return new Ask(
        2,
        Json.object(
            "id",
            Long.toString(COMMAND_ID),
            "name",
            name,
            "type",
            3,
            "target_id",
            id,
            "resolved",
            Json.object("messages", Json.object(id, target))));
  }

  /// Typing into an option of a slash command.
  public static Ask typing(String command, String option, String typed) {
    var ask =
        new Ask(
            4,
            Json.object(
                "id",
                Long.toString(COMMAND_ID),
                "name",
                command,
                "type",
                1,
                "options",
                Json.array()));
    ((ArrayNode) ask.data.get("options"))
        .add(Json.object("name", option, "type", 3, "value", typed, "focused", true));
    return ask;
  }

  /// Pressing the button with this label on a message.
  public static Ask press(JsonNode message, String label) {
    for (var component : Json.components(message.path("components"))) {
      if (component.path("type").asInt() == 2
          && component.path("label").asText().equals(label)
          && !component.path("disabled").asBoolean()) {
        return pressId(message, component.path("custom_id").asText());
      }
    }
    throw new AssertionError("no button " + label + " on " + message);
  }

  /// Pressing a button with any id, as nobody's client would.
  public static Ask pressId(JsonNode message, String customId) {
    var ask = new Ask(3, Json.object("component_type", 2, "custom_id", customId));
    ask.message = message;
    return ask;
  }

  /// Choosing from the first menu of a message.
  public static Ask choose(JsonNode message, String label) {
    for (var component : Json.components(message.path("components"))) {
      for (var option : component.path("options")) {
        if (option.path("label").asText().equals(label)) {
          var ask =
              new Ask(
                  3,
                  Json.object(
                      "component_type", 3,
                      "custom_id", component.path("custom_id"),
                      "values", Json.array(option.path("value").asText())));
          ask.message = message;
          return ask;
        }
      }
    }
    throw new AssertionError("no choice " + label + " on " + message);
  }

  /// With a text option.
  public Ask with(String option, String value) {
    ((ArrayNode) data.get("options")).add(Json.object("name", option, "type", 3, "value", value));
    return this;
  }

  /// With a yes-or-no option.
  public Ask with(String option, boolean value) {
    ((ArrayNode) data.get("options")).add(Json.object("name", option, "type", 5, "value", value));
    return this;
  }

  /// With a file that Discord keeps at an address.
  public Ask withFile(String option, String name, long size, String url) {
    var id = Long.toString(COMMAND_ID + 1);
    ((ArrayNode) data.get("options")).add(Json.object("name", option, "type", 11, "value", id));
    data.set(
        "resolved",
        Json.object(
            "attachments",
            Json.object(
                id,
                Json.object(
                    "id",
                    id,
                    "filename",
                    name,
                    "size",
                    size,
                    "url",
                    url,
                    "proxy_url",
                    url,
                    "ephemeral",
                    true))));
    return this;
  }

  /// At another place.
  public Ask at(Place elsewhere) {
    place = elsewhere;
    return this;
  }

  /// On another server that the bot is on, of which it was not told.
  public Ask on(long other) {
    elsewhere = other;
    return this;
  }

  /// By somebody else.
  public Ask by(long person) {
    user = person;
    return this;
  }

  /// By somebody who manages the server.
  public Ask byManager() {
    manager = true;
    return this;
  }

  /// Where the server lets people's own apps speak to everyone.
  public Ask withExternalApps() {
    externalApps = true;
    return this;
  }

  /// Where files may be so large.
  public Ask withUploadLimit(long bytes) {
    uploadLimit = bytes;
    return this;
  }

  ObjectNode interaction(long id, String token) {
    var isServer = place == Place.SERVER || place == Place.FOREIGN_SERVER;
    var server = place == Place.FOREIGN_SERVER ? World.FOREIGN_SERVER : elsewhere;
    var owners = Json.object();
    if (place == Place.SERVER) {
      owners.put("0", Long.toString(server));
    } else if (place == Place.BOT_DM) {
      owners.put("0", "0");
    } else {
      owners.put("1", Long.toString(user));
    }
    var channel =
        switch (place) {
          case SERVER, FOREIGN_SERVER -> World.channel(server, externalApps);
          case BOT_DM -> World.directChannel(user);
          case GROUP -> World.groupChannel(user);
        };
    if (elsewhere != World.SERVER) {
      channel.put("id", Long.toString(elsewhere + 1));
    }
    var interaction =
        Json.object(
            "id",
            Long.toString(id),
            "application_id",
            Long.toString(World.APPLICATION),
            "type",
            type,
            "data",
            data,
            "channel",
            channel,
            "channel_id",
            channel.path("id"),
            "token",
            token,
            "version",
            1,
            "app_permissions",
            "2248473465835073",
            "locale",
            "en-US",
            "entitlements",
            Json.array(),
            "authorizing_integration_owners",
            owners,
            "context",
            contextOf(place),
            "attachment_size_limit",
            uploadLimit);
    if (isServer) {
      interaction.put("guild_id", Long.toString(server));
      interaction.put("guild_locale", "en-US");
      interaction.set(
          "guild",
          Json.object("id", Long.toString(server), "locale", "en-US", "features", Json.array()));
      var member = World.member(user, externalApps);
      if (manager) {
        member.put("permissions", Long.toString(member.path("permissions").asLong() | 1L << 5));
      }
      interaction.set("member", member);
    } else {
      interaction.set("user", World.user(user));
    }
    if (!message.isEmpty()) {
      interaction.set("message", message);
    }
    return interaction;
  }

  long user() {
    return user;
  }

  private static int contextOf(Place place) {
    return switch (place) {
      case SERVER, FOREIGN_SERVER -> 0;
      case BOT_DM -> 1;
      case GROUP -> 2;
    };
  }

  /// A message of somebody's, to open the menu on.
  public static ObjectNode message(long id, String content, List<String> embedded) {
    var embeds = Json.array();
    embedded.forEach(url -> embeds.add(Json.object("type", "link", "url", url)));
    return Messages.plain(id, World.user(World.BOB), content, embeds);
  }

  /// A message of somebody's with files that Discord keeps, to open the menu on.
  public static ObjectNode message(LoopbackDiscord discord, long id, Map<String, byte[]> files) {
    var message = message(id, "my songs", List.of());
    files.forEach(
        (name, bytes) ->
            message
                .withArray("/attachments")
                .add(Messages.attachment(discord.files()::keep, name, bytes)));
    return message;
  }
}
