package io.trackrecord.slack.app;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageEvent;
import io.trackrecord.slack.text.InputParser;
import io.trackrecord.slack.text.SlackMarkup;
import io.trackrecord.slack.text.UserInput;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import io.trackrecord.slack.view.Welcome;
import java.io.IOException;
import java.util.Objects;

/// Handles a user's direct messages with the bot, which are read as the text after the slash
/// command is, and the home tab beside them.
final class DirectMessages {

  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final Exports exports;
  private final Callers callers;
  private final InputParser parser;
  private final HomeTab home;
  private final Welcome welcome;

  DirectMessages(
      Dispatcher dispatcher,
      Renderer renderer,
      Exports exports,
      Callers callers,
      InputParser parser,
      HomeTab home,
      Welcome welcome) {
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.exports = exports;
    this.callers = callers;
    this.parser = parser;
    this.home = home;
    this.welcome = welcome;
  }

  void register(App app) {
    // Edits, deletions, joins and bots' messages have subtypes, which are other events to Bolt.
    app.event(MessageEvent.class, this::message);
    app.event(AppHomeOpenedEvent.class, this::home);
  }

  private Response message(EventsApiPayload<MessageEvent> payload, EventContext context) {
    var event = payload.getEvent();
    var isByAPerson = event.getUser() != null && event.getBotId() == null;
    if (!"im".equals(event.getChannelType()) || !isByAPerson || event.getEdited() != null) {
      return context.ack();
    }
    var text = SlackMarkup.withoutMention(Objects.requireNonNullElse(event.getText(), ""));
    if (text.isEmpty()) {
      // A message of a file or a picture alone asks nothing.
      return context.ack();
    }
    var caller = callers.of(context, event.getUser(), null);
    dispatcher.question(
        payload.getEventId(),
        caller,
        answer -> show(event, answer, caller),
        () -> dispatcher.ask(read(text), caller));
    return context.ack();
  }

  private UserInput read(String text) {
    // People greet, and repeat the slash command out of habit.
    var typed = text.replaceFirst("^" + InputParser.COMMAND + "\\b", "").strip();
    return parser.read(typed);
  }

  private void show(MessageEvent event, Answer answer, Caller caller) throws IOException {
    var api = caller.api();
    api.postMessage(event.getChannel(), event.getThreadTs(), renderer.direct(answer));
    var export = exports.sendWith(caller, answer);
    if (export.isPresent()) {
      api.postMessage(
          event.getChannel(),
          event.getThreadTs(),
          renderer.direct(dispatcher.notice(export.get())));
    }
  }

  private Response home(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    if ("home".equals(event.getTab())) {
      var caller = callers.of(context, event.getUser(), null);
      var api = caller.api();
      dispatcher.start(
          payload.getEventId(),
          () -> {
            home.open(caller);
            // Slack sends the view of a home tab that was published before.
            if (event.getView() == null
                && caller.rules().welcome()
                && welcome.isFirst(caller.key())) {
              api.postMessage(event.getChannel(), null, welcome.message());
            }
          });
    }
    return context.ack();
  }
}
