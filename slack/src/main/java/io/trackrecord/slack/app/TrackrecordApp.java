package io.trackrecord.slack.app;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.request.RequestLimit;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.text.InputParser;
import java.time.Clock;
import java.util.Map;

/// Builds the Bolt app with all its handlers.
public final class TrackrecordApp {

  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final WebApi api;

  private TrackrecordApp(Dispatcher dispatcher, Renderer renderer, WebApi api) {
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.api = api;
  }

  /// Returns the app, not yet connected to Slack.
  ///
  /// @param tasks runs what follows an acknowledgement
  /// @param limit the rate limit per user
  /// @param clock for the detection of repeated requests
  public static App create(
      AppConfig config, Bot bot, BackgroundTasks tasks, RequestLimit<String> limit, Clock clock) {
    var app = new App(config);
    var slack = config.getSlack();
    var api = new WebApi(slack.methods(config.getSingleTeamBotToken()));
    var renderer = new Renderer(bot);
    var dispatcher = new Dispatcher(bot, tasks, new SeenIds(clock), limit);
    var exports = new Exports(bot, api);
    new QuestionHandlers(dispatcher, renderer, exports, api, slack, new InputParser(bot))
        .register(app);
    new ClickHandlers(bot, dispatcher, renderer, exports, api, slack).register(app);
    new FormHandlers(bot, dispatcher, renderer, api, slack, tasks).register(app);
    var home = new TrackrecordApp(dispatcher, renderer, api);
    app.event(AppHomeOpenedEvent.class, home::home);
    return app;
  }

  private Response home(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    if ("home".equals(event.getTab())) {
      dispatcher.start(
          payload.getEventId(),
          () ->
              api.publishHome(
                  event.getUser(),
                  renderer.home(dispatcher.ask(Request.of("datasets", Map.of())))));
    }
    return context.ack();
  }
}
