package io.trackrecord.slack.app;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.words.TypedText;
import java.time.Clock;
import java.util.Map;

/// Everything that the bot does in Slack, as a Bolt app.
public final class TrackrecordApp {

  private final Answering answering;
  private final Rendering rendering;
  private final WebApi api;

  private TrackrecordApp(Answering answering, Rendering rendering, WebApi api) {
    this.answering = answering;
    this.rendering = rendering;
    this.api = api;
  }

  /// The app; it is not connected to anything yet.
  ///
  /// @param work what runs after an acknowledgement
  /// @param requestsPerMinute how often one user may ask
  /// @param clock for that, and for telling what Slack sends again
  public static App create(
      AppConfig config, Bot bot, Work work, int requestsPerMinute, Clock clock) {
    var app = new App(config);
    var slack = config.getSlack();
    var api = new WebApi(slack.methods(config.getSingleTeamBotToken()));
    var rendering = new Rendering(bot);
    var answering =
        new Answering(bot, work, new SeenIds(clock), new RequestLimit(requestsPerMinute, clock));
    var exports = new Exports(bot, api);
    new Questions(answering, rendering, exports, api, slack, new TypedText(bot)).register(app);
    new Clicks(bot, answering, rendering, exports, api, slack).register(app);
    new Forms(bot, answering, rendering, api, slack, work).register(app);
    var home = new TrackrecordApp(answering, rendering, api);
    app.event(AppHomeOpenedEvent.class, home::home);
    return app;
  }

  private Response home(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    if ("home".equals(event.getTab())) {
      answering.start(
          payload.getEventId(),
          () ->
              api.publish(
                  event.getUser(),
                  rendering.home(answering.ask(Request.of("datasets", Map.of())))));
    }
    return context.ack();
  }
}
