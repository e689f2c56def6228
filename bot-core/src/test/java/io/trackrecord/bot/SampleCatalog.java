package io.trackrecord.bot;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.sample.SampleIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the catalog of the sample, built once a run below `target`; or a bot over it, which
/// is closed after the test.
public final class SampleCatalog implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SampleCatalog.class);

  /// The data folder of the sample.
  public static final Path DATA_DIR = Path.of("target", "sample-data");

  /// A folder with the sample as its published index, for commands that are told a folder.
  public static Path published() throws IOException {
    var version = SampleIndex.folder(DATA_DIR, _ -> {});
    return version.resolve("..").resolve("..").normalize();
  }

  private record Opened(PublishedCatalog catalog) implements AutoCloseable {
    @Override
    public void close() {
      catalog.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == PublishedCatalog.class || type == CatalogBot.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var catalog =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("catalog", _ -> open(), Opened.class)
            .catalog();
    return parameter.getParameter().getType() == PublishedCatalog.class
        ? catalog
        : context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("bot", _ -> bot(catalog), CatalogBot.class);
  }

  private static CatalogBot bot(PublishedCatalog catalog) {
    return new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard());
  }

  private static Opened open() {
    try {
      // A slow machine is not what these tests are about.
      var limits = new CatalogLimits(Duration.ofMinutes(1));
      return new Opened(PublishedCatalog.open(DATA_DIR, limits, _ -> {}));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
