package io.trackrecord.data.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says in a sentence what is wrong with a file: the system's own message is often the path alone.
public final class FileProblem {

  private FileProblem() {}

  /// The sentence.
  public static String sentence(IOException e) {
    if (isFullDisk(e)) {
      return "The disk is full. Make room, or name another folder with --data-dir, and start again."
          + " What was published stays.";
    }
    if (e instanceof FileSystemException file) {
      var reason =
          switch (file) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "access is denied";
            case NotDirectoryException _ -> "this is no folder";
            case FileAlreadyExistsException _ -> "a file of this name is in the way";
            default -> Objects.requireNonNullElse(file.getReason(), "the file cannot be used");
          };
      return file.getFile() + ": " + reason + ".";
    }
    return Objects.requireNonNullElse(e.getMessage(), e.toString());
  }

  /// Whether the disk, or what this user may take of it, is full: the system says so in words only.
  private static boolean isFullDisk(Throwable e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      var message = Objects.requireNonNullElse(cause.getMessage(), "");
      if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }
}
