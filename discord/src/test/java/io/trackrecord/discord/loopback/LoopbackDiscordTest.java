package io.trackrecord.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That the loopback Discord is as strict as it says.
class LoopbackDiscordTest {

  private final LoopbackDiscord discord = new LoopbackDiscord();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    discord.close();
  }

  @Test
  void anAnswerAfterThreeSecondsIsRefused() throws Exception {
    var asked = discord.send(Ask.slash("artist"));
    discord.clock().advance(Duration.ofMillis(3_100));
    assertThat(callback(asked, answer(text("x")))).isEqualTo(404);
  }

  @Test
  void aSecondAnswerIsRefused() throws Exception {
    var asked = discord.send(Ask.slash("artist"));
    assertThat(callback(asked, answer(text("x")))).isEqualTo(200);
    assertThat(callback(asked, answer(text("x")))).isEqualTo(400);
    assertThat(discord.violations()).anyMatch(v -> v.contains("already been acknowledged"));
  }

  @Test
  void aTokenEndsAfterFifteenMinutes() throws Exception {
    var asked = discord.send(Ask.slash("artist"));
    callback(asked, answer(text("x")));
    assertThat(edit(asked, message(text("y")))).isEqualTo(200);
    discord.clock().advance(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(edit(asked, message(text("z")))).isEqualTo(401);
  }

  @Test
  void anEditBeforeTheAnswerIsRefused() throws Exception {
    assertThat(edit(discord.send(Ask.slash("artist")), message(text("y")))).isEqualTo(404);
  }

  @Test
  void aPromiseMayHaveNoFlagButEphemeral() throws Exception {
    var rich = Json.object("type", 5, "data", Json.object("flags", 64 | 1 << 15));
    assertThat(callback(discord.send(Ask.slash("artist")), rich)).isEqualTo(400);
    var plain = Json.object("type", 5, "data", Json.object("flags", 64));
    assertThat(callback(discord.send(Ask.slash("artist")), plain)).isEqualTo(200);
  }

  @Test
  void aMessageThatCouldMentionSomebodyIsRefused() {
    var missing = message(text("x"));
    missing.remove("allowed_mentions");
    assertThat(broken(missing)).contains("allowed_mentions");
    var users = message(text("x"));
    users.set("allowed_mentions", Json.object("parse", Json.array("users")));
    assertThat(broken(users)).contains("allowed_mentions");
  }

  @Test
  void everyLimitOnComponentsIsKept() {
    assertThat(broken(message(text("x")))).isEqualTo("[]");
    assertThat(broken(message(text("x".repeat(4_001))))).contains("4001 characters");
    var many = Collections.nCopies(41, (Object) text("x"));
    assertThat(broken(message(many.toArray()))).contains("41 components");
    assertThat(broken(message(row(button("a", "L".repeat(81)))))).contains("label");
    assertThat(broken(message(row(button("i".repeat(101), "x"))))).contains("custom_id of 101");
    assertThat(broken(message(row(button("a", "x"), button("a", "y"))))).contains("twice");
    assertThat(
            broken(
                message(
                    row(
                        button("a", "x"),
                        button("b", "x"),
                        button("c", "x"),
                        button("d", "x"),
                        button("e", "x"),
                        button("f", "x")))))
        .contains("1 to 5 buttons");
    assertThat(broken(message(row(select(26, "v"))))).contains("options");
    assertThat(broken(message(row(select(2, "v".repeat(101)))))).contains("value of 10");
    var old = message(text("x"));
    old.put("flags", 0);
    assertThat(broken(old)).contains("IS_COMPONENTS_V2");
    var content = message(text("x"));
    content.put("content", "beside");
    assertThat(broken(content)).contains("content beside");
  }

  @Test
  void everyLimitOnFilesIsKept() {
    var shown = message(Json.object("type", 13, "file", Json.object("url", "attachment://a.csv")));
    assertThat(PayloadRules.broken(shown, Map.of("a.csv", new byte[10]), 10)).isEmpty();
    assertThat(PayloadRules.broken(shown, Map.of("a.csv", new byte[11]), 10).toString())
        .contains("too large");
    assertThat(broken(shown)).contains("not attached");
    assertThat(PayloadRules.broken(message(text("x")), Map.of("a.csv", new byte[1]), 10).toString())
        .contains("not shown");
  }

  @Test
  void everyLimitOnCommandsIsKept() {
    assertThat(CommandRules.broken(Json.array(command("artist", "d")))).isEmpty();
    assertThat(CommandRules.broken(Json.array(command("Artist", "d")))).isNotEmpty();
    assertThat(CommandRules.broken(Json.array(command("artist", "d".repeat(101))))).isNotEmpty();
    assertThat(CommandRules.broken(Json.array(command("a", "d"), command("a", "d")))).isNotEmpty();
  }

  @Test
  void discordsOwnDocumentIsHeldAgainstWhatIsSent() throws Exception {
    assumeTrue(
        OpenApiRules.ofEnvironment() != null,
        "skipped: TRACKRECORD_TEST_DATA names no folder with specs/discord-openapi.json");
    var asked = discord.send(Ask.slash("artist"));
    callback(asked, answer(Json.object("type", 10, "content", 7)));
    assertThat(discord.violations()).anyMatch(violation -> violation.startsWith("OpenAPI"));
  }

  private int callback(Issued asked, JsonNode body) throws Exception {
    var interaction = asked.interaction;
    return post(
        "POST",
        "interactions/" + interaction.path("id").asText() + "/" + asked.token() + "/callback",
        body);
  }

  private int edit(Issued asked, JsonNode body) throws Exception {
    return post(
        "PATCH",
        "webhooks/" + World.APPLICATION + "/" + asked.token() + "/messages/@original",
        body);
  }

  private int post(String method, String path, JsonNode body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String broken(JsonNode message) {
    return PayloadRules.broken(message, Map.of(), 10).toString();
  }

  private static ObjectNode answer(Object... components) {
    return Json.object("type", 4, "data", message(components));
  }

  private static ObjectNode message(Object... components) {
    return Json.object(
        "flags", 1 << 15,
        "allowed_mentions", Json.object("parse", Json.array()),
        "components", Json.array(components));
  }

  private static ObjectNode text(String content) {
    return Json.object("type", 10, "content", content);
  }

  private static ObjectNode row(Object... children) {
    return Json.object("type", 1, "components", Json.array(children));
  }

  private static ObjectNode button(String id, String label) {
    return Json.object("type", 2, "style", 2, "custom_id", id, "label", label);
  }

  private static ObjectNode select(int options, String value) {
    ArrayNode all = Json.array();
    for (var i = 0; i < options; i++) {
      all.add(Json.object("label", "x", "value", value + i));
    }
    return Json.object("type", 3, "custom_id", "menu", "options", all);
  }

  private static ObjectNode command(String name, String description) {
    return Json.object("name", name, "type", 1, "description", description);
  }
}
