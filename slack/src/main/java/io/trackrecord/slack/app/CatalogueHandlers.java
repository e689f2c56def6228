package io.trackrecord.slack.app;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
import com.slack.api.model.event.MessageFileShareEvent;
import io.trackrecord.slack.api.ResponseUrl;
import io.trackrecord.slack.text.Sentences;
import io.trackrecord.slack.view.CatalogueForm;
import io.trackrecord.slack.view.Modal;
import io.trackrecord.slack.view.Renderer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes catalogues: from the form, from a message by its shortcut, and in direct messages with the
/// bot.
final class CatalogueHandlers {

  static final String SHORTCUT = "check_catalogue";

  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final CatalogueTalk catalogues;
  private final Callers callers;
  private final Slack slack;

  CatalogueHandlers(
      Dispatcher dispatcher,
      Renderer renderer,
      CatalogueTalk catalogues,
      Callers callers,
      Slack slack) {
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.catalogues = catalogues;
    this.callers = callers;
    this.slack = slack;
  }

  void register(App app) {
    app.messageShortcut(SHORTCUT, this::shortcut);
    app.viewSubmission(CatalogueForm.CALLBACK, this::submitted);
    app.event(MessageFileShareEvent.class, this::shared);
  }

  private Response shortcut(MessageShortcutRequest request, MessageShortcutContext context) {
    var payload = request.getPayload();
    var message = payload.getMessage();
    var url = new ResponseUrl(slack, payload.getResponseUrl(), message.getThreadTs());
    var files = all(message.getFiles());
    var user = payload.getUser().getId();
    var caller = callers.of(context, user, null);
    dispatcher.question(
        payload.getTriggerId(),
        caller,
        answer -> url.sendEphemeral(renderer.ephemeral(answer)),
        () -> {
          if (files.isEmpty()) {
            return dispatcher.notice(Sentences.say("catalogue-none"));
          }
          dispatcher.admitHeavy(caller);
          url.sendEphemeral(renderer.ephemeral(dispatcher.notice(Sentences.say("catalogue-sent"))));
          catalogues.check(caller, files);
          return null;
        });
    return context.ack();
  }

  private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    var files = CatalogueForm.files(payload);
    if (files.isEmpty()) {
      return context.ackWithErrors(
          Map.of(CatalogueForm.FILE, Sentences.say("catalogue-none-chosen")));
    }
    var user = payload.getUser().getId();
    var caller = callers.of(context, user, null);
    var api = caller.api();
    dispatcher.question(
        payload.getTriggerId(),
        caller,
        answer -> api.post(api.openDirectMessages(user), null, renderer.direct(answer)),
        () -> {
          dispatcher.admitHeavy(caller);
          catalogues.check(caller, files);
          return null;
        });
    return context.ackWithUpdate(Modal.saying(Sentences.say("catalogue-sent")));
  }

  private Response shared(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
    var event = payload.getEvent();
    var files = all(event.getFiles());
    // The bot shares files, too.
    var isByAPerson = event.getUser() != null && !event.getUser().equals(context.getBotUserId());
    if ("im".equals(event.getChannelType()) && isByAPerson && !files.isEmpty()) {
      var caller = callers.of(context, event.getUser(), null);
      dispatcher.question(
          payload.getEventId(),
          caller,
          answer -> caller.api().post(event.getChannel(), null, renderer.direct(answer)),
          () -> {
            dispatcher.admitHeavy(caller);
            catalogues.check(caller, files);
            return null;
          });
    }
    return context.ack();
  }

  private static List<File> all(@Nullable List<File> files) {
    return files == null ? List.of() : List.copyOf(files);
  }
}
