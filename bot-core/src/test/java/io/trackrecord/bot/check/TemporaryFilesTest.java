package io.trackrecord.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Temporary files, and what becomes of those of processes that were killed.
class TemporaryFilesTest {

  @TempDir Path parent;

  /// Starts a process that makes a file and waits to be killed.
  private Process killable() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Killable.class.getName(),
            parent.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Holds a temporary file until it is killed.
  public static final class Killable {

    private Killable() {}

    /// Makes the file below the folder that `arguments` name.
    public static void main(String[] arguments) throws Exception {
      var files = TemporaryFiles.in(Path.of(arguments[0]));
      System.out.println(files.file("handed-in", ".catalogue"));
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void whatAKilledProcessLeftIsDeletedAtTheNextStart() throws Exception {
    var process = killable();
    try (var out = process.inputReader()) {
      var left = Path.of(String.valueOf(out.readLine()));
      Files.writeString(left, "songs");

      var living = TemporaryFiles.in(parent);
      assertThat(left).as("while the process lives").exists();
      process.destroyForcibly().waitFor();
      var next = TemporaryFiles.in(parent);

      assertThat(left.getParent()).as("once it was killed").doesNotExist();
      assertThat(living.path()).exists();
      living.deleteAll();
      next.deleteAll();
      assertThat(parent).isEmptyDirectory();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void otherFoldersAreLeftAlone() throws Exception {
    var other = Files.createDirectory(parent.resolve("trackrecord-files-of-mine"));
    Files.writeString(other.resolve("song.txt"), "la");

    TemporaryFiles.in(parent).deleteAll();

    assertThat(other.resolve("song.txt")).exists();
  }

  @Test
  void aFolderIsDeletedWithWhatIsInIt() throws Exception {
    var files = TemporaryFiles.in(parent);
    var folder = files.folder("report");
    Files.writeString(folder.resolve("a.pdf"), "a");

    DurableFiles.delete(folder);
    DurableFiles.delete(folder);

    assertThat(folder).doesNotExist();
    files.deleteAll();
  }
}
