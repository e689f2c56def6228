package io.trackrecord.slack.app;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.RequestLimit;
import io.trackrecord.slack.api.SlackFiles;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.text.InputParser;
import java.time.Clock;
import okhttp3.HttpUrl;

/// Builds the Bolt app with all its handlers.
public final class TrackrecordApp {

  /// Clicks are cheap and no questions: this only stops a flood.
  static final int CLICKS_PER_MINUTE = 240;

  /// Returns the app, not yet connected to Slack.
  ///
  /// @param tasks runs what follows an acknowledgement
  /// @param limit how many questions a user may ask
  /// @param clock for the limit of clicks and the detection of repeated requests
  public static App create(
      AppConfig config, Bot bot, BackgroundTasks tasks, RequestLimit<String> limit, Clock clock) {
    var app = new App(config);
    var slack = config.getSlack();
    var token = config.getSingleTeamBotToken();
    var api = new WebApi(slack.methods(token));
    var renderer = new Renderer(bot);
    var dispatcher =
        new Dispatcher(
            bot,
            tasks,
            new SeenIds(clock),
            limit,
            new RequestLimit<String>(CLICKS_PER_MINUTE, clock));
    var exports = new Exports(bot, api);
    var parser = new InputParser(bot);
    var files = new SlackFiles(slack.methods(token), token, apiBase(slack));
    var catalogues = bot.catalogues().map(each -> new CatalogueTalk(each, renderer, api, files));
    catalogues.ifPresent(
        each -> new CatalogueHandlers(dispatcher, renderer, each, api, slack).register(app));
    new QuestionHandlers(dispatcher, renderer, exports, api, slack, parser, catalogues.isPresent())
        .register(app);
    new DirectMessages(dispatcher, renderer, exports, api, parser, new Welcome()).register(app);
    new ClickHandlers(bot, dispatcher, renderer, exports, catalogues, api, slack).register(app);
    new FormHandlers(bot, dispatcher, renderer, api, slack, tasks).register(app);
    return app;
  }

  private static HttpUrl apiBase(Slack slack) {
    return HttpUrl.get(slack.getConfig().getMethodsEndpointUrlPrefix());
  }

  private TrackrecordApp() {}
}
