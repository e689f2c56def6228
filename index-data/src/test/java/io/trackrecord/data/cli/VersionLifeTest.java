package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.fetch.UnreliableServer;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of an index version, as an operator leads it.
class VersionLifeTest {

  @TempDir Path folder;

  private record Answer(int exit, String out, String err) {}

  @Test
  void an_update_fetches_builds_verifies_and_publishes_and_then_has_nothing_to_do()
      throws Exception {
    try (var server = new UnreliableServer()) {
      show(server, "One");
      var mirror = server.address("m").toString();

      var first = run("update", "--mirror", mirror, "stable-audio-open");
      assertThat(first.err()).as(first.out()).contains("Verifying");
      assertThat(first.exit()).isZero();
      assertThat(first.out().lines())
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .contains("stable-audio-open: 1 files in ")
                      .contains("1 of them fetched now."),
              line ->
                  assertThat(line)
                      .matches("Built, verified and published index version \\S+: 2 tracks."));

      var second = run("update", "--mirror", mirror, "stable-audio-open");
      assertThat(second.exit()).isZero();
      assertThat(second.out()).contains("Nothing has changed since index version ");
      assertThat(versions().ids()).hasSize(1);

      show(server, "Another");
      assertThat(run("update", "--mirror", mirror, "stable-audio-open").out()).contains("Built, ");
      assertThat(versions().ids()).hasSize(2);
    }
  }

  @Test
  void what_was_fetched_before_a_build_that_failed_is_built_by_the_next_update() throws Exception {
    try (var server = new UnreliableServer()) {
      show(server, "One");
      var mirror = server.address("m").toString();
      assertThat(run("fetch", "--mirror", mirror, "stable-audio-open").exit()).isZero();

      assertThat(run("update", "--mirror", mirror, "stable-audio-open").out()).contains("Built, ");
    }
  }

  @Test
  void a_second_update_at_the_same_time_ends_with_75() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    try (var channel =
            FileChannel.open(
                folder.resolve("data/update.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      var answer = run("update", "stable-audio-open");

      assertThat(answer.exit()).isEqualTo(75);
      assertThat(answer.err()).contains("Another update is at work");
    }
  }

  @Test
  void an_update_that_can_fetch_nothing_leaves_what_is_published() throws Exception {
    build("One");
    var before = versions().currentId();
    try (var server = new UnreliableServer()) {
      var answer = run("update", "--mirror", server.address("m").toString(), "stable-audio-open");

      assertThat(answer.exit()).isEqualTo(1);
      assertThat(answer.out())
          .contains("there is no such file")
          .contains("what is published stays");
    }
    assertThat(versions().currentId()).isEqualTo(before);
  }

  @Test
  void verify_finds_one_wrong_byte_in_any_file_of_the_index() throws Exception {
    build("One");
    assertThat(run("verify").out())
        .matches("(?s)Version \\S+ is whole: 2 tracks of 1 datasets.\\s*");
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var version = versions().current().orElseThrow();
    for (var part : List.of("tracks", "names")) {
      try (var files = Files.walk(version.resolve(part)).filter(Files::isRegularFile)) {
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
          assertThat(answer.err().strip()).as("%s", file).isNotEmpty().doesNotContain("\tat ");
          Files.write(file, bytes);
        }
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
    var manifest = versions().current().orElseThrow().resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"indexed\" : 2", "\"indexed\" : 3"));

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

  @Test
  void a_pack_is_unpacked_elsewhere_from_a_file_and_from_an_address() throws Exception {
    build("One");
    var pack = folder.resolve("index.tar.zst");
    assertThat(run("pack", pack.toString()).out()).contains("Packed index version ");
    var id = versions().currentId().orElseThrow();

    assertThat(runIn("other", "unpack", pack.toString()).out())
        .isEqualToIgnoringNewLines("Published index version " + id + ".");
    assertThat(runIn("other", "verify").exit()).isZero();

    try (var server = new UnreliableServer()) {
      server.show(
          "p",
          Files.readAllBytes(pack),
          (exchange, file, _) -> UnreliableServer.well(exchange, file, "\"1\"", 3_000));
      var answer = runIn("third", "unpack", server.address("p").toString());
      assertThat(answer.exit()).as(answer.err()).isZero();
    }
    assertThat(runIn("third", "verify").exit()).isZero();
    assertThat(runIn("third", "unpack", "http://example.invalid/p").err())
        .contains("is no https address");
  }

  @Test
  void a_damaged_pack_is_refused_and_nothing_is_published() throws Exception {
    build("One");
    var pack = folder.resolve("index.tar.zst");
    run("pack", pack.toString());
    var bytes = Files.readAllBytes(pack);
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 60; i++) {
      var damaged = bytes.clone();
      if (i % 3 == 0) {
        damaged = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      }
      var file = Files.write(folder.resolve("damaged"), damaged);
      var answer = runIn("other", "unpack", file.toString());
      if (answer.exit() == 0) {
        // A changed bit that means nothing, such as one of zstd's own header.
        assertThat(runIn("other", "verify").exit()).isZero();
        Files.delete(folder.resolve("other/current"));
      } else {
        assertThat(answer.err()).contains("cannot be unpacked").contains("Nothing was published");
        assertThat(folder.resolve("other/current")).doesNotExist();
      }
    }
  }

  private void show(UnreliableServer server, String title) {
    server.show(
        "m/stable-audio-open/fma_dataset_attribution2.csv",
        list(title).getBytes(StandardCharsets.UTF_8),
        UnreliableServer.well("\"" + title + "\""));
  }

  private static String list(String title) {
    return "id,title,author,license,url\n1," + title + ",A,CC0,\n2,Two,B,CC0,\n";
  }

  private void build(String title) throws IOException {
    var list = Files.writeString(folder.resolve("list.csv"), list(title));
    var answer = run("build", "--verify", "--dataset", "stable-audio-open=" + list);
    assertThat(answer.exit()).as(answer.err()).isZero();
    OpenIndex.open(versions().current().orElseThrow()).close();
  }

  private IndexVersions versions() {
    return new IndexVersions(folder.resolve("data"));
  }

  private Answer run(String... arguments) {
    return runIn("data", arguments);
  }

  private Answer runIn(String dataDir, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new ArrayList<>(List.of("--data-dir", folder.resolve(dataDir).toString()));
    all.addAll(List.of(arguments));
    var exit =
        DataMain.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new Answer(exit, out.toString(), err.toString());
  }
}
