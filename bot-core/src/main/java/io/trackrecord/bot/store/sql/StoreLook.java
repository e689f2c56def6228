package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.StoreAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Looks at a store without changing it: nothing is created and nothing is migrated, so that an
/// operator may look as another user and with another version of the program.
public final class StoreLook {

  private StoreLook() {}

  /// Why a bot could not use the store; empty where it could.
  ///
  /// @throws NewerStoreException where a newer program wrote it
  public static Optional<String> at(StoreAddress address) {
    if (address instanceof StoreAddress.File(var path) && !Files.exists(path)) {
      return Files.isWritable(existing(path.toAbsolutePath()))
          ? Optional.empty()
          : Optional.of("this user may not write there");
    }
    try (var database = Database.connect(address)) {
      Migrations.refuseNewer(database.migrated());
      database
          .jdbi()
          .useTransaction(
              handle -> {
                if (address instanceof StoreAddress.File) {
                  // Fails where the file cannot be written, and writes nothing.
                  handle.execute("delete from sqlite_schema where 1 = 0 and name is null");
                }
              });
      return Optional.empty();
    } catch (NewerStoreException e) {
      throw e;
    } catch (Exception e) {
      return Optional.of(Reasons.of(e));
    } catch (LinkageError e) {
      return Optional.of(Reasons.of(e));
    }
  }

  private static Path existing(Path path) {
    var place = path;
    while (!Files.exists(place) && place.getParent() != null) {
      place = place.getParent();
    }
    return place;
  }
}
