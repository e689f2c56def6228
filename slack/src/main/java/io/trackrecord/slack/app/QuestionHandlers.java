package io.trackrecord.slack.app;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.event.AppMentionEvent;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.space.SpaceRules;
import io.trackrecord.slack.api.ResponseUrl;
import io.trackrecord.slack.text.InputParser;
import io.trackrecord.slack.text.SlackMarkup;
import io.trackrecord.slack.text.UserInput;
import io.trackrecord.slack.view.CatalogueForm;
import io.trackrecord.slack.view.Renderer;
import io.trackrecord.slack.view.SearchForm;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Handles questions in text form: slash commands, mentions, and the shortcut that checks the links
/// of a message.
final class QuestionHandlers {

  static final String SHORTCUT = "check_links";

  private static final Pattern LINK = Pattern.compile("(?i)(https?://|spotify:)[^\\s<>\"“”]+");

  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final Exports exports;
  private final Callers callers;
  private final Slack slack;
  private final InputParser parser;
  private final boolean takesCatalogues;

  QuestionHandlers(
      Dispatcher dispatcher,
      Renderer renderer,
      Exports exports,
      Callers callers,
      Slack slack,
      InputParser parser,
      boolean takesCatalogues) {
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.exports = exports;
    this.callers = callers;
    this.slack = slack;
    this.parser = parser;
    this.takesCatalogues = takesCatalogues;
  }

  void register(App app) {
    app.command(InputParser.COMMAND, this::command);
    app.event(AppMentionEvent.class, this::mention);
    app.messageShortcut(SHORTCUT, this::checkLinks);
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context) {
    var payload = request.getPayload();
    var url = new ResponseUrl(slack, payload.getResponseUrl(), null);
    var caller = callers.of(context, payload.getUserId(), payload.getChannelId());
    dispatcher.question(
        payload.getTriggerId(),
        caller,
        asTheWorkspaceWants(url, caller, payload.getUserName()),
        () -> {
          var typed = parser.read(Objects.requireNonNullElse(payload.getText(), ""));
          if (typed instanceof UserInput.Nothing) {
            caller.api().openModal(payload.getTriggerId(), SearchForm.view());
            return null;
          }
          if (takesCatalogues && asksForCatalogue(typed)) {
            caller.api().openModal(payload.getTriggerId(), CatalogueForm.view());
            return null;
          }
          return dispatcher.ask(typed, caller);
        });
    return context.ack();
  }

  /// Whether the command for catalogues was typed without an artist.
  private static boolean asksForCatalogue(UserInput typed) {
    return typed instanceof UserInput.Question(var request)
        && request.command().equals("catalogue")
        && request.values().isEmpty();
  }

  private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    var event = payload.getEvent();
    // Otherwise two bots that mention each other would never stop.
    if (event.getUser() == null || event.getBotId() != null) {
      return context.ack();
    }
    var thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
    var caller = callers.of(context, event.getUser(), event.getChannel());
    dispatcher.question(
        payload.getEventId(),
        caller,
        answer -> {
          var shown = dispatcher.shareable(answer, caller);
          // Hints and errors help only the user who asked.
          if (shown.asked() == null) {
            caller
                .api()
                .postEphemeral(
                    event.getChannel(), thread, event.getUser(), renderer.ephemeral(shown));
          } else {
            caller.api().postMessage(event.getChannel(), thread, renderer.inChannel(shown, null));
            var sent = exports.sendWith(caller, answer);
            if (sent.isPresent()) {
              caller
                  .api()
                  .postEphemeral(
                      event.getChannel(),
                      thread,
                      event.getUser(),
                      renderer.ephemeral(dispatcher.notice(sent.get())));
            }
          }
        },
        () -> {
          var text = Objects.requireNonNullElse(event.getText(), "");
          return dispatcher.ask(parser.read(SlackMarkup.withoutMention(text)), caller);
        });
    return context.ack();
  }

  private Response checkLinks(MessageShortcutRequest request, MessageShortcutContext context) {
    var payload = request.getPayload();
    var message = payload.getMessage();
    var url = new ResponseUrl(slack, payload.getResponseUrl(), message.getThreadTs());
    var caller = callers.of(context, payload.getUser().getId(), payload.getChannel().getId());
    dispatcher.question(
        payload.getTriggerId(),
        caller,
        privately(url, caller),
        () -> dispatcher.ask(Request.of("links", Map.of("text", links(allText(message)))), caller));
    return context.ack();
  }

  /// Answers for everyone where those who manage the workspace want that, else for the user alone.
  private Destination asTheWorkspaceWants(ResponseUrl url, Caller caller, String name) {
    var isPublic =
        caller.mayBePublic()
            && caller.rules().visibility().equals(Optional.of(SpaceRules.Visibility.PUBLIC));
    return answer -> {
      var outcome = answer.reply().outcome();
      if (isPublic
          && answer.asked() != null
          && !dispatcher.isPersonal(answer)
          && outcome != Outcome.USAGE
          && outcome != Outcome.FAILURE) {
        url.sendInChannel(renderer.inChannel(answer, name));
      } else {
        privately(url, caller).show(answer);
      }
    };
  }

  private Destination privately(ResponseUrl url, Caller caller) {
    return answer -> {
      url.sendEphemeral(renderer.ephemeral(dispatcher.shareable(answer, caller)));
      var export = exports.sendWith(caller, answer);
      if (export.isPresent()) {
        url.sendEphemeral(renderer.ephemeral(dispatcher.notice(export.get())));
      }
    };
  }

  /// Returns the links of a text, or the whole text if it has none. The rest of the message is not
  /// needed, so it is not passed on.
  private static String links(String text) {
    var links = LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    return links.isEmpty() ? text : String.join("\n", links);
  }

  /// Returns the text of a message together with the text and links of its attachments.
  private static String allText(Message message) {
    var texts = new ArrayList<String>();
    if (message.getText() != null) {
      texts.add(SlackMarkup.asTyped(message.getText()));
    }
    if (message.getAttachments() != null) {
      for (var each : message.getAttachments()) {
        Stream.of(each.getFromUrl(), each.getTitleLink(), each.getOriginalUrl(), each.getText())
            .filter(Objects::nonNull)
            .map(SlackMarkup::asTyped)
            .filter(text -> texts.stream().noneMatch(other -> other.contains(text)))
            .forEach(texts::add);
      }
    }
    return String.join("\n", texts);
  }
}
