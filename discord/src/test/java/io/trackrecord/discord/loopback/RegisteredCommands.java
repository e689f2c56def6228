package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The commands that a bot has registered.
public final class RegisteredCommands {

  private final Map<String, ArrayNode> lists = new ConcurrentHashMap<>();

  /// The commands for everyone.
  public ArrayNode forEveryone() {
    return at("/applications/" + World.APPLICATION + "/commands");
  }

  /// The commands for the server.
  public ArrayNode forServer() {
    return at("/applications/" + World.APPLICATION + "/guilds/" + World.SERVER + "/commands");
  }

  ArrayNode at(String route) {
    return lists.getOrDefault(route, Json.array());
  }

  void put(String route, ArrayNode list) {
    lists.put(route, list);
  }
}
