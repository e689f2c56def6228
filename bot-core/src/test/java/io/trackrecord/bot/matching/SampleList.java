package io.trackrecord.bot.matching;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.InMemoryEngine;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.lucene.LuceneEngine;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests a catalog of the sample's tracks in a plain list, read out of its index once a run.
final class SampleList implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SampleList.class);
  private static final Duration PATIENT = Duration.ofMinutes(1);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MatchingCatalog.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("catalog", _ -> read(), MatchingCatalog.class);
  }

  private static MatchingCatalog read() {
    try (var index = OpenIndex.open(SampleIndex.folder(SampleCatalog.DATA_DIR, _ -> {}))) {
      var lucene = new LuceneEngine(index);
      var tracks = new ArrayList<Track>();
      lucene.session(Deadline.in(PATIENT)).scan(RowFilter.EVERYTHING, tracks::add);
      return new MatchingCatalog(
          new InMemoryEngine(tracks, lucene.summary()), new CatalogLimits(PATIENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
