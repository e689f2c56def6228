package io.trackrecord.bot.console;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Answers one command and ends: the answer on standard output, what is wrong with the command on
/// standard error.
final class OneShot {

  private static final int COMPLETIONS = 25;

  private final Bot bot;
  private final CatalogSource source;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  OneShot(Bot bot, CatalogSource source, PrintWriter out, PrintWriter err, boolean json) {
    this.bot = bot;
    this.source = source;
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /// Answers a command.
  ///
  /// @param csv where every row found is saved, or null
  /// @return the exit code
  int execute(String line, @Nullable Path csv) throws IOException {
    var request = ConsoleRequests.parse(bot, line);
    if (csv != null && bot.command(request.command()).filter(Command::isExportable).isEmpty()) {
      err.println(bot.messages().say("export.none", "command", request.command()));
      err.flush();
      return ConsoleMain.USAGE;
    }
    try (var file = csv == null ? null : OutputFile.open(csv)) {
      return answer(request, file, csv);
    }
  }

  private int answer(Request request, @Nullable OutputFile file, @Nullable Path csv)
      throws IOException {
    var reply = bot.answer(request).join();
    var findings = reply.findings();
    if (json) {
      String text = source.ask(catalog -> FindingsJson.print(findings, catalog.summary()));
      out.println(text);
    }
    if (reply.outcome() == Outcome.USAGE || reply.outcome() == Outcome.FAILURE) {
      out.flush();
      err.println(findings.error());
      err.flush();
      return reply.outcome() == Outcome.USAGE ? ConsoleMain.USAGE : 1;
    }
    if (!json) {
      out.print(new TextRenderer(bot.messages(), false).render(reply));
    }
    out.flush();
    if (file != null) {
      var report = export(request, file.stream());
      file.finish();
      err.println(
          bot.messages()
              .say(
                  "console.saved",
                  "rows",
                  bot.messages().say("rows", "n", report.written()),
                  "file",
                  String.valueOf(csv)));
      err.flush();
    }
    return 0;
  }

  /// Prints the completions of a command's beginning as JSON or one a line.
  int complete(String line) {
    var completions = ConsoleRequests.complete(bot, line, COMPLETIONS);
    if (json) {
      out.println(FindingsJson.print(completions));
    } else {
      completions.forEach(each -> out.println(each.label()));
    }
    out.flush();
    return 0;
  }

  private ExportReport export(Request request, OutputStream file) throws IOException {
    try {
      return bot.export(request, file, Long.MAX_VALUE).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw e;
    }
  }
}
