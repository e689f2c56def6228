package io.trackrecord.data.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A run of `trackrecord data`: its exit code and what it printed.
record DataRun(int exit, String out, String err) {

  static DataRun in(Path dataDir, String... arguments) {
    return in(dataDir, System.getenv(), arguments);
  }

  static DataRun in(Path dataDir, Map<String, String> environment, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new ArrayList<>(List.of("--data-dir", dataDir.toString()));
    all.addAll(List.of(arguments));
    var exit =
        DataMain.commandLine(environment)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new DataRun(exit, out.toString(), err.toString());
  }
}
