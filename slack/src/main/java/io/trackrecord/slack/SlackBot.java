package io.trackrecord.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.RequestLimit;
import io.trackrecord.slack.app.BackgroundTasks;
import io.trackrecord.slack.app.TrackrecordApp;
import io.trackrecord.slack.connect.ConnectException;
import io.trackrecord.slack.connect.Connection;
import io.trackrecord.slack.connect.HttpAddress;
import io.trackrecord.slack.connect.SocketMode;
import java.io.IOException;
import java.time.Clock;

/// The running bot, connected to Slack from [#start] until [#close].
public final class SlackBot implements AutoCloseable {

  private final Slack slack;
  private final Bot bot;
  private final App app;
  private final BackgroundTasks tasks;
  private final RequestLimit<String> limit;
  private final Connection connection;

  private SlackBot(
      Slack slack,
      Bot bot,
      App app,
      BackgroundTasks tasks,
      RequestLimit<String> limit,
      Connection connection) {
    this.slack = slack;
    this.bot = bot;
    this.app = app;
    this.tasks = tasks;
    this.limit = limit;
    this.connection = connection;
  }

  /// Connects the bot to Slack.
  ///
  /// @param account the workspace to connect to
  /// @param bot answers the questions; closed together with this
  /// @param clock for rate limits, the age of signatures and the detection of repeated requests
  /// @throws StartException if Slack rejects a setting, or the port is taken
  /// @throws IOException if Slack cannot be reached
  public static SlackBot start(Account account, Bot bot, Clock clock)
      throws StartException, IOException, InterruptedException {
    var settings = account.settings();
    var slack = account.slack();
    var config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(settings.botToken())
            .signingSecret(settings.signingSecret().orElse(""))
            // Otherwise Bolt reads them from SLACK_* environment variables of its own.
            .clientId(null)
            .clientSecret(null)
            .redirectUri(null)
            .scope(null)
            .userScope(null)
            .oauthCancellationUrl(null)
            .oauthCompletionUrl(null)
            .authTestCacheEnabled(true)
            .authTestCacheExpirationMillis(-1)
            .allEventsApiAutoAckEnabled(true)
            .build();
    var tasks = new BackgroundTasks();
    var limit = new RequestLimit<String>(settings.requestsPerMinute(), clock);
    var app = TrackrecordApp.create(config, bot, tasks, limit, clock);
    app.start();
    try {
      var connection =
          settings.appToken().isPresent()
              ? SocketMode.open(app, settings.appToken().get())
              : HttpAddress.open(app, settings.host(), settings.port(), clock);
      return new SlackBot(slack, bot, app, tasks, limit, connection);
    } catch (ConnectException e) {
      if (e.isRefused()) {
        var setting = settings.appToken().isPresent() ? "SLACK_APP_TOKEN" : "PORT";
        throw new StartException(setting + " does not work: " + e.getMessage());
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Returns the port it listens on, or 0 in Socket Mode.
  public int port() {
    return connection instanceof HttpAddress address ? address.port() : 0;
  }

  /// Returns whether requests from Slack can arrive at this moment.
  public boolean isConnected() {
    return connection.isOpen();
  }

  /// Returns how many requests were refused since the start because a user asked too often.
  public long tooOften() {
    return limit.refused();
  }

  /// Stops accepting requests and waits up to ten seconds for running ones.
  @Override
  public void close() {
    // Whoever waits for a catalogue is told to send it again.
    bot.catalogues().ifPresent(Catalogues::stop);
    connection.close();
    tasks.close();
    app.stop();
    bot.close();
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
