package io.trackrecord.discord.interaction;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Messages;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.request.RequestLimit;
import io.trackrecord.discord.message.ClickIds;
import io.trackrecord.discord.message.ReplyRenderer;
import io.trackrecord.discord.message.SharedCopy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.requests.ErrorResponse;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commands, clicks and message menus. Each comes on a virtual thread of its own, which it may
/// block.
public final class Interactions extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

  /// The hidden command that the message menu asks, and its option.
  private static final String LINKS = "links";

  private static final String LINKS_TEXT = "text";

  private final Bot bot;
  private final Messages sentences;
  private final Visibility visibility;
  private final RequestLimit<Long> limit;
  private final InFlight inFlight;
  private final Answering answering;
  private final SecondAnswer second;

  /// @param visibility who sees an answer where the user does not say
  /// @param limit how often one user may ask
  /// @param inFlight where the interactions under way are counted
  /// @param api where Discord's HTTP API is
  public Interactions(
      Bot bot,
      Messages sentences,
      Visibility visibility,
      RequestLimit<Long> limit,
      InFlight inFlight,
      String api) {
    this.bot = bot;
    this.sentences = sentences;
    this.visibility = visibility;
    this.limit = limit;
    this.inFlight = inFlight;
    this.answering = new Answering(bot, new ReplyRenderer(bot, sentences), sentences);
    this.second = new SecondAnswer(HttpUrl.get(api));
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    guarded(
        event,
        "/" + event.getName(),
        exchange ->
            answering.answer(
                exchange,
                Request.of(event.getName(), values(event.getOptions())),
                visibility.isPrivate(event)));
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    guarded(
        event,
        "checking links",
        exchange ->
            answering.answer(
                exchange,
                Request.of(LINKS, Map.of(LINKS_TEXT, Links.in(event.getTarget()))),
                visibility.isPrivate(event)));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    guarded(event, "a button", exchange -> click(exchange, event, event.getComponentId()));
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    guarded(event, "a menu", exchange -> click(exchange, event, event.getValues().getFirst()));
  }

  private void click(
      Exchange exchange, GenericComponentInteractionCreateEvent event, String pressed)
      throws ClickException, ExecutionException, InterruptedException, TimeoutException {
    var message = event.getMessage();
    if (ClickIds.isCopy(pressed)) {
      var copy = SharedCopy.of(message, pressed);
      exchange.send(
          copy.orElseThrow(() -> new ClickException(sentences.say("click.unreadable"))), false);
      return;
    }
    var click = ClickIds.read(pressed, ids(event), bot, sentences.say("click.unreadable"));
    var request = click.request();
    var alone = event.getContext() == InteractionContextType.BOT_DM;
    switch (click.control()) {
      case PREVIOUS, NEXT, DID_YOU_MEAN -> {
        if (isAsker(event)) {
          answering.turn(exchange, request, message);
        } else {
          answering.answer(exchange, request, true);
        }
      }
      case OPEN -> answering.answer(exchange, request, !alone);
      case EXPORT -> answering.export(exchange, request, !alone);
      case SHARE -> answering.answer(exchange, request, false);
    }
  }

  /// Whether the one who clicks is the one whose question the message answers.
  private static boolean isAsker(GenericComponentInteractionCreateEvent event) {
    var message = event.getMessage();
    var asked = message.getInteractionMetadata();
    return message.isEphemeral()
        || (asked != null && asked.getUser().getIdLong() == event.getUser().getIdLong());
  }

  /// All ids of the message that was clicked: a long state is cut up over them.
  private static List<String> ids(GenericComponentInteractionCreateEvent event) {
    var tree = event.getMessage().getComponentTree();
    var ids = new ArrayList<String>();
    for (var button : tree.findAll(Button.class)) {
      var id = button.getCustomId();
      if (id != null) {
        ids.add(id);
      }
    }
    tree.findAll(StringSelectMenu.class)
        .forEach(menu -> menu.getOptions().forEach(option -> ids.add(option.getValue())));
    return ids;
  }

  /// The values as typed, without the option that is Discord's own.
  static Map<String, String> values(List<OptionMapping> options) {
    var values = new LinkedHashMap<String, String>();
    for (var option : options) {
      if (!option.getName().equals(Visibility.OPTION)) {
        values.put(option.getName(), option.getAsString());
      }
    }
    return values;
  }

  private void guarded(IReplyCallback event, String what, Step step) {
    var exchange = new Exchange(event, second);
    try {
      var open = inFlight.enter();
      var wait = open ? limit.secondsToWait(event.getUser().getIdLong()) : 0;
      if (!open) {
        answering.say(exchange, sentences.say("restarting"));
      } else if (wait > 0) {
        answering.say(exchange, sentences.say("too-many", "seconds", wait));
      } else {
        step.take(exchange);
      }
    } catch (ClickException e) {
      attempt(what, () -> answering.say(exchange, sentence(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_INTERACTION) {
        // Discord has told the user already that nobody answered, and takes nothing more.
        LOG.warn("{} was answered too late for Discord", what);
      } else {
        failed(exchange, what, e);
      }
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      failed(exchange, what, e);
    } finally {
      inFlight.leave();
    }
  }

  private void failed(Exchange exchange, String what, Exception e) {
    var reference = Incident.report(what, e);
    attempt(what, () -> answering.failed(exchange, reference));
  }

  private String sentence(ClickException e) {
    return Objects.requireNonNullElseGet(e.getMessage(), () -> sentences.say("click.unreadable"));
  }

  /// Says what went wrong; where even that fails, the log is all that is left.
  private static void attempt(String what, Runnable saying) {
    try {
      saying.run();
    } catch (RuntimeException e) {
      Incident.report("telling the user about " + what, e);
    }
  }

  /// What an interaction asks to be done.
  private interface Step {
    void take(Exchange exchange)
        throws ClickException, ExecutionException, InterruptedException, TimeoutException;
  }
}
