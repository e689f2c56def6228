package io.trackrecord.bot.report;

import io.trackrecord.bot.SampleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// What a command said over the sample.
///
/// @param exit its exit code
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
record CommandRun(int exit, String out, String err) {

  /// Runs a command.
  static CommandRun of(CommandLine command, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new ArrayList<>(List.of(arguments));
    try {
      all.addAll(0, List.of("--data-dir", SampleCatalog.published().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var exit =
        command
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
