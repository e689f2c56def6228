package io.trackrecord.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.text.InputParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final List<Path> MANIFESTS =
      List.of(Path.of("manifest.json"), Path.of("manifest-http.json"));

  private static JsonNode read(Path file) throws IOException {
    return Json.parse(Files.readString(file));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void the_manifests_fit_slacks_schemas() throws Exception {
    var data = System.getenv("TRACKRECORD_TEST_DATA");
    assumeTrue(
        data != null,
        "skipped: TRACKRECORD_TEST_DATA does not name a folder with specs/slack-manifest.schema.*");
    try (var schemas =
        Files.newDirectoryStream(Path.of(data, "specs"), "slack-manifest.schema.*.json")) {
      var checked = 0;
      for (var file : schemas) {
        var schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(file));
        for (var manifest : MANIFESTS) {
          assertThat(schema.validate(read(manifest))).as("%s by %s", manifest, file).isEmpty();
          checked++;
        }
      }
      assertThat(checked).isPositive();
    }
  }

  @Test
  void the_manifests_ask_for_what_the_bot_uses_and_nothing_more() throws Exception {
    for (var file : MANIFESTS) {
      var manifest = read(file);
      var features = manifest.path("features");
      assertThat(texts(manifest.at("/oauth_config/scopes/bot")))
          .containsExactly(
              "app_mentions:read",
              "chat:write",
              "commands",
              "files:read",
              "files:write",
              "im:history",
              "im:write",
              "users:read");
      assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
          .containsExactly(
              "app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked");
      assertThat(features.at("/slash_commands/0/command").asText()).isEqualTo(InputParser.COMMAND);
      assertThat(features.at("/shortcuts/0/callback_id").asText()).isEqualTo("check_links");
      assertThat(features.at("/shortcuts/1/callback_id").asText()).isEqualTo("check_catalogue");
      assertThat(features.at("/app_home/home_tab_enabled").asBoolean()).isTrue();
      assertThat(features.at("/app_home/messages_tab_enabled").asBoolean()).isTrue();
      assertThat(features.at("/app_home/messages_tab_read_only_enabled").asBoolean(true)).isFalse();
      assertThat(features.at("/slash_commands/0/usage_hint").asText()).contains("next-steps");
    }
  }

  @Test
  void one_manifest_is_for_socket_mode_and_one_for_http() throws Exception {
    assertThat(read(MANIFESTS.getFirst()).at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    var http = read(MANIFESTS.getLast());
    assertThat(http.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
    for (var place :
        List.of(
            "/features/slash_commands/0/url",
            "/settings/event_subscriptions/request_url",
            "/settings/interactivity/request_url",
            "/settings/interactivity/message_menu_options_url")) {
      assertThat(http.at(place).asText()).isEqualTo("https://YOUR-HOST/slack/events");
    }
  }
}
