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
import io.trackrecord.slack.blocks.ActionIds;
import io.trackrecord.slack.text.Sentences;
import java.util.Optional;

/// Handles clicks on buttons and choices from menus.
final class ClickHandlers {

  private final Bot bot;
  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final Exports exports;
  private final Optional<CatalogueTalk> catalogues;
  private final WebApi api;
  private final Slack slack;

  ClickHandlers(
      Bot bot,
      Dispatcher dispatcher,
      Renderer renderer,
      Exports exports,
      Optional<CatalogueTalk> catalogues,
      WebApi api,
      Slack slack) {
    this.bot = bot;
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.exports = exports;
    this.catalogues = catalogues;
    this.api = api;
    this.slack = slack;
  }

  void register(App app) {
    app.blockAction(ActionIds.CLICKS, this::click);
    app.blockAction(ActionIds.SEARCH, this::search);
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
    var click =
        new MessageClick(
            bot, dispatcher, renderer, exports, catalogues, url, payload, state(payload));
    dispatcher.click(payload.getTriggerId(), payload.getUser().getId(), click, click);
  }

  private void clickInModal(BlockActionPayload payload) {
    var view = payload.getView().getId();
    var user = payload.getUser().getId();
    dispatcher.click(
        payload.getTriggerId(),
        user,
        answer -> {
          api.updateView(view, renderer.modal(answer));
          exports.sendWith(user, answer);
        },
        () -> {
          var click = bot.decode(state(payload));
          if (click.control() != Click.Control.EXPORT) {
            return dispatcher.ask(click.request());
          }
          // The answer stays visible below a second modal, which says where the file is. The modal
          // has to open within three seconds, but an export may take longer.
          var above =
              api.pushModal(
                  payload.getTriggerId(), Modal.saying(Sentences.say("export-preparing")));
          api.updateView(above, Modal.saying(exports.send(user, click.request())));
          return null;
        });
  }

  private void clickInHome(BlockActionPayload payload) {
    dispatcher.start(
        payload.getTriggerId(),
        () -> {
          var modal =
              api.openModal(payload.getTriggerId(), Modal.saying(Sentences.say("searching")));
          var answer =
              dispatcher.clickWithinLimit(
                  payload.getUser().getId(),
                  () -> dispatcher.ask(bot.decode(state(payload)).request()));
          if (answer != null) {
            api.updateView(modal, renderer.modal(answer));
          }
        });
  }

  private Response search(BlockActionRequest request, ActionContext context) {
    var payload = request.getPayload();
    dispatcher.start(
        payload.getTriggerId(), () -> api.openModal(payload.getTriggerId(), SearchForm.view()));
    return context.ack();
  }

  private static String state(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    var chosen = action.getSelectedOption();
    var state = chosen == null ? action.getValue() : chosen.getValue();
    return state == null ? "" : state;
  }
}
