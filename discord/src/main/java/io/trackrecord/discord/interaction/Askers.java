package io.trackrecord.discord.interaction;

import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;

/// Who asks, as the core has to know it.
final class Askers {

  private Askers() {}

  /// Who an interaction is by, and where.
  static Asker of(Interaction interaction) {
    var member = interaction.getMember();
    return new Asker(
        Person.onDiscord(interaction.getUser().getIdLong()),
        space(interaction),
        channel(interaction),
        () -> member != null && member.hasPermission(Permission.MANAGE_SERVER));
  }

  /// The server that the bot was added to and that the interaction comes from. Empty elsewhere,
  /// also on a server where the app is only the user's own.
  static Optional<Space> space(Interaction interaction) {
    var guild = interaction.getGuild();
    return interaction.getContext() == InteractionContextType.GUILD
            && guild != null
            && interaction.getIntegrationOwners().isGuildIntegration()
        ? Optional.of(Space.onDiscord(guild.getIdLong()))
        : Optional.empty();
  }

  /// The channel that the interaction comes from, where others may be in it.
  static Optional<String> channel(Interaction interaction) {
    return interaction.getContext() == InteractionContextType.GUILD
        ? Optional.ofNullable(interaction.getChannelId())
        : Optional.empty();
  }
}
