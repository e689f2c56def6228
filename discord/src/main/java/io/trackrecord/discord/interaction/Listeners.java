package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.space.Limits;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.discord.file.DiscordFiles;
import io.trackrecord.discord.message.ReplyRenderer;
import java.util.List;
import net.dv8tion.jda.api.hooks.EventListener;
import okhttp3.HttpUrl;

/// Everything that the bot listens to.
public final class Listeners {

  private Listeners() {}

  /// The listeners of a bot.
  ///
  /// @param visibility who sees an answer where the user does not say
  /// @param rules what those who manage servers have decided
  /// @param limits how often one user may ask
  /// @param inFlight where what is being answered is counted
  /// @param api where Discord's HTTP API is
  public static List<EventListener> of(
      Bot bot,
      Messages sentences,
      Visibility visibility,
      RulesOfSpaces rules,
      Limits limits,
      InFlight inFlight,
      String api) {
    var renderer = new ReplyRenderer(bot, sentences);
    var answering = new Answering(bot, renderer, sentences, rules);
    var files = new DiscordFiles(HttpUrl.get(api));
    var catalogues =
        bot.catalogues().map(each -> new CatalogueTalk(each, renderer, sentences, files));
    var guard = new Guard(sentences, answering, inFlight, limits);
    return List.of(
        new Interactions(bot, sentences, visibility, rules, answering, guard, catalogues, api),
        new DirectMessages(bot, sentences, answering, guard, catalogues),
        new Completions(bot),
        new Welcome(sentences, visibility, rules),
        new Removal(rules));
  }
}
