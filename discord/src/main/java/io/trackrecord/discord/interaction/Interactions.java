package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.space.Deed;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.discord.message.ClickIds;
import io.trackrecord.discord.message.SharedCopy;
import io.trackrecord.discord.outlet.Exchange;
import io.trackrecord.discord.outlet.SecondAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import okhttp3.HttpUrl;

/// Commands, clicks and message menus. Each comes on a virtual thread of its own, which it may
/// block.
final class Interactions extends ListenerAdapter {

  /// The hidden command that the message menu asks, and its option.
  static final String LINKS = "links";

  static final String LINKS_TEXT = "text";

  private final Bot bot;
  private final Messages sentences;
  private final Visibility visibility;
  private final RulesOfSpaces rules;
  private final Guard guard;
  private final Optional<CatalogueTalk> catalogues;
  private final Answering answering;
  private final SecondAnswer second;

  /// @param catalogues checks whole catalogues, where the bot does
  /// @param visibility who sees an answer where neither the user nor the server says
  /// @param rules what those who manage servers have decided
  /// @param api where Discord's HTTP API is
  Interactions(
      Bot bot,
      Messages sentences,
      Visibility visibility,
      RulesOfSpaces rules,
      Answering answering,
      Guard guard,
      Optional<CatalogueTalk> catalogues,
      String api) {
    this.bot = bot;
    this.sentences = sentences;
    this.visibility = visibility;
    this.rules = rules;
    this.answering = answering;
    this.guard = guard;
    this.catalogues = catalogues;
    this.second = new SecondAnswer(HttpUrl.get(api));
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    guarded(event, Deed.QUESTION, "/" + event.getName(), exchange -> command(exchange, event));
  }

  private void command(Exchange exchange, SlashCommandInteractionEvent event)
      throws ClickException, ExecutionException, InterruptedException, TimeoutException {
    var isPrivate = visibility.isPrivate(event, rules.of(Askers.space(event)));
    var file =
        event.getOptions().stream()
            .filter(option -> option.getType() == OptionType.ATTACHMENT)
            .findFirst();
    var request = Request.of(event.getName(), values(event.getOptions()));
    var isCatalogue = file.isPresent() && catalogues.isPresent();
    if (isCatalogue || bot.isHeavy(request)) {
      admitHeavy(event);
    }
    if (isCatalogue) {
      catalogues.get().check(exchange, List.of(file.get().getAsAttachment()), isPrivate);
    } else {
      answering.answer(exchange, request, isPrivate);
    }
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    if (event.getName().equals(sentences.say("menu.check-catalogue")) && catalogues.isPresent()) {
      guarded(
          event,
          Deed.QUESTION,
          "checking a message's files",
          exchange -> catalogue(exchange, event, catalogues.get()));
      return;
    }
    guarded(
        event,
        Deed.QUESTION,
        "checking links",
        exchange ->
            answering.answer(
                exchange,
                Request.of(LINKS, Map.of(LINKS_TEXT, Links.in(event.getTarget()))),
                visibility.isPrivate(event, rules.of(Askers.space(event)))));
  }

  private void catalogue(
      Exchange exchange, MessageContextInteractionEvent event, CatalogueTalk talk)
      throws ClickException, InterruptedException {
    var files = event.getTarget().getAttachments();
    if (files.isEmpty()) {
      answering.say(exchange, sentences.say("catalogue.none"));
    } else {
      admitHeavy(event);
      talk.check(exchange, files, visibility.isPrivate(event, rules.of(Askers.space(event))));
    }
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    guarded(
        event, Deed.CLICK, "a button", exchange -> click(exchange, event, event.getComponentId()));
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    guarded(
        event,
        Deed.CLICK,
        "a menu",
        exchange -> click(exchange, event, event.getValues().getFirst()));
  }

  private void click(
      Exchange exchange, GenericComponentInteractionCreateEvent event, String pressed)
      throws ClickException, ExecutionException, InterruptedException, TimeoutException {
    var message = event.getMessage();
    if (ClickIds.isCopy(pressed)) {
      var copy = SharedCopy.of(message, pressed, sentences, event.getUser().getIdLong());
      exchange.send(
          copy.orElseThrow(() -> new ClickException(sentences.say("click.unreadable"))), false);
      return;
    }
    var click = ClickIds.read(pressed, ids(event), bot, sentences.say("click.unreadable"));
    var request = click.request();
    if (click.control() == Click.Control.EXPORT
        || Catalogues.isReport(request)
        || bot.isHeavy(request)) {
      admitHeavy(event);
    }
    if (CatalogueTalk.isOf(request) && catalogues.isPresent()) {
      catalogues.get().click(exchange, request, message, isAsker(event));
      return;
    }
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
      case SHARE -> answering.share(exchange, request, event.getUser().getIdLong());
    }
  }

  private void admitHeavy(Interaction event) throws ClickException {
    guard.admitHeavy(event.getUser().getIdLong(), Askers.space(event));
  }

  /// Whether the one who clicks is the one whose question the message answers.
  private static boolean isAsker(GenericComponentInteractionCreateEvent event) {
    var message = event.getMessage();
    var asked = message.getInteractionMetadata();
    return message.isEphemeral()
        || event.getContext() == InteractionContextType.BOT_DM
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
      if (!option.getName().equals(Visibility.OPTION)
          && option.getType() != OptionType.ATTACHMENT) {
        values.put(option.getName(), option.getAsString());
      }
    }
    return values;
  }

  private void guarded(IReplyCallback event, Deed deed, String what, Step step) {
    var exchange = new Exchange(event, second);
    guard.run(
        event.getUser().getIdLong(),
        Askers.space(event),
        deed,
        what,
        exchange,
        () -> step.take(exchange));
  }

  /// What an interaction asks to be done.
  private interface Step {
    void take(Exchange exchange)
        throws ClickException, ExecutionException, InterruptedException, TimeoutException;
  }
}
