package io.trackrecord.data.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.fetch.FetchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Access tokens that lie in files.
class DataEnvironmentTest {

  @TempDir Path folder;

  @Test
  void readsATokenFromItsFile() throws Exception {
    var file = Files.writeString(folder.resolve("token"), "hf_secret\n");
    assertThat(DataEnvironment.withTokens(Map.of("HF_TOKEN_FILE", file.toString())))
        .containsEntry("HF_TOKEN", "hf_secret");
    assertThat(DataEnvironment.withTokens(Map.of("HF_TOKEN", "hf_other", "HF_TOKEN_FILE", "")))
        .containsEntry("HF_TOKEN", "hf_other");
  }

  @Test
  void saysWhatIsWrongWithTheFileAndNeverWhatIsInIt() throws Exception {
    var file = Files.writeString(folder.resolve("token"), "hf_secret\nhf_more\n");
    assertRefused(Map.of("HF_TOKEN_FILE", file.toString()), "which does not hold one line");
    assertRefused(
        Map.of("HF_TOKEN_FILE", folder.resolve("none").toString()), "which cannot be read");
    assertRefused(
        Map.of("HF_TOKEN_FILE", file.toString(), "HF_TOKEN", "hf_secret"),
        "Both HF_TOKEN and HF_TOKEN_FILE are set");
  }

  private static void assertRefused(Map<String, String> environment, String why) {
    assertThatThrownBy(() -> DataEnvironment.withTokens(environment))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("hf_");
  }
}
