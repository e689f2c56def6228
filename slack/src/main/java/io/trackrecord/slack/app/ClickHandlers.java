package io.trackrecord.slack.app;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.slack.api.ResponseUrl;
import io.trackrecord.slack.blocks.ActionIds;
import io.trackrecord.slack.text.Sentences;
import io.trackrecord.slack.view.Modal;
import io.trackrecord.slack.view.Renderer;
import io.trackrecord.slack.view.SearchForm;
import java.util.Optional;

/// Handles clicks on buttons and choices from menus.
final class ClickHandlers {

  private final Bot bot;
  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final Exports exports;
  private final Optional<CatalogueTalk> catalogues;
  private final HomeTab home;
  private final Callers callers;
  private final Slack slack;

  ClickHandlers(
      Bot bot,
      Dispatcher dispatcher,
      Renderer renderer,
      Exports exports,
      Optional<CatalogueTalk> catalogues,
      HomeTab home,
      Callers callers,
      Slack slack) {
    this.bot = bot;
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.exports = exports;
    this.catalogues = catalogues;
    this.home = home;
    this.callers = callers;
    this.slack = slack;
  }

  void register(App app) {
    app.blockAction(ActionIds.CLICKS, this::click);
    app.blockAction(ActionIds.SEARCH, this::search);
  }

  private Response click(BlockActionRequest request, ActionContext context) {
    var payload = request.getPayload();
    var view = payload.getView();
    var channel = payload.getChannel();
    var caller =
        callers.of(context, payload.getUser().getId(), channel == null ? null : channel.getId());
    if (view == null) {
      clickInMessage(payload, caller);
    } else if ("home".equals(view.getType())) {
      clickInHome(payload, caller);
    } else {
      clickInModal(payload, caller);
    }
    return context.ack();
  }

  private void clickInMessage(BlockActionPayload payload, Caller caller) {
    var thread = payload.getContainer().getThreadTs();
    var url = new ResponseUrl(slack, payload.getResponseUrl(), thread);
    var click =
        new MessageClick(
            bot, dispatcher, renderer, exports, catalogues, url, payload, caller, state(payload));
    dispatcher.click(payload.getTriggerId(), caller, click, click);
  }

  private void clickInModal(BlockActionPayload payload, Caller caller) {
    var view = payload.getView().getId();
    var api = caller.api();
    dispatcher.click(
        payload.getTriggerId(),
        caller,
        answer -> {
          api.updateView(view, renderer.modal(dispatcher.personal(answer)));
          exports.sendWith(caller, answer);
        },
        () -> {
          var click = bot.decode(state(payload));
          if (click.control() != Click.Control.EXPORT) {
            return dispatcher.ask(click.request(), caller);
          }
          dispatcher.admitHeavy(caller);
          // The answer stays visible below a second modal, which says where the file is. The modal
          // has to open within three seconds, but an export may take longer.
          var above =
              api.pushModal(
                  payload.getTriggerId(), Modal.saying(Sentences.say("export-preparing")));
          api.updateView(above, Modal.saying(exports.send(caller, click.request())));
          return null;
        });
  }

  private void clickInHome(BlockActionPayload payload, Caller caller) {
    if (isStop(state(payload))) {
      stopInHome(payload, caller);
      return;
    }
    var api = caller.api();
    dispatcher.start(
        payload.getTriggerId(),
        () -> {
          var modal =
              api.openModal(payload.getTriggerId(), Modal.saying(Sentences.say("searching")));
          var answer =
              dispatcher.clickWithinLimit(
                  caller, () -> dispatcher.ask(bot.decode(state(payload)).request(), caller));
          if (answer != null) {
            api.updateView(modal, renderer.modal(dispatcher.personal(answer)));
          }
        });
  }

  private void stopInHome(BlockActionPayload payload, Caller caller) {
    dispatcher.start(
        payload.getTriggerId(),
        () -> {
          var refused =
              dispatcher.clickWithinLimit(
                  caller,
                  () -> {
                    home.stop(caller, bot.decode(state(payload)).request());
                    return null;
                  });
          if (refused != null) {
            home.say(caller, refused.reply());
          }
        });
  }

  private boolean isStop(String state) {
    try {
      return HomeTab.isStop(bot.decode(state).request());
    } catch (ClickException _) {
      // Whoever answers the click says so.
      return false;
    }
  }

  private Response search(BlockActionRequest request, ActionContext context) {
    var payload = request.getPayload();
    var api = callers.of(context, payload.getUser().getId(), null).api();
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
