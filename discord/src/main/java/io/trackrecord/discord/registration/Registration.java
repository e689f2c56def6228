package io.trackrecord.discord.registration;

import io.trackrecord.discord.outlet.Failure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes Discord's commands the ones that this version of the bot has. Discord allows 200 new
/// commands a day, so they are sent only where they differ.
public final class Registration {

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private Registration() {}

  /// For everyone, everywhere.
  public static void everywhere(JDA jda, List<CommandData> wanted) {
    var present = present(jda.retrieveCommands(true));
    if (differ(present, wanted)) {
      jda.updateCommands().addCommands(wanted).complete();
      LOG.info("Registered {} commands", wanted.size());
    } else {
      LOG.info("The {} commands are registered already", wanted.size());
    }
  }

  /// For one server, where they can be used at once.
  public static void on(Guild guild, List<CommandData> wanted) {
    var present = present(guild.retrieveCommands(true));
    if (differ(present, wanted)) {
      guild.updateCommands().addCommands(wanted).complete();
      LOG.info("Registered {} commands on server {}", wanted.size(), guild.getId());
    } else {
      LOG.info("The {} commands are registered on server {} already", wanted.size(), guild.getId());
    }
  }

  /// Where it cannot be known what is there, everything is sent.
  private static List<Command> present(RestAction<List<Command>> retrieving) {
    try {
      return retrieving.complete();
    } catch (ErrorResponseException e) {
      LOG.warn("Cannot read the registered commands, so sending them: {}", Failure.kind(e));
      return List.of();
    }
  }

  private static boolean differ(List<Command> present, List<CommandData> wanted) {
    return !byName(present.stream().map(CommandData::fromCommand).toList()).equals(byName(wanted));
  }

  private static Map<String, Object> byName(List<CommandData> commands) {
    return commands.stream()
        .collect(
            Collectors.toMap(
                each -> each.getType() + each.getName(),
                Registration::comparable,
                (first, _) -> first,
                TreeMap::new));
  }

  /// Read back from JSON, so that numbers are of the same type on both sides.
  private static Object comparable(CommandData command) {
    return DataObject.fromJson(command.toData().toJson()).toMap();
  }
}
