package io.trackrecord.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;

/// A workspace whose bot token works, or an app that many workspaces install.
///
/// @param settings the operator's settings
/// @param slack the client of Slack's API; [SlackBot] closes it
public record Account(SlackSettings settings, Slack slack) {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int MAX_IDLE_CONNECTIONS = 32;

  /// Checks the bot token with Slack.
  ///
  /// @throws StartException if Slack rejects the token
  /// @throws IOException if Slack cannot be reached
  public static Account check(SlackSettings settings) throws StartException, IOException {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.api());
    config.setStatsEnabled(false);
    config.setHttpClientReadTimeoutMillis(TIMEOUT_MILLIS);
    config.setHttpClientWriteTimeoutMillis(TIMEOUT_MILLIS);
    // The default pool keeps five idle connections, so a busy workspace would open a new one for
    // nearly every answer.
    var http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .connectionPool(new ConnectionPool(MAX_IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            .build();
    var slack = Slack.getInstance(config, new SlackHttpClient(http));
    if (settings.botToken().isEmpty()) {
      // Each workspace has a token of its own, which is checked when it is used.
      return new Account(settings, slack);
    }
    try {
      var test = slack.methods(settings.botToken().get()).authTest(r -> r);
      if (!test.isOk()) {
        throw new StartException(
            "SLACK_BOT_TOKEN does not work: Slack answered " + test.getError());
      }
      return new Account(settings, slack);
    } catch (SlackApiException e) {
      throw new IOException("Slack answered HTTP " + e.getResponse().code(), e);
    } catch (JsonParseException e) {
      throw new IOException(
          "what answers as Slack is not Slack; look for a proxy in between, and at"
              + " SLACK_API_BASE_URL",
          e);
    }
  }
}
