package io.trackrecord.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;

/// A workspace's Slack, with a bot token that it takes.
///
/// @param settings what the operator set
/// @param slack Slack's client; [SlackBot] closes it
public record Account(SlackSettings settings, Slack slack) {

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int CONNECTIONS = 32;

  /// Asks Slack whether it takes the bot token.
  ///
  /// @throws StartException where it does not
  /// @throws IOException where Slack cannot be reached
  public static Account check(SlackSettings settings) throws StartException, IOException {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.api());
    config.setStatsEnabled(false);
    config.setHttpClientReadTimeoutMillis(TIMEOUT_MILLIS);
    config.setHttpClientWriteTimeoutMillis(TIMEOUT_MILLIS);
    // By default five connections are kept, and a busy workspace would open a new one for every
    // answer.
    var http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
            .build();
    var slack = Slack.getInstance(config, new SlackHttpClient(http));
    try {
      var test = slack.methods(settings.botToken()).authTest(r -> r);
      if (!test.isOk()) {
        throw new StartException(
            "SLACK_BOT_TOKEN does not work: Slack answered " + test.getError());
      }
      return new Account(settings, slack);
    } catch (SlackApiException e) {
      throw new IOException("Slack answered HTTP " + e.getResponse().code(), e);
    }
  }
}
