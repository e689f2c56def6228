package io.trackrecord.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVaultTest {

  private static final String OTHER = "new:" + "A".repeat(43) + "=";

  @TempDir Path folder;

  @Test
  void aTokenIsReadableOnlyWithTheKeyAndInItsPlace() throws IOException {
    var file = folder.resolve("store.key");
    var sealed = TokenVault.open(file).seal("xoxb-secret", "T1");

    assertThat(sealed).doesNotContain("secret");
    assertThat(TokenVault.open(file).open(sealed, "T1")).isEqualTo("xoxb-secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> TokenVault.open(file).open(sealed, "T2"))
        .isInstanceOf(StoreException.class);
    var end = sealed.length() - 1;
    var changed = sealed.substring(0, end) + (sealed.charAt(end) == 'x' ? 'y' : 'x');
    assertThatThrownBy(() -> TokenVault.open(file).open(changed, "T1"))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> TokenVault.open(folder.resolve("other.key")).open(sealed, "T1"))
        .isInstanceOf(StoreException.class)
        .hasMessage("the key of what is stored is not in the key file");
  }

  @Test
  void theSameTokenIsNeverSealedAlike() throws IOException {
    var vault = TokenVault.open(folder.resolve("store.key"));

    assertThat(vault.seal("x", "T1")).isNotEqualTo(vault.seal("x", "T1"));
  }

  @Test
  void aNewKeyInFrontEncryptsAndTheOldOneStillDecrypts() throws IOException {
    var file = folder.resolve("store.key");
    var old = TokenVault.open(file);
    var sealed = old.seal("token", "T1");
    var code = old.sign("text");
    Files.writeString(file, OTHER + "\n" + Files.readString(file));

    var both = TokenVault.open(file);

    assertThat(both.open(sealed, "T1")).isEqualTo("token");
    assertThat(both.isCurrent(sealed)).isFalse();
    assertThat(both.isCurrent(both.seal("token", "T1"))).isTrue();
    assertThat(both.isSigned("text", code)).isTrue();
    assertThat(both.isSigned("text", both.sign("text"))).isTrue();
    assertThat(both.isSigned("another", code)).isFalse();
  }

  @Test
  void aFileWithoutKeysIsRefusedWithWhatToDo() throws IOException {
    var file = folder.resolve("store.key");
    for (var text : new String[] {"", "k1:short", "no key", OTHER + "\n" + OTHER}) {
      Files.writeString(file, text);

      assertThatThrownBy(() -> TokenVault.open(file))
          .isInstanceOf(WrongSettingException.class)
          .hasMessageContaining("openssl rand -base64 32")
          .hasMessageNotContaining("AAAA");
    }
  }
}
