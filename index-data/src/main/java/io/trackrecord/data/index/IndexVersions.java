package io.trackrecord.data.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The index versions below a folder.
///
/// A version lies in `versions/<id>` and is never changed once it is there; the one-line file
/// `current` names the published one. A build works in a folder of its own whose name starts with
/// `.building-`; what a killed build leaves there is cleared by the next.
public final class IndexVersions {

  private static final String CURRENT = "current";
  private static final String UNFINISHED = ".building-";
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /// The folders in which this process is building.
  private static final Set<Path> BUILDING = ConcurrentHashMap.newKeySet();

  private final Path folder;

  /// The versions below a folder, which need not exist yet.
  public IndexVersions(Path folder) {
    this.folder = folder;
  }

  /// The folder of the published version; empty where none is published.
  ///
  /// @throws IOException where the file that names it cannot be read, or names what is not there
  public Optional<Path> current() throws IOException {
    String id;
    try {
      id = Files.readString(folder.resolve(CURRENT)).strip();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
      throw new IOException(folder.resolve(CURRENT) + " does not name an index version");
    }
    var version = versions().resolve(id);
    if (!Files.isDirectory(version)) {
      throw new IOException(
          "the index version " + id + " is published but not there; run: trackrecord data build");
    }
    return Optional.of(version);
  }

  /// The ids of all whole versions, oldest first.
  public List<String> ids() throws IOException {
    var ids = new ArrayList<String>();
    if (Files.isDirectory(versions())) {
      try (var entries = Files.newDirectoryStream(versions())) {
        for (var entry : entries) {
          if (!entry.getFileName().toString().startsWith(".")) {
            ids.add(entry.getFileName().toString());
          }
        }
      }
    }
    ids.sort(null);
    return ids;
  }

  /// Starts a build: takes the lock and clears what earlier builds left.
  ///
  /// @throws BusyException where another build is at work
  public Build startBuild(Instant now) throws IOException, BusyException {
    Files.createDirectories(versions());
    var busy =
        new BusyException("Another build is at work in " + folder + ". Wait until it has ended.");
    var place = folder.toRealPath();
    // Asked before the file is opened: closing it again would take the lock from the build that has
    // it, as locks belong to the process.
    if (!BUILDING.add(place)) {
      throw busy;
    }
    try {
      var channel =
          FileChannel.open(
              place.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw busy;
      }
      return startBuild(now, place, channel);
    } catch (IOException | RuntimeException | BusyException e) {
      BUILDING.remove(place);
      throw e;
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private Build startBuild(Instant now, Path place, FileChannel channel) throws IOException {
    try {
      try (var entries = Files.newDirectoryStream(versions(), UNFINISHED + "*")) {
        for (var entry : entries) {
          DurableFiles.delete(entry);
        }
      }
      var id = ID.format(now);
      for (var n = 2; Files.exists(versions().resolve(id)); n++) {
        id = ID.format(now) + "-" + n;
      }
      var working = Files.createDirectory(versions().resolve(UNFINISHED + id));
      return new Build(id, working, place, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private Path versions() {
    return folder.resolve("versions");
  }

  /// Another build holds the lock.
  public static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;

    BusyException(String message) {
      super(message);
    }
  }

  /// A version that is being built. Closing it without publishing removes it.
  public final class Build implements AutoCloseable {

    private final String id;
    private final Path working;
    private final Path place;
    private final FileChannel lock;
    private boolean published;

    private Build(String id, Path working, Path place, FileChannel lock) {
      this.id = id;
      this.working = working;
      this.place = place;
      this.lock = lock;
    }

    /// The id of the version.
    public String id() {
      return id;
    }

    /// The folder to build in.
    public Path working() {
      return working;
    }

    /// Makes the version whole and current: forces it to disk, gives it its name, and replaces the
    /// file `current`. A crash at any moment leaves the version before published, or this one.
    ///
    /// @return the version's folder
    public Path publish() throws IOException {
      DurableFiles.force(working);
      var version = versions().resolve(id);
      Files.move(working, version, StandardCopyOption.ATOMIC_MOVE);
      try {
        DurableFiles.forceFolder(versions());
        DurableFiles.replace(folder.resolve(CURRENT), id + "\n");
      } catch (IOException e) {
        // Whole, but never published: unless the file names it after all, it goes.
        if (!current().equals(Optional.of(version))) {
          DurableFiles.delete(version);
        }
        throw e;
      }
      published = true;
      return version;
    }

    @Override
    public void close() throws IOException {
      try {
        if (!published) {
          DurableFiles.delete(working);
        }
      } finally {
        lock.close();
        BUILDING.remove(place);
      }
    }
  }
}
