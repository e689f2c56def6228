package io.trackrecord.bench.answer;

import io.trackrecord.bot.console.ConsoleMain;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/// The console, asked one command at a time.
///
/// @param data where the index is
record ConsoleSide(Path data) {

  Said ask(Question question) {
    var out = new StringWriter();
    var err = new StringWriter();
    var status =
        new CommandLine(new ConsoleMain())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("--data-dir", data.toString(), "--execute", "/" + question.line());
    if (status != 0) {
      throw new AssertionError("the console ended with " + status + ": " + err);
    }
    return ConsoleReading.read(out.toString());
  }
}
