package io.trackrecord.bot;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.cli.DataMain;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A catalog of a few rows that a test names, published as an operator would.
public final class SmallCatalog {

  private SmallCatalog() {}

  /// Publishes rows of the attribution list below a folder.
  ///
  /// @param rows lines of `id,title,author,license,url`
  /// @return the data folder
  public static Path publish(Path folder, String... rows) throws IOException {
    var list = folder.resolve("fma_dataset_attribution2.csv");
    Files.writeString(list, "id,title,author,license,url\n" + String.join("\n", rows) + "\n");
    var dataDir = folder.resolve("data");
    var err = new StringWriter();
    var exit =
        DataMain.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute(
                "--data-dir",
                dataDir.toString(),
                "build",
                "--dataset",
                "stable-audio-open=" + list);
    if (exit != 0) {
      throw new IOException(err.toString());
    }
    return dataDir;
  }

  /// Opens what was published.
  public static PublishedCatalog open(Path dataDir) throws IOException {
    return PublishedCatalog.open(dataDir, new CatalogLimits(Duration.ofMinutes(1)), _ -> {});
  }
}
