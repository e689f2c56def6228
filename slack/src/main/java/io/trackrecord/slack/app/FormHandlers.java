package io.trackrecord.slack.app;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.slack.api.ResponseUrl;
import io.trackrecord.slack.api.Sleep;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.blocks.Limits;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Modal;
import io.trackrecord.slack.view.Renderer;
import io.trackrecord.slack.view.SearchForm;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Handles forms: completion while a user types, submission of the search, and sharing an answer.
///
/// The acknowledgement contains the result, because Slack shows it at once and an update of the
/// modal could arrive before the acknowledgement. If the result takes too long, it follows as an
/// update.
final class FormHandlers {

  private static final long ACK_TIMEOUT_MILLIS = 1_500;
  private static final int MAX_SUGGESTIONS = 25;

  private final Bot bot;
  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final Callers callers;
  private final Slack slack;
  private final BackgroundTasks tasks;

  FormHandlers(
      Bot bot,
      Dispatcher dispatcher,
      Renderer renderer,
      Callers callers,
      Slack slack,
      BackgroundTasks tasks) {
    this.bot = bot;
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.callers = callers;
    this.slack = slack;
    this.tasks = tasks;
  }

  void register(App app) {
    for (var field : SearchForm.COMPLETED) {
      app.blockSuggestion(field, this::complete);
    }
    app.viewSubmission(SearchForm.CALLBACK, this::search);
    app.viewSubmission(Modal.SHARE_CALLBACK, this::share);
  }

  private Response complete(BlockSuggestionRequest request, BlockSuggestionContext context) {
    var payload = request.getPayload();
    var field = payload.getActionId();
    var command = field.equals(SearchForm.TITLE) ? "track" : "search";
    var typed = Objects.requireNonNullElse(payload.getValue(), "");
    var completions =
        bot.complete(
                command,
                field,
                typed,
                SearchForm.otherFields(payload.getView(), field),
                MAX_SUGGESTIONS)
            .completeOnTimeout(List.of(), ACK_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
            .join();
    return context.ack(BlockSuggestionResponse.builder().options(options(completions)).build());
  }

  private static List<Option> options(List<Completion> completions) {
    var byValue = new LinkedHashMap<String, Option>();
    for (var each : completions) {
      if (!each.value().isBlank() && each.value().length() <= Limits.OPTION_VALUE) {
        // The typed text comes first. If it is also a known name, show the label of the name.
        byValue.put(
            each.value(), new Option(Texts.plain(each.label(), Limits.OPTION_TEXT), each.value()));
      }
    }
    return List.copyOf(byValue.values());
  }

  private Response search(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    var question = SearchForm.question(payload);
    if (question.isEmpty()) {
      return context.ackWithErrors(Map.of(SearchForm.ARTIST, Sentences.say("search-empty")));
    }
    if (SearchForm.hasMoreThanItsLink(payload)) {
      return context.ackWithErrors(Map.of(SearchForm.LINK, Sentences.say("search-link-alone")));
    }
    var caller = callers.of(context, payload.getUser().getId(), null);
    var answer =
        tasks.<Answer>submit(
            () ->
                Objects.requireNonNull(
                    dispatcher.questionWithinLimit(
                        caller, () -> dispatcher.ask(question.get(), caller))));
    try {
      return context.ackWithUpdate(
          renderer.modal(answer.get(ACK_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)));
    } catch (TimeoutException e) {
      tasks.start(
          () -> dispatcher.run(() -> showLater(caller.api(), payload.getView().getId(), answer)));
      return context.ackWithUpdate(Modal.saying(Sentences.say("searching")));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void showLater(WebApi api, String viewId, CompletableFuture<Answer> answer)
      throws IOException {
    var shown = renderer.modal(answer.join());
    // Otherwise the acknowledgement, which says "searching", could overwrite the result.
    Sleep.of(Duration.ofSeconds(1));
    api.updateView(viewId, shown);
  }

  private Response share(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    var urls = payload.getResponseUrls();
    if (urls != null && !urls.isEmpty()) {
      var url = new ResponseUrl(slack, urls.getFirst().getResponseUrl(), null);
      var caller = callers.of(context, payload.getUser().getId(), urls.getFirst().getChannelId());
      dispatcher.click(
          payload.getTriggerId(),
          caller,
          answer -> caller.api().updateView(payload.getView().getId(), renderer.modal(answer)),
          () -> {
            var click = bot.decode(payload.getView().getPrivateMetadata());
            var answer = dispatcher.ask(click.request(), caller);
            if (!caller.mayBePublic()) {
              return dispatcher.notice(Sentences.say("share-not-here"));
            }
            if (answer.reply().outcome() == Outcome.FAILURE || dispatcher.isPersonal(answer)) {
              return answer;
            }
            url.sendInChannel(renderer.inChannel(answer, name(payload)));
            return null;
          });
    }
    return context.ackWithUpdate(Modal.saying(Sentences.say("shared")));
  }

  private static String name(ViewSubmissionPayload payload) {
    var user = payload.getUser();
    return user.getUsername() == null ? user.getName() : user.getUsername();
  }
}
