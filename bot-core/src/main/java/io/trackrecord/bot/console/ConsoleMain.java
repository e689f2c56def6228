package io.trackrecord.bot.console;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.data.cli.DataDir;
import io.trackrecord.data.cli.FileProblem;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `trackrecord console`: ask in a terminal.
@Command(
    name = "trackrecord console",
    description = "Ask as in chat: with completion, or one question with --execute.",
    mixinStandardHelpOptions = true)
public final class ConsoleMain implements Callable<Integer> {

  /// The exit code of a question that cannot be understood.
  static final int USAGE = 2;

  @Mixin DataDir dataDir = new DataDir();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--execute",
      paramLabel = "COMMAND",
      description = "Answer one command, such as '/artist name: Radiohead', and end.")
  @Nullable String execute;

  @Option(
      names = "--complete",
      paramLabel = "COMMAND",
      description =
          "Print what a user would be offered behind this beginning of a command, and end.")
  @Nullable String complete;

  @Option(names = "--json", description = "Answer as JSON.")
  boolean json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "With --execute: save every row that was found.")
  @Nullable Path csv;

  @Override
  public Integer call() throws Exception {
    if (execute != null && complete != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Give --execute or --complete, not both.");
    }
    if (csv != null && execute == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--csv needs --execute: it saves what one command finds.");
    }
    var err = spec.commandLine().getErr();
    var settings = Settings.of(System.getenv());
    try (var catalog =
            Catalogs.open(
                settings,
                dataDir.path(),
                dataDir.isNamed(settings.value(Setting.TRACKRECORD_DATA_DIR.name())),
                CatalogLimits.STANDARD,
                err::println);
        var bot =
            new CatalogBot(
                catalog,
                new Messages(Locale.ENGLISH),
                BotLimits.standard(),
                settings.value(Setting.TRACKRECORD_CONTACT).orElse(null))) {
      var session = new OneShot(bot, catalog, spec.commandLine().getOut(), err, json);
      if (execute != null) {
        return session.execute(execute, csv);
      }
      return complete != null ? session.complete(complete) : Conversation.run(bot);
    }
  }

  /// Runs the command line.
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /// The command line, with errors told in a sentence.
  static CommandLine commandLine() {
    return new CommandLine(new ConsoleMain())
        .setExecutionExceptionHandler(
            (e, line, _) -> {
              if (e instanceof WrongSettingException wrong) {
                line.getErr().println(wrong.getMessage());
                return USAGE;
              }
              if (!(e instanceof IOException failed)) {
                throw e;
              }
              line.getErr().println(FileProblem.sentence(failed));
              return failed instanceof OutputFile.UnfitFileException ? USAGE : 1;
            });
  }
}
