package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Space;
import io.trackrecord.discord.message.Markdown;
import io.trackrecord.discord.message.ReplyRenderer;
import io.trackrecord.discord.outlet.DirectOutlet;
import io.trackrecord.discord.outlet.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says hello on a server that the bot was just added to, in the channel that the server has for
/// such news, where the bot may write there.
final class Welcome extends ListenerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  /// After an outage Discord may tell of servers as if they were new; when the bot was added tells
  /// them apart.
  private static final Duration NEW = Duration.ofMinutes(10);

  private final Messages sentences;
  private final Visibility visibility;
  private final RulesOfSpaces rules;

  /// @param visibility who sees an answer where the user does not say
  /// @param rules what those who manage servers have decided
  Welcome(Messages sentences, Visibility visibility, RulesOfSpaces rules) {
    this.rules = rules;
    this.sentences = sentences;
    this.visibility = visibility;
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    var guild = event.getGuild();
    var channel = guild.getSystemChannel();
    if (!isNew(guild)
        || channel == null
        || !channel.canTalk()
        || !rules.of(Optional.of(Space.onDiscord(guild.getIdLong()))).welcome()) {
      return;
    }
    try {
      new DirectOutlet(channel).send(message(), false);
    } catch (ErrorResponseException e) {
      LOG.warn("Cannot say hello on a new server: {}", Failure.kind(e));
    }
  }

  private static boolean isNew(Guild guild) {
    var self = guild.getSelfMember();
    return self.hasTimeJoined()
        && Duration.between(self.getTimeJoined().toInstant(), Instant.now()).compareTo(NEW) < 0;
  }

  private Container message() {
    var heading = "### " + Markdown.text(sentences.say("welcome.heading"));
    var how = Markdown.text(sentences.say("welcome.how"));
    var seen =
        visibility == Visibility.PUBLIC
            ? ""
            : "\n-# " + Markdown.text(sentences.say("welcome.private"));
    return Container.of(TextDisplay.of(heading + '\n' + how + seen))
        .withAccentColor(ReplyRenderer.ACCENT);
  }
}
