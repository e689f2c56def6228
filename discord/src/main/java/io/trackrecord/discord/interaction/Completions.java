package io.trackrecord.discord.interaction;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.discord.message.Label;
import io.trackrecord.discord.outlet.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Discord offers while a user types. Too late is worse than nothing: Discord shows an error
/// then, and the next keystroke asks again anyway.
final class Completions extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(Completions.class);

  private static final long PATIENCE_MILLIS = 2_000;

  private final Bot bot;

  Completions(Bot bot) {
    this.bot = bot;
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    try {
      event.replyChoices(choices(offered(event))).complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException e) {
      failed(event.getName() + " " + event.getFocusedOption().getName(), e);
    }
  }

  private static void failed(String what, Exception e) {
    if (Failure.isOrdinary(e)) {
      LOG.warn("No completions for {}: {}", what, Failure.kind(e));
    } else {
      LOG.warn("No completions for {}", what, Failure.bare(e));
    }
  }

  private List<Completion> offered(CommandAutoCompleteInteractionEvent event)
      throws ExecutionException, InterruptedException {
    var focused = event.getFocusedOption();
    var others = Interactions.values(event.getOptions());
    others.remove(focused.getName());
    var offered =
        bot.complete(
            event.getName(), focused.getName(), focused.getValue(), others, OptionData.MAX_CHOICES);
    try {
      return offered.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return List.of();
    }
  }

  private static List<Command.Choice> choices(List<Completion> offered) {
    var choices = new LinkedHashMap<String, Command.Choice>();
    for (var each : offered) {
      var value = each.value();
      if (!value.isBlank() && value.length() <= OptionData.MAX_CHOICE_VALUE_LENGTH) {
        var label = Label.of(each.label(), OptionData.MAX_CHOICE_NAME_LENGTH);
        choices.putIfAbsent(value, new Command.Choice(label, value));
      }
    }
    return choices.values().stream().limit(OptionData.MAX_CHOICES).toList();
  }
}
