package io.trackrecord.discord.interaction;

import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.StoreException;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/// Forgets a server from which the bot was removed. A server that is only out of reach for a while
/// is another event.
final class Removal extends ListenerAdapter {

  private final RulesOfSpaces rules;

  Removal(RulesOfSpaces rules) {
    this.rules = rules;
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    forget(event.getGuild().getIdLong());
  }

  @Override
  public void onUnavailableGuildLeave(UnavailableGuildLeaveEvent event) {
    forget(event.getGuildIdLong());
  }

  private void forget(long server) {
    try {
      rules.forget(Space.onDiscord(server));
    } catch (StoreException _) {
      // The store has logged why; the next start compares the servers again.
    }
  }
}
