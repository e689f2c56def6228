package io.trackrecord.slack;

import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.slack.install.OAuthClient;
import java.util.Map;
import java.util.Optional;

/// The operator's settings. [#toString] omits the tokens and the secret.
///
/// @param botToken the bot token of the one workspace, `xoxb-…`; empty for many workspaces
/// @param client the app in OAuth, for many workspaces; empty for one
/// @param appToken the app-level token for Socket Mode, `xapp-…`; empty for HTTP
/// @param signingSecret the secret that Slack signs its HTTP requests with, or empty
/// @param host the address to listen on for HTTP
/// @param port the port to listen on for HTTP
/// @param api the base URL of Slack's Web API
/// @param requestsPerMinute the rate limit per user
public record SlackSettings(
    Optional<String> botToken,
    Optional<OAuthClient> client,
    Optional<String> appToken,
    Optional<String> signingSecret,
    String host,
    int port,
    String api,
    int requestsPerMinute) {

  /// Reads the settings.
  ///
  /// @throws StartException if one is missing
  /// @throws io.trackrecord.bot.settings.WrongSettingException if one is invalid
  public static SlackSettings of(Settings settings) throws StartException {
    var botToken = settings.value(Setting.SLACK_BOT_TOKEN);
    var appToken = settings.value(Setting.SLACK_APP_TOKEN);
    var secret = settings.value(Setting.SLACK_SIGNING_SECRET);
    var client = client(settings);
    if (client.isPresent()) {
      if (botToken.isPresent()) {
        throw new StartException(
            "Both SLACK_BOT_TOKEN and SLACK_CLIENT_ID are set: unset the token to serve many"
                + " workspaces, or the client for one");
      }
      if (appToken.isEmpty() && secret.isEmpty()) {
        throw new StartException(
            "SLACK_SIGNING_SECRET is not set: copy the secret from your app's page \"Basic"
                + " Information\", or set SLACK_APP_TOKEN for Socket Mode");
      }
    } else if (botToken.isEmpty()) {
      throw new StartException(
          "SLACK_BOT_TOKEN is not set: copy the Bot User OAuth Token (xoxb-…) from your app's page"
              + " \"OAuth & Permissions\" on https://api.slack.com/apps");
    }
    if (client.isEmpty() && appToken.isEmpty() && secret.isEmpty()) {
      throw new StartException(
          "SLACK_APP_TOKEN is not set: create an app-level token (xapp-…) with the scope"
              + " connections:write on your app's page \"Basic Information\", or set"
              + " SLACK_SIGNING_SECRET to be called over HTTP");
    }
    var api = standing(settings, Setting.SLACK_API_BASE_URL);
    return new SlackSettings(
        botToken,
        client,
        appToken,
        secret,
        standing(settings, Setting.SLACK_HTTP_HOST),
        Integer.parseInt(standing(settings, Setting.PORT)),
        api.endsWith("/") ? api : api + "/",
        Integer.parseInt(standing(settings, Setting.SLACK_REQUESTS_PER_MINUTE)));
  }

  /// Reads the settings from their values by name.
  public static SlackSettings of(Map<String, String> values) throws StartException {
    return of(Settings.of(values));
  }

  private static Optional<OAuthClient> client(Settings settings) throws StartException {
    var id = settings.value(Setting.SLACK_CLIENT_ID);
    var secret = settings.value(Setting.SLACK_CLIENT_SECRET);
    if (id.isPresent() != secret.isPresent()) {
      throw new StartException(
          (id.isPresent() ? "SLACK_CLIENT_SECRET" : "SLACK_CLIENT_ID")
              + " is not set: copy both from your app's page \"Basic Information\"");
    }
    return id.map(each -> new OAuthClient(each, secret.orElseThrow()));
  }

  /// The value of a setting that has a default.
  private static String standing(Settings settings, Setting setting) {
    return settings.value(setting).orElseThrow();
  }

  @Override
  public String toString() {
    return "SlackSettings["
        + (appToken.isPresent() ? "Socket Mode" : "HTTP")
        + ", api="
        + api
        + "]";
  }
}
