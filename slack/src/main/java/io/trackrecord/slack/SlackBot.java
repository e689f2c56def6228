package io.trackrecord.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.Limits;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.bot.watch.Pace;
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
import io.trackrecord.slack.install.MissedRemovals;
import io.trackrecord.slack.install.OAuthClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The running bot, connected to Slack from [#start] until [#close].
public final class SlackBot implements AutoCloseable {

  /// Where users allow an app.
  private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";

  /// The pause after each check of an installation: Slack is asked as little as answers need.
  private static final Duration EACH_CHECK = Duration.ofSeconds(1);

  private final Slack slack;
  private final Bot bot;
  private final App app;
  private final BackgroundTasks tasks;
  private final Limits limits;
  private final Connection connection;
  private final Optional<HttpAddress> address;
  private final Optional<MissedRemovals> missed;
  private final Delivery messages;

  private SlackBot(
      Slack slack,
      Bot bot,
      App app,
      BackgroundTasks tasks,
      Limits limits,
      Connection connection,
      Optional<HttpAddress> address,
      Optional<MissedRemovals> missed,
      Delivery messages) {
    this.messages = messages;
    this.slack = slack;
    this.bot = bot;
    this.app = app;
    this.tasks = tasks;
    this.limits = limits;
    this.connection = connection;
    this.address = address;
    this.missed = missed;
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
    var limits = new Limits(settings.requestsPerMinute(), shared, clock);
    var app = TrackrecordApp.create(config, bot, rules, store, tasks, limits, clock);
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
    var address = address(settings, app, pages, clock);
    var connection = connection(settings, app, address);
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
                    .map(token -> new WebApi(slack.methods(token))),
            Pace.Time.REAL);
    var missed = installed.map(each -> new MissedRemovals(store, each, rules, slack, EACH_CHECK));
    missed.ifPresent(MissedRemovals::start);
    return new SlackBot(slack, bot, app, tasks, limits, connection, address, missed, messages);
  }

  private static Connection connection(
      SlackSettings settings, App app, Optional<HttpAddress> address)
      throws StartException, IOException, InterruptedException {
    if (settings.appToken().isEmpty()) {
      return address.orElseThrow();
    }
    try {
      return SocketMode.open(app, settings.appToken().get());
    } catch (ConnectException e) {
      address.ifPresent(HttpAddress::close);
      throw failed(e, "SLACK_APP_TOKEN");
    }
  }

  private static StartException failed(ConnectException e, String setting) throws IOException {
    if (e.isRefused()) {
      return new StartException(setting + " does not work: " + e.getMessage());
    }
    throw new IOException(e.getMessage(), e);
  }

  /// Listens where Slack or browsers are to reach the bot over HTTP.
  private static Optional<HttpAddress> address(
      SlackSettings settings, App app, Optional<Pages> pages, Clock clock)
      throws StartException, IOException {
    var host = settings.host();
    var port = settings.port();
    try {
      if (settings.appToken().isEmpty()) {
        return Optional.of(HttpAddress.open(app, pages.orElse(Pages.NONE), host, port, clock));
      }
      return pages.isEmpty()
          ? Optional.empty()
          : Optional.of(HttpAddress.openPages(pages.get(), host, port, clock));
    } catch (ConnectException e) {
      throw failed(e, "PORT");
    }
  }

  /// Returns how it sends messages to people of its own accord.
  public Delivery messages() {
    return messages;
  }

  /// Returns the port it listens on, or 0 where it does not: in Socket Mode for one workspace.
  public int port() {
    return address.map(HttpAddress::port).orElse(0);
  }

  /// Returns whether requests from Slack can arrive at this moment.
  public boolean isConnected() {
    return connection.isOpen();
  }

  /// Returns how many requests were refused since the start because a user asked too often.
  public long tooOften() {
    return limits.refused();
  }

  /// Stops accepting requests and waits up to ten seconds for running ones.
  @Override
  public void close() {
    // Whoever waits for a catalogue is told to send it again.
    bot.catalogues().ifPresent(Catalogues::stop);
    missed.ifPresent(MissedRemovals::close);
    connection.close();
    address.filter(each -> each != connection).ifPresent(HttpAddress::close);
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
