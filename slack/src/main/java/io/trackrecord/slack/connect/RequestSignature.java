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

/// The [signature](https://docs.slack.dev/authentication/verifying-requests-from-slack) of a
/// request: an HMAC of the body and of the time at which Slack sent it.
///
/// @param second when it was sent, in seconds since 1970
/// @param hmac 64 hexadecimal digits
record RequestSignature(long second, String hmac) {

  /// How far the clocks of Slack and of this machine may be apart, either way.
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SECOND = Pattern.compile("[1-9][0-9]{0,10}");
  private static final Pattern SIGNATURE = Pattern.compile("v0=([0-9a-f]{64})");

  /// Reads the two headers; empty where one is missing, repeated or malformed. Whether the
  /// signature is genuine only [#signs] can tell, once the body is there.
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

  /// Whether it was made within five minutes of now.
  boolean isRecent(Instant now) {
    return Math.abs(now.getEpochSecond() - second) <= MAX_AGE.toSeconds();
  }

  /// Whether it was made of this body with this secret.
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
