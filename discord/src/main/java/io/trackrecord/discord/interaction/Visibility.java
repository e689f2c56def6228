package io.trackrecord.discord.interaction;

import io.trackrecord.bot.space.SpaceRules;
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
  ///
  /// @param rules what those who manage the server have decided
  private boolean isUsuallyPrivate(Interaction interaction, SpaceRules rules) {
    var decided = rules.visibility();
    if (decided.isPresent()) {
      return decided.get() == SpaceRules.Visibility.PRIVATE;
    }
    return switch (this) {
      case AUTO -> interaction.getContext() != InteractionContextType.BOT_DM;
      case PRIVATE -> true;
      case PUBLIC -> false;
    };
  }

  /// Whether the answer to a command is private, where the user may have chosen.
  ///
  /// @param rules what those who manage the server have decided
  boolean isPrivate(CommandInteraction command, SpaceRules rules) {
    return !mayBePublic(command, rules)
        || command.getOption(OPTION, isUsuallyPrivate(command, rules), OptionMapping::getAsBoolean);
  }

  private static boolean mayBePublic(Interaction interaction, SpaceRules rules) {
    return rules.mayBePublic(Askers.channel(interaction));
  }

  /// Whether a message for everyone is possible here, and makes a difference.
  ///
  /// @param rules what those who manage the server have decided
  static boolean isPublicPossible(Interaction interaction, SpaceRules rules) {
    return mayBePublic(interaction, rules) && isPublicPossible(interaction);
  }

  private static boolean isPublicPossible(Interaction interaction) {
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
