package io.trackrecord.data.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/// Says in a sentence what is wrong with a file: the system's own message is often the path alone.
public final class FileProblem {

  private FileProblem() {}

  /// The sentence.
  public static String sentence(IOException e) {
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
}
