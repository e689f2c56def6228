package io.trackrecord.slack.app;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.Click;
import io.trackrecord.slack.api.ResponseUrl;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.blocks.Actions;
import io.trackrecord.slack.words.Sentences;
import java.util.regex.Pattern;

/// Buttons that are pressed and names that are chosen from a list.
final class Clicks {

  private final Bot bot;
  private final Answering answering;
  private final Rendering rendering;
  private final Exports exports;
  private final WebApi api;
  private final Slack slack;

  Clicks(
      Bot bot, Answering answering, Rendering rendering, Exports exports, WebApi api, Slack slack) {
    this.bot = bot;
    this.answering = answering;
    this.rendering = rendering;
    this.exports = exports;
    this.api = api;
    this.slack = slack;
  }

  void register(App app) {
    app.blockAction(Pattern.compile(Pattern.quote(Actions.CLICK_PREFIX) + "\\d+"), this::click);
    app.blockAction(Actions.SEARCH, this::search);
  }

  private Response click(BlockActionRequest request, ActionContext context) {
    var payload = request.getPayload();
    var view = payload.getView();
    if (view == null) {
      clickInMessage(payload);
    } else if ("home".equals(view.getType())) {
      clickInHome(payload);
    } else {
      clickInModal(payload);
    }
    return context.ack();
  }

  private void clickInMessage(BlockActionPayload payload) {
    var thread = payload.getContainer().getThreadTs();
    var url = new ResponseUrl(slack, payload.getResponseUrl(), thread);
    var click = new MessageClick(bot, answering, rendering, exports, url, payload, state(payload));
    answering.start(payload.getTriggerId(), payload.getUser().getId(), click, click);
  }

  private void clickInModal(BlockActionPayload payload) {
    var view = payload.getView().getId();
    var user = payload.getUser().getId();
    answering.start(
        payload.getTriggerId(),
        user,
        answer -> api.update(view, rendering.modal(answer)),
        () -> {
          var click = bot.decode(state(payload));
          if (click.control() != Click.Control.EXPORT) {
            return answering.ask(click.request());
          }
          // The answer stays as it is; above it a second modal says where the file is. It has to be
          // opened within three seconds, which an export may take.
          var above =
              api.push(payload.getTriggerId(), Modal.saying(Sentences.say("export-preparing")));
          api.update(above, Modal.saying(exports.send(user, click.request())));
          return null;
        });
  }

  private void clickInHome(BlockActionPayload payload) {
    answering.start(
        payload.getTriggerId(),
        () -> {
          var modal = api.open(payload.getTriggerId(), Modal.saying(Sentences.say("searching")));
          var answer =
              answering.withinLimit(
                  payload.getUser().getId(),
                  () -> answering.ask(bot.decode(state(payload)).request()));
          if (answer != null) {
            api.update(modal, rendering.modal(answer));
          }
        });
  }

  private Response search(BlockActionRequest request, ActionContext context) {
    var payload = request.getPayload();
    answering.start(
        payload.getTriggerId(), () -> api.open(payload.getTriggerId(), SearchForm.view()));
    return context.ack();
  }

  private static String state(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    var chosen = action.getSelectedOption();
    var state = chosen == null ? action.getValue() : chosen.getValue();
    return state == null ? "" : state;
  }
}
