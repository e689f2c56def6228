package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.FileList;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The life of an index version, as an operator leads it.
class VersionLifeTest extends DataFixture {

  @Test
  void verify_finds_one_wrong_byte_in_any_file_of_the_index() throws Exception {
    build("One");
    assertThat(run("verify").out())
        .matches("(?s)Version \\S+ is whole: 2 tracks of 1 datasets.\\s*");
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var version = versions().current().orElseThrow();
    try (var files = Files.walk(version).filter(Files::isRegularFile)) {
      for (var file : files.toList()) {
        var bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
          continue;
        }
        var damaged = bytes.clone();
        damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, damaged);
        var answer = run("verify");
        assertThat(answer.exit()).as("%s", file).isNotZero();
        assertThat(answer.err().lines()).as("%s", file).hasSize(1);
        Files.write(file, bytes);
      }
    }
    assertThat(run("verify").exit()).isZero();
  }

  @Test
  void verify_misses_a_file_or_a_folder_of_the_index_that_is_gone() throws Exception {
    build("One");
    var version = versions().current().orElseThrow();
    for (var part : List.of("tracks", "names")) {
      var moved = Files.move(version.resolve(part), folder.resolve(part));
      var answer = run("verify");
      assertThat(answer.exit()).as(part).isNotZero();
      assertThat(answer.err()).as(part).contains(part).doesNotContain("\tat ");
      Files.deleteIfExists(version.resolve(part));
      Files.move(moved, version.resolve(part));
    }
    assertThat(run("verify").exit()).isZero();
  }

  @Test
  void verify_compares_the_counts_with_the_build_report() throws Exception {
    build("One");
    var version = versions().current().orElseThrow();
    var manifest = version.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"indexed\" : 2", "\"indexed\" : 3"));
    assertThat(run("verify").err())
        .contains("the file manifest.json of the index in ", "is damaged");
    FileList.of(version).write(version);

    var answer = run("verify");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err())
        .contains(
            "the build report says that stable-audio-open has 3 tracks, and the index holds 2");
  }

  @Test
  void a_rollback_publishes_the_version_before_and_prune_leaves_the_published_one()
      throws Exception {
    for (var title : List.of("One", "Two", "Three", "Four")) {
      build(title);
    }
    var ids = versions().ids();
    assertThat(run("rollback").out())
        .isEqualToIgnoringNewLines(
            "Published index version " + ids.get(2) + ", before " + ids.get(3) + ".");
    assertThat(versions().currentId()).contains(ids.get(2));
    assertThat(run("rollback", ids.get(0)).exit()).isZero();
    assertThat(run("rollback").err()).contains("There is no older index version");
    assertThat(run("rollback", "20000101-000000").err()).contains("There is no index version");
    assertThat(run("rollback", "../x").exit()).isEqualTo(2);
    assertThat(run("info").out())
        .contains("Version " + ids.get(0))
        .contains("list.csv, ")
        .contains("Also there: version " + ids.get(3));

    assertThat(run("prune", "--keep", "0").exit()).isEqualTo(2);
    assertThat(run("prune", "--keep", "2").out())
        .isEqualToIgnoringNewLines("Removed " + ids.get(1) + ", " + ids.get(2) + ".");
    assertThat(versions().ids()).containsExactly(ids.get(0), ids.get(3));
    assertThat(versions().currentId()).contains(ids.get(0));
    assertThat(run("prune", "--keep", "2").out()).contains("Nothing was removed.");
  }
}
