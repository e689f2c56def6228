package io.trackrecord.opensearch.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSettingsTest {

  @TempDir Path folder;

  private static ClusterSettings read(String addresses, Map<String, String> settings) {
    return ClusterSettings.of(addresses, Settings.of(settings));
  }

  @Test
  void takesSeveralAddressesWithCommasBetween() {
    var settings = read("https://one:9200, http://127.0.0.1:9201/,https://two", Map.of());

    assertThat(settings.hosts())
        .containsExactly(
            new HttpHost("https", "one", 9200),
            new HttpHost("http", "127.0.0.1", 9201),
            new HttpHost("https", "two", 443));
    assertThat(settings.authorization()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " , ", "one:9200", "ftp://one", "https://one/path", "https://", "ht tp:// x"})
  void refusesWhatIsNotTheAddressOfACluster(String addresses) {
    assertThatThrownBy(() -> read(addresses, Map.of()))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("expected such as");
  }

  @Test
  void refusesAPasswordInAnAddressWithoutRepeatingIt() {
    assertThatThrownBy(() -> read("https://me:geheim@one:9200", Map.of()))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("OPENSEARCH_PASSWORD")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void readsUserAndPasswordOrATokenFromVariablesOrFiles() throws Exception {
    var file = Files.writeString(folder.resolve("secret"), "geheim\n");
    var user = Map.of("OPENSEARCH_USER", "me", "OPENSEARCH_PASSWORD", "geheim");
    var fromFile = Map.of("OPENSEARCH_USER", "me", "OPENSEARCH_PASSWORD_FILE", file.toString());
    var token = Map.of("OPENSEARCH_TOKEN_FILE", file.toString());

    assertThat(read("https://one", user).authorization()).contains("Basic bWU6Z2VoZWlt");
    assertThat(read("https://one", fromFile).authorization()).contains("Basic bWU6Z2VoZWlt");
    assertThat(read("https://one", token).authorization()).contains("Bearer geheim");
  }

  @Test
  void refusesHalfALogInTwoLogInsAndFilesThatAreNotThere() {
    assertRefused(Map.of("OPENSEARCH_USER", "me"), "Set both");
    assertRefused(Map.of("OPENSEARCH_PASSWORD", "geheim"), "Set both");
    assertRefused(
        Map.of("OPENSEARCH_USER", "me", "OPENSEARCH_PASSWORD", "x", "OPENSEARCH_TOKEN", "y"),
        "not both");
    assertRefused(Map.of("OPENSEARCH_TOKEN_FILE", "/nowhere"), "does not exist");
    assertRefused(
        Map.of("OPENSEARCH_TOKEN_FILE", "/nowhere", "OPENSEARCH_TOKEN", "x"), "unset one of them");
  }

  private static void assertRefused(Map<String, String> settings, String sentence) {
    assertThatThrownBy(() -> read("https://one", settings))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void neverSendsAPasswordUnencryptedToAnotherMachine() {
    var login = Map.of("OPENSEARCH_TOKEN", "geheim");

    assertThatThrownBy(() -> read("http://one:9200", login))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("unencrypted")
        .hasMessageNotContaining("geheim");
    assertThat(read("http://127.0.0.1:9200", login).authorization()).isPresent();
  }
}
