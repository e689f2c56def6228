package io.trackrecord.slack.app;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.space.Limits;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.bot.watch.Pace;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.text.InputParser;
import io.trackrecord.slack.view.Renderer;
import io.trackrecord.slack.view.Welcome;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/// Builds the Bolt app with all its handlers.
public final class TrackrecordApp {

  /// Returns the app, not yet connected to Slack.
  ///
  /// @param rules what those who manage workspaces have decided
  /// @param store what people watch, and what is deleted when the app is removed
  /// @param tasks runs what follows an acknowledgement
  /// @param limits how often users may ask and click
  /// @param clock for the detection of repeated requests
  public static App create(
      AppConfig config,
      Bot bot,
      RulesOfSpaces rules,
      Store store,
      BackgroundTasks tasks,
      Limits limits,
      Clock clock) {
    var app = new App(config);
    var slack = config.getSlack();
    var callers = new Callers(slack, rules);
    var renderer = new Renderer(bot);
    var home = new HomeTab(bot, renderer, store, tasks);
    var dispatcher = new Dispatcher(bot, tasks, new SeenIds(clock), limits, home);
    var exports = new Exports(bot);
    var parser = new InputParser(bot);
    var catalogues = bot.catalogues().map(taken -> new CatalogueTalk(taken, renderer));
    catalogues.ifPresent(
        each -> new CatalogueHandlers(dispatcher, renderer, each, callers, slack).register(app));
    new QuestionHandlers(
            dispatcher, renderer, exports, callers, slack, parser, catalogues.isPresent())
        .register(app);
    new DirectMessages(dispatcher, renderer, exports, callers, parser, home, new Welcome())
        .register(app);
    new ClickHandlers(bot, dispatcher, renderer, exports, catalogues, home, callers, slack)
        .register(app);
    new FormHandlers(bot, dispatcher, renderer, callers, slack, tasks).register(app);
    new Removal(store, rules, tasks).register(app);
    return app;
  }

  /// Returns how the app sends messages to people of its own accord.
  ///
  /// @param apis calls Slack for a workspace; empty where the app is not installed there
  /// @param time by which Slack's limits are kept
  public static Delivery messages(
      Bot bot, Function<Workspace, Optional<WebApi>> apis, Pace.Time time) {
    return new PrivateMessages(bot, apis, time);
  }

  private TrackrecordApp() {}
}
