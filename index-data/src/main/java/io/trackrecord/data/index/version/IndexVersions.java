package io.trackrecord.data.index.version;

import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
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
import org.jspecify.annotations.Nullable;

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

  /// The folder below which the versions lie.
  public Path folder() {
    return folder;
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
    } catch (CharacterCodingException _) {
      id = "";
    }
    if (!isId(id)) {
      throw new IOException(
          folder.resolve(CURRENT)
              + " does not name an index version; publish one with: trackrecord data rollback"
              + " VERSION");
    }
    var version = versions().resolve(id);
    if (!Files.isDirectory(version)) {
      throw new IOException(
          "the index version "
              + id
              + " is published but not there; publish another with: trackrecord data rollback"
              + " VERSION, or build one with: trackrecord data build");
    }
    return Optional.of(version);
  }

  /// The ids of all whole versions, oldest first.
  public List<String> ids() throws IOException {
    var ids = new ArrayList<String>();
    if (Files.isDirectory(versions())) {
      try (var entries = Files.newDirectoryStream(versions())) {
        for (var entry : entries) {
          var name = entry.getFileName().toString();
          if (isId(name) && Files.isDirectory(entry)) {
            ids.add(name);
          }
        }
      }
    }
    ids.sort(null);
    return ids;
  }

  /// The folder of a version; empty where there is no such version.
  public Optional<Path> version(String id) {
    var version = versions().resolve(id);
    return isId(id) && Files.isDirectory(version) ? Optional.of(version) : Optional.empty();
  }

  /// The id of the published version; empty where none is.
  public Optional<String> currentId() throws IOException {
    return current().map(version -> version.getFileName().toString());
  }

  /// Publishes an existing version, older or newer.
  ///
  /// @throws BusyException where a build is at work
  public void publish(String id, Instant now) throws IOException, BusyException {
    try (var _ = startBuild(now)) {
      if (version(id).isEmpty()) {
        throw new IOException("there is no index version " + id + " in " + versions());
      }
      DurableFiles.replace(folder.resolve(CURRENT), id + "\n");
    }
  }

  /// Removes old versions, but not the published one and the newest others. A program that has a
  /// removed version open can go on using it, where the system lets it.
  ///
  /// @param keep how many versions are left, at least 1
  /// @return the ids of those that were removed, oldest first
  /// @throws BusyException where a build is at work
  public List<String> prune(int keep, Instant now) throws IOException, BusyException {
    if (keep < 1) {
      throw new IllegalArgumentException("keep " + keep + " is less than 1");
    }
    try (var _ = startBuild(now)) {
      var published = currentId();
      var others = new ArrayList<>(ids());
      published.ifPresent(others::remove);
      var room = published.isPresent() ? keep - 1 : keep;
      var removed = others.subList(0, Math.max(0, others.size() - room));
      for (var id : removed) {
        // Hidden first, so that a crash leaves no half of it; the next build clears the rest.
        var hidden = versions().resolve(UNFINISHED + id);
        Files.move(versions().resolve(id), hidden, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.delete(hidden);
      }
      return List.copyOf(removed);
    }
  }

  private static boolean isId(String id) {
    return id.matches("[A-Za-z0-9][A-Za-z0-9.-]*");
  }

  /// Starts a build: takes the lock and clears what earlier builds left.
  ///
  /// @throws BusyException where another build is at work
  public Build startBuild(Instant now) throws IOException, BusyException {
    return startBuild(now, null);
  }

  /// Starts a build of a version whose id is known, such as one that was built elsewhere.
  ///
  /// @throws BusyException where another build is at work
  public Build startBuild(String id, Instant now) throws IOException, BusyException {
    if (!isId(id)) {
      throw new IllegalArgumentException(id + " is no id of an index version");
    }
    return startBuild(now, id);
  }

  private Build startBuild(Instant now, @Nullable String wanted) throws IOException, BusyException {
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
      return startBuild(now, wanted, place, channel);
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

  private Build startBuild(Instant now, @Nullable String wanted, Path place, FileChannel channel)
      throws IOException {
    try {
      try (var entries = Files.newDirectoryStream(versions(), UNFINISHED + "*")) {
        for (var entry : entries) {
          DurableFiles.delete(entry);
        }
      }
      var first = wanted == null ? ID.format(now) : wanted;
      var id = first;
      for (var n = 2; Files.exists(versions().resolve(id)); n++) {
        id = first + "-" + n;
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
