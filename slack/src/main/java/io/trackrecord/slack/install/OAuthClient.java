package io.trackrecord.slack.install;

/// The app, as Slack knows it in OAuth.
///
/// @param id the client id
/// @param secret the client secret
public record OAuthClient(String id, String secret) {

  /// Omits the secret.
  @Override
  public String toString() {
    return "OAuthClient[" + id + "]";
  }
}
