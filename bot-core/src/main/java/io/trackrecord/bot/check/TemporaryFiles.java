package io.trackrecord.bot.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that are needed for a moment only, such as a catalogue while it is checked. Each process
/// keeps its own in a folder that it locks; a folder that nobody locks was left behind by a process
/// that was killed, and is deleted when the next one starts. Safe for use by many threads.
public final class TemporaryFiles {

  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
  private static final String PREFIX = "trackrecord-files-";
  private static final String LOCK = "lock";

  private static @Nullable TemporaryFiles ofProcess;

  private final Path folder;

  /// Kept open, and so locked, for as long as the process lives.
  private final FileChannel lock;

  private TemporaryFiles(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// The files of this process, in the system's folder for temporary files. The first call deletes
  /// what killed processes left behind.
  public static synchronized TemporaryFiles ofProcess() {
    try {
      var files = ofProcess;
      if (files == null || !Files.exists(files.folder)) {
        files = in(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().addShutdownHook(new Thread(files::deleteAll));
        ofProcess = files;
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for temporary files", e);
    }
  }

  /// Makes a locked folder, and deletes those that nobody locks.
  static TemporaryFiles in(Path parent) throws IOException {
    sweep(parent);
    while (true) {
      var folder = Files.createTempDirectory(parent, PREFIX);
      var file = folder.resolve(LOCK);
      try {
        var lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // Another process may have taken the folder for one that was left behind.
        if (lock.tryLock() != null && Files.exists(file)) {
          return new TemporaryFiles(folder, lock);
        }
        lock.close();
      } catch (NoSuchFileException _) {
        // It was deleted at once: make another.
      }
    }
  }

  private static void sweep(Path parent) {
    try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (var folder : folders) {
        deleteIfLeft(folder);
      }
    } catch (IOException e) {
      LOG.warn("Temporary files were not looked for: {}", e.toString());
    }
  }

  private static void deleteIfLeft(Path folder) {
    try (var lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (lock.tryLock() != null) {
        clear(folder);
      }
    } catch (OverlappingFileLockException | NoSuchFileException | AccessDeniedException _) {
      // It is this process's own, is just being made, or another user's.
    } catch (IOException e) {
      LOG.warn("Temporary files of another process stay: {}", e.toString());
    }
  }

  /// Deletes what is in a folder, then its lock, then the folder: whatever ends this midway, the
  /// next process finds the rest.
  private static void clear(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(folder) && !each.equals(folder.resolve(LOCK))) {
          Files.deleteIfExists(each);
        }
      }
    }
    Files.deleteIfExists(folder.resolve(LOCK));
    Files.deleteIfExists(folder);
  }

  /// A new empty file, which the caller deletes.
  ///
  /// @param prefix what it is, as the start of its name
  /// @param suffix the end of its name, such as `.csv`
  public Path file(String prefix, String suffix) throws IOException {
    return Files.createTempFile(folder, prefix, suffix);
  }

  /// A new empty folder, which the caller deletes with
  /// [io.trackrecord.data.io.DurableFiles#delete(Path)].
  public Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(folder, prefix);
  }

  /// Where the files are.
  public Path path() {
    return folder;
  }

  /// Deletes everything, and leaves the folder to others.
  void deleteAll() {
    try {
      clear(folder);
      lock.close();
    } catch (IOException | UncheckedIOException e) {
      // The next process deletes what is left.
      LOG.debug("Temporary files stay: {}", e.toString());
    }
  }
}
