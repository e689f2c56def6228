package io.trackrecord.discord.interaction;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteraction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/// Who sees an answer where the user does not say.
public enum Visibility {
  /// Only the user, except in a direct message with the bot, where nobody else reads anyway.
  AUTO,
  /// Only the user, everywhere.
  PRIVATE,
  /// Everyone in the channel.
  PUBLIC;

  /// The option by which a user says so.
  public static final String OPTION = "private";

  /// Whether only the user who asked may see the answer.
  boolean isPrivate(Interaction interaction) {
    return switch (this) {
      case AUTO -> interaction.getContext() != InteractionContextType.BOT_DM;
      case PRIVATE -> true;
      case PUBLIC -> false;
    };
  }

  /// Whether the answer to a command is private, where the user may have chosen.
  boolean isPrivate(CommandInteraction command) {
    return command.getOption(OPTION, isPrivate((Interaction) command), OptionMapping::getAsBoolean);
  }

  /// Whether a message for everyone is possible here, and makes a difference.
  static boolean isPublicPossible(Interaction interaction) {
    return switch (interaction.getContext()) {
      case BOT_DM, UNKNOWN -> false;
      case PRIVATE_CHANNEL -> true;
      case GUILD -> {
        var member = interaction.getMember();
        // Where the app is only the user's own, Discord hides its answers from others unless the
        // server allows that.
        yield interaction.getIntegrationOwners().isGuildIntegration()
            || (member != null
                && member.hasPermission(
                    interaction.getGuildChannel(), Permission.USE_EXTERNAL_APPLICATIONS));
      }
    };
  }
}
