package io.trackrecord.data.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An access token that a descriptor may ask for. Each is sent to its own host only: a descriptor
/// may be a stranger's, and must not choose what is sent where.
public enum AccessToken {
  /// Of an account on Hugging Face.
  HF_TOKEN("huggingface.co");

  private final String host;

  AccessToken(String host) {
    this.host = host;
  }

  /// The token that a descriptor names; empty where there is none of this name.
  public static Optional<AccessToken> of(@Nullable String variable) {
    return Arrays.stream(values()).filter(each -> each.name().equals(variable)).findFirst();
  }

  /// The environment variable that holds it.
  public String variable() {
    return name();
  }

  /// The host that it is for.
  public String host() {
    return host;
  }

  /// Whether it may be sent to a host: its own, or one below it.
  public boolean isFor(String other) {
    var name = other.toLowerCase(Locale.ROOT);
    return name.equals(host) || name.endsWith("." + host);
  }
}
