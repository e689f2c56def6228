package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/// A source that answers no row of a catalogue while it is held.
public final class HeldCatalog implements CatalogSource {

  private final Supplier<? extends CatalogSource> source;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  /// @param source answers, once it is let
  public HeldCatalog(Supplier<? extends CatalogSource> source) {
    this.source = source;
  }

  /// Answers no row from now on.
  public void hold() {
    gate = new CountDownLatch(1);
  }

  /// Answers again.
  public void letGo() {
    gate.countDown();
  }

  @Override
  public <T> T ask(Function<TrackCatalog, T> question) {
    return source.get().ask(catalog -> question.apply(held(catalog)));
  }

  private TrackCatalog held(TrackCatalog catalog) {
    return (TrackCatalog)
        Proxy.newProxyInstance(
            TrackCatalog.class.getClassLoader(),
            new Class<?>[] {TrackCatalog.class},
            (_, method, arguments) -> {
              if (Thread.currentThread().getName().startsWith("catalogue-row-")) {
                gate.await();
              }
              try {
                return method.invoke(catalog, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
