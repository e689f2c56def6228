package io.trackrecord.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.RequestLimit;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.app.BackgroundTasks;
import io.trackrecord.slack.app.TrackrecordApp;
import io.trackrecord.slack.connect.ConnectException;
import io.trackrecord.slack.connect.Connection;
import io.trackrecord.slack.connect.HttpAddress;
import io.trackrecord.slack.connect.Pages;
import io.trackrecord.slack.connect.SocketMode;
import io.trackrecord.slack.install.InstallPages;
import io.trackrecord.slack.install.Installed;
import io.trackrecord.slack.install.OAuthClient;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// The running bot, connected to Slack from [#start] until [#close].
public final class SlackBot implements AutoCloseable {

  /// Where users allow an app.
  private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";

  private final Slack slack;
  private final Bot bot;
  private final App app;
  private final BackgroundTasks tasks;
  private final RequestLimit<String> limit;
  private final Connection connection;
  private final Delivery messages;
  private final FairUse shared;

  private SlackBot(
      Slack slack,
      Bot bot,
      App app,
      BackgroundTasks tasks,
      RequestLimit<String> limit,
      FairUse shared,
      Connection connection,
      Delivery messages) {
    this.shared = shared;
    this.messages = messages;
    this.slack = slack;
    this.bot = bot;
    this.app = app;
    this.tasks = tasks;
    this.limit = limit;
    this.connection = connection;
  }

  /// Connects a bot without a store to Slack.
  ///
  /// @throws StartException if Slack rejects a setting, or the port is taken
  /// @throws IOException if Slack cannot be reached
  public static SlackBot start(Account account, Bot bot, Clock clock)
      throws StartException, IOException, InterruptedException {
    var none = Stores.none("there is none");
    return start(
        account,
        bot,
        none,
        new RulesOfSpaces(none, clock),
        Optional.empty(),
        FairUse.alone(),
        clock);
  }

  /// Connects the bot to Slack.
  ///
  /// @param account the workspace to connect to
  /// @param bot answers the questions; closed together with this
  /// @param store what is deleted when the app is removed; not closed
  /// @param rules what those who manage workspaces have decided
  /// @param vault encrypts the tokens of many workspaces; empty for one workspace
  /// @param shared how much may be asked of all programs together
  /// @param clock for rate limits, the age of signatures and the detection of repeated requests
  /// @throws StartException if Slack rejects a setting, or the port is taken
  /// @throws IOException if Slack cannot be reached
  public static SlackBot start(
      Account account,
      Bot bot,
      Store store,
      RulesOfSpaces rules,
      Optional<TokenVault> vault,
      FairUse shared,
      Clock clock)
      throws StartException, IOException, InterruptedException {
    var settings = account.settings();
    var slack = account.slack();
    var config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(settings.botToken().orElse(null))
            .signingSecret(settings.signingSecret().orElse(""))
            // Otherwise Bolt reads them from SLACK_* environment variables of its own.
            .clientId(settings.client().map(OAuthClient::id).orElse(null))
            .clientSecret(settings.client().map(OAuthClient::secret).orElse(null))
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
    var app = TrackrecordApp.create(config, bot, rules, store, tasks, limit, shared, clock);
    var installed =
        settings
            .client()
            .map(client -> new Installed(store, vault.orElseThrow(), slack, client, clock));
    installed.ifPresent(app::service);
    var pages =
        installed.<Pages>map(
            each ->
                new InstallPages(
                    settings.client().orElseThrow(),
                    slack,
                    each,
                    store,
                    vault.orElseThrow(),
                    clock,
                    AUTHORIZE));
    app.start();
    try {
      var connection =
          settings.appToken().isPresent()
              ? SocketMode.open(app, settings.appToken().get())
              : HttpAddress.open(
                  app, pages.orElse(Pages.NONE), settings.host(), settings.port(), clock);
      var messages =
          TrackrecordApp.messages(
              bot,
              workspace ->
                  settings
                      .botToken()
                      .or(
                          () ->
                              installed.flatMap(
                                  each -> each.token(workspace.enterprise(), workspace.team())))
                      .map(token -> new WebApi(slack.methods(token))));
      return new SlackBot(slack, bot, app, tasks, limit, shared, connection, messages);
    } catch (ConnectException e) {
      if (e.isRefused()) {
        var setting = settings.appToken().isPresent() ? "SLACK_APP_TOKEN" : "PORT";
        throw new StartException(setting + " does not work: " + e.getMessage());
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Returns how it sends messages to people of its own accord.
  public Delivery messages() {
    return messages;
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
    return limit.refused() + shared.refused();
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
