package io.trackrecord.discord.registration;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.discord.interaction.Visibility;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/// The core's commands in Discord's terms, and the entries in a message's menu.
public final class CommandDefinitions {

  private CommandDefinitions() {}

  /// Every command, for servers, users and direct messages alike.
  public static List<CommandData> of(Bot bot, Messages sentences) {
    var definitions = new ArrayList<CommandData>();
    for (var command : bot.commands()) {
      if (command.isListed()) {
        definitions.add(slash(command, sentences));
      }
    }
    definitions.add(Commands.message(sentences.say("menu.check-links")));
    if (bot.catalogues().isPresent()) {
      definitions.add(Commands.message(sentences.say("menu.check-catalogue")));
    }
    for (var definition : definitions) {
      definition.setIntegrationTypes(IntegrationType.ALL).setContexts(InteractionContextType.ALL);
    }
    return definitions;
  }

  private static CommandData slash(Command command, Messages sentences) {
    var options = new ArrayList<OptionData>();
    for (var option : command.options()) {
      options.add(option(option));
    }
    if (!(command instanceof PersonalCommand)) {
      options.add(
          new OptionData(OptionType.BOOLEAN, Visibility.OPTION, sentences.say("option.private")));
    }
    var definition = Commands.slash(command.name(), command.description()).addOptions(options);
    if (command instanceof PersonalCommand personal && personal.isForManagers()) {
      definition.setDefaultPermissions(
          DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
    }
    return definition;
  }

  private static OptionData option(Option option) {
    var type = option.kind() == Option.Kind.FILE ? OptionType.ATTACHMENT : OptionType.STRING;
    return new OptionData(type, option.name(), option.description())
        .setRequired(option.required())
        .setAutoComplete(option.kind().isCompleted());
  }
}
