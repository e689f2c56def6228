package io.trackrecord.data.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

  private static final String STABILITY = "stable-audio-open";
  private static final String HEADER = "id,title,author,license,url\n";

  @TempDir Path folder;

  @Test
  void a_file_a_folder_and_a_glob_give_the_same_rows() throws Exception {
    list("parts/b.csv", "2");
    list("parts/deep/a.csv", "1");

    assertThat(read("parts/b.csv")).containsExactly("2");
    assertThat(read("parts")).containsExactly("2", "1");
    assertThat(read("parts/*.csv")).containsExactly("2");
    assertThat(read("parts/**.csv")).containsExactly("2", "1");
    assertThat(read("parts/{b,x}.csv")).containsExactly("2");
    assertThat(read("part?/deep/*.csv")).containsExactly("1");
  }

  @Test
  void several_paths_are_one_dataset() throws Exception {
    list("one.csv", "1");
    list("two.csv", "2");

    assertThat(Collected.of(STABILITY, folder.resolve("two.csv"), folder.resolve("one.csv")).ids())
        .containsExactly("2", "1");
  }

  @Test
  void gzip_is_known_by_its_bytes_not_its_name() throws Exception {
    var file = folder.resolve("list.csv");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text("7").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read("list.csv")).containsExactly("7");
  }

  @Test
  void a_zip_stands_for_its_files_also_compressed_ones() throws Exception {
    var packed = new java.io.ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text("8").getBytes(StandardCharsets.UTF_8));
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.zip")))) {
      zip.putNextEntry(new ZipEntry("folder/"));
      zip.putNextEntry(new ZipEntry("folder/plain.csv"));
      zip.write(text("7").getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("folder/packed.csv.gz"));
      zip.write(packed.toByteArray());
    }

    assertThat(read("all.zip")).containsExactly("7", "8");
  }

  @Test
  void files_of_another_layout_in_a_folder_are_passed_over_and_named() throws Exception {
    list("list.csv", "1");
    for (var i = 0; i < 7; i++) {
      Files.writeString(folder.resolve("note-" + i + ".txt"), "hello");
    }
    Files.writeString(folder.resolve(".hidden"), "hello");

    assertThat(read("")).containsExactly("1");
    assertThat(Collected.input(STABILITY, folder).note())
        .isEqualTo(
            "Not read, as they have another layout: note-0.txt, note-1.txt, note-2.txt, note-3.txt,"
                + " note-4.txt and 2 more.");
  }

  @Test
  void a_folder_without_a_fitting_file_is_refused() throws Exception {
    Files.writeString(folder.resolve("note.txt"), "hello");

    assertThatThrownBy(() -> read(""))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith(
            " holds no file of stable-audio-open: expected a header row with the columns id, title.");
  }

  @Test
  void what_is_not_there_is_refused_in_a_sentence() {
    var missing = folder.resolve("missing.csv");

    assertThatThrownBy(() -> read("missing.csv"))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no file or folder " + missing + ". Check the path and start again.");
    assertThatThrownBy(() -> read("*.csv"))
        .isInstanceOf(InputException.class)
        .hasMessage("No file matches " + folder.resolve("*.csv") + ".");
    assertThatThrownBy(() -> read("missing/*.csv"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("There is no folder " + folder.resolve("missing"));
    assertThatThrownBy(() -> DatasetFiles.open(Collected.dataset(STABILITY), List.of("a\0b")))
        .isInstanceOf(InputException.class);
  }

  @Test
  void an_empty_folder_is_refused() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no file in " + folder + ".");
  }

  @Test
  void the_same_file_named_twice_is_refused() throws Exception {
    var file = list("list.csv", "1");

    assertThatThrownBy(() -> Collected.of(STABILITY, file, folder))
        .isInstanceOf(InputException.class)
        .hasMessage("list.csv is given twice for stable-audio-open. Name it once.");
  }

  @Test
  void a_zip_that_is_cut_off_is_refused() throws Exception {
    var zip = folder.resolve("all.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("list.csv"));
      out.write(text("7").getBytes(StandardCharsets.UTF_8));
    }
    var bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> read("all.zip"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("all.zip is a zip archive that cannot be read");
  }

  @Test
  void a_gzip_table_that_is_cut_off_is_refused_where_it_starts_and_where_it_ends()
      throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      for (var i = 0; i < 20_000; i++) {
        out.write((i + "," + i * 7919L + ",A,L,\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    for (var length : new int[] {5, bytes.size() - 500}) {
      Files.write(
          folder.resolve("list.csv.gz"), java.util.Arrays.copyOf(bytes.toByteArray(), length));

      assertThatThrownBy(() -> read("list.csv.gz"))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("list.csv.gz ")
          .hasMessageEndingWith("et the file again.");
    }
  }

  private List<String> read(String path) throws IOException, InputException {
    var collected = new Collected();
    var paths = List.of(path.isEmpty() ? folder.toString() : folder + "/" + path);
    for (var part : DatasetFiles.open(Collected.dataset(STABILITY), paths).parts()) {
      part.read(collected);
    }
    return collected.ids();
  }

  private Path list(String name, String id) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text(id));
  }

  private static String text(String id) {
    return HEADER + id + ",Title,Author,CC0,\n";
  }
}
