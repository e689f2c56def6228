package io.trackrecord.data.io;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A file that a person named for a result. It takes its name once it is whole: until then the
/// bytes go to a hidden file beside it. A link is followed and stays a link; a pipe, a device or
/// the program's own output is written to as it is.
///
/// Closing it before [#finish()] leaves what was there before, except in a pipe or device.
public final class OutputFile implements Closeable {

  private static final int MOST_LINKS = 40;

  /// Where the bytes go until the file is whole; null where they go to the target itself.
  private final @Nullable Path unfinished;

  private final Path target;
  private final FileChannel channel;
  private final OutputStream stream;
  private long written;
  private boolean finished;

  private OutputFile(Path target, @Nullable Path unfinished, FileChannel channel) {
    this.target = target;
    this.unfinished = unfinished;
    this.channel = channel;
    this.stream =
        new FilterOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
          @Override
          public void write(int one) throws IOException {
            out.write(one);
            written++;
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
          }

          @Override
          public void close() throws IOException {
            // What writes to it is closed before it is known whether all is well.
            flush();
          }
        };
  }

  /// The named file cannot take a result; the message says what is in the way.
  public static final class UnfitFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    private UnfitFileException(Path file, String reason) {
      super(file.toString(), null, reason);
    }
  }

  /// Starts a file. What is wrong with its place is said here, before the work on the result.
  ///
  /// @throws UnfitFileException where the name is a folder's, or its folder is not there
  /// @throws IOException where the file cannot be written
  public static OutputFile open(Path file) throws IOException {
    var at = file.toAbsolutePath();
    var ownStream = isOfSystem(at);
    for (var links = 0; Files.isSymbolicLink(at); links++) {
      if (links == MOST_LINKS) {
        throw new UnfitFileException(file, "its links lead in a circle; name another file");
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
      ownStream |= isOfSystem(at);
    }
    if (Files.isDirectory(file)) {
      throw new UnfitFileException(file, "this is a folder; name a file");
    }
    if (ownStream || (Files.exists(file) && !Files.isRegularFile(file))) {
      return new OutputFile(
          file, null, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }
    return beside(file, at);
  }

  /// Whether it is one of the system's own names, such as `/dev/stdout`: what it leads to may be a
  /// file that others have open, too.
  private static boolean isOfSystem(Path path) {
    return path.startsWith("/dev") || path.startsWith("/proc");
  }

  private static OutputFile beside(Path named, Path target) throws IOException {
    var exists = Files.exists(target);
    if (exists && !Files.isWritable(target)) {
      throw new AccessDeniedException(named.toString());
    }
    var random = new byte[8];
    new SecureRandom().nextBytes(random);
    var unfinished = target.resolveSibling(".unfinished-" + HexFormat.of().formatHex(random));
    FileChannel channel;
    try {
      channel =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (NoSuchFileException _) {
      throw new UnfitFileException(named, "its folder is not there; make it, or name another");
    } catch (AccessDeniedException _) {
      throw new AccessDeniedException(named.toString());
    }
    // Where the user breaks off, too.
    unfinished.toFile().deleteOnExit();
    if (exists) {
      keepOwner(target, unfinished);
    }
    return new OutputFile(target, unfinished, channel);
  }

  /// Gives the new file the owner and the permissions of the one whose place it takes.
  private static void keepOwner(Path from, Path to) throws IOException {
    var view =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return;
    }
    var attributes = Files.readAttributes(from, PosixFileAttributes.class);
    try {
      view.setOwner(attributes.owner());
      view.setGroup(attributes.group());
    } catch (FileSystemException _) {
      // Only root may give files away.
    }
    view.setPermissions(attributes.permissions());
  }

  /// Where the bytes go. Closing it only flushes it.
  public OutputStream stream() {
    return stream;
  }

  /// How many bytes were written.
  public long written() {
    return written;
  }

  /// Whether the bytes go straight to a pipe, a device or the program's own output.
  public boolean isStream() {
    return unfinished == null;
  }

  /// Gives the file its name: it is whole. Nothing can be written any more.
  public void finish() throws IOException {
    stream.flush();
    if (unfinished != null) {
      channel.force(true);
      channel.close();
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    finished = true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (unfinished != null && !finished) {
      Files.deleteIfExists(unfinished);
    }
  }
}
