package io.trackrecord.bot.check.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.published.PublishedCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of workbooks share: a small catalog, and files that are read or refused. After each
/// test no file is left.
abstract class Workbooks {

  static final String VISIBLE = "visible";
  static final String ONE_ROW =
      "<row><c t=\"inlineStr\"><is><t>Title</t></is></c><c t=\"inlineStr\"><is><t>Artist</t></is></c></row>";

  @TempDir static Path data;
  static PublishedCatalog listed;

  @TempDir Path folder;
  private Set<Path> before = Set.of();

  @BeforeAll
  static void publish() throws Exception {
    listed = SmallCatalog.open(SmallCatalog.publish(data, "1,Flimmer,Røza,CC0,"));
  }

  @AfterAll
  static void close() {
    listed.close();
  }

  @BeforeEach
  void look() throws IOException {
    before = temporaryFiles();
  }

  @AfterEach
  void nothingIsKept() throws IOException {
    assertThat(temporaryFiles()).isSubsetOf(before);
  }

  static Set<Path> temporaryFiles() throws IOException {
    try (var files = Files.walk(TemporaryFiles.ofProcess().path())) {
      return files.collect(Collectors.toSet());
    }
  }

  List<SongCells> read(Xlsx workbook) throws Exception {
    return read(workbook.write(folder.resolve("catalogue.xlsx")));
  }

  List<SongCells> read(Path file) throws Exception {
    try (var catalogue = Catalogue.open(file, ReadingOptions.NONE, listed);
        var rows = catalogue.rows()) {
      var songs = new ArrayList<SongCells>();
      for (var cells = rows.next(); cells != null; cells = rows.next()) {
        songs.add(catalogue.song(cells));
      }
      return songs;
    }
  }

  void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnfitCatalogueException.class)
        .hasMessageContaining(sentence);
  }

  void refuses(Xlsx workbook, String sentence) throws IOException {
    refuses(workbook.write(folder.resolve("hostile.xlsx")), sentence);
  }

  Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("catalogue.csv"), bytes);
  }

  static SongCells song(String artist, String title) {
    return new SongCells(artist, title, null, List.of());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static void repeat(String text, int times, OutputStream out) throws IOException {
    var many = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < times; i += 1_000) {
      out.write(many);
    }
  }
}
