package io.trackrecord.slack.connect;

import com.slack.api.app_backend.SlackSignature.HeaderNames;
import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Slack's [signature](https://docs.slack.dev/authentication/verifying-requests-from-slack) of a
/// request: an HMAC of the timestamp and the body.
///
/// @param second the timestamp, in seconds since 1970
/// @param hmac the HMAC, 64 hexadecimal digits
record RequestSignature(long second, String hmac) {

  /// The maximum difference between the timestamp and this machine's clock, in either direction.
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SECOND = Pattern.compile("[1-9][0-9]{0,10}");
  private static final Pattern SIGNATURE = Pattern.compile("v0=([0-9a-f]{64})");

  /// Reads the two headers; empty if one is missing, repeated or malformed. [#signs] checks whether
  /// the signature is valid, for which it needs the body.
  static Optional<RequestSignature> of(Headers headers) {
    var second = SECOND.matcher(only(headers.get(HeaderNames.X_SLACK_REQUEST_TIMESTAMP)));
    var signature = SIGNATURE.matcher(only(headers.get(HeaderNames.X_SLACK_SIGNATURE)));
    return second.matches() && signature.matches()
        ? Optional.of(new RequestSignature(Long.parseLong(second.group()), signature.group(1)))
        : Optional.empty();
  }

  private static String only(@Nullable List<String> values) {
    return values != null && values.size() == 1 ? values.getFirst() : "";
  }

  /// Returns whether the timestamp is within five minutes of now.
  boolean isRecent(Instant now) {
    return Math.abs(now.getEpochSecond() - second) <= MAX_AGE.toSeconds();
  }

  /// Returns whether this is the signature of the body under the secret.
  boolean signs(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(("v0:" + second + ":").getBytes(StandardCharsets.US_ASCII));
      return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(hmac));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
