package io.trackrecord.slack;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The operator's settings. [#toString] omits the tokens and the secret.
///
/// @param botToken the bot token, `xoxb-…`
/// @param appToken the app-level token for Socket Mode, `xapp-…`; empty for HTTP
/// @param signingSecret the secret that Slack signs its HTTP requests with, or empty
/// @param host the address to listen on for HTTP
/// @param port the port to listen on for HTTP
/// @param api the base URL of Slack's Web API
/// @param requestsPerMinute the rate limit per user
public record SlackSettings(
    String botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    String host,
    int port,
    String api,
    int requestsPerMinute) {

  private static final String SLACK = "https://slack.com/api/";

  /// Reads and validates the settings.
  ///
  /// @param values the values by the name of their environment variable
  /// @throws StartException if one is missing or invalid
  public static SlackSettings of(Map<String, String> values) throws StartException {
    var botToken = token(values, "SLACK_BOT_TOKEN", "xoxb-");
    var appToken = token(values, "SLACK_APP_TOKEN", "xapp-");
    var secret = value(values, "SLACK_SIGNING_SECRET");
    if (botToken.isEmpty()) {
      throw new StartException(
          "SLACK_BOT_TOKEN is not set: copy the Bot User OAuth Token (xoxb-…) from your app's page"
              + " \"OAuth & Permissions\" on https://api.slack.com/apps");
    }
    if (appToken.isEmpty() && secret.isEmpty()) {
      throw new StartException(
          "SLACK_APP_TOKEN is not set: create an app-level token (xapp-…) with the scope"
              + " connections:write on your app's page \"Basic Information\", or set"
              + " SLACK_SIGNING_SECRET to be called over HTTP");
    }
    return new SlackSettings(
        botToken.get(),
        appToken,
        secret,
        value(values, "SLACK_HTTP_HOST").orElse("127.0.0.1"),
        number(values, "PORT", 3000, 65_535),
        api(value(values, "SLACK_API_BASE_URL").orElse(SLACK)),
        number(values, "SLACK_REQUESTS_PER_MINUTE", 20, 10_000));
  }

  @Override
  public String toString() {
    return "SlackSettings["
        + (appToken.isPresent() ? "Socket Mode" : "HTTP")
        + ", api="
        + api
        + "]";
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Optional<String> token(Map<String, String> values, String name, String start)
      throws StartException {
    var token = value(values, name);
    if (token.isPresent() && !token.get().startsWith(start)) {
      throw new StartException(
          name + " is not the right kind of token: it has to start with " + start);
    }
    return token;
  }

  private static int number(Map<String, String> values, String name, int defaultValue, int max)
      throws StartException {
    var value = value(values, name);
    if (value.isEmpty()) {
      return defaultValue;
    }
    var isNumber = value.get().matches("\\d{1,6}");
    var number = isNumber ? Integer.parseInt(value.get()) : -1;
    if (number < 0 || number > max || (number == 0 && !name.equals("PORT"))) {
      throw new StartException(
          name + " is \"" + value.get() + "\", expected a number from 1 to " + max);
    }
    return number;
  }

  private static String api(String address) throws StartException {
    try {
      var scheme = URI.create(address).getScheme();
      if (URI.create(address).getHost() != null
          && ("https".equals(scheme) || "http".equals(scheme))) {
        return address.endsWith("/") ? address : address + "/";
      }
    } catch (IllegalArgumentException e) {
      // Reported below.
    }
    throw new StartException(
        "SLACK_API_BASE_URL is \"" + address + "\", expected an http(s) address");
  }
}
