package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.discord.interaction.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordSettingsTest {

  @Test
  void everySettingButTheTokenHasADefault() {
    var settings = read(Map.of("DISCORD_TOKEN", "t"));
    assertThat(settings.server()).isEmpty();
    assertThat(settings.visibility()).isEqualTo(Visibility.AUTO);
    assertThat(settings.requestsPerMinute()).isEqualTo(20);
    assertThat(settings.shards()).isEqualTo(DiscordSettings.AUTOMATIC);
  }

  @Test
  void theFileIsReadAndTheEnvironmentWins(@TempDir Path folder) throws IOException {
    var file = folder.resolve("settings");
    Files.writeString(
        file, "# the bot\n\nDISCORD_TOKEN=from-file\nDISCORD_DEFAULT_VISIBILITY = \"public\"\n");
    var settings = Settings.of(Map.of("DISCORD_TOKEN", "from-environment"), file);
    assertThat(DiscordSettings.of(settings).token()).isEqualTo("from-environment");
    assertThat(DiscordSettings.of(settings).visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void aWrongValueIsNamedWithWhatWasExpected() {
    wrong("DISCORD_GUILD_ID", "my server", "the number of a server");
    wrong("DISCORD_DEFAULT_VISIBILITY", "secret", "auto, private or public");
    wrong("DISCORD_REQUESTS_PER_MINUTE", "0", "1 to 10000");
    wrong("DISCORD_SHARDS", "many", "auto or 1 to 10000");
    wrong("DISCORD_API_BASE_URL", "discord.com", "an http(s) address");
    wrong("DISCORD_GATEWAY_URL", "http://127.0.0.1", "a ws:// or wss:// address");
  }

  @Test
  void aMissingTokenSaysWhereToGetOne() {
    assertThatThrownBy(() -> read(Map.of("DISCORD_TOKEN", " ")))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("DISCORD_TOKEN is not set")
        .hasMessageContaining("https://discord.com/developers/applications");
  }

  @Test
  void theTokenIsNeverPrinted() {
    assertThat(read(Map.of("DISCORD_TOKEN", "top-secret")).toString()).doesNotContain("top-secret");
  }

  private static void wrong(String name, String value, String expected) {
    var values = new HashMap<>(Map.of("DISCORD_TOKEN", "t", name, value));
    assertThatThrownBy(() -> read(values))
        .isInstanceOf(WrongSettingException.class)
        .hasMessage("%s is \"%s\": expected %s", name, value, expected);
  }

  private static DiscordSettings read(Map<String, String> values) {
    return DiscordSettings.of(Settings.of(values));
  }

  @Test
  void theConnectionsOfAProgramAreReadAsNumbersAndRanges() {
    assertThat(shards("4", "0,1").shardIds()).containsExactly(0, 1);
    assertThat(shards("16", "8-10,2").shardIds()).containsExactly(2, 8, 9, 10);
    assertThatThrownBy(() -> shards("4", "4"))
        .hasMessage("DISCORD_SHARD_IDS is \"4\": expected numbers from 0 to 3");
    assertThatThrownBy(() -> shards("auto", "0")).hasMessageContaining("has to be a number");
    assertThatThrownBy(() -> shards("4", "first")).hasMessageContaining("DISCORD_SHARD_IDS");
  }

  private static DiscordSettings shards(String number, String ids) {
    return DiscordSettings.of(
        Settings.of(
            Map.of("DISCORD_TOKEN", "t", "DISCORD_SHARDS", number, "DISCORD_SHARD_IDS", ids)));
  }
}
