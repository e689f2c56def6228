package io.trackrecord.data.index.version;

import io.trackrecord.data.fetch.FetchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Ed25519 key pair of whoever publishes packed indexes, kept in one PEM file that its owner
/// alone may read. The public key in Base64 is what operators put into their settings.
public final class PackKey {

  /// A file in which a key lies is short.
  private static final long MAX_BYTES = 16 << 10;

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final PrivateKey secret;
  private final @Nullable String shown;

  private PackKey(PrivateKey secret, @Nullable String shown) {
    this.secret = secret;
    this.shown = shown;
  }

  /// Makes a key pair and writes it into a new file that only its owner may read.
  ///
  /// @throws IOException where the file is there already, or cannot be written
  public static PackKey create(Path file) throws IOException {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var text =
          pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded());
      var ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
      var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (var channel =
          isPosix(file.toAbsolutePath().getParent())
              ? Files.newByteChannel(file, options, ownerOnly)
              : Files.newByteChannel(file, options)) {
        channel.write(StandardCharsets.US_ASCII.encode(text));
      }
      return new PackKey(pair.getPrivate(), base64(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /// Reads the file of a key pair. The public key may be missing from it.
  ///
  /// @throws FetchException where it holds no such key, or others may read it
  public static PackKey read(Path file) throws IOException, FetchException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
    if (view != null && isPosix(file)) {
      var permissions = view.readAttributes().permissions();
      if (permissions.stream().anyMatch(each -> !each.name().startsWith("OWNER_"))) {
        throw new FetchException(
            "Others than its owner may use the key in " + file + ": run chmod 600 " + file + ".");
      }
    }
    if (Files.size(file) > MAX_BYTES) {
      throw noKey(file);
    }
    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
    try {
      var factory = KeyFactory.getInstance(ALGORITHM);
      var secret =
          factory.generatePrivate(
              new PKCS8EncodedKeySpec(part(PRIVATE, text).orElseThrow(() -> noKey(file))));
      var open = part(PUBLIC, text);
      var key =
          new PackKey(
              secret,
              open.isEmpty()
                  ? null
                  : base64(factory.generatePublic(new X509EncodedKeySpec(open.get()))));
      if (key.shown != null && !isBy(key.shown, key.sign(new byte[1]), new byte[1])) {
        throw new FetchException("The private and the public key in " + file + " are no pair.");
      }
      return key;
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw noKey(file);
    }
  }

  /// The public key in Base64; empty where the file holds the private one alone.
  public Optional<String> shown() {
    return Optional.ofNullable(shown);
  }

  byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was checked when it was read", e);
    }
  }

  /// Whether a signature is by the owner of a public key.
  ///
  /// @throws FetchException where it is no public key
  static boolean isBy(String shown, byte[] signature, byte[] message) throws FetchException {
    try {
      var key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(shown)));
      return isBy(key, signature, message);
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new FetchException(
          "TRACKRECORD_PACK_KEY is no public key: take it from the page of whoever publishes the"
              + " index.");
    }
  }

  private static boolean isBy(PublicKey key, byte[] signature, byte[] message)
      throws GeneralSecurityException {
    var check = Signature.getInstance(ALGORITHM);
    check.initVerify(key);
    check.update(message);
    try {
      return check.verify(signature);
    } catch (java.security.SignatureException _) {
      // Not even of a signature's form.
      return false;
    }
  }

  private static boolean isPosix(@Nullable Path path) throws IOException {
    return path != null && Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  private static FetchException noKey(Path file) {
    return new FetchException(
        file + " holds no Ed25519 key. Make one with: trackrecord data keygen FILE");
  }

  private static String base64(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(kind, Base64.getEncoder().encodeToString(key), kind);
  }

  private static Optional<byte[]> part(String kind, String text) {
    var found =
        Pattern.compile(
                "-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]+)-----END " + kind + "-----")
            .matcher(text);
    return found.find()
        ? Optional.of(Base64.getDecoder().decode(found.group(1).replaceAll("\\s", "")))
        : Optional.empty();
  }
}
