package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.fetch.UnreliableServer;
import io.trackrecord.data.index.FileList;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Versions that were damaged, or made to do harm, are neither opened nor published.
class DamagedVersionTest extends DataFixture {

  @Test
  void a_version_does_not_open_when_any_of_its_files_is_shorter_longer_or_gone() throws Exception {
    build("One");
    var version = versions().current().orElseThrow();
    for (var entry : FileList.read(version).orElseThrow().files()) {
      var file = version.resolve(entry.name());
      var bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(bytes.length - 1);
        }
        assertDamaged(version, entry.name());
      }
      Files.write(file, bytes);
      Files.write(file, new byte[] {' '}, StandardOpenOption.APPEND);
      assertDamaged(version, entry.name());
      Files.delete(file);
      assertDamaged(version, entry.name());
      Files.write(file, bytes);
    }
    OpenIndex.open(version).close();
  }

  private static void assertDamaged(Path version, String name) {
    assertThatThrownBy(() -> OpenIndex.open(version))
        .as(name)
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining(version.toString())
        .hasMessageContaining("trackrecord data build");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "{}",
        "[]",
        "{\"files\": [null]}",
        "{\"files\": [{\"name\": \"a\"}]}",
        "{\"files\": [{\"name\": \"../current\", \"bytes\": 16, \"sha256\": \"0\"}]}"
      })
  void a_list_of_files_that_cannot_be_read_is_refused(String list) throws Exception {
    build("One");
    Files.writeString(versions().current().orElseThrow().resolve(FileList.NAME), list);

    var answer = run("verify");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("the list of files of the index in ", " is damaged; ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "\"descriptor\" : (?s:\\{.*?\\n    }) § \"descriptor\" : null § datasets[0] has no descriptor",
        "https://[^\"]*\\{id} § javascript:alert('{id}') § \"javascript:alert('{id}')\" is not an https",
        "\"publisher\" : \"[^\"]*\" § \"publisher\" : \"\" § datasets[0].descriptor: publisher: is missing",
        "\"merged\" : 0 § \"merged\" : -1 § datasets[0] has a negative count",
        "\"built\" : \"[^\"]*\" § \"built\" : null § it has no date",
        "\"version\" : \"[^\"]*\" § \"version\" : \"..\" § it names no index version"
      })
  void a_manifest_that_a_build_never_writes_is_refused_before_it_is_published(
      String from, String to, String reason) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("d.csv"), "track_id,artists,album_name,track_name\nx,A,B,C\n");
    var descriptors = Files.createDirectory(folder.resolve("descriptors"));
    Files.writeString(
        descriptors.resolve("d.json"),
        """
        {"id": "d", "name": "N", "about": "A", "publisher": "P", "reviewed": "2026-11-22",
         "links": {"spotify-track": "https://example.org/{id}"},
         "layout": {"type": "delimited", "separator": ",",
           "columns": {"row": {"from": ["track_id"]}, "title": {"from": ["track_name"]}}}}
        """);
    var build = run("build", "--datasets-dir", descriptors.toString(), "--dataset", "d=" + file);
    assertThat(build.exit()).as(build.err()).isZero();
    var bad = versions().current().orElseThrow();
    build("Two");
    var manifest = bad.resolve("manifest.json");
    var before = Files.readString(manifest);
    Files.writeString(manifest, before.replaceFirst(from, to));
    assertThat(Files.readString(manifest)).isNotEqualTo(before);
    FileList.of(bad).write(bad);

    assertRefused(run("rollback"), reason);
    assertRefused(run("verify", bad.getFileName().toString()), reason);
    assertThatThrownBy(() -> OpenIndex.open(bad)).hasMessageContaining(reason);
    assertThat(versions().ids()).hasSize(2);
    assertThat(versions().currentId()).contains(versions().ids().getLast());
  }

  private static void assertRefused(DataRun answer, String reason) {
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("is refused: ").contains(reason).doesNotContain("\tat ");
  }

  @Test
  void what_verify_refuses_is_neither_packed_nor_unpacked_nor_rolled_back_to() throws Exception {
    build("One");
    var one = versions().current().orElseThrow();
    var pack = folder.resolve("pack");
    var manifest = one.resolve("manifest.json");
    var whole = Files.readString(manifest);
    Files.writeString(manifest, whole.replace("\"indexed\" : 2", "\"indexed\" : 3"));
    FileList.of(one).write(one);
    assertThat(run("pack", pack.toString()).exit()).isZero();

    var unpacked = runIn("other", "unpack", pack.toString());
    assertThat(unpacked.exit()).isEqualTo(2);
    assertThat(unpacked.err())
        .contains(
            "cannot be unpacked: the build report says that stable-audio-open has 3 tracks, and the"
                + " index holds 2. Nothing was published");
    assertThat(folder.resolve("other/current")).doesNotExist();
    assertThat(folder.resolve("other/versions")).isEmptyDirectory();

    build("Two");
    var current = versions().currentId();
    var rolledBack = run("rollback");
    assertThat(rolledBack.exit()).isEqualTo(1);
    assertThat(rolledBack.err()).contains("has 3 tracks, and the index holds 2");
    assertThat(versions().currentId()).isEqualTo(current);

    Files.writeString(versions().current().orElseThrow().resolve("report.json"), "{}");
    assertThat(run("pack", pack.toString()).err())
        .contains("the file report.json of the index in ");
  }

  @Test
  void a_damaged_download_of_a_pack_leaves_nothing() throws Exception {
    try (var server = new UnreliableServer()) {
      server.show("p", new byte[1_000], UnreliableServer.well("\"1\""));

      var answer = run("unpack", server.address("p").toString());

      assertThat(answer.exit()).isEqualTo(2);
      assertThat(answer.err()).contains("it is no pack of an index version");
      assertThat(folder.resolve("data/downloads")).isEmptyDirectory();
    }
  }

  @Test
  void a_broken_current_is_mended_by_a_rollback_that_names_a_version() throws Exception {
    build("One");
    build("Two");
    var ids = versions().ids();
    for (var broken :
        List.of(
            new byte[0],
            new byte[] {(byte) 0xE9, (byte) 0xFF},
            "20000101-000000\n".getBytes(StandardCharsets.UTF_8))) {
      Files.write(folder.resolve("data/current"), broken);

      var unnamed = run("rollback");
      assertThat(unnamed.exit()).isEqualTo(2);
      assertThat(unnamed.err())
          .contains("trackrecord data rollback VERSION")
          .contains("There are: " + ids.getFirst() + ", " + ids.getLast() + ".");

      var named = run("rollback", ids.getFirst());
      assertThat(named.exit()).as(named.err()).isZero();
      assertThat(named.out())
          .isEqualToIgnoringNewLines("Published index version " + ids.getFirst() + ".");
      assertThat(new IndexVersions(folder.resolve("data")).currentId()).contains(ids.getFirst());
    }
  }

  @Test
  void a_version_without_a_list_of_its_files_opens_and_is_not_whole() throws Exception {
    build("One");
    var version = versions().current().orElseThrow();
    Files.delete(version.resolve(FileList.NAME));

    OpenIndex.open(version).close();
    assertThat(run("verify").err()).contains("has no list of its files; build it again with: ");
  }
}
