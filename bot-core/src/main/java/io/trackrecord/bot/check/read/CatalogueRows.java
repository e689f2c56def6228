package io.trackrecord.bot.check.read;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows below a catalogue's header, one after the other.
public interface CatalogueRows extends AutoCloseable {

  /// The next row's cells; null behind the last.
  @Nullable List<String> next() throws IOException, UnfitCatalogueException;

  @Override
  void close() throws IOException;
}
