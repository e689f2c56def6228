package io.trackrecord.data.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void aFileTakesItsNameOnceItIsWhole() throws Exception {
    var file = folder.resolve("out.csv");
    try (var out = OutputFile.open(file)) {
      out.stream().write("whole".getBytes(StandardCharsets.UTF_8));
      assertThat(file).doesNotExist();
      out.finish();
      assertThat(out.written()).isEqualTo(5);
      assertThat(out.isStream()).isFalse();
    }
    assertThat(file).hasContent("whole");
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
    assertHoldsOnly("out.csv");
  }

  @Test
  void whatIsNotFinishedLeavesWhatWasThere() throws Exception {
    var file = Files.writeString(folder.resolve("out.csv"), "before");
    try (var out = OutputFile.open(file)) {
      out.stream().write("half".getBytes(StandardCharsets.UTF_8));
      out.stream().close();
    }
    assertThat(file).hasContent("before");
    assertHoldsOnly("out.csv");
  }

  @Test
  void aLinkStaysALinkAndItsTargetIsReplaced() throws Exception {
    var real = Files.createDirectory(folder.resolve("real")).resolve("out.csv");
    Files.writeString(real, "before");
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real", "out.csv"));
    var second = Files.createSymbolicLink(folder.resolve("second"), link);

    write(second, "new");

    assertThat(second).isSymbolicLink();
    assertThat(link).isSymbolicLink();
    assertThat(Files.isRegularFile(real, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(real).hasContent("new");
  }

  @Test
  void aLinkBelowALinkedFolderIsFollowedAsTheSystemFollowsIt() throws Exception {
    Files.createDirectories(folder.resolve("a/b"));
    Files.createSymbolicLink(folder.resolve("a/b/link"), Path.of("..", "out.csv"));
    Files.createSymbolicLink(folder.resolve("short"), Path.of("a", "b"));

    write(folder.resolve("short/link"), "new");

    assertThat(folder.resolve("a/out.csv")).hasContent("new");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void aDanglingLinkGetsItsTarget() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later.csv"));

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("later.csv")).hasContent("new");
    assertHoldsOnly("later.csv", "link");
  }

  @Test
  void aPipeIsWrittenToAndStaysAPipe() throws Exception {
    var pipe = pipe();
    var link = Files.createSymbolicLink(folder.resolve("link"), pipe);
    for (var name : java.util.List.of(pipe, link)) {
      var read = CompletableFuture.supplyAsync(() -> read(pipe));
      try (var out = OutputFile.open(name)) {
        assertThat(out.isStream()).isTrue();
        out.stream().write("through".getBytes(StandardCharsets.UTF_8));
        out.finish();
      }
      assertThat(read.get()).isEqualTo("through");
      assertThat(Files.readAttributes(pipe, java.nio.file.attribute.BasicFileAttributes.class))
          .matches(java.nio.file.attribute.BasicFileAttributes::isOther);
      assertThat(link).isSymbolicLink();
      assertHoldsOnly("link", "pipe");
    }
  }

  @Test
  void aFileKeepsItsPermissions() throws Exception {
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    var file = Files.writeString(folder.resolve("out.csv"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    write(file, "new");

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aFolderACircleAndAMissingFolderAreRefusedBeforeAnyWork() throws Exception {
    var circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    var linked = Files.createSymbolicLink(folder.resolve("linked"), folder);
    for (var unfit : java.util.List.of(folder, linked, circle, folder.resolve("no/out.csv"))) {
      assertThatThrownBy(() -> OutputFile.open(unfit))
          .isInstanceOf(OutputFile.UnfitFileException.class)
          .hasMessageContaining(unfit.toString());
    }
    assertHoldsOnly("circle", "linked");
  }

  private static void write(Path file, String text) throws IOException {
    try (var out = OutputFile.open(file)) {
      out.stream().write(text.getBytes(StandardCharsets.UTF_8));
      out.finish();
    }
  }

  private Path pipe() throws Exception {
    var pipe = folder.resolve("pipe");
    var made = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
    assumeThat(made).isZero();
    return pipe;
  }

  private static String read(Path pipe) {
    try {
      return new String(Files.readAllBytes(pipe), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertHoldsOnly(String... names) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }
}
