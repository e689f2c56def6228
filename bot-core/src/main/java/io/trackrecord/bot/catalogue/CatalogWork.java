package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Work on one version of a catalog that may fail as work on files does.
///
/// @param <T> what comes of it
public interface CatalogWork<T> {

  /// Does the work.
  T of(TrackCatalog catalog) throws IOException, UnfitCatalogueException, InterruptedException;

  /// Does work on the current catalog of a source, which stays open meanwhile.
  static <T> T on(CatalogSource source, CatalogWork<T> work)
      throws IOException, UnfitCatalogueException, InterruptedException {
    return source.<Done<T>>ask(catalog -> Done.of(work, catalog)).result();
  }

  /// How work ended: with a result, or else with one of the failures.
  record Done<T>(
      @Nullable T value,
      @Nullable IOException io,
      @Nullable UnfitCatalogueException unfit,
      @Nullable InterruptedException interrupted) {

    private static <T> Done<T> of(CatalogWork<T> work, TrackCatalog catalog) {
      try {
        return new Done<>(work.of(catalog), null, null, null);
      } catch (IOException e) {
        return new Done<>(null, e, null, null);
      } catch (UnfitCatalogueException e) {
        return new Done<>(null, null, e, null);
      } catch (InterruptedException e) {
        return new Done<>(null, null, null, e);
      }
    }

    private T result() throws IOException, UnfitCatalogueException, InterruptedException {
      if (io != null) {
        throw io;
      }
      if (unfit != null) {
        throw unfit;
      }
      if (interrupted != null) {
        throw interrupted;
      }
      return Objects.requireNonNull(value);
    }
  }
}
