package io.trackrecord.bot.store;

import io.trackrecord.bot.settings.WrongSettingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts tokens before they are stored, with AES-GCM and keys from a file.
///
/// Each line of the file is `name:key`, the key 32 bytes in Base64. The first key encrypts; all
/// decrypt. To rotate, put a new line in front; what is read is then encrypted anew, and the old
/// line can go once all was.
public final class TokenVault {

  /// The name of the default file, in the data folder.
  public static final String FILE = "store.key";

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, byte[]> keys;
  private final String first;

  private TokenVault(Map<String, byte[]> keys) {
    this.keys = keys;
    this.first = keys.keySet().iterator().next();
  }

  /// Reads the keys. Where there is no such file, makes one with a new key that only this user may
  /// read.
  ///
  /// @throws WrongSettingException where the file holds no keys
  /// @throws IOException where it cannot be read or made
  public static TokenVault open(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    var keys = new LinkedHashMap<String, byte[]>();
    for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
      var text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      var parts = text.split(":", 2);
      if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9_-]{1,40}")) {
        throw wrong(file);
      }
      try {
        var key = Base64.getDecoder().decode(parts[1].strip());
        if (key.length != KEY_BYTES || keys.put(parts[0], key) != null) {
          throw wrong(file);
        }
      } catch (IllegalArgumentException _) {
        throw wrong(file);
      }
    }
    if (keys.isEmpty()) {
      throw wrong(file);
    }
    return new TokenVault(keys);
  }

  private static void create(Path file) throws IOException {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    var line = "k" + System.currentTimeMillis() + ':' + Base64.getEncoder().encodeToString(key);
    var parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    var fresh = Files.createTempFile(parent, "store", ".key");
    try {
      if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(fresh, line + "\n", StandardCharsets.US_ASCII);
      // Another process may have been faster; its key is the one.
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException _) {
      // Its key is read.
    } finally {
      Files.delete(fresh);
    }
  }

  private static WrongSettingException wrong(Path file) {
    return new WrongSettingException(
        "The key file "
            + file
            + " is not right: each line has to be name:key, the key 32 bytes in Base64, as made by"
            + " openssl rand -base64 32");
  }

  /// Encrypts a text.
  ///
  /// @param place what it belongs to; only there can it be decrypted
  public String seal(String text, String place) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, first, nonce, place)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      var whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
      return first + ':' + Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Decrypts what [#seal(String, String)] made.
  ///
  /// @throws StoreException where its key is missing, or it was changed
  public String open(String sealed, String place) {
    var parts = sealed.split(":", 2);
    if (parts.length < 2 || !keys.containsKey(parts[0])) {
      throw new StoreException("the key of what is stored is not in the key file");
    }
    try {
      var whole = Base64.getDecoder().decode(parts[1]);
      if (whole.length < NONCE_BYTES) {
        throw new StoreException("what is stored was changed");
      }
      var nonce = Arrays.copyOf(whole, NONCE_BYTES);
      var text =
          cipher(Cipher.DECRYPT_MODE, parts[0], nonce, place)
              .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new StoreException("what is stored was changed");
    }
  }

  /// Whether a text was encrypted with the key that encrypts now.
  public boolean isCurrent(String sealed) {
    return sealed.startsWith(first + ':');
  }

  /// A code that only whoever has a key can make for a text (HMAC-SHA-256 in Base64).
  public String sign(String text) {
    return sign(text, first);
  }

  /// Whether a code was made by [#sign(String)] for this text, with any of the keys.
  public boolean isSigned(String text, String code) {
    return keys.keySet().stream()
        .anyMatch(
            name ->
                java.security.MessageDigest.isEqual(
                    sign(text, name).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8)));
  }

  private String sign(String text, String key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.get(key), "HmacSHA256"));
      // Another use of the key than to encrypt.
      mac.update("sign".getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, String key, byte[] nonce, String place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(keys.get(key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((key + ' ' + place).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
