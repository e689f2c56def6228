package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.discord.loopback.LoopbackRest.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// Holds the bot to Discord's rules of answering: in three seconds, once, with a token that lives
/// fifteen minutes, and within every limit.
final class InteractionRules {

  private Duration firstAnswer = Duration.ofSeconds(3);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
  private static final int FOLLOW_UPS_OF_USER_APPS = 5;

  private final LoopbackDiscord discord;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final Queue<String> tokens = new LinkedBlockingQueue<>();
  private volatile int memory = Integer.MAX_VALUE;

  InteractionRules(LoopbackDiscord discord) {
    this.discord = discord;
  }

  /// Waits so long for a first answer.
  void waitForFirstAnswers(Duration longest) {
    firstAnswer = longest;
  }

  /// Knows so many interactions, the latest ones.
  void remember(int interactions) {
    memory = interactions;
  }

  void issue(Issued interaction) {
    issued.put(interaction.token(), interaction);
    tokens.add(interaction.token());
    if (tokens.size() > memory) {
      issued.remove(tokens.remove());
    }
  }

  Result answer(RecordedRequest request, String[] parts) {
    var found = issued.get(parts[2]);
    if (found == null) {
      return refuse(null, 404, 10062, "Unknown interaction");
    }
    return parts[0].equals("interactions")
        ? callback(found, request)
        : webhook(found, request, parts);
  }

  private Result callback(Issued asked, RecordedRequest request) {
    var age = Duration.between(asked.created, discord.clock().instant());
    if (age.compareTo(firstAnswer) > 0) {
      return refuse(asked, 404, 10062, "Unknown interaction: first answer after " + age);
    }
    if (asked.isAnswered()) {
      return refuse(asked, 400, 40060, "Interaction has already been acknowledged");
    }
    var body = request.body();
    var data = body.path("data");
    var type = body.path("type").asInt();
    var broken =
        switch (type) {
          case 4, 7 -> PayloadRules.broken(data, request.files(), uploadLimit(asked), List.of());
          case 5 ->
              (data.path("flags").asInt() & ~PayloadRules.EPHEMERAL) == 0
                  ? List.<String>of()
                  : List.of("flags on a promise");
          case 6 -> List.<String>of();
          case 8 -> choices(data.path("choices"));
          default -> List.of("an answer of type " + type);
        };
    var isClick = asked.type() == 3;
    if (!broken.isEmpty()
        || ((type == 6 || type == 7) && !isClick)
        || (type == 8) != (asked.type() == 4)) {
      return refuse(asked, 400, 50035, "Invalid Form Body " + broken);
    }
    asked.answered(body);
    if (type == 4) {
      asked.original(
          Messages.answer(
              discord.clock().snowflake(), asked, data, request.files(), discord.files()::keep));
    } else if (type == 7) {
      edit(asked, data, request.files());
    }
    return Result.ok(response(asked, type));
  }

  private static JsonNode response(Issued asked, int type) {
    var response =
        Json.object(
            "interaction", Json.object("id", asked.interaction.get("id"), "type", asked.type()));
    var message = asked.originalOrNull();
    var resource = Json.object("type", type);
    if (message != null) {
      resource.set("message", message);
    }
    response.set("resource", resource);
    return response;
  }

  private Result webhook(Issued asked, RecordedRequest request, String[] parts) {
    var age = Duration.between(asked.created, discord.clock().instant());
    if (age.compareTo(TOKEN_LIFE) > 0) {
      return refuse(asked, 401, 50027, "Invalid Webhook Token: " + age);
    }
    if (!asked.isAnswered()) {
      return refuse(asked, 404, 10015, "Unknown Webhook: not acknowledged yet");
    }
    var body = request.body();
    var broken = new ArrayList<String>();
    if (!request.method().equals("GET")) {
      broken.addAll(
          PayloadRules.broken(
              body, request.files(), uploadLimit(asked), attached(asked, request, body)));
    }
    if (!broken.isEmpty()) {
      return refuse(asked, 400, 50035, "Invalid Form Body " + broken);
    }
    if (request.method().equals("POST")) {
      var message =
          Messages.answer(
              discord.clock().snowflake(), asked, body, request.files(), discord.files()::keep);
      if (asked.followUp(message) > FOLLOW_UPS_OF_USER_APPS && asked.isOnlyUserInstalled()) {
        return refuse(asked, 400, 40094, "Too many follow-ups");
      }
      return Result.ok(message);
    }
    if (request.method().equals("PATCH") && parts[parts.length - 1].equals("@original")) {
      edit(asked, body, request.files());
    }
    var last = parts[parts.length - 1];
    if (request.method().equals("PATCH") && !last.equals("@original")) {
      var changed =
          asked.change(
              last, each -> Messages.fill(each, body, request.files(), discord.files()::keep));
      if (changed != null) {
        return Result.ok(changed);
      }
    }
    var message = asked.originalOrNull();
    return message == null ? refuse(asked, 404, 10008, "Unknown Message") : Result.ok(message);
  }

  /// Fills the message that was promised, or changes the one that was clicked.
  private void edit(Issued asked, JsonNode sent, Map<String, byte[]> files) {
    var clicked = asked.interaction.path("message");
    var promised = asked.callback().path("type").asInt();
    var before = asked.originalOrNull();
    var message =
        before != null
            ? before.deepCopy()
            : (promised == 6 || promised == 7) && clicked.isObject()
                ? (com.fasterxml.jackson.databind.node.ObjectNode) clicked.deepCopy()
                : Messages.answer(
                    discord.clock().snowflake(),
                    asked,
                    asked.callback().path("data"),
                    Map.of(),
                    discord.files()::keep);
    Messages.fill(message, sent, files, discord.files()::keep);
    asked.original(message);
  }

  /// The names of the files that a message that is edited has already, and keeps.
  private static List<String> attached(Issued asked, RecordedRequest request, JsonNode body) {
    var names = new ArrayList<String>();
    if (request.method().equals("PATCH")) {
      var before = asked.originalOrNull();
      var message = before == null ? asked.interaction.path("message") : before;
      for (var each : message.path("attachments")) {
        if (!body.has("attachments") || Messages.isAmong(body.path("attachments"), each)) {
          names.add(each.path("filename").asText());
        }
      }
    }
    return names;
  }

  private static List<String> choices(JsonNode choices) {
    var broken = new ArrayList<String>();
    if (choices.size() > 25) {
      broken.add(choices.size() + " choices");
    }
    for (var choice : choices) {
      for (var field : List.of("name", "value")) {
        var length = choice.path(field).asText().length();
        if (length < 1 || length > 100) {
          broken.add(field + " of " + length + " characters");
        }
      }
    }
    return broken;
  }

  private static long uploadLimit(Issued asked) {
    return asked.interaction.path("attachment_size_limit").asLong();
  }

  private Result refuse(
      @org.jspecify.annotations.Nullable Issued asked, int status, int code, String why) {
    discord.violation(why);
    if (asked != null) {
      asked.refused(why);
    }
    return Result.error(status, code, why);
  }
}
